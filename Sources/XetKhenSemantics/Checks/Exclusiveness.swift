import XetKhenValues

/// Whether two conditions can be shown never to hold together.
enum Exclusiveness {
    /// Both without places. True only where it is certain: some part that one needs contradicts some part of the other.
    static func exclude(_ one: CheckedCondition, _ other: CheckedCondition) -> Bool {
        let needs = parts(of: one)
        let others = parts(of: other)
        return needs.contains { part in others.contains { contradict(part, $0) } }
    }

    /// What must hold for the condition to hold.
    private static func parts(of condition: CheckedCondition) -> [CheckedCondition] {
        if case .all(let members) = condition.kind { return [condition] + members.flatMap { parts(of: $0) } }
        return [condition]
    }

    private static func contradict(_ one: CheckedCondition, _ other: CheckedCondition) -> Bool {
        if case .not(let inner) = one.kind, inner == other { return true }
        if case .not(let inner) = other.kind, inner == one { return true }
        if case .recorded(let field, let isWritten) = one.kind, case .recorded(let second, let isOther) = other.kind {
            return field == second && isWritten != isOther
        }
        guard let set = ValueSet(one), let second = ValueSet(other), set.subject == second.subject else { return false }
        return !set.meets(second)
    }
}
