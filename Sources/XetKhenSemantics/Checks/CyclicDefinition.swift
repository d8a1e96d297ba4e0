import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Nothing is defined by itself: criteria, definitions, tables and groups form no circle.
    ///
    /// Before:
    /// ```
    /// tiêu chí a
    ///   khi b
    /// tiêu chí b
    ///   khi a
    /// ```
    /// After:
    /// ```
    /// tiêu chí a
    ///   khi b
    /// tiêu chí b
    ///   khi đủ_hồ_sơ
    /// ```
    static let cyclicDefinition = DiagnosticKind(
        "XK0209", .error,
        message: DiagnosticText(
            "\"{0}\" được định nghĩa bằng chính nó",
            "\"{0}\" is defined by itself"),
        help: DiagnosticText(
            "viết lại để vòng lặp không còn",
            "rewrite so that the circle is gone"),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí tiêu_chí_một
              khi tiêu_chí_hai

            tiêu chí tiêu_chí_hai
              khi ⟦tiêu_chí_một⟧ và đủ_hồ_sơ
            """))
}
