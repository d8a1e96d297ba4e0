import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Reports an expression that is not what its place asks for: another type, or the same with another unit.
    mutating func reportWrongType(_ expression: CheckedExpression, expected: ScalarType) {
        let arguments = [typeName(expected, at: expression.range), typeName(expression.type, at: expression.range)]
        if case .number = expression.type, case .number = expected, arguments[0] != arguments[1] {
            report(.wrongUnit, at: expression.range, arguments)
        } else {
            report(.wrongType, at: expression.range, arguments)
        }
    }
}

extension DiagnosticKind {
    /// Both sides of a comparison have the same type, and an expression has the type that its place asks for.
    ///
    /// Before:
    /// ```
    /// khi đủ_hồ_sơ = 5
    /// ```
    /// After:
    /// ```
    /// khi đủ_hồ_sơ
    /// ```
    static let wrongType = DiagnosticKind(
        "XK0211", .error,
        message: DiagnosticText(
            "ở đây cần {0}, nhưng đây là {1}",
            "{0} is needed here, but this is {1}"),
        help: DiagnosticText(
            "so sánh các giá trị cùng kiểu, hoặc sửa kiểu đã khai báo",
            "compare values of the same type, or correct the declared type"),
        example: ExampleRuleset.text(
            condition: """
                đủ_hồ_sơ = ⟦5⟧
                """))
}
