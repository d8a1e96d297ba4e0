import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The lines that every text form begins with: the nominee, the ruleset, the dates, and what was noticed on reading.
package enum ReportHead {
    package static func lines(of tree: ExplanationTree, _ sentences: Sentences) -> WrappedText {
        var page = WrappedText()
        let nomination = tree.answer.nomination
        let groups = sentences.groups
        page.add(
            sentences.say("Hồ sơ: ", "Nomination: ") + nomination.id + (groups.isEmpty ? "" : " – " + groups))
        page.add(sentences.say("Bộ quy tắc: ", "Ruleset: ") + sentences.text(tree.ruleset.title))
        page.add(sentences.dates)
        for finding in nomination.findings {
            page.add(
                Sentences.capitalized(finding.message(in: sentences.language)) + ".",
                mark: sentences.say("Lưu ý:", "Note:"))
        }
        return page
    }
}
