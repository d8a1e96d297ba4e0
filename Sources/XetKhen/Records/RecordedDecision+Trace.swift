import XetKhenRecord
import XetKhenSyntax
import XetKhenValues
import XetKhenVerify

extension RecordedDecision {
    /// What does not follow in the record's trace, a sentence each: found by a checker that needs no ruleset and shares no
    /// code with the evaluation. Empty where each verdict follows from the steps.
    public func traceFaults(in language: OutputLanguage) -> [String] {
        guard let trace = try? CanonicalReader.read(record.answer) else {
            return [Self.damaged("").diagnostic.message(in: language.value)]
        }
        return TraceChecker.check(trace).faults.map { $0.text(in: language.value) }
    }

    /// Throws the first fault of the record's trace; returns the names of the awards whose values only replaying derives.
    @discardableResult
    package func checkTrace(named name: String) throws(RecordFault) -> [String] {
        guard let trace = try? CanonicalReader.read(record.answer),
            (try? CanonicalReader.read(record.nomination)) != nil
        else { throw Self.damaged(name) }
        let report = TraceChecker.check(trace)
        if let fault = report.faults.first {
            throw RecordFault(
                RecordDiagnostic.refusedTrace, [name, fault.text(in: .vietnamese), fault.text(in: .english)])
        }
        return report.byCompletion
    }

    private static func damaged(_ name: String) -> RecordFault {
        RecordFault(RecordDiagnostic.damagedRecord, [name, "answer"])
    }
}
