import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A test gives each fact a value of its declared type.
    ///
    /// Before:
    /// ```
    /// đủ_hồ_sơ: 5
    /// ```
    /// After:
    /// ```
    /// đủ_hồ_sơ: có
    /// ```
    static let testValue = DiagnosticKind(
        "XK0241", .error,
        message: DiagnosticText(
            "\"{0}\" cần {1}",
            "\"{0}\" needs {1}"),
        help: DiagnosticText(
            "sửa giá trị cho đúng kiểu đã khai báo",
            "give a value of the declared type"),
        example: ExampleRuleset.text() + """

            ```kiểm-thử
            "Nêu sai kiểu"
              ngày xét 15/12/2025
              đối tượng cá_nhân
              ⟦đủ_hồ_sơ⟧: 2014..2018
              → giấy_khen: đạt
            ```

            """)
}
