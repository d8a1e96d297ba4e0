import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Writes a case as the JSON of a nomination. Two lines of a case that name one evidence become two statements.
struct CaseWriter {
    private let ruleset: CheckedRuleset
    private var writer = JSONWriter(indented: false)

    init(ruleset: CheckedRuleset) { self.ruleset = ruleset }

    mutating func json(of test: TestSyntax) -> [UInt8] {
        writer.beginObject()
        writer.member("id", test.title)
        writer.key("groups")
        writer.beginArray()
        for group in test.groups { writer.string(plain(group.text)) }
        writer.endArray()
        for (date, member) in Self.members {
            if let day = test.dates[date] { writer.member(member, day.isoDescription) }
        }
        let papers = paperTypes(of: test)
        writer.key("papers")
        writer.beginArray()
        for type in papers {
            writer.beginObject()
            writer.member("id", type)
            writer.member("type", type)
            writer.endObject()
        }
        writer.endArray()
        writer.key("evidence")
        writer.beginObject()
        writeEvidence(of: test)
        writer.endObject()
        writer.endObject()
        return writer.utf8
    }

    private static let members: [(BuiltInDate, String)] = [
        (.proposal, "nominated_on"), (.receipt, "received_on"), (.consideration, "considered_on"),
        (.decision, "decided_on"),
    ]

    /// One paper of each type that the dossier holds or a line rests on; its id is the type's name.
    private func paperTypes(of test: TestSyntax) -> [String] {
        var types: [String] = []
        for name in test.papers + test.evidence.compactMap(\.paper) where !types.contains(plain(name.text)) {
            types.append(plain(name.text))
        }
        return types
    }

    private mutating func writeEvidence(of test: TestSyntax) {
        var written: Set<String> = []
        for first in test.evidence {
            let name = plain(first.name.text)
            guard written.insert(name).inserted else { continue }
            let lines = test.evidence.filter { plain($0.name.text) == name }
            writer.key(name)
            if lines.count > 1 { writer.beginArray() }
            for line in lines { writeStatement(line) }
            if lines.count > 1 { writer.endArray() }
        }
    }

    private mutating func writeStatement(_ line: TestEvidenceSyntax) {
        writer.beginObject()
        writer.key("value")
        writeValue(line.value)
        if let paper = line.paper { writer.member("paper", plain(paper.text)) }
        if case .list(_, let complete) = line.value, complete { writer.member("complete", true) }
        writer.endObject()
    }

    private mutating func writeValue(_ value: TestValueSyntax) {
        switch value {
        case .expression(let expression): writeExpression(expression)
        case .period(let first, let last):
            writer.beginObject()
            writer.key("first")
            writeExpression(first)
            writer.key("last")
            writeExpression(last)
            writer.endObject()
        case .record(let fields):
            writer.beginObject()
            for field in fields {
                writer.key(field.name.text)
                writeValue(field.value)
            }
            writer.endObject()
        case .list(let items, _):
            writer.beginArray()
            for item in items { writeValue(item) }
            writer.endArray()
        case .series(let years):
            writer.beginObject()
            for year in years {
                writer.key("\(year.year)")
                writeExpression(year.value)
            }
            writer.endObject()
        }
    }

    /// A constant of a case; anything else is written as nothing, which the reader refuses with its place.
    private mutating func writeExpression(_ expression: ExpressionSyntax) {
        switch expression.kind {
        case .number(let number, _): writer.number(number)
        case .negate(let operand):
            if case .number(let number, _) = operand.kind, let negated = ExactDecimal(0).subtracting(number) {
                writer.number(negated)
            } else {
                writer.null()
            }
        case .date(let day): writer.string(day.isoDescription)
        case .text(let text): writer.string(text)
        case .yesNo(let value): writer.boolean(value)
        case .name(let name): writer.string(plain(name.text))
        case .awardKind(let kind): writer.string(kind.evidenceNames[0])
        case .field, .builtInDate, .arithmetic, .count, .sum, .yearsInRun, .runPart, .anchor, .yearOf, .yearAfter,
            .periodPart, .age, .dateShift, .rounded, .extreme:
            writer.null()
        }
    }

    /// A name without the ruleset that qualifies it.
    private func plain(_ name: String) -> String {
        for origin in ruleset.origins where name.hasPrefix(origin + ".") {
            return String(name.dropFirst(origin.count + 1))
        }
        return name
    }
}
