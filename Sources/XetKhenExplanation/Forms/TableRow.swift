import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One nomination as one row of the list for a meeting.
package struct TableRow: Sendable, Hashable {
    package var nomination: String
    package var group: String
    /// Awards proposed, or the words that say that none is.
    package var proposal: String
    /// The award just above, or the one still possible, with its verdict; empty where there is none.
    package var next: String
    /// What a council must know first: flags, then what blocks or is missing.
    package var note: String

    package static func headings(in language: Language) -> TableRow {
        switch language {
        case .vietnamese:
            TableRow(
                nomination: "Hồ sơ", group: "Đối tượng", proposal: "Đề nghị", next: "Mức trên", note: "Lưu ý")
        case .english:
            TableRow(nomination: "Nomination", group: "Group", proposal: "Proposed", next: "Next above", note: "Note")
        }
    }

    package init(nomination: String, group: String, proposal: String, next: String, note: String) {
        self.nomination = nomination
        self.group = group
        self.proposal = proposal
        self.next = next
        self.note = note
    }

    package init(_ tree: ExplanationTree, in language: Language) {
        let sentences = Sentences(tree, in: language)
        nomination = tree.answer.nomination.id
        group = sentences.groups
        let proposed = tree.proposed.filter { tree.awards.indices.contains($0) }
        proposal =
            proposed.isEmpty
            ? sentences.say("chưa đề nghị", "none")
            : Sentences.list(proposed.map { sentences.award(tree.awards[$0].award) })
        let above = (tree.answer.justAbove + tree.answer.possible).first { index in
            tree.awards.indices.contains(index) && tree.awards[index].encodedVerdict != .notApplicable
        }
        next = ""
        var notes: [String] = []
        for transition in tree.awards.first(where: { !$0.transitions.isEmpty })?.transitions ?? [] {
            notes.append(sentences.transition(transition))
        }
        for index in tree.answer.earned where tree.awards.indices.contains(index) {
            let award = tree.awards[index]
            var flags: [String] = []
            if award.answer.isSuspended { flags.append(sentences.say("tạm hoãn", "suspended")) }
            if award.answer.isReturned { flags.append(sentences.say("trả hồ sơ", "dossier returned")) }
            guard !flags.isEmpty else { continue }
            notes.append(
                sentences.award(award.award) + sentences.say(" đạt nhưng ", " earned but ")
                    + Sentences.list(flags, separator: ", "))
        }
        if let above {
            let award = tree.awards[above]
            next = sentences.award(award.award) + ": " + sentences.verdict(award.verdict)
            if let encoded = sentences.encodedVerdict(award) { next += " (\(encoded))" }
            if let fact = award.disputed.first {
                notes.append(sentences.say("giấy tờ mâu thuẫn về ", "papers disagree on ") + Self.fact(fact, sentences))
            } else if let name = sentences.names(of: award.missing).first {
                notes.append(sentences.say("thiếu căn cứ về ", "no evidence on ") + name)
            } else if award.encodedVerdict != .earned, let reason = award.reasons(in: language).first {
                notes.append(Sentences.inSentence(sentences.reason(reason)))
            }
        }
        note = Sentences.list(notes)
    }

    private static func fact(_ fact: FactNote, _ sentences: Sentences) -> String {
        sentences.matter(fact.key)
    }

    /// The cells in the order of the headings.
    package var cells: [String] { [nomination, group, proposal, next, note] }
}
