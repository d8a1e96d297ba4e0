extension Truth {
    /// *Tất cả*: the conjunction; true for no members.
    @inlinable
    package static func all(_ members: some Sequence<Truth>) -> Truth {
        var result = Truth.true
        for member in members { result = result.and(member) }
        return result
    }

    /// *Một trong*: the disjunction; false for no members.
    @inlinable
    package static func any(_ members: some Sequence<Truth>) -> Truth {
        var result = Truth.false
        for member in members { result = result.or(member) }
        return result
    }

    /// *Ít nhất k trong*, from how many members are true, false and unknown and the union of the unknown ones' causes: true
    /// if `k` are true, false if true and unknown together are fewer than `k`, else unknown.
    @inlinable
    package static func atLeast(
        _ k: Int, true trueCount: Int, false falseCount: Int, unknown unknownCount: Int, causes: Causes
    ) -> Truth {
        if trueCount >= k { return .true }
        let (possible, overflow) = trueCount.addingReportingOverflow(unknownCount)
        return !overflow && possible < k ? .false : .unknown(causes)
    }

    /// *Ít nhất k trong* over the members themselves.
    package static func atLeast(_ k: Int, of members: some Sequence<Truth>) -> Truth {
        var trueCount = 0
        var falseCount = 0
        var unknownCount = 0
        var causes: Causes = []
        for member in members {
            if member.isTrue {
                trueCount += 1
            } else if member.isFalse {
                falseCount += 1
            } else {
                unknownCount += 1
                causes.formUnion(member.causes)
            }
        }
        return atLeast(k, true: trueCount, false: falseCount, unknown: unknownCount, causes: causes)
    }

    /// Two readings of one provision: where they give the same value that value holds, else unknown with `disagreement` and
    /// the causes of the unknown ones. The same value means the same causes too.
    @inlinable
    package static func agreeing(_ a: Truth, _ b: Truth, disagreement: Causes) -> Truth {
        a == b ? a : .unknown(disagreement.union(a.causes).union(b.causes))
    }

    /// An exception: `then` where the condition is true, `otherwise` where it is false. Where it is unknown and both
    /// consequences are one settled value, that value holds; else unknown with the causes of all three.
    @inlinable
    package static func choose(condition: Truth, then: Truth, otherwise: Truth) -> Truth {
        if condition.isTrue { return then }
        if condition.isFalse { return otherwise }
        if then == otherwise, then.isSettled { return then }
        return .unknown(condition.causes.union(then.causes).union(otherwise.causes))
    }
}
