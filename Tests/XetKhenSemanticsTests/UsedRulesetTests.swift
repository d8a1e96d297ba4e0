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

    private static let changedLaw = """
        ```quy-tắc
        bộ quy tắc luat_a "Luật"
          văn bản L26 06/2026/QH16, ngày 23/04/2026, Quốc hội hạng V2
        minh chứng thuộc_diện : có/không
        tiêu chí cũ
          khi thuộc_diện
        chuyển tiếp luật_mới "Hồ sơ tiếp nhận từ ngày 01/10/2026"
          khi ngày tiếp nhận ≥ 01/10/2026 và cũ
          theo L26
          giữ đạt
        ```
        """

    @Test func transitionsOfUsedRulesetsAreTakenOver() throws {
        let result = check(
            Self.changedLaw,
            """
            ```quy-tắc
            bộ quy tắc địa_phương "Địa phương"
              dùng luat_a
            ```
            """)
        #expect(shown(result.diagnostics) == [])
        let ruleset = try #require(result.ruleset)
        #expect(ruleset.transitions.map(\.rule.name) == ["luật_mới"])
        #expect(ruleset.transitions.map(\.keepsMet) == [true])
        #expect(ruleset.transitions.map { ruleset.documents[$0.regime].key } == ["L26"])
    }

    @Test func whatATransitionNamesMustBeThere() {
        let unknownDocument = check(Self.changedLaw.replacing("theo L26", with: "theo L27"))
        #expect(codes(unknownDocument) == ["XK0201"])
        let unknownEvidence = check(Self.changedLaw.replacing("và cũ", with: "và không_có"))
        #expect(codes(unknownEvidence).contains("XK0202"))
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
