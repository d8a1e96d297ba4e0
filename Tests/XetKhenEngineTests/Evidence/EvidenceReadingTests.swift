import Testing
import XetKhenSyntax
import XetKhenValues

@testable import XetKhenEngine

@Suite("Evidence reading: forms and exact values")
struct EvidenceReadingTests {
    typealias Ruleset = EvidenceTestRuleset

    @Test("Every type as a bare value")
    func bareValues() throws {
        let nomination = try #require(
            Ruleset.read(
                #"""
                "có_kế_hoạch": true, "tỷ_lệ": 98.17, "số_nhà": 12, "kinh_phí": 3510000, "tăng_giảm": -1.5,
                "ngày_thành_lập": "0001-01-03", "năm_bắt_đầu": 2019, "kỳ": {"last": 2018, "first": 2014},
                "ghi_chú": "đ", "mức": "xuất_sắc", "hình_thức_cao_nhất": "giấy_khen", "loại": "công_trạng"
                """#
            ).nominationRead)
        #expect(nomination.scalar("có_kế_hoạch").summary == "known 1")
        #expect(nomination.scalar("tỷ_lệ").summary == "known 98.17")
        #expect(nomination.scalar("số_nhà").summary == "known 12")
        #expect(nomination.scalar("kinh_phí").summary == "known 3510000")
        #expect(nomination.scalar("tăng_giảm").summary == "known -1.5")
        // Day number 0 is 01/01/0001.
        #expect(nomination.scalar("ngày_thành_lập").summary == "known 2")
        #expect(nomination.scalar("ngày_tổng_kết").summary == "missing")
        #expect(nomination.scalar("năm_bắt_đầu").summary == "known 2019")
        // 2014 × 4294967296 + 2018
        #expect(nomination.scalar("kỳ").summary == "known 8650064136162")
        // The constants of the ruleset by their bytes: a, z, đ.
        #expect(nomination.scalar("ghi_chú").summary == "known 2")
        #expect(nomination.facts.texts == ["a", "z", "đ"])
        #expect(nomination.scalar("mức").summary == "known 2")
        #expect(nomination.scalar("hình_thức_cao_nhất").summary == "known 1")
        #expect(nomination.scalar("loại").summary == "known 0")
        #expect(nomination.findings.isEmpty)
    }

    @Test("Names and choices in decomposed form, and with escapes, are the same names")
    func normalForms() throws {
        let composed = #""mức": "tốt", "ghi_chú": "hòa""#
        var decomposed = String.UnicodeScalarView()
        for scalar in composed.unicodeScalars {
            switch scalar {
            case "ứ": decomposed.append(contentsOf: "u\u{31B}\u{301}".unicodeScalars)
            case "ố": decomposed.append(contentsOf: "o\u{302}\u{301}".unicodeScalars)
            case "ò": decomposed.append(contentsOf: "o\u{300}".unicodeScalars)
            default: decomposed.append(scalar)
            }
        }
        let written = try #require(Ruleset.read(String(decomposed)).nominationRead)
        let plain = try #require(Ruleset.read(composed).nominationRead)
        let escaped = try #require(Ruleset.read(#""m\u1ee9c": "t\u1ED1t", "ghi_chú": "h\u00f2a""#).nominationRead)
        #expect(written.facts == plain.facts)
        #expect(escaped.facts == plain.facts)
        #expect(written.facts.texts.last.map { Array($0.utf8) } == Array("h\u{F2}a".utf8))
        #expect(Ruleset.read(String(decomposed) + #", "mức": "tốt""#).codes == ["XK0314"])
    }

    @Test("The tail of a qualified name, kinds in English and with spaces")
    func otherNames() throws {
        let text =
            #"{"id": "1", "groups": ["xã", "doanh_nghiệp", "luật.doanh_nghiệp"], "considered_on": "2025-06-01", "#
        let english = try #require(
            Ruleset.readText(text + #""evidence": {"loại": "unexpected feat"}}"#).nominationRead)
        let vietnamese = try #require(
            Ruleset.readText(text + #""evidence": {"loại": "đột xuất"}}"#).nominationRead)
        #expect(english.groups == [0, 1])
        #expect(english.scalar("loại") == vietnamese.scalar("loại"))
    }

    @Test("Texts that are new are interned once, after the constants")
    func texts() throws {
        let nomination = try #require(
            Ruleset.read(
                #""ghi_chú": "mới", "quá_trình_khen": [{"hình_thức": "bằng_khen", "số_hiệu": "mới"}, {"số_hiệu": "a"}, "#
                    + #"{"số_hiệu": "không ghi"}]"#
            ).nominationRead)
        #expect(nomination.facts.texts == ["a", "z", "đ", "mới"])
        #expect(nomination.scalar("ghi_chú").summary == "known 3")
        #expect(
            (0..<3).map { nomination.field(3, of: $0, in: "quá_trình_khen").summary } == [
                "known 3", "known 0", "unwritten",
            ])
    }

    @Test("Lists: bare, empty, complete, of scalars, with papers of their own")
    func lists() throws {
        let nomination = try #require(
            Ruleset.read(
                #"""
                "đóng_góp": [{"ngày_ký": "2025-01-01", "số_tiền": 5}, {"số_tiền": 5}, {"số_tiền": 5}],
                "các_năm": [2019, {"value": 2020, "paper": "p"}],
                "quá_trình_khen": {"complete": true, "paper": "p", "value": []}
                """#, papers: #"{"id": "p", "type": "xác_nhận"}"#
            ).nominationRead)
        let gifts = nomination.list("đóng_góp")
        #expect(gifts.recordCount == 3 && gifts.isGiven && !gifts.isComplete)
        #expect(nomination.field(0, of: 1, in: "đóng_góp").summary == "missing")
        #expect(nomination.field(1, of: 2, in: "đóng_góp").summary == "known 5")
        let years = nomination.list("các_năm")
        #expect(years.recordCount == 2 && years.isComplete)
        #expect(nomination.field(0, of: 1, in: "các_năm").summary == "known 2020")
        let awards = nomination.list("quá_trình_khen")
        #expect(awards.recordCount == 0 && awards.isGiven && awards.isComplete)
        let empty = try #require(Ruleset.read(#""đóng_góp": []"#).nominationRead)
        #expect(empty.list("đóng_góp").isGiven && !empty.list("đóng_góp").isComplete)
        #expect(!empty.list("các_năm").isGiven && !empty.list("các_năm").isComplete)
    }

    @Test(
        "Every form of a series gives the same facts",
        arguments: [
            #"{"2023": "tốt", "2024": "xuất_sắc"}"#, #"{"2024": {"value": "xuất_sắc"}, "2023": [{"value": "tốt"}]}"#,
            #"[{"year": 2023, "value": "tốt"}, {"value": "xuất_sắc", "year": 2024}]"#,
            #"{"value": {"2023": "tốt", "2024": "xuất_sắc"}}"#,
            #"{"value": [{"year": 2024, "value": "xuất_sắc"}, {"year": 2023, "value": "tốt"}]}"#,
            #"[{"value": {"2023": "tốt"}}, {"value": {"2024": "xuất_sắc"}}]"#,
        ])
    func series(_ form: String) throws {
        let nomination = try #require(Ruleset.read(#""xếp_loại": \#(form)"#).nominationRead)
        #expect(nomination.year(2023, of: "xếp_loại").summary == "known 1")
        #expect(nomination.year(2024, of: "xếp_loại").summary == "known 2")
        let series = nomination.facts.series[Ruleset.index("xếp_loại")]
        // 40 years back from that of the proposal, 2025.
        #expect(series.firstYear == 1985 && series.yearCount == 41)
        #expect(nomination.facts.statements.count == 2)
    }

    @Test("Years outside the window widen it")
    func wideSeries() throws {
        let nomination = try #require(Ruleset.read(#""xếp_loại": {"1970": "tốt", "2030": "tốt"}"#).nominationRead)
        let series = nomination.facts.series[Ruleset.index("xếp_loại")]
        #expect(series.firstYear == 1970 && series.yearCount == 61)
        #expect(nomination.year(2000, of: "xếp_loại").summary == "missing")
    }

    @Test("Dates that are not given are those of consideration, and known to be so")
    func dates() throws {
        let text = #"{"id": "a", "group": "xã", "nominated_on": "2025-03-15"}"#
        let day = Ruleset.date("2025-04-01")
        let result = Ruleset.reader.read(Array(text.utf8), defaultConsideration: day)
        let nomination = try #require(result.nominationRead)
        #expect(nomination.dates.proposal == Ruleset.date("2025-03-15"))
        #expect(nomination.dates[.receipt] == day && nomination.dates[.decision] == day)
        #expect(nomination.dates.defaulted == [.receipt, .consideration, .decision])
    }

    @Test("A line of a larger buffer, with a byte-order mark or without")
    func otherBytes() {
        let text = Array(#"{"id":"1","group":"xã","considered_on":"2025-06-01","evidence":{"số_nhà":3}}"#.utf8)
        #expect(Ruleset.reader.read(text).nominationRead?.scalar("số_nhà").summary == "known 3")
        #expect(Ruleset.reader.read([0xEF, 0xBB, 0xBF] + text).nominationRead?.scalar("số_nhà").summary == "known 3")
    }
}
