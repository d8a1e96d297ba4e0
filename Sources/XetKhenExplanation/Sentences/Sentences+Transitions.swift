import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What is said of a change of law.
extension Sentences {
    /// Which law governs the case, and why the ruleset cannot say what follows from it. The label of a transition names the
    /// case that it speaks of.
    package func transition(_ transition: TransitionExplanation) -> String {
        let rule = transition.rule
        let label = rule.label.map { text($0) } ?? ""
        let regime =
            ruleset.documents.indices.contains(transition.regime)
            ? document(ruleset.documents[transition.regime]) : ""
        let absent = say(", chưa có toàn văn trong bộ quy tắc", ", whose text the ruleset does not hold")
        var sentence: String
        if !rule.truth.isTrue {
            sentence = say(
                "chưa xác định được văn bản nào điều chỉnh: chưa rõ hồ sơ có thuộc trường hợp “\(label)” hay không; nếu thuộc thì ",
                "it is not known which law governs, for it is not known whether the case is “\(label)”; if it is, ")
            sentence +=
                transition.keepsMet
                ? say("phải đối chiếu với ", "it has to be compared with ") + regime
                : say("áp dụng \(regime)", "\(regime) governs")
        } else if transition.keepsMet {
            sentence =
                Self.inSentence(label)
                + say(
                    ": kết quả đạt theo văn bản nêu trong bộ quy tắc được giữ nguyên; kết quả khác phải đối chiếu với ",
                    ": what is earned under the encoded text stands; anything else has to be compared with ") + regime
        } else {
            sentence = Self.inSentence(label) + say(" thuộc phạm vi áp dụng ", ": governed by ") + regime
        }
        sentence += absent
        return sentence
    }

    /// The same with the sources that the transition rests on; the document that governs is not named again.
    package func transitionWithSource(_ transition: TransitionExplanation) -> String {
        let line = transition.rule.line
        let own = line.citations.filter { $0.document != transition.regime || !$0.path.isEmpty }
        let grade = line.citations.reduce(line.grade) { max($0, $1.grade) }
        guard let source = citations(own, grade: grade) else { return self.transition(transition) }
        return self.transition(transition) + " (\(source))"
    }

    /// What an award is under the text that the ruleset encodes, or nil where no transition leaves it open.
    package func encodedVerdict(_ award: AwardExplanation) -> String? {
        guard award.answer.isLeftOpen else { return nil }
        return say("theo văn bản nêu trong bộ quy tắc: ", "under the encoded text: ") + verdict(award.encodedVerdict)
    }
}
