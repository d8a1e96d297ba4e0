import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Condition lines as JSON, each with its kind, outcome, causes, sentence, what it compared, sources, facts and papers.
extension AnswerJSON {
    mutating func line(_ line: ConditionLine) -> JSONTree {
        var members: [JSONTree.Member] = [
            .init("kind", .string(kind(of: line.content))),
            .init("outcome", .string(AnswerCodes.code(line.outcome))),
            .init("causes", .strings(AnswerCodes.codes(line.outcome.causes))),
            .init("text", .string(sentences.line(line))),
        ]
        if let label = line.label { members.append(.init("label", .string(sentences.text(label)))) }
        members += details(of: line)
        members.append(.init("citations", cite(line.citations)))
        members.append(.init("grade", .string(AnswerCodes.code(line.grade))))
        members.append(.init("facts", mention(line.facts)))
        members.append(.init("papers", .array(sentences.papers(of: line.facts).map { paperName($0) })))
        if case .criterion(let index) = line.content, !shownCriteria.insert(index).inserted {
            members.append(.init("shown_above", .bool(true)))
        } else if !line.children.isEmpty {
            var children: [JSONTree] = []
            for child in line.children { children.append(self.line(child)) }
            members.append(.init("children", .array(children)))
        }
        return .object(members)
    }

    private func kind(of content: ConditionLine.Content) -> String {
        switch content {
        case .constant: "constant"
        case .group(.all): "all"
        case .group(.any): "any"
        case .group(.pleaded): "pleaded"
        case .group(.atLeast): "at_least"
        case .group(.not): "not"
        case .criterion: "criterion"
        case .comparison: "comparison"
        case .ratio: "ratio"
        case .membership: "membership"
        case .recorded: "recorded"
        case .within: "within"
        case .truth: "truth"
        case .exists: "exists"
        case .candidate: "candidate"
        case .furtherRecord: "further_record"
        case .run: "run"
        case .readings: "readings"
        case .reading: "reading"
        case .exception: "exception"
        case .bare: "bare"
        }
    }

    private mutating func details(of line: ConditionLine) -> [JSONTree.Member] {
        switch line.content {
        case .group(.atLeast(let count)):
            return [.init("count", .integer(count))]
        case .constant, .group, .bare:
            return []
        case .criterion(let index):
            guard tree.ruleset.criteria.indices.contains(index) else { return [] }
            return [.init("criterion", .string(tree.ruleset.criteria[index].rule.name))]
        case .comparison(let left, let by, let right):
            return [
                .init("left", operand(left, line)), .init("operator", .string(AnswerCodes.code(by))),
                .init("right", operand(right, line)),
            ] + councilChoice(right)
        case .ratio(let numerator, let denominator, let by, let threshold):
            return [
                .init("numerator", operand(numerator, line)), .init("denominator", operand(denominator, line)),
                .init("operator", .string(AnswerCodes.code(by))), .init("right", operand(threshold, line)),
            ] + councilChoice(threshold)
        case .membership(let value, let options, let isNegated):
            return [
                .init("left", operand(value, line)), .init("options", .array(options.map { json(option: $0) })),
                .init("negated", .bool(isNegated)),
            ]
        case .recorded(let value, let isRequired):
            return [.init("left", operand(value, line)), .init("required", .bool(isRequired))]
        case .within(let date, _, let lower, let upper):
            return [
                .init("left", operand(date, line)), .init("from", json(lower, date.expression.type)),
                .init("until", json(upper, date.expression.type)),
            ]
        case .truth(let value, let required):
            return [.init("left", operand(value, line)), .init("required", .bool(required))]
        case .exists(let selection):
            return [.init("list", .string(name(ofEvidence: selection.list)))]
        case .candidate(let record, let passes):
            var members: [JSONTree.Member] = [
                .init("list", .string(name(ofEvidence: record.list))), .init("record", .integer(record.index)),
            ]
            if let passes { members.append(.init("passes_filter", .string(AnswerCodes.code(passes)))) }
            return members
        case .furtherRecord(let list):
            return [.init("list", .string(name(ofEvidence: list)))]
        case .run(let run, let found, let years):
            return self.run(run, found, years)
        case .readings(_, let name):
            return [.init("name", .string(name))]
        case .reading(let note):
            return reading(note)
        case .exception(let label, let consequence):
            return [
                .init("exception", .string(label)), .init("consequence", .string(AnswerCodes.code(consequence))),
            ]
        }
    }

    func reading(_ note: ReadingNote) -> [JSONTree.Member] {
        var members: [JSONTree.Member] = [
            .init("reading", .string(note.label)), .init("reading_text", .string(sentences.text(note.text))),
            .init("reading_grade", .string(AnswerCodes.code(note.grade))),
        ]
        if let holder = note.holder { members.append(.init("holder", .string(sentences.text(holder)))) }
        if let from = note.from { members.append(.init("from", .string(from.isoDescription))) }
        return members
    }

    private func operand(_ operand: Operand, _ line: ConditionLine) -> JSONTree {
        .object([
            .init("what", .string(sentences.phrase(operand.expression, line.scope))),
            .init("value", json(operand.value, operand.expression.type)),
        ])
    }

    private func councilChoice(_ operand: Operand) -> [JSONTree.Member] {
        var reads = ExpressionReads()
        reads.read(operand.expression)
        for index in reads.parameters where tree.ruleset.parameters.indices.contains(index) {
            if tree.ruleset.parameters[index].isCouncilChoice {
                return [.init("council_parameter", .string(tree.ruleset.parameters[index].name))]
            }
        }
        return []
    }

    func name(ofEvidence index: Int) -> String {
        tree.ruleset.evidence.indices.contains(index) ? tree.ruleset.evidence[index].name : ""
    }

    private mutating func run(_ run: CheckedRun, _ found: TracedRun, _ years: [RunYear]) -> [JSONTree.Member] {
        var listed: [JSONTree] = []
        for year in years {
            listed.append(
                .object([
                    .init("year", .integer(year.year)), .init("standing", .string(AnswerCodes.code(year.standing))),
                    .init("text", .string(sentences.year(year))), .init("facts", mention(year.facts)),
                ]))
        }
        return [
            .init("run", .string(run.name)),
            .init("certain", span(found.certainFirst, found.certainLast, found.certainLength)),
            .init("possible", span(found.possibleFirst, found.possibleLast, found.possibleLength)),
            .init("breaking_year", found.breakingYear.map { .integer(Int($0)) } ?? .null),
            .init("start", found.start.map { .integer(Int($0)) } ?? .null),
            .init("years", .array(listed)),
        ]
    }

    private func span(_ first: Int32, _ last: Int32, _ length: Int32) -> JSONTree {
        guard length > 0 else { return .object([.init("length", .integer(0))]) }
        return .object([
            .init("first", .integer(Int(first))), .init("last", .integer(Int(last))),
            .init("length", .integer(Int(length))),
        ])
    }
}
