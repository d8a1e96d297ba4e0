import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Evaluation {
    /// The explanation for people, lines of at most 100 columns.
    public func text(_ form: ExplanationForm, in language: OutputLanguage) -> String {
        let tree = ExplanationBuilder.tree(of: answer, by: ruleset)
        return switch form {
        case .short: ShortForm.text(of: tree, in: language.value)
        case .full: FullForm.text(of: tree, in: language.value)
        }
    }

    /// The whole answer as JSON of the format ``Version/answer``; its sentences are in `language`.
    public func json(in language: OutputLanguage = .vietnamese, indented: Bool) -> String {
        let tree = ExplanationBuilder.tree(of: answer, by: ruleset)
        return AnswerJSON.text(of: tree, in: language.value, isIndented: indented)
    }
}

/// A list for a meeting: one row a nomination, columns aligned.
public struct SummaryTable: Sendable {
    private let language: Language
    private var rows: [TableRow] = []

    /// An empty table with headings in this language.
    public init(language: OutputLanguage) { self.language = language.value }

    /// Adds a nomination.
    public mutating func add(_ evaluation: Evaluation) {
        rows.append(TableRow(ExplanationBuilder.tree(of: evaluation.answer, by: evaluation.ruleset), in: language))
    }

    /// The table as lines of text.
    public func rendered() -> String { TableText.text(of: [TableRow.headings(in: language)] + rows) }
}
