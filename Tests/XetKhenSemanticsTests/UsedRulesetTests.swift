import Testing
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

struct UsedRulesetTests {
    private func law(_ name: String) -> String {
        """
        ```quy-tắc
        bộ quy tắc \(name) "Luật"
        nhóm cá_nhân "Cá nhân" là cá nhân
        minh chứng chấp_hành_tốt : có/không
        tiêu chí gương_mẫu
          khi chấp_hành_tốt
        hình thức giấy_khen "Giấy khen"
        ```
        """
    }

    @Test func usedNamesAreSeenPlain() throws {
        let result = check(
            law("luat_a"),
            """
            ```quy-tắc
            bộ quy tắc địa_phương "Địa phương"
              dùng luat_a
            tiêu chuẩn khen
              đề nghị giấy_khen
              loại hình phong trào
              cho cá_nhân
              khi gương_mẫu
            ```
            """)
        #expect(shown(result.diagnostics) == [])
        let ruleset = try #require(result.ruleset)
        #expect(ruleset.origins == ["luat_a", "địa_phương"])
        #expect(ruleset.files.count == 2)
        // The ruleset's own file comes first; places of the law are in the second.
        #expect(ruleset.standards.first?.rule.range.file == 0)
        #expect(ruleset.criteria.first?.rule.range.file == 1)
        #expect(ruleset.criteria.first?.rule.name == "gương_mẫu")
    }

    @Test func ownNamesWinAndTheOthersAreQualified() throws {
        let result = check(
            law("luat_a"),
            """
            ```quy-tắc
            bộ quy tắc địa_phương "Địa phương"
              dùng luat_a
            minh chứng chấp_hành_tốt : số nguyên
            tiêu chuẩn khen
              đề nghị giấy_khen
              loại hình phong trào
              cho cá_nhân
              khi chấp_hành_tốt ≥ 2 và luat_a.chấp_hành_tốt và gương_mẫu
            ```
            """)
        #expect(shown(result.diagnostics) == [])
        #expect(result.ruleset?.evidence.map(\.name) == ["luat_a.chấp_hành_tốt", "chấp_hành_tốt"])
    }

    @Test func aNameOfTwoUsedRulesetsIsAmbiguous() {
        let result = check(
            law("luat_a"), law("luat_b"),
            """
            ```quy-tắc
            bộ quy tắc địa_phương "Địa phương"
              dùng luat_a, luat_b
            tiêu chuẩn khen
              đề nghị luat_a.giấy_khen
              loại hình phong trào
              cho luat_a.cá_nhân, luat_b.cá_nhân
              khi gương_mẫu
            ```
            """)
        #expect(codes(result) == ["XK0203"])
        #expect(result.diagnostics.first?.arguments == ["gương_mẫu", "luat_a", "luat_b"])
    }

    @Test func aMissingRulesetNamesItsFolder() {
        let result = check(
            """
            ```quy-tắc
            bộ quy tắc địa_phương "Địa phương"
              dùng luat_tdkt
            ```
            """)
        #expect(codes(result) == ["XK0207"])
        #expect(result.diagnostics.first?.arguments == ["luat_tdkt", "luat-tdkt"])
        #expect(result.ruleset == nil)
    }

    @Test func nothingIsCheckedWithoutTrees() {
        let result = Checker.check([])
        #expect(result.ruleset == nil)
        #expect(result.diagnostics.isEmpty)
    }
}
