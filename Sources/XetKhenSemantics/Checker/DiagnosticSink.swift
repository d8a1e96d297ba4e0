import XetKhenSyntax

/// Collects diagnostics: each at most once for a place, and of a file no more than are read.
struct DiagnosticSink {
    private var diagnostics: [Diagnostic] = []
    private var seen: Set<Key> = []
    private var countByFile: [Int: Int] = [:]
    private(set) var hasErrors = false
    /// What could not be read may have declared a name, so that unknown names are not reported.
    var hasSyntaxErrors = false

    private struct Key: Hashable {
        var code: NameKey
        var place: DiagnosticPlace
    }

    mutating func add(_ diagnostic: Diagnostic) {
        if hasSyntaxErrors, Self.isUnknownName(diagnostic) { return }
        guard seen.insert(Key(code: NameKey(diagnostic.kind.code), place: diagnostic.place)).inserted else { return }
        if diagnostic.kind.severity == .error { hasErrors = true }
        if case .ruleset(let range) = diagnostic.place {
            let count = countByFile[range.file, default: 0]
            guard count < SyntaxLimits.fileDiagnostics else { return }
            countByFile[range.file] = count + 1
        }
        diagnostics.append(diagnostic)
    }

    private static func isUnknownName(_ diagnostic: Diagnostic) -> Bool {
        let code = diagnostic.kind.code
        return code == DiagnosticKind.unknownName.code || code == DiagnosticKind.undeclaredName.code
            || code == DiagnosticKind.unknownDocument.code
    }

    /// By place, then code.
    func sorted() -> [Diagnostic] {
        diagnostics.sorted { left, right in
            switch (left.place, right.place) {
            case (.ruleset(let a), .ruleset(let b)):
                if a != b { return a < b }
                return NameKey.precedes(left.kind.code, right.kind.code)
            case (.ruleset, _): return true
            case (_, .ruleset): return false
            case (.nomination, _), (.none, _): return NameKey.precedes(left.kind.code, right.kind.code)
            }
        }
    }
}
