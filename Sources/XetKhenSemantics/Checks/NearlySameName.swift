import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Two names do not differ by nothing but the place of a tone mark, or by missing marks.
    ///
    /// Before:
    /// ```
    /// minh chứng văn_hoá : có/không
    /// minh chứng văn_hóa : có/không
    /// ```
    /// After:
    /// ```
    /// minh chứng văn_hóa : có/không
    /// ```
    static let nearlySameName = DiagnosticKind(
        "XK0259", .warning,
        message: DiagnosticText(
            "\"{0}\" gần như trùng với \"{1}\"",
            "\"{0}\" is all but the same as \"{1}\""),
        help: DiagnosticText(
            "nếu là một thì viết thống nhất; nếu khác thì đặt tên khác hẳn",
            "if they are one, write them alike; if not, name them apart"),
        example: ExampleRuleset.text(
            condition: """
                văn_hóa và văn_hoá
                """,
            """
            minh chứng văn_hóa : có/không

            minh chứng ⟦văn_hoá⟧ : có/không
            """))
}
