import XetKhen
import XetKhenRecord
import XetKhenSyntax
import XetKhenValues

/// Evaluates nominations under two rulesets, many at a time, and counts what moves.
struct WhatIfJob: Sendable {
    let trial: WhatIfTrial
    let consideredOn: CalendarDate?
    let language: OutputLanguage

    /// How many nominations a worker takes at once.
    private static let portionCount = 16

    /// Nil for a line that is too long.
    private struct Outcome: Sendable {
        var finding: WhatIfFinding?
        var complaints: [String] = []
    }

    /// The report with all nominations of the source; what cannot be read goes to standard error.
    func report(
        on source: NominationSource, into empty: WhatIfReport, _ console: Console
    ) throws(CommandError) -> WhatIfReport {
        var report = empty
        let evaluators = WorkerStates { [trial] in trial.makeEvaluators() }
        try NominationPortion.forEach(
            of: source, atMost: Self.portionCount, console, states: evaluators,
            work: { texts, evaluators in texts.map { outcome(of: $0, &evaluators) } },
            take: { outcomes, progress in
                for outcome in outcomes {
                    if let finding = outcome.finding { report.add(finding) } else { report.addUnreadable() }
                    guard !outcome.complaints.isEmpty else { continue }
                    progress.finish()
                    outcome.complaints.forEach { console.complain($0) }
                }
                return true
            })
        return report
    }

    private func outcome(of text: NominationText, _ evaluators: inout WhatIfTrial.Evaluators) -> Outcome {
        guard case .bytes(let bytes) = text.content else {
            return Outcome(complaints: ["\(text.name): " + text.tooLong.rendered(in: language)])
        }
        let finding = trial.finding(bytes, consideredOn: consideredOn, using: &evaluators)
        var outcome = Outcome(finding: finding)
        switch finding {
        case .compared: break
        case .unreadable(let diagnostics): outcome.complaints = complaints(of: text, diagnostics, lead: "")
        case .refused(_, _, let diagnostics):
            let lead = language == .vietnamese ? "theo bộ quy tắc đối chiếu: " : "under the other rules: "
            outcome.complaints = complaints(of: text, diagnostics, lead: lead)
        }
        return outcome
    }

    private func complaints(of text: NominationText, _ diagnostics: [Diagnostic], lead: String) -> [String] {
        diagnostics.map { Message($0) }.filter { $0.isError }.map {
            "\(text.name): " + lead + $0.rendered(in: language)
        }
    }
}
