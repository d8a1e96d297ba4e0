import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Reports a citation of a document that is nowhere declared.
    mutating func reportUnknownDocument(_ citation: CitationSyntax, in origin: Int) {
        let candidates = names.visibleNames(in: .documents, from: origin)
        let nearest = NormalForm.nearest(citation.document.text, among: candidates)
        report(
            .unknownDocument, citation.document.range, in: origin,
            [citation.document.text, nearest.map { "\"\($0)\"" } ?? ""])
    }
}

extension DiagnosticKind {
    /// A citation names a document that the ruleset, or one that it uses, declares.
    ///
    /// Before:
    /// ```
    /// căn cứ KH2-1
    /// ```
    /// After:
    /// ```
    /// văn bản KH2 02/KH-UBND, ngày 01/02/2025, Ủy ban nhân dân xã hạng V1
    /// căn cứ KH2-1
    /// ```
    static let unknownDocument = DiagnosticKind(
        "XK0206", .error,
        message: DiagnosticText(
            "không có văn bản nào có ký hiệu \"{0}\"",
            "no document has the key \"{0}\""),
        help: DiagnosticText(
            "khai báo bằng \"văn bản {0} …\", hoặc sửa ký hiệu cho đúng {1}",
            "declare it with \"document {0} …\", or correct the key {1}"),
        example: ExampleRuleset.text(
            """
            tiêu chuẩn khen_thêm
              đề nghị giấy_khen
              loại hình phong trào
              cho cá_nhân
              căn cứ ⟦KH2⟧-1
              khi đủ_hồ_sơ và tích_cực

            minh chứng tích_cực : có/không
            """))
}
