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
