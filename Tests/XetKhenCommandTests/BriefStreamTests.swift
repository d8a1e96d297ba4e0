import Foundation
import Testing

@Suite("Short lines of results through evaluate")
struct BriefStreamTests {
    @Test("one line for each nomination, the same from any number of threads, after --skip, and beside broken lines")
    func stream() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(700) { $0 % 100 == 0 }, to: "a.jsonl")
        let executable: URL = try #require(CommandWorkspace.executable)
        let words = ["evaluate", "xã", "a.jsonl", "--brief"]
        let runs = try ["1", "4"].map {
            try workspace.run(executable, words, environment: ["XETKHEN_THREADS": $0])
        }
        #expect(runs.map(\.status) == [1, 1])
        #expect(runs[0].output == runs[1].output)
        let lines = runs[0].output.split(separator: "\n")
        #expect(lines.count == 700)
        for (index, line) in lines.enumerated() {
            let number = index + 1
            guard number % 100 == 0 else {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(object?["nomination"] as? String == "n\(number)", "\(line.prefix(200))")
                #expect((object?["awards"] as? [Any])?.isEmpty == false)
                continue
            }
            #expect(
                line
                    == "{\"line\":\(number),\"errors\":[{\"code\":\"XK0302\",\"message\":\"hồ sơ kết thúc giữa chừng\"}]}"
            )
        }
        #expect(runs[0].complaint.split(separator: "\n").filter { $0.hasPrefix("a.jsonl:") }.count == 7)
        for skipped in [1, 99, 100, 699] {
            let rest = try workspace.run(words + ["--skip", "\(skipped)"])
            #expect(rest.output == lines.dropFirst(skipped).map { $0 + "\n" }.joined(), "after \(skipped)")
        }
    }

    @Test("--strict stops at the first line that cannot be read")
    func strict() throws {
        let workspace = try CommandWorkspace.withRuleset()
        try workspace.write(NominationStream.text(300) { $0 == 143 }, to: "a.jsonl")
        let run = try workspace.run("evaluate", "xã", "a.jsonl", "--brief", "--strict")
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 142)
    }
}
