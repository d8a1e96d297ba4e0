import XetKhenEngine
import XetKhenRecord
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The pages of all codes, made from the code that reports them.
public enum ErrorCatalogue {
    static let kinds: [DiagnosticKind] =
        (DiagnosticKind.syntaxKinds + DiagnosticKind.semanticKinds + DiagnosticKind.evidenceKinds
        + RecordDiagnostic.kinds)
        .sorted { $0.code < $1.code }

    /// Every code with its sentence, a line each.
    public static func list(in language: OutputLanguage) -> String {
        kinds.map { kind in
            let sentence = kind.message.filled(Array(repeating: "…", count: 9), in: language.value)
            return "\(kind.code)  \(severity(kind, language))  \(sentence)"
        }.joined(separator: "\n") + "\n"
    }

    /// The page of one code (in either case), nil when there is no such code.
    public static func page(of code: String, in language: OutputLanguage) -> String? {
        guard let kind = kinds.first(where: { $0.code == code.uppercased() }) else { return nil }
        let holes = Array(repeating: "…", count: 9)
        let isVietnamese = language == .vietnamese
        return """
            \(kind.code) (\(severity(kind, language)))

            \(kind.message.filled(holes, in: language.value))

            \(isVietnamese ? "Cách xử lý" : "What to do"): \(kind.help.filled(holes, in: language.value))

            \(isVietnamese ? "Ví dụ (⟦ ⟧ đánh dấu chỗ được báo)" : "Example (⟦ ⟧ mark the place reported)"):

            \(kind.example)
            """
    }

    private static func severity(_ kind: DiagnosticKind, _ language: OutputLanguage) -> String {
        switch (kind.severity, language) {
        case (.error, .vietnamese): "lỗi"
        case (.warning, .vietnamese): "cảnh báo"
        case (.error, .english): "error"
        case (.warning, .english): "warning"
        }
    }
}
