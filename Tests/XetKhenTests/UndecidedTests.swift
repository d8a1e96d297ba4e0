import Testing
import XetKhen

/// Awards that hang on what is missing stay undecided, however few values of it are tried.
@Suite("What is missing decides nothing")
struct UndecidedTests {
    private static func verdict(_ rules: String, _ evidence: String) throws -> AwardVerdict {
        let text = """
            ```quy-tắc
            ngôn ngữ vi
            bộ quy tắc thử "Thử"
              văn bản VB 1/VB, ngày 01/01/2020, Nơi ban hành hạng V1
              hiệu lực từ 01/01/2020
            nhóm đội "Đội" là tập thể
            lựa chọn màu
              đỏ, xanh
            bản ghi lần_khen
              màu_khen : màu
              ngày_ký : ngày
              tính theo ngày_ký
            minh chứng có_kế_hoạch : có/không
            minh chứng kế_hoạch : số nguyên
            minh chứng thực_hiện : số nguyên
            minh chứng đã_khen : danh sách lần_khen
            minh chứng năm_lập : năm
            minh chứng xác_nhận : chuỗi năm có/không
            hình thức giấy_khen "Giấy khen"
              căn cứ VB-1
            tiêu chuẩn chuẩn
              đề nghị giấy_khen
              loại hình chuyên đề
              cho đội
              căn cứ VB-1
              khi
                có_kế_hoạch
            \(rules.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            ```
            """
        let loading = Ruleset.load([RulesetFile(path: "a.md", bytes: Array(text.utf8))], using: { _ in nil })
        let messages = loading.messages.filter(\.isError).map { $0.rendered(in: .vietnamese) }
        let ruleset = try #require(loading.ruleset, "\(messages)")
        let json = """
            {"id": "x", "group": "đội", "nominated_on": "2025-01-15", "considered_on": "2026-03-01", "evidence": {"có_kế_hoạch": true\(evidence)}}
            """
        let result = ruleset.evaluate(Array(json.utf8))
        return try #require(result.evaluation?.awards.first?.verdict, "\(result.messages)")
    }

    @Test(
        "two unknown numbers set side by side, with each other or in a calculation",
        arguments: [
            "thực_hiện ≥ kế_hoạch", "thực_hiện > kế_hoạch", "thực_hiện = kế_hoạch", "thực_hiện ≠ kế_hoạch",
            "thực_hiện - kế_hoạch ≥ 3", "thực_hiện / kế_hoạch ≥ 70%", "2 × thực_hiện ≥ kế_hoạch",
        ])
    func twoUnknown(condition: String) throws {
        #expect(try Self.verdict(condition, "") == .insufficientEvidence)
    }

    /// 70 % of 30 is 21: on this side of every whole number that the rule writes.
    @Test(
        "one unknown number in a calculation with a known one",
        arguments: [
            "thực_hiện / kế_hoạch ≥ 70%", "kế_hoạch - thực_hiện ≤ 9", "kế_hoạch / thực_hiện ≤ 2",
            "thực_hiện × 2 ≥ kế_hoạch",
        ])
    func oneUnknown(condition: String) throws {
        #expect(try Self.verdict(condition, ", \"kế_hoạch\": 30") == .insufficientEvidence)
    }

    @Test("what no value of the unknown number can change is decided")
    func decided() throws {
        let rules = "một trong (thực_hiện / kế_hoạch ≥ 70%, thực_hiện < 25)"
        #expect(try Self.verdict(rules, ", \"kế_hoạch\": 30") == .earned)
        #expect(try Self.verdict("thực_hiện / kế_hoạch ≥ 70%\nthực_hiện < 21", ", \"kế_hoạch\": 30") == .notEarned)
        #expect(try Self.verdict(rules, "") == .insufficientEvidence)
    }

    @Test("a further record may be what one condition asks for and not what another forbids")
    func mixedRecords() throws {
        let rules = "có đã_khen mà màu_khen = đỏ\nkhông phải (có đã_khen mà màu_khen = xanh)"
        #expect(try Self.verdict(rules, "") == .insufficientEvidence)
        #expect(try Self.verdict(rules, ", \"đã_khen\": {\"value\": [], \"complete\": true}") == .notEarned)
    }

    /// From 2020 on the run would have six years, from 2023 on three.
    @Test("an unknown year from which a run counts may make it longer or shorter", arguments: ["<", "≥"])
    func unknownStart(comparison: String) throws {
        let rules = """
            với chuỗi c = liên tục xác_nhận
              từ năm_lập
              chạm ngày xét
            dài của c \(comparison) 4 năm
            """
        let years = (2020...2025).map { "\"\($0)\": true" }.joined(separator: ", ")
        #expect(try Self.verdict(rules, ", \"xác_nhận\": {\(years)}") == .insufficientEvidence)
    }

    /// The first run passes over 2025 while it is not rated. Once the second asks for 2025: rated yes, and 2024 no, the
    /// first has just one year and the second is not empty.
    @Test("a year that one run asks for is not passed over by another as not rated yet")
    func yearOfProposal() throws {
        let rules = """
            một trong
              tất cả
                với chuỗi c = liên tục xác_nhận
                  chạm ngày đề nghị
                dài của c ≠ 1 năm
              tất cả
                với chuỗi d = liên tục xác_nhận
                  chạm ngày xét
                dài của d < 1 năm
            """
        #expect(try Self.verdict(rules, ", \"xác_nhận\": {\"2023\": true}") == .insufficientEvidence)
    }

    @Test("a further record that is counted in a run needs a year of the run to lie in")
    func recordsInRuns() throws {
        let rules = """
            với chuỗi c = liên tục có trong năm đã_khen mà màu_khen = đỏ
            số lần trong c của (đã_khen mà màu_khen = xanh) ≥ 1
            """
        #expect(try Self.verdict(rules, "") == .insufficientEvidence)
    }
}
