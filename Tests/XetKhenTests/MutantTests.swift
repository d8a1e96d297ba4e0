import Testing
import XetKhen
import XetKhenEngine

/// Rules of which each change is counted by hand, with cases that leave some of them unnoticed.
@Suite("Boundary mutants")
struct MutantTests {
    private static let head = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc thử "Quy tắc thử"
          văn bản KH 01/KH-UBND, ngày 02/01/2020, Ủy ban nhân dân xã (minh họa) hạng V1
          hiệu lực từ 02/01/2020
        nhóm thôn "Thôn" là tập thể
        thang mức
          yếu "yếu" < khá "khá" < tốt "tốt"
        bản ghi lần_khen
          năm_khen "Năm" : năm
          tính theo năm_khen
        bản ghi lần_phạt
          ngày_phạt "Ngày" : ngày
          tính theo ngày_phạt
        minh chứng tỷ_lệ "Tỷ lệ" : phần trăm
        minh chứng số_việc "Số việc" : số nguyên
        minh chứng mức_đạt "Mức" : mức
        minh chứng a "A" : có/không
        minh chứng b "B" : có/không
        minh chứng c "C" : có/không
        minh chứng bị_phạt "Bị phạt" : có/không
        minh chứng các_lần_khen "Các lần khen" : danh sách lần_khen
        minh chứng các_lần_phạt "Các lần phạt" : danh sách lần_phạt
        minh chứng xếp_loại "Xếp loại" : chuỗi năm mức
        hình thức giấy_khen "Giấy khen"
        đặt lại sau_phạt "Bị phạt"
          với p trong các_lần_phạt
          tại p.ngày_phạt
          năm chứa ngày đó chưa tính
          căn cứ KH-1

        """

    /// A ruleset of these rules and cases; every case is of 2026.
    private func search(_ rules: String, _ cases: String) throws -> MutantSearch {
        let text = Self.head + rules + "\n```\n\n```kiểm-thử\n" + cases + "\n```\n"
        let loading = Ruleset.load([RulesetFile(path: "thử.md", bytes: Array(text.utf8))], using: { _ in nil })
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .vietnamese) } == [])
        let ruleset = try #require(loading.ruleset)
        let report = ruleset.runTests()
        for failed in report.cases where !failed.passed {
            Issue.record("\(failed.title): \(failed.failures(in: .vietnamese))")
        }
        var search = ruleset.mutantSearch()
        while search.tryNext() {}
        try checkOnAllCases(search, of: ruleset)
        return search
    }

    /// What survives the cases that concern it survives all of them, each built and run for the changed ruleset alone.
    private func checkOnAllCases(_ search: MutantSearch, of ruleset: Ruleset) throws {
        let checked = ruleset.engine.plan.ruleset
        let survivors = Set(search.survivors.map(\.key))
        let list = MutantList(of: checked, inFiles: 0..<1)
        #expect(list.mutants.count == search.count)
        for (mutant, key) in zip(list.mutants, search.keys) where survivors.contains(key) {
            let changed = list.ruleset(with: mutant)
            for test in changed.tests {
                let nomination = try #require(CaseBuilder(ruleset: changed).build(test).nomination)
                let answer = Engine(ruleset: changed).answer(nomination)
                #expect(CaseRunner(ruleset: changed, answer: answer).failures(of: test) == [], "\(key): \(test.title)")
            }
        }
    }

    private func `case`(_ name: String, _ lines: String...) -> String {
        "\"\(name)\"\n  ngày xét 15/12/2026\n  đối tượng thôn\n" + lines.map { "  \($0)\n" }.joined()
    }

    @Test("a decimal moves by its last written place, and its strictness is a mutant of its own")
    func decimal() throws {
        let rule = """
            tiêu chí đủ_tỷ_lệ
              căn cứ KH-1
              khi tỷ_lệ ≥ 80,5%
            """
        let found = try search(
            rule,
            `case`("vừa đủ", "tỷ_lệ: 80,5%", "→ đủ_tỷ_lệ: đạt")
                + `case`("thiếu một phần mười", "tỷ_lệ: 80,4%", "→ đủ_tỷ_lệ: không đạt"))
        #expect(
            Set(found.keys) == [
                "đủ_tỷ_lệ: bỏ điều kiện “tỷ_lệ ≥ 80,5%”, luôn đúng",
                "đủ_tỷ_lệ: “≥” đổi thành “>” trong “tỷ_lệ ≥ 80,5%”",
                "đủ_tỷ_lệ: “80,5 %” đổi thành “80,4 %” trong “tỷ_lệ ≥ 80,5%”",
                "đủ_tỷ_lệ: “80,5 %” đổi thành “80,6 %” trong “tỷ_lệ ≥ 80,5%”",
            ])
        #expect(found.count == 4)
        #expect(found.survivors.isEmpty)
    }

    @Test("of whole numbers another strictness is the number moved by one; what no case is near survives")
    func wholeNumber() throws {
        let rule = """
            tiêu chí đủ_việc
              căn cứ KH-1
              khi số_việc ≥ 3
            """
        let found = try search(
            rule,
            `case`("đủ", "số_việc: 3", "→ đủ_việc: đạt") + `case`("thiếu hai", "số_việc: 1", "→ đủ_việc: không đạt"))
        #expect(
            Set(found.keys) == [
                "đủ_việc: bỏ điều kiện “số_việc ≥ 3”, luôn đúng", "đủ_việc: “3” đổi thành “2” trong “số_việc ≥ 3”",
                "đủ_việc: “3” đổi thành “4” trong “số_việc ≥ 3”",
            ])
        #expect(found.survivors.map(\.key) == ["đủ_việc: “3” đổi thành “2” trong “số_việc ≥ 3”"])
        let survivor = try #require(found.survivors.first)
        #expect(survivor.change(in: .english) == "“3” becomes “2” in “số_việc ≥ 3”")
        #expect(survivor.path == "thử.md")
    }

    @Test("a value of a scale takes its neighbour's place; above the highest there is only another strictness")
    func choice() throws {
        let rule = """
            tiêu chí mức_tốt
              căn cứ KH-1
              khi mức_đạt ≥ tốt
            """
        let found = try search(
            rule,
            `case`("tốt", "mức_đạt: tốt", "→ mức_tốt: đạt") + `case`("yếu", "mức_đạt: yếu", "→ mức_tốt: không đạt"))
        #expect(
            Set(found.keys) == [
                "mức_tốt: bỏ điều kiện “mức_đạt ≥ tốt”, luôn đúng",
                "mức_tốt: “≥” đổi thành “>” trong “mức_đạt ≥ tốt”",
                "mức_tốt: “tốt” đổi thành “khá” trong “mức_đạt ≥ tốt”",
            ])
        #expect(found.survivors.map(\.key) == ["mức_tốt: “tốt” đổi thành “khá” trong “mức_đạt ≥ tốt”"])
    }

    @Test("members of a block are dropped one by one, and the number that it asks for moves")
    func block() throws {
        let rule = """
            tiêu chí hai_trong_ba
              căn cứ KH-1
              khi ít nhất 2 trong (a, b, c)
            """
        let found = try search(
            rule,
            `case`("hai", "a: có", "b: có", "c: không", "→ hai_trong_ba: đạt")
                + `case`("một", "a: có", "b: không", "c: không", "→ hai_trong_ba: không đạt"))
        #expect(
            Set(found.keys) == [
                "hai_trong_ba: bỏ điều kiện “ít nhất 2 trong (a, b, c)”, luôn đúng",
                "hai_trong_ba: “ít nhất 2” đổi thành “ít nhất 1”", "hai_trong_ba: “ít nhất 2” đổi thành “ít nhất 3”",
                "hai_trong_ba: bỏ “a”", "hai_trong_ba: bỏ “b”", "hai_trong_ba: bỏ “c”",
            ])
        // Without c the two that hold are still two.
        #expect(found.survivors.map(\.key) == ["hai_trong_ba: bỏ “c”"])
    }

    @Test("a criterion in a standard and an exception are dropped; cases of the award notice that")
    func standard() throws {
        let rule = """
            tiêu chí có_a
              căn cứ KH-1
              khi a
            tiêu chí có_b
              căn cứ KH-1
              khi b
            tiêu chuẩn gk
              đề nghị giấy_khen
              loại hình phong trào
              cho thôn
              căn cứ KH-1
              khi tất cả
                có_a
                có_b
              trừ khi phạt bị_phạt
            """
        let found = try search(
            rule,
            `case`("đủ", "a: có", "b: có", "bị_phạt: không", "→ giấy_khen: đạt", "→ gk: đạt")
                + `case`("thiếu a", "a: không", "b: có", "bị_phạt: không", "→ giấy_khen: không đạt, vì gk")
                + `case`("phạt", "a: có", "b: có", "bị_phạt: có", "→ giấy_khen: không đạt"))
        #expect(
            Set(found.keys) == [
                "có_a: bỏ điều kiện “a”, luôn đúng", "có_b: bỏ điều kiện “b”, luôn đúng", "gk: bỏ “có_a”",
                "gk: bỏ “có_b”", "gk: bỏ “phạt”",
            ])
        #expect(found.survivors.map(\.key) == ["có_b: bỏ điều kiện “b”, luôn đúng", "gk: bỏ “có_b”"])
    }

    @Test("filters, options and the years in them")
    func list() throws {
        let rule = """
            tiêu chí đã_khen
              căn cứ KH-1
              khi có m trong các_lần_khen mà m.năm_khen thuộc (2023, 2025)
            """
        let found = try search(
            rule,
            `case`("năm 2023", "các_lần_khen: trọn vẹn", "  - năm_khen = 2023", "→ đã_khen: đạt")
                + `case`("năm 2024", "các_lần_khen: trọn vẹn", "  - năm_khen = 2024", "→ đã_khen: không đạt"))
        let leaf = "trong “m.năm_khen thuộc (2023, 2025)”"
        let whole = "đã_khen: bỏ điều kiện “có m trong các_lần_khen mà m.năm_khen thuộc (2023, 2025)”, luôn đúng"
        #expect(
            Set(found.keys) == [
                whole, "đã_khen: bỏ điều kiện lọc “m.năm_khen thuộc (2023, 2025)”",
                "đã_khen: bỏ “2023” \(leaf)", "đã_khen: bỏ “2025” \(leaf)",
                "đã_khen: “2023” đổi thành “2022” \(leaf)", "đã_khen: “2023” đổi thành “2024” \(leaf)",
                "đã_khen: “2025” đổi thành “2024” \(leaf)", "đã_khen: “2025” đổi thành “2026” \(leaf)",
            ])
        // Nothing is said of 2025 or 2026.
        #expect(
            Set(found.survivors.map(\.key)) == [
                "đã_khen: bỏ “2025” \(leaf)", "đã_khen: “2025” đổi thành “2026” \(leaf)",
            ])
    }

    @Test("a run loses its start, its end and its reset")
    func run() throws {
        let rule = """
            tiêu chí hai_năm
              căn cứ KH-1
              khi
                với chuỗi r = liên tục xếp_loại ≥ khá
                  từ 2024
                  chạm ngày đề nghị
                  đặt lại sau_phạt
                dài của r ≥ 2 năm
            """
        let found = try search(
            rule,
            `case`(
                "hai năm khá", "các_lần_phạt: trọn vẹn", "xếp_loại: 2022 yếu, 2023 yếu, 2024 khá, 2025 khá",
                "→ hai_năm: đạt")
                + `case`(
                    "một năm", "các_lần_phạt: trọn vẹn", "xếp_loại: 2022 khá, 2023 khá, 2024 yếu, 2025 khá",
                    "→ hai_năm: không đạt")
                    + """
                    "đề nghị năm 2025: chỉ có năm 2024"
                      ngày xét 15/12/2025
                      đối tượng thôn
                      các_lần_phạt: trọn vẹn
                      xếp_loại: 2023 khá, 2024 khá
                      → hai_năm: không đạt
                    """)
        #expect(
            Set(found.keys) == [
                "hai_năm: bỏ điều kiện “với chuỗi r = liên tục xếp_loại ≥ khá …”, luôn đúng",
                "hai_năm: “khá” đổi thành “yếu” trong “xếp_loại ≥ khá”",
                "hai_năm: “khá” đổi thành “tốt” trong “xếp_loại ≥ khá”", "hai_năm: “2024” đổi thành “2023”",
                "hai_năm: “2024” đổi thành “2025”", "hai_năm: bỏ năm bắt đầu “2024”",
                "hai_năm: bỏ ngày phải chạm “ngày đề nghị”", "hai_năm: bỏ đặt lại “sau_phạt”",
                "hai_năm: “2 năm” đổi thành “1 năm” trong “dài của r ≥ 2 năm”",
                "hai_năm: “2 năm” đổi thành “3 năm” trong “dài của r ≥ 2 năm”",
            ])
        // Nobody is punished. Without a day to touch, 2022 and 2023 are still before the start.
        #expect(
            Set(found.survivors.map(\.key)) == [
                "hai_năm: bỏ ngày phải chạm “ngày đề nghị”", "hai_năm: bỏ đặt lại “sau_phạt”",
            ])
    }

    @Test("a reset that is never in force together with the rule is not dropped", arguments: [2026, 2027])
    func resetOfAnotherTime(lastYear: Int) throws {
        let rule = """
            đặt lại sau_phạt_mới "Bị phạt, quy định mới"
              với p trong các_lần_phạt
              tại p.ngày_phạt
              năm chứa ngày đó chưa tính
              căn cứ KH-1
              hiệu lực từ 01/01/2027
            tiêu chí hai_năm
              căn cứ KH-1
              hiệu lực từ 02/01/2020 đến 01/01/\(lastYear + 1)
              khi
                với chuỗi r = liên tục xếp_loại ≥ khá
                  chạm ngày đề nghị
                dài của r ≥ 2 năm
            """
        let found = try search(
            rule, `case`("hai năm khá", "các_lần_phạt: trọn vẹn", "xếp_loại: 2024 khá, 2025 khá", "→ hai_năm: đạt"))
        #expect(
            Set(found.keys.filter { $0.contains("bỏ đặt lại") })
                == (lastYear == 2026
                    ? ["hai_năm: bỏ đặt lại “sau_phạt”"]
                    : ["hai_năm: bỏ đặt lại “sau_phạt”", "hai_năm: bỏ đặt lại “sau_phạt_mới”"]))
    }

    @Test("a table's cells and a parameter's values move, and a definition of two rules is one place")
    func parts() throws {
        let rule = """
            tham số ngưỡng "Ngưỡng" : số nguyên
              3 hiệu lực từ 02/01/2020 căn cứ KH-1
            đặt đủ_ngưỡng "Đủ ngưỡng" khi số_việc ≥ ngưỡng
            tiêu chí có_việc
              căn cứ KH-1
              khi tất cả (đủ_ngưỡng, a)
            tiêu chí có_việc_khác
              căn cứ KH-1
              khi tất cả (đủ_ngưỡng, số_việc ≥ mức_bảng)
            ```

            ```bảng
            bảng mức_bảng "Mức" : số nguyên
              căn cứ KH-1
            | b       | số nguyên |
            | ------- | --------- |
            | có      | 7         |
            | còn lại | 9         |
            """
        let found = try search(
            rule,
            `case`("đủ", "số_việc: 3", "a: có", "→ có_việc: đạt")
                + `case`("thiếu", "số_việc: 2", "a: có", "→ có_việc: không đạt")
                + `case`("bảng", "số_việc: 7", "b: có", "→ có_việc_khác: đạt")
                + `case`("dưới bảng", "số_việc: 6", "b: có", "→ có_việc_khác: không đạt")
                + `case`("dòng còn lại", "số_việc: 9", "b: không", "→ có_việc_khác: đạt"))
        let table = "mức_bảng: "
        #expect(
            Set(found.keys) == [
                "ngưỡng: giá trị thứ 1: “3” đổi thành “2”", "ngưỡng: giá trị thứ 1: “3” đổi thành “4”",
                "có_việc: “≥” đổi thành “>” trong “số_việc ≥ ngưỡng”", "có_việc: bỏ “đủ_ngưỡng”", "có_việc: bỏ “a”",
                "có_việc_khác: “≥” đổi thành “>” trong “số_việc ≥ mức_bảng”", "có_việc_khác: bỏ “đủ_ngưỡng”",
                "có_việc_khác: bỏ “số_việc ≥ mức_bảng”", table + "“=” đổi thành “≠” trong “có”",
                table + "“7” đổi thành “6”", table + "“7” đổi thành “8”", table + "“9” đổi thành “8”",
                table + "“9” đổi thành “10”",
            ])
        // Nothing fails for want of a; whoever has six pieces of work has three; eight are never asked after.
        #expect(
            Set(found.survivors.map(\.key)) == [
                "có_việc: bỏ “a”", "có_việc_khác: bỏ “đủ_ngưỡng”", table + "“9” đổi thành “8”",
            ])
    }

    @Test("a list of known survivors names them with a reason")
    func known() throws {
        let rule = """
            tiêu chí đủ_việc
              căn cứ KH-1
              khi số_việc ≥ 3
            """
        let found = try search(rule, `case`("đủ", "số_việc: 3", "→ đủ_việc: đạt"))
        let known = KnownMutants(
            """
            # việc làm

            đủ_việc: “3” đổi thành “2” trong “số_việc ≥ 3” # không xã nào chỉ có hai việc
            đủ_việc: bỏ điều kiện “số_việc ≥ 3”, luôn đúng
            đủ_việc: “3” đổi thành “4” trong “số_việc ≥ 3” # đã có ca
            """)
        #expect(known.linesWithoutReason == [4])
        #expect(
            found.survivors.filter { !known.contains($0) }.map(\.key) == [
                "đủ_việc: bỏ điều kiện “số_việc ≥ 3”, luôn đúng"
            ])
        #expect(known.names(besides: found.survivors) == ["đủ_việc: “3” đổi thành “4” trong “số_việc ≥ 3”"])
    }
}
