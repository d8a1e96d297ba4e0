import Testing
import XetKhenEngine
import XetKhenNaive
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Points of the page on the meaning on which two readers of it have differed: both evaluators give what the page says,
/// worked out by hand.
@Suite("Settled points of the meaning")
struct SettledPointsTests {
    private static let world = """
        ngôn ngữ vi
        bộ quy tắc thử "Thử"
          văn bản VB 1/VB, ngày 01/01/2020, Nơi ban hành
            hạng V1
          hiệu lực từ 01/01/2000
        nhóm người "Người" là cá nhân
        nhóm đội "Đội" là tập thể
        giấy tờ quyết_định "Quyết định" bậc 3
        bản ghi lần_khen
          mã : chữ
          ngày_ký : ngày
          điểm : số nguyên
          khóa mã
          tính theo ngày_ký
        bản ghi việc_kỷ_luật
          ngày_hết : ngày
          tính theo ngày_hết
        minh chứng đã_họp : có/không
        minh chứng có_phản_ánh : có/không
        minh chứng đã_báo_cáo : có/không
        minh chứng năm_lập : năm
        minh chứng ngày_lập : ngày
        minh chứng xác_nhận : chuỗi năm có/không
        minh chứng lần_trước : danh sách lần_khen
        minh chứng kỷ_luật : danh sách việc_kỷ_luật
        hình thức khen "Khen"

        """

    /// The award's value, after both evaluators are found to agree on everything.
    private func award(_ rules: String, _ evidence: String, at place: SourceLocation = #_sourceLocation) -> Truth? {
        let text = "# Thử\n\n```quy-tắc\n\(Self.world)\(rules)\n```\n"
        guard let compiled = CompiledRuleset(text) else {
            Issue.record("\(CompiledRuleset.mistakes(text))", sourceLocation: place)
            return nil
        }
        let json = """
            {"id": "N", "groups": ["người"], "nominated_on": "2024-03-10", "considered_on": "2024-03-10",
             "papers": [{"id": "q", "type": "quyết_định"}], "evidence": {\(evidence)}}
            """
        guard case .nomination(let nomination) = compiled.reader.read(Array(json.utf8)) else {
            Issue.record("the nomination is refused", sourceLocation: place)
            return nil
        }
        var evaluator = Evaluator(plan: compiled.engine.plan)
        let decider = Decider(compiled.engine.plan)
        let comparison = Comparison(compiled.engine, nomination, using: &evaluator, decider)
        #expect(comparison.differences.isEmpty, sourceLocation: place)
        var naive = NaiveEvaluator(ruleset: compiled.ruleset, nomination: nomination)
        return naive.award(0).truth
    }

    /// A standard of this body; `clauses` stand before its condition.
    private func standard(_ name: String, _ body: String, _ clauses: String...) -> String {
        let lines = ["tiêu chuẩn \(name) \"Tiêu chuẩn\"", "  đề nghị khen", "  loại hình chuyên đề"]
        let condition = body.split(separator: "\n").map { "    \($0)" }
        return (lines + clauses.map { "  \($0)" } + ["  khi"] + condition).joined(separator: "\n") + "\n"
    }

    private func sole(_ body: String, _ evidence: String, at place: SourceLocation = #_sourceLocation) -> Truth? {
        award(standard("một", body), evidence, at: place)
    }

    private static let oneGrant =
        #""lần_trước": {"value": [{"mã": "k", "ngày_ký": "2020-05-01", "điểm": 2}], "complete": true, "paper": "q"}"#

    // MARK: Records

    /// The body is a reading not heard before 2030: it is left out, and the record with it.
    @Test("The latest record of which nothing is asked is left out; its filter stays asked")
    func latestLeftOut() {
        let unheard = "  cách hiểu CH\n    A \"Cách A\" hạng V1 từ 01/01/2030\n      đã_họp"
        #expect(sole("có m trong lần_trước gần nhất\n\(unheard)", Self.oneGrant) == nil)
        #expect(sole("có m trong lần_trước mà m.điểm ≥ 2 gần nhất\n\(unheard)", Self.oneGrant) == .true)
        #expect(sole("có m trong lần_trước mà m.điểm ≥ 3 gần nhất\n\(unheard)", Self.oneGrant) == .false)
        #expect(sole("có m trong lần_trước mà m.điểm ≥ 2\n\(unheard)", Self.oneGrant) == .true)
    }

    @Test("A filter that is left out asks for nothing")
    func filterLeftOut() {
        let criterion = "tiêu chí riêng \"Riêng\"\n  cho đội\n  khi đã_báo_cáo\n"
        for latest in ["", " gần nhất"] {
            let rules = criterion + standard("một", "có m trong lần_trước mà riêng\(latest)")
            #expect(award(rules, Self.oneGrant) == .true)
            #expect(award(rules, #""lần_trước": {"value": [], "complete": true, "paper": "q"}"#) == .false)
        }
    }

    @Test("The date of the only record that could be the latest adds no cause")
    func latestAlone() {
        // Two lists dispute the date; whether the record passes is missing.
        let lists = ["2020", "2021"].map { year in
            #"{"value": [{"mã": "k", "ngày_ký": "\#(year)-05-01"}], "complete": true, "paper": "q"}"#
        }
        let disputed = #""đã_họp": true, "lần_trước": [\#(lists.joined(separator: ", "))]"#
        #expect(sole("có m trong lần_trước mà m.điểm ≥ 2 gần nhất\n  đã_họp", disputed) == .unknown(.missing))
    }

    @Test("Whether a record of an open list is there at all is missing, whatever its body lacks")
    func restPresence() {
        let disputed = #""đã_họp": [{"value": true}, {"value": false}], "lần_trước": {"value": []}"#
        #expect(sole("có m trong lần_trước\n  đã_họp", disputed) == .unknown([.conflict, .missing]))
    }

    // MARK: Weak sources

    @Test("A reading that is left out lends a weak one no weight")
    func weakReading() {
        let criterion = "tiêu chí riêng \"Riêng\"\n  cho đội\n  khi đã_báo_cáo\n"
        let readings = """
            cách hiểu CH
              A "Cách A" hạng V1
                riêng
              B "Cách B" hạng M
                đã_họp
            """
        for value in [true, false] {
            let truth = award(criterion + standard("một", readings), #""đã_họp": \#(value)"#)
            #expect(truth == .unknown(.weakSource))
        }
    }

    /// Both readings stand in two places; the one that decides is left out, the weak one would grant in one of them.
    @Test("No completion lets a weak reading decide where the one beside it is left out")
    func weakReadingCompleted() {
        let rules = """
            tiêu chí riêng "Riêng"
              cho đội
              khi đã_báo_cáo
            đặt chung khi
              cách hiểu CH
                A "Cách A" hạng V1
                  riêng
                B "Cách B" hạng M
                  đã_họp

            """
        let text =
            "# Thử\n\n```quy-tắc\n\(Self.world)\(rules)\(standard("một", "một trong (chung, không phải chung)"))\n```\n"
        guard let compiled = CompiledRuleset(text) else {
            Issue.record("\(CompiledRuleset.mistakes(text))")
            return
        }
        let json = #"{"id": "N", "groups": ["người"], "considered_on": "2024-03-10", "evidence": {"đã_họp": true}}"#
        guard case .nomination(let nomination) = compiled.reader.read(Array(json.utf8)) else {
            Issue.record("the nomination is refused")
            return
        }
        let award = compiled.engine.answer(nomination).awards.first
        #expect(award?.verdict == .needsReview)
        #expect(award?.isCertainAnyway == false)
    }

    @Test("A weak standard refuses beside one that decides, not beside another weak one")
    func weakBesideWeak() {
        let evidence = #""đã_họp": false, "có_phản_ánh": false"#
        func both(_ first: String, _ second: String) -> Truth? {
            let one = standard("một", "đã_họp", "căn cứ VB-1 hạng \(first)")
            return award(one + standard("hai", "có_phản_ánh", "căn cứ VB-2 hạng \(second)"), evidence)
        }
        #expect(both("M", "M") == .unknown(.weakSource))
        #expect(both("M", "V3") == .unknown(.weakSource))
        #expect(both("M", "V1") == .false)
    }

    // MARK: Pleading

    @Test("What only a reset reads pleads no limb")
    func resetPleadsNothing() {
        let reset =
            "đặt lại sau_việc \"Sau việc\"\n  với k trong kỷ_luật\n  tại k.ngày_hết\n  năm chứa ngày đó chưa tính\n  căn cứ VB-6\n"
        let run = "với chuỗi c = liên tục xác_nhận\n  chạm ngày đề nghị\ndài của c ≥ 1 năm"
        let rules = reset + standard("một", run) + standard("hai", "đã_họp")
        let discipline = #""kỷ_luật": {"value": [{"ngày_hết": "2020-05-01"}], "complete": true, "paper": "q"}"#
        #expect(award(rules, discipline) == .unknown(.missing))
        // The second limb alone is pleaded: the run, of which nothing is stated, does not keep the award open.
        #expect(award(rules, discipline + #", "đã_họp": false"#) == .false)
    }

    // MARK: Refinement

    /// C; B over C for a team only; A over B. The nominee is a person.
    private func chain(_ a: String, _ b: String, _ c: String, _ evidence: String, force: String? = nil) -> Truth? {
        let middle = standard("hai", b, force ?? "cho đội", "chi tiết hóa ba")
        return award(standard("ba", c) + middle + standard("một", a, "chi tiết hóa hai"), evidence)
    }

    @Test("A standard of a chain that does not cover the nominee, or is not in force, adds nothing")
    func chainPassesOn() {
        for force in [nil, "hiệu lực từ 01/01/2030"] {
            func truth(_ a: Bool, _ b: Bool, _ c: Bool) -> Truth? {
                let evidence = #""đã_họp": \#(a), "có_phản_ánh": \#(b), "đã_báo_cáo": \#(c)"#
                return chain("đã_họp", "có_phản_ánh", "đã_báo_cáo", evidence, force: force)
            }
            // C is judged by itself and within A; B says nothing.
            #expect(truth(true, false, true) == .true)
            #expect(truth(false, false, true) == .true)
            #expect(truth(true, true, false) == .false)
        }
    }

    @Test("A refining standard that asks nothing leaves the value of what it refines")
    func refiningAsksNothing() {
        let unheard = "cách hiểu CH\n  A \"Cách A\" hạng V1 từ 01/01/2030\n    đã_họp"
        for value in [true, false] {
            let rules = standard("ba", "đã_báo_cáo") + standard("một", unheard, "chi tiết hóa ba")
            #expect(award(rules, #""đã_báo_cáo": \#(value)"#) == Truth(value))
        }
    }

    @Test("A weak standard within a chain shields nothing behind it")
    func weakWithinChain() {
        func truth(_ b: Bool, _ c: Bool) -> Truth? {
            let evidence = #""đã_họp": true, "có_phản_ánh": \#(b), "đã_báo_cáo": \#(c)"#
            return chain("đã_họp", "có_phản_ánh", "đã_báo_cáo", evidence, force: "căn cứ VB-2 hạng M")
        }
        #expect(truth(true, true) == .true)
        #expect(truth(false, true) == .unknown(.weakSource))
        // With B or without it, C bars.
        #expect(truth(false, false) == .false)
        #expect(truth(true, false) == .false)
    }

    // MARK: Runs

    /// A condition on a run of confirmed years, of which those given are confirmed or not and the rest is missing.
    private func run(
        _ part: String, _ years: [Int: Bool], from start: String? = "2018", touches: String? = "ngày đề nghị",
        with more: String = "", at place: SourceLocation = #_sourceLocation
    ) -> Truth? {
        var lines = ["với chuỗi c = liên tục xác_nhận"]
        if let start { lines.append("  từ \(start)") }
        if let touches { lines.append("  chạm \(touches)") }
        let stated = years.sorted { $0.key < $1.key }.map { #""\#($0.key)": \#($0.value)"# }
        let series = #""xác_nhận": {\#(stated.joined(separator: ", "))}"#
        return sole((lines + [part]).joined(separator: "\n"), series + more, at: place)
    }

    @Test("The breaking year is an interval over the years at which the run may end")
    func breakingYear() {
        // 2024 is not rated yet. 2022 is missing: it may break, or else 2020 does.
        let open = [2023: true, 2021: true, 2020: false, 2019: true]
        #expect(run("năm đứt của c ≥ 2020", open) == .true)
        #expect(run("năm đứt của c ≤ 2022", open) == .true)
        #expect(run("năm đứt của c = 2020", open) == .unknown(.missing))
        #expect(run("năm đứt của c > 2022", open) == .false)
        // Nothing is open before it breaks.
        let exact = [2023: true, 2022: true, 2021: false]
        #expect(run("năm đứt của c = 2021", exact) == .true)
        // A year of the proposal that is rated and breaks.
        #expect(run("năm đứt của c = 2024", [2024: false, 2023: true]) == .true)
    }

    @Test("Without a year that breaks it for certain the breaking year may be anything, and is an error where none can")
    func breakingYearNone() {
        // Reaches its start whole: nothing breaks it.
        let whole = [2023: true, 2022: true, 2021: true]
        #expect(run("năm đứt của c = 2020", whole, from: "2021") == .unknown(.error))
        // 2022 may break it; if it does not, nothing does.
        let open = [2023: true, 2021: true]
        #expect(run("năm đứt của c ≤ 2022", open, from: "2021") == .unknown(.missing))
        // It may start after 2021, which is no year of the run then, and breaks nothing.
        let late = [2023: true, 2022: true, 2021: false]
        let disputed = #", "năm_lập": [{"value": 2020}, {"value": 2022}]"#
        #expect(run("năm đứt của c = 2021", late, from: "năm_lập", with: disputed) == .unknown(.conflict))
        let early = #", "năm_lập": [{"value": 2020}, {"value": 2021}]"#
        #expect(run("năm đứt của c = 2021", late, from: "năm_lập", with: early) == .true)
    }

    @Test("A run that may lie elsewhere has its first and last year among those looked at")
    func runAnywhere() {
        // One confirmed year; the missing ones may make a longer run anywhere from 2018 to 2023.
        let open = [2023: true, 2022: false]
        #expect(run("năm cuối của c > 2023", open, touches: nil) == .false)
        #expect(run("năm đầu của c < 2018", open, touches: nil) == .false)
        #expect(run("năm cuối của c ≥ 2023", open, touches: nil) == .unknown(.missing))
        #expect(run("năm đứt của c = 2022", open, touches: nil) == .unknown(.missing))
        #expect(run("(số năm trong c mà xác_nhận) ≤ 4", open, touches: nil) == .true)
    }

    @Test("A run whose date to touch is disputed between years may lie anywhere")
    func runUnplaced() {
        let years = [2023: true, 2022: true, 2021: true, 2020: false]
        let between = #", "ngày_lập": [{"value": "2021-05-01"}, {"value": "2023-05-01"}]"#
        #expect(run("dài của c ≥ 1 năm", years, touches: "ngày_lập", with: between) == .unknown(.conflict))
        #expect(run("năm cuối của c = 2023", years, touches: "ngày_lập", with: between) == .unknown(.conflict))
        let within = #", "ngày_lập": [{"value": "2023-02-01"}, {"value": "2023-05-01"}]"#
        #expect(run("dài của c = 3 năm", years, touches: "ngày_lập", with: within) == .true)
    }
}
