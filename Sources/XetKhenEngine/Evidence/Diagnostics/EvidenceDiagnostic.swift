import XetKhenSyntax

/// The mistakes that reading a nomination can report. Each example is read against the small ruleset of the tests; it is
/// empty where no short text can show the mistake.
package enum EvidenceDiagnostic {
    /// A nomination of an `xã` on 01/06/2025 with this evidence.
    static func nomination(_ evidence: String) -> String {
        #"{"id": "1", "group": "xã", "considered_on": "2025-06-01", "evidence": {\#(evidence)}}"#
    }

    /// The same with these papers.
    static func nomination(papers: String, _ evidence: String) -> String {
        #"{"id": "1", "group": "xã", "considered_on": "2025-06-01", "papers": [\#(papers)], "evidence": {\#(evidence)}}"#
    }
}

extension DiagnosticKind {
    /// Every kind of mistake in a nomination, in the order of the codes.
    package static var evidenceKinds: [DiagnosticKind] {
        EvidenceDiagnostic.documentKinds + EvidenceDiagnostic.shapeKinds + EvidenceDiagnostic.paperKinds
            + EvidenceDiagnostic.valueKinds + EvidenceDiagnostic.findingKinds
    }
}
