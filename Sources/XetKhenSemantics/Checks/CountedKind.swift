import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A standard of merit that counts grants says of which kind: a grant for a movement or a feat does not count towards merit.
    ///
    /// Before:
    /// ```
    /// có quá_trình_khen mà hình_thức = bằng_khen
    /// ```
    /// After:
    /// ```
    /// có quá_trình_khen mà hình_thức = bằng_khen và loại_hình = công trạng
    /// ```
    static let countedKind = DiagnosticKind(
        "XK0240", .error,
        message: DiagnosticText(
            "tiêu chuẩn công trạng này tính các lần khen mà không xét loại hình",
            "this standard of merit counts grants whatever their kind"),
        help: DiagnosticText(
            "thêm điều kiện về trường \"{0}\", ví dụ \"{0} = công trạng\"",
            "add a condition on the field \"{0}\", as in \"{0} = merit\""),
        example: ExampleRuleset.text(
            """
            bản ghi lần_khen
              ngày_ký : ngày
              loại_khen : loại hình khen thưởng

            minh chứng quá_trình : danh sách lần_khen

            tiêu chuẩn khen_công_trạng
              đề nghị giấy_khen
              loại hình công trạng
              cho cá_nhân
              căn cứ KH1-2
              khi ⟦có quá_trình mà ngày_ký ≤ ngày xét⟧
            """))
}
