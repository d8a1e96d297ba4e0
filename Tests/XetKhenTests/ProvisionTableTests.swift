import Foundation
import Testing
@testable import XetKhen

@Suite("The table of provisions")
struct ProvisionTableTests {
    private func row(_ id: String) throws -> ProvisionRow {
        try #require(ProvisionSample.table().rows.first { $0.id == id })
    }

    @Test(
        "own documents come first; sections, clauses, points and dashes stand in their order; used rulesets' own are left"
    )
    func order() throws {
        #expect(
            try ProvisionSample.table().rows.map(\.id) == [
                "KH1-I-1", "KH1-I-1, gạch 2", "KH1-I-1, gạch 10", "KH1-I-2", "KH1-II-1", "KH1-II-2", "KH1-III",
                "KH1-IV-1", "L1-75-1-đ", "L1-75-2-a", "L1-79-5",
            ])
    }

    @Test("a row names its provision and each rule with its kind, detail and line")
    func rules() throws {
        let second = try row("KH1-I-2")
        #expect(second.citation(in: .vietnamese) == "mục I.2 Kế hoạch số 01/KH-UBND")
        #expect(second.citation(in: .english) == "section I.2, Plan No. 01/KH-UBND")
        #expect(second.rules.map(\.kind) == ["criterion", "exception"])
        #expect(second.rules.map(\.name) == ["gương_mẫu", "gương_mẫu"])
        #expect(second.rules.map { $0.detail(in: .vietnamese) } == [nil, "bị_kỷ_luật"])
        #expect(second.rules.map(\.place.line) == [36, 36])
        #expect(second.rules.first?.place.path == "quy-tac/ke-hoach.md")
        #expect(try row("KH1-II-1").rules.map(\.kind) == ["award", "standard", "standard"])
        #expect(try row("KH1-II-2").rules.map(\.kind) == ["parameter"])
        #expect(try row("KH1-I-1, gạch 2").rules.map(\.kind) == ["evidence"])
        let office = try #require(row("L1-79-5").rules.first)
        #expect(office.kind == "authority")
        #expect(office.detail(in: .vietnamese) == "Chủ tịch xã")
        #expect(try row("L1-75-1-đ").citation(in: .vietnamese) == "điểm đ khoản 1 Điều 75 Luật số 06/2022/QH15")
    }

    @Test("the lowest grade that a rule cites counts")
    func grades() throws {
        #expect(try row("KH1-I-2").grade == .v2)
        #expect(try row("KH1-I-1, gạch 10").grade == .v1)
        #expect(try row("KH1-III").grade == nil)
    }

    @Test(
        "a case tries what it names, the standards judged for its award and what these read",
        arguments: [
            // The criterion is named by one case and read by the standard that another has judged.
            ("KH1-I-1", ["Sáu hộ <b>", "Bốn hộ"]), ("KH1-I-1, gạch 2", ["Sáu hộ <b>", "Bốn hộ"]),
            ("KH1-II-2", ["Sáu hộ <b>", "Bốn hộ"]), ("KH1-I-2", ["Người gương mẫu"]),
            ("KH1-I-1, gạch 10", ["Người gương mẫu"]),
            ("KH1-II-1", ["Sáu hộ <b>", "Người gương mẫu", "Người không thuộc tiêu chuẩn của thôn"]),
            // The standard of the hamlet is named, and left out, in the last case; that of persons is not named there.
            ("L1-75-2-a", ["Sáu hộ <b>", "Người không thuộc tiêu chuẩn của thôn"]),
            ("L1-75-1-đ", ["Người gương mẫu"]), ("L1-79-5", ["Sáu hộ <b>", "Người gương mẫu"]), ("KH1-III", []),
        ])
    func cases(id: String, titles: [String]) throws {
        #expect(try row(id).cases.map(\.title) == titles)
    }

    @Test("what is not encoded says why, and where that is said")
    func omissions() throws {
        for id in ["KH1-III", "KH1-IV-1"] {
            let row = try row(id)
            #expect(row.rules == [])
            #expect(row.omissions.map { $0.reason(in: .vietnamese) } == ["chỉ nói <i>việc tổ chức</i> | nội bộ"])
            #expect(row.omissions.map { $0.reason(in: .english) } == ["the organisers' own work"])
            #expect(row.omissions.map(\.place.line) == [58])
        }
        let table = try ProvisionSample.table()
        #expect(table.encodedCount == 9)
    }

    @Test("a provision stands under the heading that names it, be it over another rule of its section")
    func headings() throws {
        let title = "Kế hoạch <một> & hai"
        #expect(try row("KH1-I-1").headings == [title, "Mục I: tiêu chí"])
        // The award is declared above; the standards that cite the same stand under the section.
        #expect(try row("KH1-II-1").headings == [title, "Mục II: hình thức"])
        #expect(try row("KH1-II-1").headingPlace?.line == 43)
        #expect(try row("KH1-II-2").headings == [title, "Mục II: hình thức"])
        // No heading names the article.
        #expect(try row("L1-79-5").headings == [title])
    }

    @Test("the Markdown table has a line for each row, and no bar of a text ends a cell")
    func markdown() throws {
        let lines = try ProvisionSample.table().markdown(in: .vietnamese).split(separator: "\n").map(String.init)
        #expect(lines[0] == "# Kế hoạch <một>: bảng điều khoản")
        #expect(lines[1].hasPrefix("11 điều khoản: 9 có quy tắc, 2 chưa thể hiện; 0 có quy tắc mà chưa có"))
        #expect(lines.count == 4 + 11)
        #expect(
            lines[4] == "| `KH1-I-1` mục I.1 Kế hoạch số 01/KH-UBND | tiêu chí `tích_cực` (ke-hoach.md:33) "
                + "| 2: ke-hoach.md:63, 69 | V1 |")
        let omitted = try #require(lines.first { $0.contains("`KH1-III`") })
        #expect(omitted.contains("| chưa thể hiện: chỉ nói <i>việc tổ chức</i> \\| nội bộ (ke-hoach.md:58) | - | - |"))
        let english = try ProvisionSample.table().markdown(in: .english)
        #expect(english.contains("| criterion `tích_cực` (ke-hoach.md:33) |"))
        #expect(english.contains("not encoded: the organisers' own work"))
    }

    @Test("the JSON holds the same, in both languages")
    func json() throws {
        let text = try ProvisionSample.table().json()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "xetkhen.provisions/1")
        #expect((object["documents"] as? [[String: Any]])?.map { $0["key"] as? String } == ["KH1", "L1"])
        let rows = try #require(object["provisions"] as? [[String: Any]])
        #expect(rows.count == 11)
        let dash = try #require(rows.first { $0["id"] as? String == "KH1-I-1, gạch 2" })
        #expect(dash["path"] as? [String] == ["I", "1"])
        #expect(dash["dash"] as? Int == 2)
        #expect(dash["grade"] as? String == "V1")
        #expect((dash["tests"] as? [[String: Any]])?.map { $0["line"] as? Int } == [63, 69])
        let omitted = try #require(rows.first { $0["id"] as? String == "KH1-IV-1" })
        #expect(omitted["grade"] == nil)
        let reasons = try #require(omitted["not_encoded"] as? [[String: Any]])
        #expect((reasons.first?["reason"] as? [String: String])?["en"] == "the organisers' own work")
    }
}
