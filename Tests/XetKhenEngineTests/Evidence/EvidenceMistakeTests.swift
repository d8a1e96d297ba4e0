import Testing
import XetKhenSyntax
import XetKhenValues

@testable import XetKhenEngine

@Suite("Evidence reading: mistakes")
struct EvidenceMistakeTests {
    typealias Ruleset = EvidenceTestRuleset

    @Test("All mistakes are reported, each at its place, in the order of the text")
    func all() {
        let text = """
            {
              "id": "1", "group": "xa", "considered_on": "2025-02-29",
              "papers": [{"id": "p", "type": "x", "date": 5}],
              "evidence": {
                "so_nhà": 3,
                "mức": "tot",
                "xếp_loại": {"2023": "tốt", "2023": "tốt", "hai": 1},
                "đóng_góp": [{"ngày_ký": null, "tiền": 1}, 7],
                "tỷ_lệ": {"paper": "q"}
              }
            }
            """
        #expect(
            Ruleset.readText(text).summary == [
                "XK0328 2:23 group", "XK0359 2:46 considered_on", "XK0341 3:34 papers[0].type",
                "XK0358 3:47 papers[0].date", "XK0330 5:5 evidence", "XK0365 6:12 evidence.mức",
                "XK0314 7:33 evidence.xếp_loại.2023", "XK0372 7:48 evidence.xếp_loại",
                "XK0350 8:30 evidence.đóng_góp[0].ngày_ký", "XK0331 8:36 evidence.đóng_góp[0]",
                "XK0320 8:48 evidence.đóng_góp[1]", "XK0324 9:14 evidence.tỷ_lệ", "XK0340 9:24 evidence.tỷ_lệ",
            ])
    }

    @Test(
        "Values of a wrong sort or out of range",
        arguments: [
            (#""số_nhà": 1e400"#, "XK0356"), (#""số_nhà": -1"#, "XK0355"), (#""tỷ_lệ": -0.1"#, "XK0355"),
            (#""kinh_phí": 0.5"#, "XK0354"), (#""ngày_tổng_kết": "2024-02-31""#, "XK0359"),
            (#""ngày_tổng_kết": "0000-01-01""#, "XK0359"), (#""ngày_tổng_kết": "2024-2-3""#, "XK0358"),
            (#""ngày_tổng_kết": 20240203"#, "XK0358"), (#""ngày_tổng_kết": """#, "XK0351"),
            (#""năm_bắt_đầu": 0"#, "XK0360"), (#""năm_bắt_đầu": 2024.5"#, "XK0360"),
            (#""năm_bắt_đầu": 10000"#, "XK0360"), (#""xếp_loại": {"0000": "tốt"}"#, "XK0372"),
            (#""kỳ": {"first": 2014}"#, "XK0361"), (#""có_kế_hoạch": 1"#, "XK0352"),
            (#""số_nhà": "12""#, "XK0353"), (#""mức": true"#, "XK0364"), (#""mức": "Tốt""#, "XK0365"),
            (#""đóng_góp": {"ngày_ký": "2025-01-01"}"#, "XK0324"), (#""xếp_loại": []"#, "none"),
            (#""số_nhà": {"value": 1, "value": 2}"#, "XK0314"), (#""số_nhà": {"value": null}"#, "XK0350"),
            (#""số_nhà": {"value": 1, "note": "x"}"#, "XK0323"), (#""đóng_góp": null"#, "XK0350"),
            (#""đóng_góp": [{"số_tiền": 1, "số_tiền": 1}]"#, "XK0314"),
            (#""đóng_góp": [{"số_tiền": "không ghi"}]"#, "XK0353"),
            (#""quá_trình_khen": [{"hình_thức": "giấy khen"}]"#, "XK0366"),
            (#""ghi_chú": "x\uD800""#, "XK0306"), (#""\u0000": 1"#, "XK0330"),
        ])
    func values(_ evidence: String, _ code: String) {
        let codes = Ruleset.read(evidence).codes
        // A list statement without a value lacks it as well as having a member that does not belong there.
        #expect(codes.first ?? "none" == code)
        #expect(code == "XK0324" || codes.count <= 1)
    }

    @Test("Wrong shapes of the whole")
    func shapes() {
        #expect(Ruleset.readText("").summary == ["XK0302 1:1 "])
        #expect(Ruleset.readText("\n  ").summary == ["XK0302 2:3 "])
        #expect(Ruleset.readText("[]").codes == ["XK0333"])
        #expect(Ruleset.readText("null").codes == ["XK0333"])
        #expect(Ruleset.read("", more: #", "id": "2""#).codes == ["XK0314"])
    }

    @Test("Cut off at every byte: always refused, never a crash, and a place within the text")
    func truncated() {
        let text = Array(
            #"""
            {"id": "1", "note": "ạ\u0041", "groups": ["xã"], "nominated_on": "2025-05-01", "considered_on": "2025-06-01",
             "papers": [{"id": "p", "type": "xác_nhận", "replaces": ["q"]}, {"id": "q"}],
             "evidence": {"có_kế_hoạch": true, "tỷ_lệ": -1.5e1, "kỳ": {"first": 1, "last": 2},
               "xếp_loại": [{"year": 2023, "value": "tốt", "paper": "p"}],
               "quá_trình_khen": {"value": [{"hình_thức": "bằng_khen", "paper": "p"}], "complete": true, "paper": "p"},
               "các_năm": [2019, 2020]}}
            """#.utf8)
        for count in 0..<text.count {
            let result = Ruleset.reader.read(Array(text[..<count]))
            #expect(result.nominationRead == nil, "\(count) bytes")
            #expect(!result.diagnostics.isEmpty, "\(count) bytes")
        }
        #expect(Ruleset.reader.read(text).codes == ["XK0355"])
    }

    @Test("Any byte changed to any of a few: a result, never a crash")
    func mutated() {
        let text = Array(
            #"{"id":"1","group":"xã","considered_on":"2025-06-01","evidence":{"đóng_góp":[{"số_tiền":5}],"tỷ_lệ":9.5}}"#
                .utf8)
        for index in text.indices {
            for byte in [0x00, 0x22, 0x2C, 0x30, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x80, 0xC3, 0xFF] as [UInt8] {
                var changed = text
                changed[index] = byte
                let result = Ruleset.reader.read(changed)
                #expect((result.nominationRead == nil) == result.diagnostics.contains { $0.kind.severity == .error })
            }
        }
    }

    @Test("Bytes that are not UTF-8, NUL bytes")
    func bytes() {
        #expect(Ruleset.reader.read(Array(#"{"id": ""#.utf8) + [0xC3, 0x28, 0x22, 0x7D]).summary == ["XK0303 1:9 id"])
        #expect(Ruleset.reader.read([0x7B, 0x00]).summary == ["XK0301 1:2 "])
        #expect(Ruleset.reader.read([0x00]).summary == ["XK0301 1:1 "])
        #expect(Ruleset.reader.read([0xFF, 0xFE, 0x7B, 0x00]).summary == ["XK0301 1:1 "])
    }

    @Test("A million entries are refused at the limit; a hundred thousand are read")
    func entries() throws {
        let many = Ruleset.read(#""các_năm": ["# + String(repeating: "1,", count: 1_000_000) + "1]")
        #expect(many.codes == ["XK0311"])
        let allowed = Ruleset.read(
            #""các_năm": ["# + String(repeating: "1,", count: JSONLimits.entries - 1) + "1]")
        #expect(try #require(allowed.nominationRead).list("các_năm").recordCount == Int32(JSONLimits.entries))
    }

    @Test("Deep nesting is refused at the limit")
    func depth() {
        let codes = Ruleset.read(#""số_nhà": "# + String(repeating: "[", count: 10_000)).codes
        #expect(codes == ["XK0370", "XK0308"])
    }

    @Test("A document over the limit is refused unread")
    func documentSize() {
        let bytes = [UInt8](repeating: 0x20, count: JSONLimits.documentBytes + 1)
        #expect(Ruleset.reader.read(bytes).summary == ["XK0309 1:1 "])
    }

    @Test("Reports stop at the limit")
    func reports() {
        let result = Ruleset.read(#""các_năm": ["# + String(repeating: "0,", count: 500) + "0]")
        #expect(result.diagnostics.count == JSONLimits.diagnostics)
    }

    @Test("A number beyond what is exact is refused with its name, in both languages")
    func sentences() throws {
        let diagnostic = try #require(
            Ruleset.read(#""số_nhà": 1234567890123456789012345678901234567890"#).diagnostics.first)
        #expect(diagnostic.message(in: .vietnamese) == "số ghi cho “số_nhà” có hơn 38 chữ số")
        #expect(diagnostic.message(in: .english) == "the number given for “số_nhà” has more than 38 digits")
        let unknown = try #require(Ruleset.read(#""so_nha": 1"#).diagnostics.first)
        #expect(unknown.help(in: .english) == "it may be: “số_nhà”")
    }

    @Test("Warnings do not stop a nomination")
    func findings() throws {
        let nomination = try #require(
            Ruleset.read(#""ngày_tổng_kết": "2025-06-02", "số_lao_động": 1"#, papers: #"{"id": "p"}"#).nominationRead)
        #expect(nomination.findings.map { $0.kind.code } == ["XK0382", "XK0380", "XK0381"])
    }

    @Test("Any number of warnings lets a nomination be read; the first hundred are told")
    func manyWarnings() {
        let papers = (0..<300).map { #"{"id": "p\#($0)", "type": "biên_bản"}"# }.joined(separator: ", ")
        let result = Ruleset.read("", papers: papers)
        guard case .nomination(let nomination) = result else {
            Issue.record("refused: \(result.summary.prefix(3))")
            return
        }
        #expect(nomination.papers.count == 300)
        #expect(nomination.findings.count == 100)
    }
}
