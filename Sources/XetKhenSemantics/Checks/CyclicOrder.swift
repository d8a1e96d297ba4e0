import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// No award stands above itself, directly or through others.
    ///
    /// Before:
    /// ```
    /// hình thức a "A"
    ///   trên b
    /// hình thức b "B"
    ///   trên a
    /// ```
    /// After:
    /// ```
    /// hình thức a "A"
    ///   trên b
    /// hình thức b "B"
    /// ```
    static let cyclicOrder = DiagnosticKind(
        "XK0210", .error,
        message: DiagnosticText(
            "\"{0}\" đứng trên chính nó",
            "\"{0}\" stands above itself"),
        help: DiagnosticText(
            "bỏ một trong các dòng \"trên\" tạo thành vòng",
            "remove one of the \"above\" that make the circle"),
        example: ExampleRuleset.text(
            """
            hình thức ⟦bằng_khen⟧ "Bằng khen"
              trên cờ_thi_đua

            hình thức cờ_thi_đua "Cờ thi đua"
              trên bằng_khen, giấy_khen
            """))
}
