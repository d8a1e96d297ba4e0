import XetKhenValues

extension MeaningWriter {
    mutating func write(_ head: String, _ condition: ConditionSyntax?) {
        guard let condition else { return }
        list(head) { $0.write(condition) }
    }

    private mutating func list(_ head: String, _ members: [ConditionSyntax]) {
        list(head) { writer in
            for member in members { writer.write(member) }
        }
    }

    mutating func write(_ condition: ConditionSyntax) {
        switch condition.kind {
        case .all(let members): list("all", members)
        case .any(let members): list("any", members)
        case .pleaded(let members): list("any-pleaded", members)
        case .atLeast(let count, let members): list("at-least \(count)", members)
        case .not(let inner): list("not") { $0.write(inner) }
        case .comparison(let operation, let left, let right):
            list(Self.glyph(operation)) { writer in
                writer.write(left)
                writer.write(right)
            }
        case .membership(let value, let members, let negated):
            list(negated ? "none-of" : "one-of") { writer in
                writer.write(value)
                for member in members { writer.write(member) }
            }
        case .recorded(let field, let isWritten): list(isWritten ? "written" : "unwritten") { $0.write(field) }
        case .within(let date, let years, let until):
            list("within") { writer in
                writer.write(date)
                writer.write(years)
                writer.write(until)
            }
        case .name(let name): list("holds") { $0.write(ExpressionSyntax(.name(name), condition.range)) }
        case .expression(let expression): list("holds") { $0.write(expression) }
        case .exists(let selection, let members, let inYear):
            list(inYear ? "some-in-year" : "some") { writer in
                writer.write(selection)
                for member in members { writer.write(member) }
            }
        case .withRun(let run, let members):
            list("with-run") { writer in
                writer.write(run)
                for member in members { writer.write(member) }
            }
        case .readings(let name, let readings):
            list("readings \(name.text)") { writer in
                for reading in readings { writer.write(reading) }
            }
        }
    }

    private mutating func write(_ run: RunSyntax) {
        list("run \(run.name.text)") { writer in
            writer.write("from", run.from)
            writer.write("touching", run.touching)
            writer.write("each-year", run.eachYear)
            guard let resets = run.resets else { return }
            writer.list("resets") { writer in
                for reset in resets { writer.word(reset.text) }
            }
        }
    }

    private mutating func write(_ reading: ReadingSyntax) {
        list("reading \(reading.label.text)") { writer in
            writer.write("text", reading.text)
            writer.list("grade") { $0.write(reading.grade) }
            writer.write("held-by", reading.holder)
            if let from = reading.from { writer.list("from") { $0.word(from.isoDescription) } }
            writer.write("when", reading.condition)
        }
    }

    mutating func write(_ exception: ExceptionSyntax) {
        let head: String
        var standIn: ConditionSyntax?
        switch exception.consequence {
        case .fails: head = "unless"
        case .satisfied: head = "waived"
        case .replaced(let condition):
            head = "replaced"
            standIn = condition
        }
        list("\(head) \(exception.label.text)") { writer in
            writer.write("when", exception.condition)
            writer.write("by", standIn)
            writer.write(exception.citations)
        }
    }

    static func glyph(_ operation: ComparisonOperator) -> String {
        switch operation {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }
}
