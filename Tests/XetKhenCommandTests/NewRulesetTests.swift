import Testing

@Suite("A new ruleset, from its making to an explanation")
struct NewRulesetTests {
    private func made() throws -> CommandWorkspace {
        let workspace = try CommandWorkspace()
        let run = try workspace.run("new", "xã")
        #expect(run.status == 0)
        return workspace
    }

    @Test("it checks clean, its cases pass, and the coverage is counted")
    func clean() throws {
        let workspace = try made()
        let check = try workspace.run("check", "xã", "--lang", "en")
        #expect(check.status == 0)
        #expect(check.output.contains("0 errors, 0 warnings (1 criterion, 2 standards, 1 award or title)"))
        let test = try workspace.run("test", "xã", "--coverage")
        #expect(test.status == 0)
        #expect(test.output.contains("6 đạt, 0 không đạt"))
        #expect(test.output.contains("đã gặp 8/9 kết quả"))
        #expect(try workspace.run("new", "xã").status == 2)
    }

    @Test("its cases notice every small change to its rules; one that they do not notice gives 1, with a reason 0")
    func mutants() throws {
        let workspace = try made()
        let all = try workspace.run("test", "xã", "--mutants")
        #expect(all.status == 0)
        #expect(all.output.contains("7 đột biến: 7 bị nhận ra, 0 có lý do, 0 bị sót"))
        let text = try workspace.read("xã/xã.md")
        try workspace.write(text.replacing("tỷ_lệ_hộ_tham_gia: 80%", with: "tỷ_lệ_hộ_tham_gia: 82%"), to: "xã/xã.md")
        let some = try workspace.run("test", "xã", "--mutants")
        #expect(some.status == 1)
        let key = "hộ_tham_gia: “≥” đổi thành “>” trong “tỷ_lệ_hộ_tham_gia ≥ 80%”"
        #expect(some.output.contains("xã/xã.md:29:7: không ca nào nhận ra \(key)\n"))
        #expect(some.output.contains("7 đột biến: 5 bị nhận ra, 0 có lý do, 2 bị sót"))
        let other = "hộ_tham_gia: “80 %” đổi thành “81 %” trong “tỷ_lệ_hộ_tham_gia ≥ 80%”"
        try workspace.write("\(key) # ví dụ\n\(other) # ví dụ\n", to: "biết.txt")
        let known = try workspace.run("test", "xã", "--mutants", "--known", "biết.txt", "--lang", "en")
        #expect(known.status == 0)
        #expect(known.output.contains("7 mutants: 5 noticed, 2 with a reason, 0 not noticed"))
        try workspace.write(text, to: "xã/xã.md")
        let stale = try workspace.run("test", "xã", "--mutants", "--known", "biết.txt")
        #expect(stale.status == 1)
        #expect(stale.output.contains("nêu lý do cho thay đổi không còn sót: \(key)"))
        #expect(try workspace.run("test", "xã", "--mutants", "--known", "không-có.txt").status == 2)
    }

    @Test("it is formatted; English keywords and back give the same bytes")
    func formatted() throws {
        let workspace = try made()
        let before = try workspace.read("xã/xã.md")
        #expect(try workspace.run("fmt", "--check", "xã").status == 0)
        #expect(try workspace.run("fmt", "--keywords", "en", "xã").status == 0)
        #expect(try workspace.read("xã/xã.md") != before)
        #expect(try workspace.run("test", "xã").status == 0)
        #expect(try workspace.run("fmt", "--keywords", "vi", "xã").status == 0)
        #expect(try workspace.read("xã/xã.md") == before)
    }

    @Test("a failed case gives 1 and says what was expected and what was found")
    func failedCase() throws {
        let workspace = try made()
        let text = try workspace.read("xã/xã.md")
        try workspace.write(text.replacing("≥ 80%", with: "≥ 90%"), to: "xã/xã.md")
        let test = try workspace.run("test", "xã")
        #expect(test.status == 1)
        #expect(test.output.contains("Thôn có 85 % số hộ tham gia"))
        #expect(test.output.contains("chờ kết quả “đạt”, nhận được “không đạt”"))
    }

    @Test("a mistake in a rule gives 1, its place, the line and the nearest name; as JSON the same")
    func mistake() throws {
        let workspace = try made()
        let text = try workspace.read("xã/xã.md")
        try workspace.write(text.replacing("khi chấp_hành_tốt\n", with: "khi chấp_hành_tôt\n"), to: "xã/xã.md")
        let check = try workspace.run("check", "xã")
        #expect(check.status == 1)
        #expect(check.output.contains("xã/xã.md:"))
        #expect(check.output.contains("  khi chấp_hành_tôt\n"))
        #expect(check.output.contains("chấp_hành_tốt"))
        let json = try workspace.run("check", "xã", "--json")
        #expect(json.status == 1)
        #expect(json.output.contains("\"severity\": \"error\""))
        #expect(json.output.contains("\"line\": "))
        #expect(try workspace.run("evaluate", "xã", "xã/ho-so").status == 1)
    }
}
