import Testing
import XetKhenSyntax
import XetKhenValues

@testable import XetKhenEngine

@Suite("Evidence: cases of the document")
struct EvidenceCaseTests {
    static let builder = CaseBuilder(ruleset: EvidenceTestRuleset.common)

    /// The first case of a block with these lines below its title.
    static func build(_ lines: [String]) throws -> BuiltCase {
        let text =
            "```kiểm-thử\n\"Ca thử\"\n  ngày xét 01/06/2025\n  đối tượng xã\n"
            + lines.map { "  " + $0 + "\n" }.joined() + "  → bằng_khen: đạt\n```\n"
        let tree = RulesetParser.parse(files: [(path: "a.md", bytes: Array(text.utf8))])
        // Only the missing declaration of the ruleset is reported.
        #expect(tree.diagnostics.map { $0.kind.code } == ["XK0105"])
        return builder.build(try #require(tree.tests.first))
    }

    @Test("Every type, as JSON gives it")
    func types() throws {
        let built = try Self.build([
            "có_kế_hoạch: có theo kế_hoạch", "tỷ_lệ: 98,17%", "số_nhà: 12", "kinh_phí: 3510000 đồng", "tăng_giảm: -1,5",
            "ngày_thành_lập: 03/01/0001", "năm_bắt_đầu: 2019", "kỳ: 2014..2018", "ghi_chú: \"đ\"", "mức: xuất_sắc",
            "hình_thức_cao_nhất: giấy_khen", "loại: công trạng", "xếp_loại: 2023 tốt, 2024 xuất_sắc",
            "đóng_góp: trọn vẹn", "  - ngày_ký = 01/01/2025, số_tiền = 5", "  - số_tiền = 6",
            "quá_trình_khen: trọn vẹn theo xác_nhận", "  - hình_thức = bằng_khen, số_hiệu = \"không ghi\"",
            "các_năm:", "  - 2019", "  - 2020",
        ])
        let nomination = try #require(built.nomination)
        let read = try #require(
            EvidenceTestRuleset.read(
                #"""
                "có_kế_hoạch": {"value": true, "paper": "kế_hoạch"}, "tỷ_lệ": 98.17, "số_nhà": 12, "kinh_phí": 3510000,
                "tăng_giảm": -1.5, "ngày_thành_lập": "0001-01-03", "năm_bắt_đầu": 2019, "kỳ": {"first": 2014, "last": 2018},
                "ghi_chú": "đ", "mức": "xuất_sắc", "hình_thức_cao_nhất": "giấy_khen", "loại": "công_trạng",
                "xếp_loại": {"2023": "tốt", "2024": "xuất_sắc"},
                "đóng_góp": {"value": [{"ngày_ký": "2025-01-01", "số_tiền": 5}, {"số_tiền": 6}], "complete": true},
                "quá_trình_khen": {"value": [{"hình_thức": "bằng_khen", "số_hiệu": "không ghi"}], "complete": true,
                                   "paper": "xác_nhận"},
                "các_năm": [2019, 2020]
                """#, papers: #"{"id": "kế_hoạch", "type": "kế_hoạch"}, {"id": "xác_nhận", "type": "xác_nhận"}"#
            ).nominationRead)
        #expect(nomination.facts == read.facts)
        #expect(nomination.groups == read.groups)
        #expect(nomination.papers == read.papers)
        #expect(nomination.dates.consideration == read.dates.consideration)
        #expect(nomination.dates.defaulted == [.proposal, .receipt, .decision])
    }

    @Test("Two lines for one name are two statements")
    func twoLines() throws {
        let built = try Self.build(["số_nhà: 1 theo kế_hoạch", "mức: tốt", "số_nhà: 2 theo biên_bản"])
        let nomination = try #require(built.nomination)
        #expect(nomination.scalar("số_nhà").summary == "disputed 2")
        #expect(nomination.scalar("mức").summary == "known 1")
    }

    @Test(
        "Mistakes are located in the document",
        arguments: [
            ("so_nhà: 1", "XK0330", 3), ("số_nhà: có", "XK0353", 11), ("số_nhà: 1,5", "XK0354", 11),
            ("số_nhà: 5 đồng", "XK0374", 11), ("kinh_phí: 5 năm", "XK0374", 13), ("mức: tot", "XK0365", 8),
            ("hình_thức_cao_nhất: bằng_khe", "XK0366", 23), ("số_nhà: 1 theo ke_hoach", "XK0341", 18),
            ("kỳ: 2018..2014", "XK0362", 7), ("ghi_chú: tốt", "XK0363", 12), ("xếp_loại: tốt", "XK0369", 3),
            ("quá_trình_khen: trọn vẹn", "XK0345", 3), ("ngày_thành_lập: 02/06/2025", "XK0373", 19),
            ("đóng_góp: 5", "XK0368", 3),
        ])
    func mistakes(_ line: String, _ code: String, _ column: Int) throws {
        let built = try Self.build([line])
        #expect(built.nomination == nil)
        #expect(built.diagnostics.map { $0.kind.code } == [code])
        guard case .ruleset(let range)? = built.diagnostics.first?.place else {
            Issue.record("no place")
            return
        }
        #expect(range.start == SourcePosition(line: 5, column: column))
    }

    @Test("Fields of records")
    func fields() throws {
        let built = try Self.build(["đóng_góp:", "  - tiền_mặt = 5", "  - ngày_ký = 5", "  - số_tiền = 1, số_tiền = 2"])
        #expect(built.diagnostics.map { $0.kind.code } == ["XK0331", "XK0358", "XK0314"])
    }

    @Test("A case without a date of consideration uses that of the proposal; without either it cannot be read")
    func dates() throws {
        func built(_ dateLine: String) throws -> BuiltCase {
            let text = "```kiểm-thử\n\"Ca\"\n\(dateLine)  → bằng_khen: đạt\n```\n"
            let tree = RulesetParser.parse(files: [(path: "a.md", bytes: Array(text.utf8))])
            return Self.builder.build(try #require(tree.tests.first))
        }
        let dates = try #require(try built("  ngày đề nghị 02/03/2025\n").nomination).dates
        #expect(dates.consideration == EvidenceTestRuleset.date("2025-03-02"))
        #expect(try built("").diagnostics.map { $0.kind.code } == ["XK0325"])
    }
}
