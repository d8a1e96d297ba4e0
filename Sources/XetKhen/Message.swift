import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The language of what is shown to people.
public enum OutputLanguage: Sendable, Hashable {
    case vietnamese
    case english

    package var value: Language { self == .vietnamese ? .vietnamese : .english }
}

/// One mistake or warning in a ruleset or a nomination, with a stable code and what to do about it.
public struct Message: Sendable, Hashable {
    let diagnostic: Diagnostic
    /// Files that the places of diagnostics index.
    let files: [SyntaxFile]

    package init(_ diagnostic: Diagnostic, files: [SyntaxFile] = []) {
        self.diagnostic = diagnostic
        self.files = files
    }

    /// The stable code, such as `XK0201`; ``explanation(ofCode:in:)`` prints its page.
    public var code: String { diagnostic.kind.code }

    /// Whether the ruleset or nomination cannot be used; a warning leaves it usable.
    public var isError: Bool { diagnostic.kind.severity == .error }

    /// The file, where the message points into one.
    public var path: String? {
        guard case .ruleset(let range) = diagnostic.place, files.indices.contains(range.file) else { return nil }
        return files[range.file].path
    }

    /// Line and column, counted from 1, where the message points into a text.
    public var position: (line: Int, column: Int)? {
        switch diagnostic.place {
        case .ruleset(let range): (range.start.line, range.start.column)
        case .nomination(_, let position): (position.line, position.column)
        case .none: nil
        }
    }

    /// The path of names and numbers inside a nomination, such as `evidence.xếp_loại.2022`.
    public var nominationPath: String? {
        guard case .nomination(let path, _) = diagnostic.place else { return nil }
        return path
    }

    /// The sentence that says what is wrong.
    public func text(in language: OutputLanguage) -> String { diagnostic.message(in: language.value) }

    /// What to do.
    public func help(in language: OutputLanguage) -> String { diagnostic.help(in: language.value) }
}
