import XetKhenSyntax
import XetKhenValues

/// What came of formatting one file.
public struct Formatting: Sendable {
    /// The file in the standard layout; nil when it has errors of syntax and was left as it is.
    public var bytes: [UInt8]?
    /// Why it was left.
    public var messages: [Message]
}

/// Lays out the blocks of a file afresh. Prose and comments stay byte for byte; doing it twice changes nothing more.
public enum RulesetFormatter {
    /// Formats a file; `keywords` converts its keywords to those of a language, declared names staying as they are.
    public static func format(_ file: RulesetFile, keywords: OutputLanguage? = nil) -> Formatting {
        let result = Formatter.format(file.bytes, keywords: keywords?.value)
        let text = SyntaxFile(
            path: file.path, bytes: file.bytes, source: SourceText(file: 0, bytes: file.bytes), keywords: .vietnamese)
        return Formatting(
            bytes: result.isRefused ? nil : result.bytes,
            messages: result.diagnostics.map { Message($0, files: [text]) })
    }
}
