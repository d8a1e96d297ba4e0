import XetKhenValues

extension MeaningWriter {
    mutating func write(_ head: String, _ expression: ExpressionSyntax?) {
        guard let expression else { return }
        list(head) { $0.write(expression) }
    }

    private mutating func list(_ head: String, _ operands: [ExpressionSyntax]) {
        list(head) { writer in
            for operand in operands { writer.write(operand) }
        }
    }

    mutating func write(_ expression: ExpressionSyntax) {
        switch expression.kind {
        case .number(let number, let unit):
            guard let unit else { return word(number.description) }
            list("number") { writer in
                writer.word(number.description)
                writer.write(unit)
            }
        case .date(let date): word(date.isoDescription)
        case .text(let text): quoted(text)
        case .yesNo(let value): word(value ? "#yes" : "#no")
        case .name(let name): word(name.text)
        case .field(let variable, let field): list("field \(variable.text) \(field.text)") { _ in }
        case .builtInDate(let date): word(Self.name(date))
        case .awardKind(let kind): word(Self.name(kind))
        case .arithmetic(let operation, let left, let right): list(Self.glyph(operation), [left, right])
        case .negate(let inner): list("negate", [inner])
        case .count(let selection, let run): write("count", run, selection)
        case .sum(let field, let selection, let run): write("sum \(field.text)", run, selection)
        case .yearsInRun(let run, let condition): list("years-in \(run.text)") { $0.write(condition) }
        case .runPart(let part, let run): list("\(Self.name(part)) \(run.text)") { _ in }
        case .anchor(let anchor, let record): list("anchor \(anchor.text) \(record.text)") { _ in }
        case .yearOf(let date): list("year-of", [date])
        case .yearAfter(let year): list("year-after", [year])
        case .periodPart(let last, let period): list(last ? "period-end" : "period-start", [period])
        case .age(let birth, let day): list("age", [birth, day])
        case .dateShift(let date, let amount, let unit, let rounding):
            list("shift") { writer in
                writer.write(date)
                writer.write(amount)
                writer.write(unit)
                switch rounding {
                case .lastDayOfMonth: writer.word("end-of-month")
                case .firstDayOfNextMonth: writer.word("start-of-next-month")
                case nil: break
                }
            }
        case .rounded(let inner, let step, let rounding):
            list("rounded \(Self.name(rounding)) \(step.description)", [inner])
        case .extreme(let largest, let members): list(largest ? "largest" : "smallest", members)
        }
    }

    private mutating func write(_ head: String, _ run: NameSyntax?, _ selection: ListSelectionSyntax) {
        list(head) { writer in
            writer.name("in-run", run)
            writer.write(selection)
        }
    }

    mutating func write(_ selection: ListSelectionSyntax) {
        list("select") { writer in
            writer.name("variable", selection.variable)
            writer.word(selection.list.text)
            writer.write("where", selection.filter)
            if selection.latestOnly { writer.word("#latest") }
        }
    }

    mutating func write(_ unit: UnitSyntax) {
        switch unit {
        case .percent: word("#percent")
        case .percentagePoint: word("#points")
        case .dong: word("#dong")
        case .year: word("#years")
        case .month: word("#months")
        case .day: word("#days")
        case .times: word("#times")
        case .named(let name): word(name.text)
        }
    }

    static func name(_ date: BuiltInDate) -> String {
        switch date {
        case .proposal: "#proposal"
        case .receipt: "#receipt"
        case .consideration: "#consideration"
        case .decision: "#decision"
        }
    }

    static func name(_ kind: AwardKind) -> String {
        switch kind {
        case .merit: "#merit"
        case .movement: "#movement"
        case .thematic: "#thematic"
        case .unexpectedFeat: "#unexpected-feat"
        case .dedication: "#dedication"
        case .lengthOfService: "#length-of-service"
        case .externalRelations: "#external-relations"
        case .title: "#title"
        }
    }

    static func name(_ rounding: Rounding) -> String {
        switch rounding {
        case .up: "up"
        case .down: "down"
        case .halfUp: "half-up"
        }
    }

    private static func name(_ part: RunPart) -> String {
        switch part {
        case .length: "run-length"
        case .first: "run-first"
        case .last: "run-last"
        case .breakingYear: "run-break"
        }
    }

    private static func glyph(_ operation: ArithmeticOperator) -> String {
        switch operation {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "×"
        case .divide: "/"
        }
    }
}
