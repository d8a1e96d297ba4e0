import Testing
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

struct NotEncodedTests {
    private func ruleset(_ declarations: String) -> String {
        """
        ```quy-tắc
        bộ quy tắc thử "Thử"
          văn bản KH1 01/KH-UBND, ngày 01/01/2025, Ủy ban nhân dân xã hạng V1
        nhóm cá_nhân "Cá nhân" là cá nhân
        hình thức giấy_khen "Giấy khen"
          căn cứ KH1-2
        minh chứng đủ_hồ_sơ : có/không
          căn cứ KH1-3, gạch 1
        tiêu chuẩn khen
          đề nghị giấy_khen
          loại hình phong trào
          cho cá_nhân
          căn cứ KH1-1-a
          khi đủ_hồ_sơ
        \(declarations)
        ```
        """
    }

    @Test func reasonsAndProvisionsAreKept() throws {
        let result = check(ruleset("chưa thể hiện KH1-4; KH1-5 hạng V3 \"chỉ là nguyên tắc\" en \"a principle\""))
        #expect(shown(result.diagnostics) == [])
        let omission = try #require(result.ruleset?.notEncoded.first)
        #expect(omission.citations.map(\.path) == [["4"], ["5"]])
        #expect(omission.citations.map(\.grade) == [.v1, .v3])
        #expect(omission.reason == LocalizedText("chỉ là nguyên tắc", "a principle"))
        #expect(omission.range.start == SourcePosition(line: 15, column: 1))
    }

    @Test func theDocumentMustExist() {
        let result = check(ruleset("chưa thể hiện KH2-4 \"một\""))
        #expect(codes(result) == ["XK0206"])
        #expect(result.ruleset == nil)
    }

    @Test(
        "a provision with a rule, an award, evidence or another reason is a warning at its place",
        arguments: [
            ("chưa thể hiện KH1-1-a \"một\"", 13), ("chưa thể hiện KH1-2 \"một\"", 6),
            ("chưa thể hiện KH1-3, gạch 1 \"một\"", 8), ("chưa thể hiện KH1-4; KH1-4 \"một\"", 15),
        ])
    func elsewhere(line: String, place: Int) throws {
        let result = check(ruleset(line))
        #expect(codes(result) == ["XK0264"])
        #expect(result.ruleset != nil)
        let sentence = try #require(result.diagnostics.first).message(in: .vietnamese)
        #expect(sentence.contains("quy-tắc.md:\(place)"), "\(sentence)")
    }

    @Test(arguments: ["KH1-1", "KH1-1-b", "KH1-3", "KH1-3, gạch 2", "KH1"])
    func aNeighbourIsNoOther(citation: String) {
        #expect(codes(check(ruleset("chưa thể hiện \(citation) \"một\""))) == [])
    }

    @Test("what a used ruleset cites or leaves out is its own affair")
    func used() {
        let law = ruleset("chưa thể hiện KH1-4 \"một\"").replacing("bộ quy tắc thử", with: "bộ quy tắc luat_a")
        let own = """
            ```quy-tắc
            bộ quy tắc địa_phương "Địa phương"
              dùng luat_a
            chưa thể hiện KH1-1-a; KH1-4 "do luật quy định"
            ```
            """
        let result = check(law, own)
        #expect(shown(result.diagnostics) == [])
        #expect(result.ruleset?.notEncoded.count == 2)
    }
}
