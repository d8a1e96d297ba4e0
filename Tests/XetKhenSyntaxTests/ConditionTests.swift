import Testing
import XetKhenSyntax
import XetKhenValues

struct ConditionTests {
    private func meaning(_ text: String, _ language: Language = .vietnamese) -> String {
        let (condition, diagnostics) = RulesetParser.parseCondition(text, keywords: language)
        guard let condition, diagnostics.isEmpty else { return shown(diagnostics).joined(separator: "; ") }
        return MeaningText.text(of: condition)
    }

    @Test(arguments: [
        ("a", "(holds a)"),
        ("a và b và c", "(all (holds a) (holds b) (holds c))"),
        ("a hoặc (b và c)", "(any (holds a) (all (holds b) (holds c)))"),
        ("không phải a và b", "(all (not (holds a)) (holds b))"),
        ("không phải (a hoặc b)", "(not (any (holds a) (holds b)))"),
        ("ít nhất 2 trong (a, b, c)", "(at-least 2 (holds a) (holds b) (holds c))"),
        ("a + b × c ≥ 2", "(≥ (+ a (× b c)) 2)"),
        ("(a + b) × c ≥ 2", "(≥ (× (+ a b) c) 2)"),
        ("a / b ≥ 95%", "(≥ (/ a b) (number 95 #percent))"),
        ("a - b - c = 6,50", "(= (- (- a b) c) 6.5)"),
        ("số (a mà b = 1) ≥ 2", "(≥ (count (select a (where (= b 1)))) 2)"),
        ("(số năm trong c mà d) ≥ 1", "(≥ (years-in c (holds d)) 1)"),
        ("số lần trong c của (a mà b) ≥ 3", "(≥ (count (in-run c) (select a (where (holds b)))) 3)"),
        ("tổng a của (b mà c) > 0", "(> (sum a (select b (where (holds c)))) 0)"),
        ("có v trong a mà v.b = c gần nhất", "(some (select (variable v) a (where (= (field v b) c)) #latest))"),
        ("có a mà b và c", "(some (select a (where (all (holds b) (holds c)))))"),
        ("a = có và b", "(all (= a #yes) (holds b))"),
        ("a thuộc (b, c)", "(one-of a b c)"),
        ("a.b có ghi", "(written a.b)"),
        ("a trong 5 năm đến ngày đề nghị", "(within a (number 5 #years) #proposal)"),
        ("năm sau năm của a ≤ 2020", "(≤ (year-after (year-of a)) 2020)"),
        ("a cộng 3 tháng cuối tháng < b", "(< (shift a 3 #months end-of-month) b)"),
        ("a lùi 1 năm < b", "(< (shift a (negate 1) #years) b)"),
        ("tuổi của a tại ngày xét ≥ 10 năm", "(≥ (age a #consideration) (number 10 #years))"),
        ("làm tròn lên đến 0,5 (a) = lớn nhất của (b, -2)", "(= (rounded up 0.5 a) (largest b (negate 2)))"),
        ("a khi b", "XK0133 1:3 \"khi\" has no meaning here"),
        ("a và b hoặc c", "XK0162 1:8 \"and\" and \"or\" are mixed, so it is unclear which binds first"),
        ("số a mà b = 1 ≥ 2", "XK0163 1:15 comparisons cannot be chained"),
    ])
    func inOneLine(text: String, expected: String) {
        #expect(meaning(text) == expected)
    }

    @Test func blocksNestByIndentation() {
        let text = """
            tất cả
              a
              một trong
                b
                không phải
                  c
              có v trong d mà v.e
                f = v.g
              với chuỗi r = liên tục h
                không đặt lại
              năm đầu của r > năm đầu của k
            """
        #expect(
            meaning(text)
                == "(all (holds a) (any (holds b) (not (holds c))) "
                + "(some (select (variable v) d (where (holds (field v e)))) (= f (field v g))) "
                + "(with-run (run r (each-year (holds h)) (resets)) (> (run-first r) (period-start k))))")
    }

    @Test func aLineThatCannotBeginGoesOn() {
        #expect(meaning("a\n  và b\n  và c") == "(all (holds a) (holds b) (holds c))")
        #expect(meaning("một trong (a,\n  b,\n  c)") == "(any (holds a) (holds b) (holds c))")
    }
}
