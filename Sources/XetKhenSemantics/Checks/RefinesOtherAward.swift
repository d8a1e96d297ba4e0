import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Each refinement joins two standards of one award, without a circle.
    mutating func checkRefinements() {
        guard ruleset.standards.contains(where: { $0.refines != nil }) else { return }
        let refined = ruleset.standards.map { $0.refines.map { [$0] } ?? [] }
        let cyclic = Set(DependencyOrder(refined).cyclic)
        for (index, standard) in ruleset.standards.enumerated() {
            guard let other = standard.refines else { continue }
            if ruleset.standards[other].award != standard.award || cyclic.contains(index) {
                report(
                    .refinesOtherAward, at: standard.rule.range,
                    [standard.rule.name, ruleset.standards[other].rule.name])
            }
        }
    }
}

extension DiagnosticKind {
    /// A standard refines another one for the same award, and no circle comes of it.
    ///
    /// Before:
    /// ```
    /// tiêu chuẩn a
    ///   đề nghị giấy_khen
    ///   chi tiết hóa b          # b proposes bằng_khen
    /// ```
    /// After:
    /// ```
    /// tiêu chuẩn a
    ///   đề nghị bằng_khen
    ///   chi tiết hóa b
    /// ```
    static let refinesOtherAward = DiagnosticKind(
        "XK0236", .error,
        message: DiagnosticText(
            "\"{0}\" không chi tiết hóa được \"{1}\"",
            "\"{0}\" cannot refine \"{1}\""),
        help: DiagnosticText(
            "hai tiêu chuẩn phải cùng đề nghị một hình thức và không chi tiết hóa lẫn nhau",
            "both standards must propose the same award and not refine each other"),
        example: ExampleRuleset.text(
            """
            hình thức bằng_khen "Bằng khen"

            tiêu chuẩn ⟦khen_cao⟧
              đề nghị bằng_khen
              loại hình phong trào
              cho cá_nhân
              căn cứ KH1-2
              khi đủ_hồ_sơ
              chi tiết hóa khen_thường
            """))
}
