import Testing
import XetKhen
import XetKhenRecord
import XetKhenSyntax
import XetKhenValues

/// Three decisions: the second rests on the first's, the third on a paper of its own.
@Suite("What relied on something that does not hold")
struct ImpactTests {
    private func nomination(_ id: String, paper: String) -> [UInt8] {
        let text = String(decoding: RecordSample.nomination(id: id), as: UTF8.self)
        return Array(text.replacingOccurrences(of: "1/BB-MH", with: paper).utf8)
    }

    private func decision(_ number: String) -> [UInt8] {
        let text = String(decoding: RecordSample.decision(["bằng_khen"]), as: UTF8.self)
        return Array(text.replacingOccurrences(of: "1/QĐ-MH", with: number).utf8)
    }

    private func findings(_ cause: ImpactCause) throws -> [ImpactFinding] {
        let ruleset = try RecordSample.ruleset()
        let entries = [
            (nomination("HS-1", paper: "1/BB-MH"), decision("1/QĐ-MH")),
            (nomination("HS-2", paper: "1/QĐ-MH"), decision("2/QĐ-MH")),
            (nomination("HS-3", paper: "9/BB-MH"), decision("3/QĐ-MH")),
        ]
        let recorder = ruleset.recorder
        var evaluator = recorder.makeEvaluator()
        var search = ImpactSearch(cause, in: .english)
        var findings: [ImpactFinding] = []
        for (number, entry) in entries.enumerated() {
            let record = try RecordSample.record(ruleset, entry.0, decision: entry.1).record
            if let finding = search.examine(record, named: "\(number + 1)", by: recorder, using: &evaluator) {
                findings.append(finding)
            }
        }
        return findings
    }

    @Test("a paper reaches the decision that rests on it, and the one that rests on that decision")
    func paper() throws {
        let findings = try findings(.paper("1/BB-MH"))
        #expect(findings.map(\.nomination) == ["HS-1", "HS-2"])
        #expect(findings.map { $0.awards.map(\.award) } == [["bằng_khen"], ["bằng_khen"]])
        #expect(findings[0].awards[0].path == ["paper no. 1/BB-MH"])
        #expect(findings[1].awards[0].path == ["paper no. 1/BB-MH", "decision 1/QĐ-MH: Bằng khen"])
        // Without the paper nothing is stated of conduct or achievements.
        #expect(findings.map { $0.awards[0].after } == [.insufficientEvidence, .insufficientEvidence])
        #expect(try self.findings(.paper("khác")) == [])
    }

    @Test("an evidence, an award and a provision reach every decision that relied on them")
    func others() throws {
        #expect(try findings(.evidence("các_thành_tích")).map(\.nomination) == ["HS-1", "HS-2", "HS-3"])
        // The higher award does not ask for the score.
        #expect(try findings(.evidence("điểm")) == [])
        let awards = try findings(.award("bằng_khen"))
        #expect(awards.map(\.nomination) == ["HS-1", "HS-2", "HS-3"])
        #expect(awards.allSatisfy { $0.awards[0].after == .notEarned })
        let clauses = try findings(.clause("L22-74"))
        // The second decision rests on it by itself, whatever else it rests on.
        #expect(clauses.map { $0.awards[0].path } == Array(repeating: ["provision L22-74"], count: 3))
        #expect(clauses.allSatisfy { $0.awards[0].after == .notEarned })
        #expect(try findings(.clause("L22-75-2")) == [])
        #expect(try findings(.clause("L22-7")) == [])
    }
}
