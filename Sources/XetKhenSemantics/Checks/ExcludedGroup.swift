import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Standards all of whose groups an exclusion in force closes.
    mutating func checkExcludedGroups() {
        for standard in ruleset.standards where isOwn(standard.rule.range) {
            guard let coverage = standard.rule.coverage else { continue }
            for exclusion in ruleset.exclusions
            where exclusion.awards.contains(standard.award) && exclusion.force.overlaps(standard.rule.force) {
                let isClosed = coverage.covered.indices.allSatisfy { group in
                    !coverage.covered[group] || coverage.excepted[group]
                        || exclusion.coverage.covered[group] && !exclusion.coverage.excepted[group]
                }
                if isClosed { report(.excludedGroup, at: standard.rule.range, [standard.rule.name]) }
            }
        }
    }
}

extension DiagnosticKind {
    /// A standard is not for groups alone to which its award is closed by law.
    ///
    /// Before:
    /// ```
    /// không áp dụng a
    ///   cho hộ
    /// tiêu chuẩn b
    ///   đề nghị a
    ///   cho hộ
    /// ```
    /// After:
    /// ```
    /// tiêu chuẩn b
    ///   đề nghị c
    ///   cho hộ
    /// ```
    static let excludedGroup = DiagnosticKind(
        "XK0262", .warning,
        message: DiagnosticText(
            "mọi nhóm của \"{0}\" đều thuộc diện không áp dụng hình thức này",
            "the award of \"{0}\" is closed to all its groups"),
        help: DiagnosticText(
            "bỏ tiêu chuẩn này, hoặc sửa \"không áp dụng\"",
            "remove the standard, or correct the exclusion"),
        example: ExampleRuleset.text(
            """
            tiêu chuẩn ⟦khen_thêm⟧
              đề nghị giấy_khen
              loại hình phong trào
              cho hộ_gia_đình
              căn cứ KH1-2
              khi tích_cực

            nhóm hộ_gia_đình "Hộ gia đình" là hộ gia đình

            không áp dụng giấy_khen
              cho hộ_gia_đình
              căn cứ KH1-3

            minh chứng tích_cực : có/không
            """))
}
