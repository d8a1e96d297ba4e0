import Testing
import XetKhenSemantics
import XetKhenSyntax

struct BadInputTests {
    private func checkRules(_ rules: String) -> CheckResult {
        check("```quy-tắc\nbộ quy tắc thử \"Thử\"\nminh chứng gốc : có/không\n\(rules)\n```\n")
    }

    /// Each definition names the one before it twice: written out, the last has 2⁴⁰ nodes.
    @Test func definitionsThatDoubleAreStopped() {
        var rules = "đặt d0 khi gốc\n"
        for number in 1...40 { rules += "đặt d\(number) khi d\(number - 1) và d\(number - 1)\n" }
        let result = checkRules(rules)
        #expect(result.ruleset == nil)
        #expect(codes(result).contains("XK0235"))
    }

    @Test func aLongChainOfCriteriaIsStopped() {
        var rules = ""
        for number in 0..<5000 { rules += "tiêu chí c\(number)\n  khi c\(number + 1)\n" }
        rules += "tiêu chí c5000\n  khi gốc\n"
        let result = checkRules(rules)
        #expect(result.ruleset == nil)
        #expect(codes(result).contains("XK0235"))
    }

    @Test func aLongChainOfAwardsIsOrdered() {
        var rules = "hình thức a0 \"A\"\n"
        for number in 1..<300 { rules += "hình thức a\(number) \"A\"\n  trên a\(number - 1)\n" }
        let result = checkRules(rules)
        #expect(result.ruleset?.awards.last?.aboveAll.count == 299)
    }

    @Test func everyMistakeIsReportedOnce() {
        let result = checkRules(
            """
            đặt sai khi không_có_gì
            tiêu chí a
              khi sai và sai
            tiêu chí b
              khi sai
            """)
        #expect(codes(result) == ["XK0202"])
    }

    @Test("what decides a case is a rule: evidence as its reason would never be met")
    func reasonThatIsNoRule() {
        let head = """
            # A

            ```quy-tắc
            bộ quy tắc thử "Thử"
            nhóm đội "Đội" là tập thể
            đơn vị hộ
            minh chứng tốt : có/không
            minh chứng số_hộ : số nguyên (hộ)
            tiêu chí a
              khi tốt và số_hộ ≥ 5 hộ
            ```

            ```kiểm-thử
            "Ca"
              ngày xét 15/12/2026
              đối tượng đội
              tốt: có

            """
        #expect(codes(check(head + "  → a: đạt, vì a\n```\n")).filter { $0 < "XK025" } == [])
        #expect(codes(check(head + "  → a: đạt, vì tốt\n```\n")).filter { $0 < "XK025" } == ["XK0205"])
        let result = check(head + "  số_hộ: 1000 hộ\n  → a: đạt\n```\n")
        #expect(
            shown(result.diagnostics).first { $0.hasPrefix("XK0241") }?.contains(
                "đặt trong ngoặc đơn nếu giống một năm")
                ?? false)
    }

    @Test func unknownNamesAreNotReportedWhereADeclarationCouldNotBeRead() {
        let result = checkRules("tiêu chí a\n  khi bị_hỏng\nminh chứng bị_hỏng có/không")
        #expect(!codes(result).contains("XK0201") && !codes(result).contains("XK0202"))
        #expect(result.ruleset == nil)
    }
}

/// Circles through several sorts of declarations, which no pass meets where the names stand.
struct MixedCycleTests {
    @Test func aTableThatCountsByACriterionThatReadsIt() {
        let result = check(
            """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            minh chứng các_ngày : danh sách ngày
            tiêu chí đủ_điểm
              khi điểm ≥ 5
            ```

            ```bảng
            bảng điểm : số nguyên
            | số (các_ngày mà đủ_điểm) | điểm |
            |---|---|
            | ≥ 3 | 10 |
            | còn lại | 0 |
            ```
            """)
        #expect(codes(result) == ["XK0209"], "\(shown(result.diagnostics))")
        #expect(result.ruleset == nil)
    }

    @Test func aResetThatRestsOnTheRunsItResets() {
        let result = check(
            """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            minh chứng các_ngày : danh sách ngày
            minh chứng tốt : chuỗi năm có/không
            tiêu chí chuỗi_dài
              khi
                với chuỗi c = liên tục tốt
                dài của c ≥ 2 năm
            đặt lại sau_ngày
              với v trong các_ngày mà chuỗi_dài
              tại v.giá_trị
              năm chứa ngày đó chưa tính
            ```
            """)
        #expect(codes(result) == ["XK0209"], "\(shown(result.diagnostics))")
    }
}
