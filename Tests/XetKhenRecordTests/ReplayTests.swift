import Testing
import XetKhen
import XetKhenRecord
import XetKhenSyntax
import XetKhenValues

@Suite("Replaying records")
struct ReplayTests {
    private func changes(
        _ record: RecordedDecision, from: Ruleset, to: Ruleset? = nil, knownOn: String? = nil
    ) throws -> [VerdictChange] {
        var evaluator = from.recorder.makeEvaluator()
        let before = try #require(from.recorder.replay(record.record, using: &evaluator).answer)
        let other = to ?? from
        var second = other.recorder.makeEvaluator()
        let after = try other.recorder.evaluate(
            record.record, knownOn: knownOn.flatMap { Day(iso: $0)?.date }, using: &second
        ).get()
        return VerdictChange.changes(from: (before, from.checked), to: (after, other.checked), in: .english)
    }

    @Test("a ruleset that says something else is named, and so is each part of the answer that differs")
    func movedRules() throws {
        let record = try RecordSample.record(try RecordSample.ruleset())
        let stricter = try RecordSample.ruleset(replacing: "80% hiệu", with: "90% hiệu")
        let replay = stricter.replay(record)
        #expect(!replay.isIdentical)
        let sentences = replay.movements(in: .english)
        #expect(sentences.first?.hasPrefix("the ruleset is not the one of the decision") == true)
        #expect(
            sentences.contains { $0.contains("awards[0 giấy_khen].verdict") && $0.contains("\"not_earned\" was found") }
        )
        #expect(sentences.contains { $0.contains("steps[3 compare]") })
        #expect(!sentences.contains { $0.contains("awards[1 bằng_khen]") })
    }

    @Test("prose, layout and keywords move nothing; the files are named")
    func movedProse() throws {
        let record = try RecordSample.record(try RecordSample.ruleset())
        let reworded = try RecordSample.ruleset(
            replacing: "# Quy tắc thử\n", with: "# Quy tắc thử, bản in lại\n\nLời dẫn.\n")
        let replay = reworded.replay(record)
        #expect(replay.isIdentical)
        #expect(
            replay.movements(in: .english) == [
                "the ruleset's files were edited in prose or layout; its rules are the same"
            ])
    }

    @Test("another version of the package is named and moves nothing")
    func movedEngine() throws {
        let ruleset = try RecordSample.ruleset()
        var record = try RecordSample.record(ruleset).record
        record.engine.package = "0.0.9"
        let replay = ruleset.replay(RecordedDecision(record))
        #expect(replay.isIdentical)
        #expect(replay.movements(in: .english) == ["made by version 0.0.9, replayed by version \(Version.package)"])
    }

    @Test("an answer that was altered and digested anew is found by replaying")
    func alteredAnswer() throws {
        let ruleset = try RecordSample.ruleset()
        var record = try RecordSample.record(ruleset).record
        let text = String(decoding: record.answer, as: UTF8.self)
        record.answer = Array(text.replacingOccurrences(of: "85.5", with: "95.5").utf8)
        let again = try RecordedDecision(reading: RecordedDecision(record).line, named: "thử")
        #expect(
            ruleset.replay(again).movements(in: .english) == [
                "the answer differs at “facts[1 điểm][2][0]”: 95.5 was recorded, 85.5 was found"
            ])
    }

    @Test("under another ruleset: the verdicts that change, the rules and the reasons")
    func underAnother() throws {
        let ruleset = try RecordSample.ruleset()
        let record = try RecordSample.record(ruleset)
        let stricter = try RecordSample.ruleset(replacing: "80% hiệu", with: "90% hiệu")
        let changes = try changes(record, from: ruleset, to: stricter)
        #expect(changes.map(\.award) == ["giấy_khen"])
        let change = try #require(changes.first)
        #expect(change.before?.verdict == .earned && change.after?.verdict == .notEarned)
        #expect(change.rules == ["gk"])
        let reasons = change.after?.reasons.joined(separator: " ") ?? ""
        #expect(reasons.contains("85.5") && reasons.contains("90") && reasons.contains("L22-75-2"))
        #expect(try self.changes(record, from: ruleset, to: ruleset) == [])
    }

    @Test("an award that the other ruleset does not have is named")
    func awardGone() throws {
        let ruleset = try RecordSample.ruleset()
        let record = try RecordSample.record(ruleset)
        let other = try RecordSample.ruleset(replacing: "bằng_khen", with: "bằng_khen_tỉnh")
        let changes = try changes(record, from: ruleset, to: other)
        #expect(changes.map(\.award) == ["bằng_khen", "bằng_khen_tỉnh"])
        #expect(changes.map { $0.before?.verdict } == [.earned, nil])
        #expect(changes.map { $0.after?.verdict } == [nil, .earned])
    }

    @Test("with what was known before the paper was recorded, nothing is known")
    func asKnown() throws {
        let ruleset = try RecordSample.ruleset()
        let record = try RecordSample.record(ruleset)
        let changes = try changes(record, from: ruleset, knownOn: "2025-11-19")
        #expect(changes.map(\.award) == ["giấy_khen", "bằng_khen"])
        #expect(changes.allSatisfy { $0.after?.verdict == .insufficientEvidence })
        #expect(try self.changes(record, from: ruleset, knownOn: "2025-11-20") == [])
    }

    @Test("a record keeps the day up to which evidence was known when it was decided")
    func knownOn() throws {
        let ruleset = try RecordSample.ruleset()
        let early = try RecordSample.record(ruleset, decision: nil, knownOn: "2025-11-19")
        #expect(early.record.knownOn.isoDescription == "2025-11-19")
        #expect(early.record.consideredOn.isoDescription == "2025-12-01")
        #expect(ruleset.replay(early).isIdentical)
        #expect(
            ruleset.replay(early).evaluation?.awards.map(\.verdict) == [.insufficientEvidence, .insufficientEvidence])
        let later = try RecordSample.record(ruleset, decision: nil, knownOn: "2026-01-31")
        #expect(ruleset.replay(later).evaluation?.awards.map(\.verdict) == [.earned, .earned])
    }

    @Test("a nomination that the other ruleset cannot read is refused with its reason")
    func unreadable() throws {
        let record = try RecordSample.record(try RecordSample.ruleset())
        let other = try RecordSample.ruleset(replacing: "điểm ", with: "số_điểm ")
        let replay = other.replay(record)
        #expect(!replay.isIdentical && replay.evaluation == nil)
        #expect(replay.movements(in: .english).contains { $0.contains("cannot be read") && $0.contains("điểm") })
    }
}
