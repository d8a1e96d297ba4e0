import Testing
import XetKhen

/// What the cases of a ruleset are asked to show, worked out from the rules below.
@Suite("Outcomes that cases ought to show")
struct CaseCoverageTests {
    private func unseen(_ rules: String) throws -> [String] {
        let text = """
            ```quy-tắc
            ngôn ngữ vi
            bộ quy tắc thử "Quy tắc thử"
              văn bản KH 01/KH-UBND, ngày 02/01/2020, Ủy ban nhân dân xã (minh họa) hạng V1
              hiệu lực từ 02/01/2020
            nhóm thôn "Thôn" là tập thể
            bản ghi lần_khen
              ngày_khen "Ngày" : ngày
              cấp "Cấp" : số nguyên
              tính theo ngày_khen
            minh chứng a "A" : có/không
            minh chứng số_việc "Số việc" : số nguyên
            minh chứng các_lần_khen "Các lần khen" : danh sách lần_khen

            \(rules)
            ```
            """
        let loading = Ruleset.load([RulesetFile(path: "thử.md", bytes: Array(text.utf8))], using: { _ in nil })
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .vietnamese) } == [])
        return try #require(loading.ruleset).runTests().unseenOutcomes(in: .vietnamese).map { line in
            // Without file and line.
            line.split(separator: ": ").dropFirst().joined(separator: ": ")
        }
    }

    private func expected(_ outcomes: String...) -> [String] {
        outcomes.map { "trong “thử” chưa có ca nào cho kết quả \($0)" }
    }

    @Test("a fact may be there, be otherwise, or be missing")
    func fact() throws {
        #expect(
            try unseen(
                """
                tiêu chí thử
                  căn cứ KH-1
                  khi số_việc ≥ 3
                """) == expected("đúng", "sai", "chưa rõ"))
    }

    @Test("the dates of a nomination are always known")
    func date() throws {
        #expect(
            try unseen(
                """
                tiêu chí thử
                  căn cứ KH-1
                  khi ngày đề nghị < (ngày xét cộng 3 tháng cuối tháng)
                """) == expected("đúng", "sai"))
    }

    @Test(
        "a parameter is what it is while the rule is in force",
        arguments: [
            // In force from 2022: always yes.
            ("02/01/2022", "", ["đúng"]),
            // From 2021: without a source at first.
            ("02/01/2021", "", ["đúng", "chưa rõ"]),
            // In 2021 alone it has no source.
            ("02/01/2021", " đến 02/01/2022", ["chưa rõ"]),
            // From 2020 all three.
            ("02/01/2020", "", ["đúng", "sai", "chưa rõ"]),
        ])
    func parameter(from: String, to: String, outcomes: [String]) throws {
        #expect(
            try unseen(
                """
                tham số đã_có "Đã có" : có/không
                  không hiệu lực từ 02/01/2020 đến 02/01/2021 căn cứ KH-1
                  chưa có nguồn hiệu lực từ 02/01/2021 đến 02/01/2022 căn cứ KH-1
                  có hiệu lực từ 02/01/2022 căn cứ KH-1
                tiêu chí thử
                  căn cứ KH-1
                  hiệu lực từ \(from)\(to)
                  khi đã_có
                """) == outcomes.map { "trong “thử” chưa có ca nào cho kết quả \($0)" })
    }

    @Test("a date compared with a parameter that has no source is never decided")
    func sourceless() throws {
        #expect(
            try unseen(
                """
                tham số hạn "Hạn" : ngày
                  chưa có nguồn hiệu lực từ 02/01/2020 căn cứ KH-1
                tiêu chí thử
                  căn cứ KH-1
                  khi ngày đề nghị ≤ hạn
                """) == expected("chưa rõ"))
    }

    @Test("only records that may pass the filter of the latest one are looked at")
    func latest() throws {
        // Both members of the filter may hold or be unknown; one under “không phải” may fail or be unknown; of two
        // alternatives each may fail.
        #expect(
            try unseen(
                """
                tiêu chí thử
                  căn cứ KH-1
                  khi có m trong các_lần_khen mà (m.cấp ≥ 2 và không phải m.cấp = 5 và (m.cấp = 3 hoặc m.cấp = 4)) gần nhất
                """)
                == expected(
                    "đúng", "chưa rõ", "sai", "chưa rõ", "đúng", "sai", "chưa rõ", "đúng", "sai", "chưa rõ"))
        #expect(
            try unseen(
                """
                tiêu chí thử
                  căn cứ KH-1
                  khi có m trong các_lần_khen mà m.cấp ≥ 2
                """) == expected("đúng", "sai", "chưa rõ"))
    }
}
