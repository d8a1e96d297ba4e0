import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Conditions whose value no fact can change.
    mutating func checkConstantConditions(of rules: [Rule]) {
        for rule in rules {
            checkConstant(rule.condition)
            for exception in rule.exceptions { checkConstant(exception.condition) }
        }
    }

    /// Reports the innermost conditions; whether it reported one.
    @discardableResult
    private mutating func checkConstant(_ condition: CheckedCondition) -> Bool {
        var hasReported = false
        condition.forEachPart {
            if checkConstant($0) { hasReported = true }
        } expression: {
            if checkConstant($0) { hasReported = true }
        }
        guard !hasReported, isOwn(condition.range), let value = constantValue(condition) else { return hasReported }
        let english = usesEnglish(at: condition.range)
        report(
            .constantCondition, at: condition.range,
            [value ? (english ? "true" : "đúng") : (english ? "false" : "sai")])
        return true
    }

    private mutating func checkConstant(_ expression: CheckedExpression) -> Bool {
        var hasReported = false
        expression.forEachPart {
            if checkConstant($0) { hasReported = true }
        } expression: {
            if checkConstant($0) { hasReported = true }
        }
        return hasReported
    }

    private func constantValue(_ condition: CheckedCondition) -> Bool? {
        switch condition.kind {
        case .comparison(let operation, let left, let right):
            if let one = ConstantFolding.number(of: left), let other = ConstantFolding.number(of: right) {
                return operation.holds(for: one.compare(to: other))
            }
            if left.isConstant != right.isConstant { return nil }
            return left.withoutPlaces == right.withoutPlaces ? operation.holds(for: .equal) : nil
        case .all(let members):
            // Members over one expression that no value satisfies together.
            var sets: [CheckedExpression: ValueSet] = [:]
            let found = members.compactMap { ValueSet($0) }
            // Most blocks have no two members that could contradict each other.
            if found.count < 2, found.allSatisfy({ !$0.intervals.isEmpty }) { return nil }
            for set in found {
                var both = sets[set.subject] ?? set
                both.intersect(set)
                if both.intervals.isEmpty { return false }
                sets[set.subject] = both
            }
            return nil
        case .constant, .any, .pleaded, .atLeast, .not, .criterion, .ratio, .membership, .recorded, .within, .truth,
            .exists, .withRun, .readings:
            return nil
        }
    }
}

extension CheckedExpression {
    fileprivate var isConstant: Bool {
        if case .constant = kind { true } else { false }
    }
}

extension DiagnosticKind {
    /// A condition depends on something: constants are not compared with each other, nor an expression with itself, and members of one block do not contradict each other.
    ///
    /// Before:
    /// ```
    /// khi tỷ_lệ ≥ 95% và tỷ_lệ < 90%
    /// ```
    /// After:
    /// ```
    /// khi tỷ_lệ ≥ 95%
    /// ```
    static let constantCondition = DiagnosticKind(
        "XK0255", .warning,
        message: DiagnosticText(
            "điều kiện này luôn luôn {0}",
            "this condition is always {0}"),
        help: DiagnosticText(
            "sửa lại điều kiện, hoặc bỏ đi",
            "correct the condition, or remove it"),
        example: ExampleRuleset.text(
            condition: """
                (⟦tỷ_lệ ≥ 95% và tỷ_lệ < 90%⟧)
                """,
            """
            minh chứng tỷ_lệ : phần trăm
            """))
}
