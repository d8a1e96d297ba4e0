import XetKhenValues

/// Checks that a trace has the form of `xetkhen.trace/1` and that each of its verdicts follows from its steps.
///
/// It is written from the page of the format and knows neither rulesets nor the engine.
package enum TraceChecker {
    package static func check(_ trace: CanonicalValue) -> TraceReport {
        var report = TraceReport()
        do throws(TraceFault) {
            let document = try TraceDocument(trace)
            report.awardCount = document.awards.count
            let seal = seal(of: trace)
            if document.record.text("seal") != seal {
                report.faults.append(TraceFault(.seal, .document, "seal", document.record.text("seal"), seal))
            }
            for run in document.runs { report.faults += RunCheck(run).faults }
            report.faults += stepFaults(document)
            let standards = try Standards(document)
            report.faults += standards.faults()
            for number in document.awards.indices {
                let check = AwardCheck(document, standards, award: number)
                report.faults += check.faults
                if check.isByCompletion { report.byCompletion.append(document.awards[number].text("name")) }
            }
            report.faults += OrderCheck(trace: document).faults()
        } catch {
            report.faults.append(error)
        }
        return report
    }

    /// The digest of a trace without its seal, as its seal is written.
    package static func seal(of trace: CanonicalValue) -> String {
        let sealed = (trace.members ?? []).filter { $0.name != "seal" }
        return SHA256.digest(of: CanonicalValue.object(sealed).bytes).hexadecimal
    }

    private static func stepFaults(_ trace: TraceDocument) -> [TraceFault] {
        var faults: [TraceFault] = []
        var last = 0
        for (number, step) in trace.steps.enumerated() {
            if let rank = TraceForms.roots.firstIndex(of: step.code), step.parent == nil {
                if rank < last {
                    faults.append(
                        TraceFault(.arrangement, step.record.place, "code", step.code, TraceForms.roots[last]))
                }
                last = max(last, rank)
            }
            do throws(TraceFault) {
                let expected = try StepCheck(trace: trace).expectation(number)
                guard !expected.admits(step.outcome) else { continue }
                faults.append(
                    TraceFault(.outcome, step.record.place, "outcome", step.outcome.text, expected.text))
            } catch {
                faults.append(error)
            }
        }
        return faults
    }
}
