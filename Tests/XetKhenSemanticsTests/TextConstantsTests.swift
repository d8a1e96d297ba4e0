import Testing
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The texts that facts and plans number.
@Suite("Texts that a ruleset compares with")
struct TextConstantsTests {
    @Test("each stands once, in NFC, in the order of its bytes; labels and titles are none of them")
    func constants() throws {
        let result = check(
            """
            ```quy-tắc
            bộ quy tắc thử "Thử"
              văn bản KH1 01/KH-UBND, ngày 01/01/2025, Ủy ban nhân dân xã hạng V1
            nhóm cá_nhân "Cá nhân" là cá nhân
            hình thức giấy_khen "Giấy khen"
            tham số nơi "Nơi" : chữ
              "z"
            minh chứng thôn : chữ
            minh chứng xóm : chữ
            tiêu chuẩn khen "Tiêu chuẩn khen"
              đề nghị giấy_khen
              loại hình phong trào
              cho cá_nhân
              căn cứ KH1-1-a
              khi xóm = nơi và (thôn = "b\u{1EA3}n" hoặc thôn thuộc ("Z", "ba\u{309}n", "a"))
              trừ khi ngoài xóm = "đ"
              nói
                đạt "Ở thôn {thôn}"
            ```
            """)
        #expect(shown(result.diagnostics) == [])
        let ruleset = try #require(result.ruleset)
        #expect(
            ruleset.textConstants.map { Array($0.utf8) } == ["Z", "a", "b\u{1EA3}n", "z", "đ"].map { Array($0.utf8) })
    }
}
