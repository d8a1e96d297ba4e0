import XetKhenSyntax
import XetKhenValues

/// Why a bundle or a record cannot be made, read or believed.
package struct RecordFault: Error, Sendable, Hashable {
    package var diagnostic: Diagnostic

    package init(_ kind: DiagnosticKind, _ arguments: [String] = []) {
        diagnostic = Diagnostic(kind, at: .none, arguments)
    }

    /// The same mistake as the reader of nominations found.
    package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// The kinds of mistakes about bundles and records.
package enum RecordDiagnostic {
    package static let kinds: [DiagnosticKind] = bundleKinds + recordKinds
}
