import XetKhenSemantics
import XetKhenValues

/// Whom rules cover and when they are in force.
extension Plan {
    /// Whether a rule covers a nominee of these groups and is in force on the day.
    func status(of rule: RulePlan, groups: [Int], day: Int32) -> TraceStatus {
        if !covers(rule.coverage, groups) { return .notCovered }
        return rule.forceStart <= day && day < rule.forceEnd ? .judged : .notInForce
    }

    /// The days around `day` in which the same rules, parameters, anchors and resets are in force.
    func daysInForce(around day: Int32) -> Range<Int32> {
        let next = boundsOfForce.firstIndex { $0 > day } ?? boundsOfForce.endIndex
        let first = next > 0 ? boundsOfForce[next - 1] : Int32.min
        return first..<(next < boundsOfForce.endIndex ? boundsOfForce[next] : Int32.max)
    }

    private func covers(_ coverage: Int32, _ groups: [Int]) -> Bool {
        guard coverage >= 0 else { return true }
        var found = false
        for group in groups where group >= 0 && group < ruleset.groups.count {
            let flag = self.coverage[Int(coverage) + group]
            if flag == 2 { return false }
            if flag == 1 { found = true }
        }
        return found
    }
}
