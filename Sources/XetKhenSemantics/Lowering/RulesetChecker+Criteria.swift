import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    mutating func lowerCriteria() {
        ruleset.criteria.reserveCapacity(criteria.count)
        for index in criteria.indices { lowerCriterion(index) }
    }

    /// Where a criterion stands in the checked ruleset; it is lowered first when it has not been yet.
    mutating func criterionIndex(
        _ index: Int, named name: NameSyntax, in origin: Int, depth: Int
    ) -> Int? {
        if case .unvisited = criterionStates[index] {
            // Criteria within criteria share one bound of depth.
            criterionDepth += depth
            lowerCriterion(index)
            criterionDepth -= depth
        }
        switch criterionStates[index] {
        case .done(let position): return position
        case .inProgress:
            report(.cyclicDefinition, name.range, in: origin, [name.text])
            return nil
        case .failed, .unvisited: return nil
        }
    }

    private mutating func lowerCriterion(_ index: Int) {
        guard case .unvisited = criterionStates[index] else { return }
        criterionStates[index] = .inProgress
        let declared = criteria[index]
        let syntax = declared.syntax
        guard let rule = lowerRule(syntax, Entity(kind: .criterion, index: index), declared.origin, declared.headings)
        else {
            criterionStates[index] = .failed
            return
        }
        criterionStates[index] = .done(ruleset.criteria.count)
        ruleset.criteria.append(Criterion(rule: rule))
        notes.criterionOrigins.append(declared.origin)
    }
}
