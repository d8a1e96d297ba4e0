import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A decision table has a row for each case, or a row `còn lại`.
    ///
    /// Before:
    /// ```
    /// | ≥ 5 | … |
    /// | < 3 | … |
    /// ```
    /// After:
    /// ```
    /// | ≥ 5 | … |
    /// | còn lại | … |
    /// ```
    static let tableGap = DiagnosticKind(
        "XK0261", .warning,
        message: DiagnosticText(
            "bảng \"{0}\" không có dòng nào cho một số trường hợp",
            "the table \"{0}\" has no row for some cases"),
        help: DiagnosticText(
            "thêm dòng cho trường hợp còn thiếu, hoặc dòng \"còn lại\"",
            "add a row for what is left out, or a row \"otherwise\""),
        example: """
            ```quy-tắc
            ngôn ngữ vi
            bộ quy tắc ví_dụ "Ví dụ"

            nhóm cá_nhân "Cá nhân" là cá nhân

            hình thức giấy_khen "Giấy khen"

            minh chứng số_sáng_kiến : số nguyên

            tiêu chuẩn khen_thường
              đề nghị giấy_khen
              loại hình phong trào
              cho cá_nhân
              khi điểm_thưởng ≥ 5
            ```

            ```bảng
            bảng ⟦điểm_thưởng⟧ : số nguyên
            | số_sáng_kiến | điểm |
            |---|---|
            | ≥ 3 | 10 |
            | < 2 | 5 |
            ```

            """)
}
