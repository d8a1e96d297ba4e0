import Testing

@Suite("Exit codes and help of the command")
struct UsageTests {
    static let commands = [
        "check", "fmt", "test", "evaluate", "explain", "what-if", "new", "explain-error", "schema", "provisions",
        "version",
    ]

    @Test("every subcommand has a page of help in both languages with an example", arguments: commands)
    func help(command: String) throws {
        let workspace = try CommandWorkspace()
        let vietnamese = try workspace.run(command, "--help")
        #expect(vietnamese.status == 0)
        #expect(vietnamese.output.contains("Cách dùng: xetkhen \(command)"))
        #expect(vietnamese.output.contains("Ví dụ:"))
        let english = try workspace.run("help", command, "--lang", "en")
        #expect(english.status == 0)
        #expect(english.output.contains("Usage: xetkhen \(command)"))
        #expect(english.complaint == "")
    }

    @Test("the overview names every subcommand, also where only the language is given")
    func overview() throws {
        let workspace = try CommandWorkspace()
        let asked = try workspace.run("--help")
        #expect(asked.status == 0)
        for command in Self.commands { #expect(asked.output.contains("  \(command) ")) }
        let bare = try workspace.run("--lang", "en")
        #expect(bare.status == 2)
        #expect(bare.complaint.contains("Usage: xetkhen COMMAND"))
    }

    @Test(
        "what cannot be understood gives 2, a sentence that names it and where to look",
        arguments: [
            (["chek"], "có phải “check”?"), (["check"], "thiếu RULESET"),
            (["evaluate", "--shrt", "a", "b"], "có phải “--short”?"), (["check", "a", "b"], "thừa “b”"),
            (["version", "--lang", "fr"], "vi, en"), (["version", "--lang"], "cần một giá trị"),
            (["evaluate", "a", "b", "--date", "2024-02-31"], "2024-02-31"),
        ])
    func misuse(words: [String], sentence: String) throws {
        let workspace = try CommandWorkspace()
        let run = try workspace.run(words)
        #expect(run.status == 2)
        #expect(run.complaint.contains(sentence), "\(run.complaint)")
        #expect(run.output == "")
    }

    @Test("input that is not there gives 2 and names the path")
    func missingInput() throws {
        let workspace = try CommandWorkspace()
        let nowhere = try workspace.run("check", "không-có")
        #expect(nowhere.status == 2)
        #expect(nowhere.complaint.contains("không tìm thấy “không-có”"))
        let noRules = try workspace.run("check", ".")
        #expect(noRules.status == 2)
        #expect(noRules.complaint.contains("không có tệp Markdown"))
        let unknownCode = try workspace.run("explain-error", "XK9999", "--lang", "en")
        #expect(unknownCode.status == 2)
        #expect(unknownCode.complaint.contains("there is no code “XK9999”"))
    }
}
