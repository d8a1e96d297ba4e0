import Foundation
import Testing

@Suite("JSON Lines of any length through evaluate")
struct StreamTests {
    private static func lines(_ run: CommandRun) -> [Substring] {
        #expect(run.output.isEmpty || run.output.hasSuffix("\n"))
        return run.output.split(separator: "\n")
    }

    @Test("3,000 lines on four threads: one line out for each, in order; one in a hundred breaks off and is named")
    func orderAndErrors() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(3_000) { $0 % 100 == 0 }, to: "năm.jsonl")
        let executable: URL = try #require(CommandWorkspace.executable)
        let run = try workspace.run(
            executable, ["evaluate", "xã", "năm.jsonl", "--json"], environment: ["XETKHEN_THREADS": "4"])
        #expect(run.status == 1)
        let lines = Self.lines(run)
        #expect(lines.count == 3_000)
        for (index, line) in lines.enumerated() {
            let number = index + 1
            guard number % 100 == 0 else {
                #expect(NominationStream.isAnswer(line, to: number), "\(number): \(line.prefix(200))")
                continue
            }
            #expect(
                line
                    == "{\"line\":\(number),\"errors\":[{\"code\":\"XK0302\",\"message\":\"hồ sơ kết thúc giữa chừng\"}]}"
            )
        }
        let complaints = run.complaint.split(separator: "\n").filter { $0.hasPrefix("năm.jsonl:") }
        #expect(complaints.count == 30)
        for (index, complaint) in complaints.enumerated() {
            #expect(complaint.hasPrefix("năm.jsonl:\((index + 1) * 100): "))
            #expect(complaint.contains("lỗi[XK0302]: hồ sơ kết thúc giữa chừng"))
        }
        let shares = run.complaint.split(separator: "\n").filter { $0.contains("mỗi giây") }
        #expect(shares.isEmpty, "progress is for a terminal alone")
    }

    @Test("the number of threads changes no byte, and --skip goes on exactly where a run ended")
    func skip() throws {
        let workspace = try CommandWorkspace.withRuleset()
        // Blank lines are counted in no way.
        let text = NominationStream.text(200) + "\n  \n" + NominationStream.text(200) { $0 == 150 }
        try workspace.write(text, to: "a.jsonl")
        let executable: URL = try #require(CommandWorkspace.executable)
        let words = ["evaluate", "xã", "a.jsonl", "--json"]
        let runs = try ["1", "3", "64"].map {
            try workspace.run(executable, words, environment: ["XETKHEN_THREADS": $0])
        }
        #expect(Set(runs.map(\.output)).count == 1)
        let whole = Self.lines(runs[0])
        #expect(whole.count == 400)
        #expect(whole[349].hasPrefix("{\"line\":352,\"errors\":"))
        for skipped in [0, 1, 199, 200, 201, 350, 399, 400, 4_000] {
            let rest = try workspace.run(words + ["--skip", "\(skipped)"])
            #expect(rest.output == whole.dropFirst(skipped).map { $0 + "\n" }.joined(), "after \(skipped)")
            #expect(rest.status == (skipped < 350 ? 1 : 0))
        }
        let usage = try workspace.run(words + ["--skip", "-1"])
        #expect(usage.status == 2)
    }

    @Test("--strict stops at the first line that cannot be read; what came before is written")
    func strict() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(300) { $0 == 143 || $0 == 7 }, to: "a.jsonl")
        let run = try workspace.run("evaluate", "xã", "a.jsonl", "--json", "--strict", "--skip", "7")
        #expect(run.status == 1)
        let lines = Self.lines(run)
        #expect(lines.count == 135)
        for (index, line) in lines.enumerated() { #expect(NominationStream.isAnswer(line, to: index + 8)) }
        #expect(run.complaint.hasPrefix("a.jsonl:143: "))
        let first = try workspace.run("evaluate", "xã", "a.jsonl", "--short", "--strict")
        #expect(first.status == 1)
        #expect(first.output.split(separator: "\n").filter { $0.hasPrefix("Hồ sơ: n") }.count == 6)
    }

    @Test("blank lines, CRLF and a last line without a line feed; lines are numbered as an editor does")
    func lineEnds() throws {
        let workspace = try CommandWorkspace.withRuleset()
        let text = [
            "", NominationStream.line(20), " \t", NominationStream.line(19), "{]", "", NominationStream.line(39),
        ].joined(separator: "\r\n")
        try workspace.write(text, to: "a.jsonl")
        for input in [["a.jsonl"], ["-"]] {
            let run = try workspace.run(["evaluate", "xã", "--json"] + input, input: text)
            #expect(run.status == 1)
            let lines = Self.lines(run)
            #expect(lines.count == 4)
            #expect(NominationStream.isAnswer(lines[0], to: 20))
            #expect(NominationStream.isAnswer(lines[1], to: 19))
            #expect(lines[2].hasPrefix("{\"line\":5,\"errors\":[{\"code\":\"XK0301\","))
            #expect(NominationStream.isAnswer(lines[3], to: 39))
            #expect(run.complaint.hasPrefix("\(input[0]):5: "))
        }
        let nothing = try workspace.run("evaluate", "xã", "-", "--json", input: "\n \n")
        #expect(nothing.status == 0)
        #expect(nothing.output == "")
    }

    @Test("an object printed over several lines on standard input is one nomination; one line alone is one too")
    func printedObject() throws {
        let workspace = try CommandWorkspace.withRuleset()
        let printed = NominationStream.line(25).replacing(",\"", with: ",\n  \"").replacing("{\"", with: "{\n  \"")
        for text in [printed, "\n\n" + printed + "\n", NominationStream.line(25)] {
            let run = try workspace.run("evaluate", "xã", "-", "--json", input: text)
            #expect(run.status == 0, "\(run.complaint)")
            let lines = Self.lines(run)
            #expect(lines.count == 1)
            #expect(NominationStream.isAnswer(lines[0], to: 25))
        }
        // The first line breaks off, and yet these are lines.
        let run = try workspace.run(
            "evaluate", "xã", "-", "--json", input: NominationStream.broken + "\n" + NominationStream.line(4) + "\n")
        #expect(Self.lines(run).count == 2)
        try workspace.write(printed, to: "một.json")
        try workspace.write("{\"id\": 1}", to: "hai.json")
        let files = try workspace.run("evaluate", "xã", "một.json", "hai.json", "--json", "--lang", "en")
        #expect(files.status == 1)
        #expect(Self.lines(files).last?.hasPrefix("{\"line\":1,\"errors\":[{\"code\":\"XK03") ?? false)
        #expect(files.complaint.hasPrefix("hai.json: "))
    }

    @Test("a line beyond the limit is named and passed over; its neighbours are answered")
    func tooLong() throws {
        let workspace = try CommandWorkspace.withRuleset()
        let limit = 16 << 20
        let padding = String(repeating: " ", count: limit - NominationStream.line(30).utf8.count)
        // Exactly the limit, one byte more, and a last line that does not even end.
        let text = [
            NominationStream.line(1), NominationStream.line(30) + padding, NominationStream.line(31) + padding + " ",
            NominationStream.line(2), String(repeating: "x", count: 2 * limit),
        ].joined(separator: "\n")
        try workspace.write(text, to: "a.jsonl")
        let run = try workspace.run("evaluate", "xã", "a.jsonl", "--json")
        #expect(run.status == 1)
        let lines = Self.lines(run)
        #expect(lines.count == 5)
        #expect(NominationStream.isAnswer(lines[0], to: 1))
        #expect(NominationStream.isAnswer(lines[1], to: 30))
        let sentence = "[{\"code\":\"XK0309\",\"message\":\"hồ sơ lớn hơn 16777216 byte\"}]}"
        #expect(lines[2] == "{\"line\":3,\"errors\":" + sentence)
        #expect(NominationStream.isAnswer(lines[3], to: 2))
        #expect(lines[4] == "{\"line\":5,\"errors\":" + sentence)
        #expect(run.complaint.contains("a.jsonl:3: "))
    }

    @Test("a table of very many shows the first 500 and counts the proposals of all")
    func table() throws {
        let workspace = try CommandWorkspace.withRuleset()
        // Of 600 numbers 300 earn the award: 20 of every 40.
        try workspace.write(NominationStream.text(600), to: "a.jsonl")
        let run = try workspace.run("evaluate", "xã", "a.jsonl")
        #expect(run.status == 0)
        #expect(run.output.contains("\nn500 "))
        #expect(!run.output.contains("\nn501 "))
        #expect(
            run.output.hasSuffix(
                """

                Bảng nêu 500 hồ sơ đầu trong 600 hồ sơ. Số hồ sơ theo đề nghị:
                  Giấy khen của Chủ tịch Ủy ban nhân dân xã: 300
                  chưa đề nghị: 300

                """))
        let few = try workspace.run("evaluate", "xã", "a.jsonl", "--skip", "100", "--lang", "en")
        #expect(few.output.contains("\nn600 "))
        #expect(!few.output.contains("Proposed in all"))
    }
}
