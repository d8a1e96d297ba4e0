import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Reports a used ruleset that was not loaded and names the folder that would hold it.
    mutating func reportMissingRuleset(_ name: NameSyntax, in origin: Int) {
        var folder = ""
        for character in name.text { folder.append(character == "_" ? "-" : character) }
        report(.missingUsedRuleset, name.range, in: origin, [name.text, folder])
    }
}

extension DiagnosticKind {
    /// A ruleset that is used is at hand: its folder stands beside this one, or where rulesets are looked for.
    ///
    /// Before:
    /// ```
    /// dùng luat_tdkt
    /// ```
    /// After:
    /// ```
    /// dùng luat_tdkt            # with the folder luat-tdkt beside this ruleset
    /// ```
    static let missingUsedRuleset = DiagnosticKind(
        "XK0207", .error,
        message: DiagnosticText(
            "không tìm thấy bộ quy tắc \"{0}\"",
            "the ruleset \"{0}\" cannot be found"),
        help: DiagnosticText(
            "đặt thư mục \"{1}\" cạnh bộ quy tắc này, hoặc chỉ nơi chứa bằng --rulesets",
            "put the folder \"{1}\" beside this ruleset, or say where it is with --rulesets"),
        example: """
            ```quy-tắc
            ngôn ngữ vi
            bộ quy tắc ví_dụ "Ví dụ"
              dùng ⟦luật_vắng_mặt⟧
            ```

            """)
}
