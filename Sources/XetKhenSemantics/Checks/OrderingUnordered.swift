import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Only numbers, dates, years and the values of a scale (`thang`) have an order.
    ///
    /// Before:
    /// ```
    /// lựa chọn xếp_loại
    ///   khá, tốt
    /// khi mức ≥ khá
    /// ```
    /// After:
    /// ```
    /// thang xếp_loại
    ///   khá < tốt
    /// khi mức ≥ khá
    /// ```
    static let orderingUnordered = DiagnosticKind(
        "XK0214", .error,
        message: DiagnosticText(
            "các giá trị {0} không có thứ tự",
            "values of {0} have no order"),
        help: DiagnosticText(
            "dùng = hoặc \"thuộc\", hoặc khai báo bằng \"thang\" với các giá trị xếp theo thứ tự",
            "use = or \"one of\", or declare a \"scale\" with its values in order"),
        example: ExampleRuleset.text(
            condition: """
                ⟦mức_độ ≥ khá⟧
                """,
            """
            lựa chọn xếp_loại
              trung_bình, khá, tốt

            minh chứng mức_độ : xếp_loại
            """))
}
