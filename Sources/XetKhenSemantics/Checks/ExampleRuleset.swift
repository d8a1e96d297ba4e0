/// A small ruleset without a fault, into which the example of a diagnostic is set.
enum ExampleRuleset {
    /// `documents` stand below the ruleset's own; `condition` joins the standard's condition as one more member;
    /// `declarations` stand at the end.
    static func text(documents: String = "", condition: String = "", _ declarations: String = "") -> String {
        var text = """
            ```quy-tắc
            ngôn ngữ vi
            bộ quy tắc ví_dụ "Ví dụ"
              hiệu lực từ 01/01/2025
              văn bản KH1 01/KH-UBND, ngày 01/01/2025, Ủy ban nhân dân xã
                hiệu lực từ 01/01/2025
                hạng V1
            \(documents.split(separator: "\n").map { "  " + $0 + "\n" }.joined())
            nhóm cá_nhân "Cá nhân" là cá nhân

            hình thức giấy_khen "Giấy khen"

            minh chứng đủ_hồ_sơ : có/không

            tiêu chuẩn khen_thường
              đề nghị giấy_khen
              loại hình phong trào
              cho cá_nhân
              căn cứ KH1-1
              khi
                đủ_hồ_sơ

            """
        if !condition.isEmpty {
            for line in condition.split(separator: "\n", omittingEmptySubsequences: false) {
                text += "    " + line + "\n"
            }
        }
        if !declarations.isEmpty {
            text += "\n" + declarations + "\n"
        }
        return text + "```\n"
    }
}
