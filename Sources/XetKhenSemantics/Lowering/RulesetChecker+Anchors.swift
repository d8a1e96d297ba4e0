import XetKhenSyntax
import XetKhenValues

/// Anchors and resets.
extension RulesetChecker {
    mutating func findAnchorRecords() {
        for declared in anchors {
            let name = declared.syntax.record
            switch names.find(name.key, in: .types, from: declared.origin) {
            case .one(let entity) where entity.kind == .record:
                used.insert(entity)
                notes.anchorRecords.append(entity.index)
                continue
            case .one(let entity):
                reportWrongUse(name.text, entity, at: place(name.range, declared.origin))
            case .several(let first, let second): reportAmbiguous(name, first, second, in: declared.origin)
            case .none:
                reportUnknown(
                    name, among: candidates(in: .types, from: declared.origin), in: declared.origin)
            }
            notes.anchorRecords.append(nil)
        }
    }

    mutating func lowerAnchors() {
        for (index, declared) in anchors.enumerated() {
            let syntax = declared.syntax
            let record = notes.anchorRecords[index]
            var context = LoweringContext(origin: declared.origin)
            var clauses: [(clause: AnchorClause, range: SourceRange)] = []
            if let record {
                _ = context.bind(nil, record: record, fieldsFirst: true)
                for clause in syntax.clauses {
                    let lowered = lower(clause, &context)
                    clauses.append((lowered, place(clause.range, declared.origin)))
                }
            }
            clauses.sort { left, right in
                (left.clause.force.start ?? .earliest) < (right.clause.force.start ?? .earliest)
            }
            checkStretches(of: syntax.name.text, clauses.map { ($0.clause.force, $0.range) })
            ruleset.anchors.append(
                Anchor(
                    name: publicName(syntax.name, Entity(kind: .anchor, index: index), declared.origin),
                    record: record ?? 0, clauses: clauses.map { $0.clause }, frame: context.frame,
                    range: place(syntax.name.range, declared.origin)))
        }
    }

    private mutating func lower(_ clause: AnchorClauseSyntax, _ context: inout LoweringContext) -> AnchorClause {
        let citations = lower(clause.citations, in: context.origin)
        let force = lower(clause.force, in: context.origin)
        var cases: [AnchorCase] = []
        for syntax in clause.cases {
            let condition = syntax.condition.map { lower($0, &context) }
            guard let year = lower(syntax.value, of: .year, &context) else { continue }
            if let condition {
                guard let condition else { continue }
                cases.append(AnchorCase(condition: condition, year: year))
            } else {
                cases.append(AnchorCase(condition: nil, year: year))
            }
        }
        return AnchorClause(citations: citations, grade: lowestGrade(citations), force: force, cases: cases)
    }

    mutating func lowerResets() {
        for (index, declared) in resets.enumerated() {
            let syntax = declared.syntax
            let origin = declared.origin
            let citations = lower(syntax.citations, in: origin)
            let force = lower(syntax.force, in: origin)
            checkCitations(citations, force)
            var context = LoweringContext(origin: origin)
            guard let (selection, date) = lowerResetSelection(syntax.selection, at: syntax.at, &context) else {
                continue
            }
            ruleset.resets.append(
                Reset(
                    name: publicName(syntax.name, Entity(kind: .reset, index: index), origin),
                    label: LocalizedText(syntax.label, name: syntax.name), selection: selection, at: date,
                    partialYearMayCount: syntax.partialYearMayCount, citations: citations,
                    grade: lowestGrade(citations), force: force, frame: context.frame,
                    range: place(syntax.name.range, origin)))
        }
    }
}
