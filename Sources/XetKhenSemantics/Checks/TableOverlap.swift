import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// The rows of a decision table exclude each other.
    ///
    /// Before:
    /// ```
    /// | ≥ 5 | … |
    /// | ≥ 3 | … |
    /// ```
    /// After:
    /// ```
    /// | ≥ 5 | … |
    /// | 3 .. 4 | … |
    /// ```
    static let tableOverlap = DiagnosticKind(
        "XK0239", .error,
        message: DiagnosticText(
            "dòng này và một dòng ở trên cùng đúng trong một số trường hợp",
            "this row and one above it hold in some cases together"),
        help: DiagnosticText(
            "sửa các ô để mỗi trường hợp chỉ đúng một dòng",
            "correct the cells so that each case has one row"),
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
            bảng điểm_thưởng : số nguyên
            | số_sáng_kiến | điểm |
            |---|---|
            | ≥ 3 | 10 |
            ⟦| ≥ 2 | 5 |⟧
            | còn lại | 0 |
            ```

            """)
}
