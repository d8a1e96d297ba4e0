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
            {"id": "x", "group": "đội", "considered_on": "2026-03-01", "evidence": {"có_kế_hoạch": true\(evidence)}}
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

    @Test("a further record that is counted in a run needs a year of the run to lie in")
    func recordsInRuns() throws {
        let rules = """
            với chuỗi c = liên tục có trong năm đã_khen mà màu_khen = đỏ
            số lần trong c của (đã_khen mà màu_khen = xanh) ≥ 1
            """
        #expect(try Self.verdict(rules, "") == .insufficientEvidence)
    }
}
