import Foundation
import Testing

@Suite("Parts of a long input, evaluated apart and joined")
struct PartTests {
    /// Answers, lines that break off, blank lines, lines that are no object, and a carriage return within a nomination.
    private static let lines: [String] = (1...300).map { number in
        switch number % 50 {
        // Two in a row: a part that begins here is no object printed over several lines.
        case 7: NominationStream.broken
        case 8: "không phải JSON"
        case 19: ""
        case 20: "[]"
        case 30: NominationStream.line(number) + "\r"
        case 31: NominationStream.line(number).replacing(",\"", with: ",\r\"")
        case 32: " \t"
        default: NominationStream.line(number)
        }
    }

    private static func text(_ lines: some Sequence<String>) -> String { lines.map { $0 + "\n" }.joined() }

    /// The output of each part that begins at one of these places and ends at the next, joined.
    private static func joined(_ places: [Int], in workspace: CommandWorkspace, _ words: [String]) throws -> String {
        var output = ""
        for (start, end) in zip(places, places.dropFirst()) {
            let run = try workspace.run(
                ["evaluate", "xã", "-", "--part"] + words, input: "\(start)\n" + text(lines[start..<end]))
            #expect(run.status == 0, "\(start)..<\(end): \(run.complaint)")
            output += run.output
        }
        return output
    }

    @Test("2 parts, 7 parts and one line each give the bytes of one process, broken lines and their numbers included")
    func splitAndJoin() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(Self.text(Self.lines), to: "tất-cả.jsonl")
        let whole = try workspace.run("evaluate", "xã", "tất-cả.jsonl", "--json")
        #expect(whole.status == 1)
        let count = Self.lines.count
        #expect(whole.output.utf8.count { $0 == 0x0A } == count - 12)
        #expect(whole.output.contains("{\"line\":258,\"errors\":[{"))
        for parts in [1, 2, 7] {
            let places = (0...parts).map { $0 * count / parts }
            #expect(try Self.joined(places, in: workspace, ["--json"]) == whole.output, "\(parts) parts")
        }
        // Every kind of line alone, and as the first of a part.
        let places = [0] + (5...9).map { $0 } + (18...21).map { $0 } + (29...33).map { $0 } + [count]
        #expect(try Self.joined(places, in: workspace, ["--json"]) == whole.output)
    }

    @Test("messages on standard error have the numbers of the whole; --strict and --skip mean what they do elsewhere")
    func messages() throws {
        let workspace = try CommandWorkspace.withRuleset()
        let part = "4000\r\n" + Self.text(Self.lines[0..<10])
        let words = ["evaluate", "xã", "-", "--part", "--json"]
        let run = try workspace.run(words, input: part)
        #expect(run.status == 0)
        #expect(run.complaint.contains("-:4007: ") && run.complaint.contains("-:4008: "))
        let strict = try workspace.run(words + ["--strict"], input: part)
        #expect(strict.status == 1)
        #expect(strict.output.utf8.count { $0 == 0x0A } == 6)
        let rest = try workspace.run(words + ["--skip", "6"], input: part)
        #expect(rest.status == 0)
        #expect(rest.output.hasPrefix("{\"line\":4007,"))
        #expect(run.output.hasSuffix(rest.output))
        let empty = try workspace.run(words, input: "4000\n")
        #expect(empty.status == 0)
        #expect(empty.output == "")
    }

    @Test(
        "a part that does not say what stands before it gives 2 and no line, so that none is lost unseen",
        arguments: ["", "\n", "-1\n", "9999999999999999999\n", "{\"id\":\"n1\"}\n"])
    func withoutNumber(input: String) throws {
        let workspace = try CommandWorkspace.withRuleset()
        let run = try workspace.run(["evaluate", "xã", "-", "--part", "--json"], input: input)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.complaint.contains("dòng đầu của “-” phải là số dòng đứng trước phần này"))
    }

    @Test("a ruleset that cannot be loaded is no broken line: the part fails")
    func brokenRuleset() throws {
        let workspace = try CommandWorkspace.withRuleset()
        let path = "xã/xã.md"
        try workspace.write(try workspace.read(path) + "\n```quy-tắc\nbằng bằng\n```\n", to: path)
        let run = try workspace.run(
            ["evaluate", "xã", "-", "--part", "--json"], input: "0\n" + NominationStream.line(1))
        #expect(run.status == 1)
        #expect(run.output == "")
    }

    /// Cases try the rules and change no answer: who checks and tests reads them, who decides does without.
    @Test("a mistake in a case stops checking and testing, not deciding")
    func brokenCase() throws {
        let workspace = try CommandWorkspace.withRuleset()
        let sound = try workspace.run(["evaluate", "xã", "-", "--json"], input: NominationStream.line(1))
        let path = "xã/xã.md"
        try workspace.write(
            try workspace.read(path) + "\n```kiểm-thử\n\"Sai\"\n  không_có: có\n  → không_có: đạt\n```\n", to: path)
        let run = try workspace.run(["evaluate", "xã", "-", "--json"], input: NominationStream.line(1))
        #expect(run.status == 0 && run.output == sound.output)
        for command in ["check", "test"] {
            let run = try workspace.run([command, "xã"])
            #expect(run.status == 1)
            #expect(
                (run.output + run.complaint).contains("“không_có”")
                    || (run.output + run.complaint).contains("\"không_có\""))
        }
    }
}
