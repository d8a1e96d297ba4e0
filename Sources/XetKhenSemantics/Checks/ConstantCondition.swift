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
        switch condition.kind {
        case .criterion, .constant: return false
        default: break
        }
        var hasReported = false
        condition.forEachPart {
            if checkConstant($0) { hasReported = true }
        } expression: {
            if checkConstant($0) { hasReported = true }
        }
        guard !hasReported, isOwn(condition.range), let value = Self.constantValue(condition) else {
            return hasReported
        }
        let english = usesEnglish(at: condition.range)
        report(
            .constantCondition, at: condition.range,
            [value ? (english ? "true" : "đúng") : (english ? "false" : "sai")])
        return true
    }

    private mutating func checkConstant(_ expression: CheckedExpression) -> Bool {
        guard !expression.isLeaf else { return false }
        var hasReported = false
        expression.forEachPart {
            if checkConstant($0) { hasReported = true }
        } expression: {
            if checkConstant($0) { hasReported = true }
        }
        return hasReported
    }

    private static func constantValue(_ condition: CheckedCondition) -> Bool? {
        switch condition.kind {
        case .comparison(let operation, let left, let right):
            if let one = ConstantFolding.number(of: left), let other = ConstantFolding.number(of: right) {
                return operation.holds(for: one.compare(to: other))
            }
            guard left.mayEqual(right) else { return nil }
            return left.withoutPlaces == right.withoutPlaces ? operation.holds(for: .equal) : nil
        case .all(let members):
            // Most blocks have nothing that could contradict anything.
            guard members.contains(where: ValueSet.maySpeak) else { return nil }
            // Members over one expression that no value satisfies together.
            var sets: [CheckedExpression: ValueSet] = [:]
            let found = members.compactMap { ValueSet($0) }
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
    /// Whether two expressions could be the same but for their places, as far as the kinds of simple ones say.
    fileprivate func mayEqual(_ other: CheckedExpression) -> Bool {
        switch (kind, other.kind) {
        case (.evidence(let one), .evidence(let two)): one == two
        case (.field(let variable, let one), .field(let other, let two)): variable == other && one == two
        case (.constant, .constant): true
        case (.constant, _), (_, .constant), (.evidence, _), (_, .evidence), (.field, _), (_, .field): false
        default: true
        }
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
