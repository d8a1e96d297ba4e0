import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension NominationParser {
    mutating func readEvidence() throws(JSONError) {
        guard try enterObject(NominationMember.evidence.name) else { return }
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            context.evidence = -1
            guard let evidence = find(key, in: layout.evidenceNames) else {
                let name = scanner.text(key)
                let suggestion = Suggestion.text(for: name, among: layout.ruleset.evidence.map { $0.name })
                try report(EvidenceDiagnostic.unknownEvidence, at: key.start - 1, [name, suggestion])
                try scanner.skipValue()
                continue
            }
            context.evidence = evidence
            guard !seenEvidence[evidence] else {
                try report(EvidenceDiagnostic.duplicateName, at: key.start - 1, [scanner.text(key)])
                try scanner.skipValue()
                continue
            }
            seenEvidence[evidence] = true
            drafts.beginEvidence(evidence, at: key.start - 1)
            switch layout.shapes[evidence] {
            case .scalar(let type): try readScalarEvidence(type)
            case .list(let record): try readListEvidence(record)
            case .yearSeries(let type): try readSeriesEvidence(type)
            }
            drafts.endEvidence()
            guard drafts.drafts.count <= JSONLimits.statements else {
                try report(
                    EvidenceDiagnostic.tooManyStatements, at: key.start - 1, ["\(JSONLimits.statements)"])
                throw JSONError(.stopped, at: key.start)
            }
        }
        context.evidence = -1
    }

    /// A bare value, a statement, or several statements.
    @inline(__always)
    private mutating func readScalarEvidence(_ type: ScalarType) throws(JSONError) {
        switch try scanner.peek() {
        case .array: try readStatements(type, year: nil)
        case .object: try readStatement(type, year: nil)
        case .string, .number, .true, .false, .null: try readBareValue(type, year: 0)
        }
    }

    @inline(__always)
    mutating func readBareValue(_ type: ScalarType, year: Int) throws(JSONError) {
        let offset = scanner.position
        switch try readValue(type) {
        case .value(let value): drafts.state(value, isUnwritten: false, index: year, at: offset)
        case .unwritten: drafts.state(.zero, isUnwritten: true, index: year, at: offset)
        case .invalid: break
        }
    }
}
