import Testing
import XetKhen
import XetKhenRecord
import XetKhenSyntax
import XetKhenValues

/// Six decisions whose report is worked out by hand.
@Suite("Reports on many decisions")
struct AuditReportTests {
    private func report(_ entries: [(nomination: [UInt8], decision: [UInt8]?)]) throws -> AuditReport {
        let ruleset = try RecordSample.ruleset()
        let recorder = ruleset.recorder
        var report = AuditReport()
        report.addTitles(of: ruleset.checked)
        var evaluator = recorder.makeEvaluator()
        for (number, entry) in entries.enumerated() {
            let record = try RecordSample.record(ruleset, entry.nomination, decision: entry.decision).record
            let replay = recorder.replay(record, using: &evaluator)
            report.add(
                RecordSummary(record, named: "số \(number + 1)", replay: replay, ruleset: recorder.ruleset))
        }
        return report
    }

    @Test("counts, departures, self-declaration, an achievement used twice, a body without authority")
    func report() throws {
        let report = try report([
            // As proposed.
            (RecordSample.nomination(id: "HS-1"), RecordSample.decision(["bằng_khen"])),
            // The same nominee with the same achievement.
            (RecordSample.nomination(id: "HS-2"), RecordSample.decision(["bằng_khen"])),
            // Another achievement, and no paper.
            (
                RecordSample.nomination(id: "HS-3", paper: "null", achievement: "Khác"),
                RecordSample.decision(["bằng_khen"])
            ),
            // Only the lower award, by a body that may not grant it.
            (
                RecordSample.nomination(id: "HS-4", nominee: nil),
                RecordSample.decision(["giấy_khen"], reason: "theo biểu quyết")
            ),
            // Nothing granted though nothing is proposed: it follows.
            (RecordSample.nomination(id: "HS-5", nominee: "MH-2", score: "10", year: 2020), RecordSample.decision([])),
            (RecordSample.nomination(id: "HS-6"), nil),
        ])
        #expect(report.records == 6)
        #expect(report.identical == 6)
        #expect(report.undecided == 1)
        #expect(report.anonymous == 1)
        #expect(report.byAward == ["bằng_khen": 3, "giấy_khen": 1])
        #expect(report.byGroup == ["cá_nhân": 4])
        #expect(report.byUnit == ["Xã minh họa": 4])
        #expect(
            report.departures.listed.map { "\($0.record) \($0.text.text(in: .english))" } == [
                "số 4 “Giấy khen” granted without being proposed; reason: theo biểu quyết",
                "số 4 “Bằng khen” proposed and not granted; reason: theo biểu quyết",
            ])
        #expect(report.selfDeclared.listed.map(\.record) == ["số 3"])
        #expect(report.usedTwice.listed.map(\.record) == ["số 2"])
        #expect(report.usedTwice.listed.first?.text.text(in: .english).contains("record số 1") == true)
        #expect(report.withoutAuthority.listed.map(\.record) == ["số 4"])
        #expect(report.moved.count == 0 && report.unbelieved.count == 0)
    }

    @Test("names of persons appear only when asked for")
    func persons() throws {
        let report = try report([
            (RecordSample.nomination(nominee: nil), RecordSample.decision(["giấy_khen"], reason: "r"))
        ])
        for language in [Language.vietnamese, .english] {
            for text in [report.text(in: language), report.json(in: language), report.html(in: language)] {
                #expect(!text.contains("Người Minh Họa") && !text.contains("000000000001"))
                #expect(text.contains("HS-1"))
            }
        }
        #expect(report.text(in: .vietnamese, showsPersons: true).contains("Người Minh Họa"))
        #expect(report.json(in: .english, showsPersons: true).contains("\"person\""))
        #expect(report.html(in: .vietnamese, showsPersons: true).contains("Người Minh Họa"))
    }

    @Test("a page that fetches nothing and escapes what it shows")
    func page() throws {
        let report = try report([
            (RecordSample.nomination(id: "<b>&"), RecordSample.decision(["giấy_khen"], reason: "<script>"))
        ])
        let page = report.html(in: .vietnamese)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("&lt;script&gt;") && !page.contains("<script>") && page.contains("&lt;b&gt;&amp;"))
        #expect(!page.contains("http") && !page.contains("src="))
    }

    @Test("a record that cannot be believed is counted and named")
    func unbelieved() throws {
        var report = AuditReport()
        report.add(RecordFault(RecordDiagnostic.notABundle, ["x"]), named: "số 1")
        #expect(report.records == 1 && report.identical == 0)
        #expect(report.unbelieved.listed.map(\.record) == ["số 1"])
        #expect(report.text(in: .english).contains("Not to be believed: 1"))
    }
}
