import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One nomination on one screen: flags, what is proposed and why, why not the next one up, what is missing, who decides.
package struct ShortForm {
    /// A screen: the form leaves out detail, never an award that is proposed, until it fits.
    package static let maximumLines = 40

    /// How much is said of each award.
    private struct Detail {
        var reasons: Int
        var missing: Int
        var above: Int
        var showsTitles = true
    }

    private let tree: ExplanationTree
    private let sentences: Sentences
    private let detail: Detail
    private var page = WrappedText()

    private init(_ tree: ExplanationTree, _ language: Language, _ detail: Detail) {
        self.tree = tree
        sentences = Sentences(tree, in: language)
        self.detail = detail
    }

    /// The page, with a line end after every line. Lines hold at most `WrappedText.width` columns.
    package static func text(of tree: ExplanationTree, in language: Language) -> String {
        let details = [
            Detail(reasons: 4, missing: 4, above: 3), Detail(reasons: 3, missing: 3, above: 3),
            Detail(reasons: 3, missing: 3, above: 3, showsTitles: false),
            Detail(reasons: 2, missing: 3, above: 2, showsTitles: false),
            Detail(reasons: 1, missing: 2, above: 1, showsTitles: false),
            Detail(reasons: 1, missing: 1, above: 1, showsTitles: false),
        ]
        var last = WrappedText()
        for detail in details {
            var form = ShortForm(tree, language, detail)
            form.write()
            last = form.page
            if last.lines.count <= maximumLines { break }
        }
        return cut(last, tree, language).text
    }

    /// A page that is too long even at the least detail ends with a pointer to the full form.
    private static func cut(_ page: WrappedText, _ tree: ExplanationTree, _ language: Language) -> WrappedText {
        guard page.lines.count > maximumLines else { return page }
        let sentences = Sentences(tree, in: language)
        var tail = WrappedText()
        tail.add(sentences.say("… xem tiếp ở bản đầy đủ.", "… continued in the full form."))
        tail.add(sentences.closing)
        var result = WrappedText()
        for line in page.lines.prefix(maximumLines - tail.lines.count) { result.addLine(line) }
        result.append(tail)
        return result
    }

    private func say(_ vietnamese: String, _ english: String) -> String { sentences.say(vietnamese, english) }

    private mutating func write() {
        page.append(ReportHead.lines(of: tree, sentences))
        page.addBlank()
        let earned = tree.answer.earned.filter { tree.awards.indices.contains($0) }
        transitions()
        flags()
        if earned.isEmpty {
            page.add(say("Chưa đề nghị hình thức nào.", "No award is proposed."))
        }
        for index in earned { proposal(tree.awards[index]) }
        for text in sentences.jointProposals(tree) { page.add(text) }
        for index in others(besides: earned).prefix(detail.above) { blocked(tree.awards[index]) }
        notApplicable()
        if detail.showsTitles { titles() }
        page.addBlank()
        page.add(sentences.closing)
    }

    /// The awards just above what is earned, then those still possible.
    private func others(besides earned: [Int]) -> [Int] {
        var result: [Int] = []
        // What the nomination relies on, then what it might rely on.
        let undecided = tree.awards.indices.reversed().filter { isOpen($0, besides: earned) }
        for index in tree.answer.justAbove + tree.answer.possible + undecided where tree.awards.indices.contains(index)
        {
            if tree.awards[index].verdict == .notApplicable { continue }
            if !result.contains(index), !earned.contains(index) { result.append(index) }
        }
        // What is not for the nominee under the encoded text comes last.
        let closed = result.filter { tree.awards[$0].encodedVerdict == .notApplicable }
        result = result.filter { !closed.contains($0) }
        return result.filter { !tree.awards[$0].standards.isEmpty }
            + result.filter { tree.awards[$0].standards.isEmpty }
            + closed.filter { tree.awards[$0].answer.exclusion == nil }
    }

    /// An award of form that rests on something still undecided, and that no award earned stands above.
    private func isOpen(_ index: Int, besides earned: [Int]) -> Bool {
        let award = tree.awards[index]
        let awards = tree.ruleset.awards
        guard award.answer.isUndecided, !award.standards.isEmpty, awards.indices.contains(award.award),
            !awards[award.award].isTitle
        else { return false }
        return !earned.contains { position in
            let other = tree.awards[position].award
            return awards.indices.contains(other) && awards[other].aboveAll.contains(award.award)
        }
    }

    /// Transitions are the same for all awards.
    private mutating func transitions() {
        guard let transitions = tree.awards.first(where: { !$0.transitions.isEmpty })?.transitions else { return }
        for transition in transitions {
            let head =
                transition.keepsMet ? say("CHUYỂN TIẾP: ", "TRANSITION: ") : say("CẦN XEM XÉT: ", "NEEDS REVIEW: ")
            page.add(head + sentences.transitionWithSource(transition))
        }
        page.addBlank()
    }

    /// A suspension or a procedural fault, and the awards that it holds up.
    private struct Note: Hashable {
        var head: String
        var text: String
        var awards: [Int] = []
    }

    /// Suspensions and procedural faults of the awards that are earned or may still be, each once with the awards that it
    /// holds up, unless it holds up all of them.
    private mutating func flags() {
        var notes: [Note] = []
        var considered: [Int] = []
        for award in tree.awards where award.verdict != .notApplicable && award.verdict != .notEarned {
            // An award for which the nomination relies on nothing is not held up by anything.
            if award.standards.isEmpty { continue }
            considered.append(award.award)
            for flag in award.suspensions {
                let head =
                    flag.truth.isTrue
                    ? say("TẠM HOÃN", "SUSPENDED")
                    : say("Cần xác nhận không có việc phải tạm hoãn", "To be confirmed that nothing suspends it")
                add(Note(head: head, text: self.flag(flag)), award.award, to: &notes)
            }
            for flag in award.procedures {
                let head =
                    flag.truth.isFalse
                    ? say("TRẢ HỒ SƠ", "DOSSIER RETURNED") : say("Thủ tục chưa rõ", "Procedure not confirmed")
                add(Note(head: head, text: self.flag(flag, sentences.procedure(flag))), award.award, to: &notes)
            }
        }
        for note in notes { page.add(text(of: note, among: considered)) }
        if !notes.isEmpty { page.addBlank() }
    }

    private func add(_ note: Note, _ award: Int, to notes: inout [Note]) {
        if let index = notes.firstIndex(where: { $0.head == note.head && $0.text == note.text }) {
            notes[index].awards.append(award)
        } else {
            notes.append(Note(head: note.head, text: note.text, awards: [award]))
        }
    }

    /// A note under its head. A text that begins with the head's own words, as many rules write it, does not say it twice.
    private func text(of note: Note, among considered: [Int]) -> String {
        var head = note.head
        if note.awards.count < considered.count {
            let names = Sentences.list(note.awards.map { sentences.award($0) })
            head += say(" đối với ", " for ") + names
        }
        head += ": "
        guard let colon = note.text.firstIndex(of: ":"),
            note.head.lowercased().hasSuffix(note.text[..<colon].lowercased())
        else { return head + note.text }
        var rest = note.text[note.text.index(after: colon)...]
        while rest.first == " " { rest = rest.dropFirst() }
        return head + rest
    }

    private func flag(_ flag: FlagExplanation, _ name: String? = nil) -> String {
        let line = flag.line
        var text: String
        if let saying = line.saying, let said = sentences.saying(saying) {
            text = said
        } else {
            text = name ?? flag.label.map { sentences.text($0) } ?? sentences.line(line)
        }
        if let source = sentences.citations(line.citations, grade: line.grade) { text += " (\(source))" }
        return text
    }

    private mutating func proposal(_ award: AwardExplanation) {
        let name = sentences.award(award.award)
        if award.answer.isReturned {
            page.add(
                say("ĐẠT TIÊU CHUẨN NHƯNG TRẢ HỒ SƠ: ", "STANDARD MET, DOSSIER RETURNED: ") + name)
        } else if award.answer.isSuspended {
            page.add(say("ĐẠT TIÊU CHUẨN NHƯNG TẠM HOÃN: ", "STANDARD MET, SUSPENDED: ") + name)
        } else {
            page.add(say("ĐỀ NGHỊ: ", "PROPOSED: ") + name)
        }
        reasons(award, award.reasons(in: sentences.language))
        lacking(award)
        if tree.ruleset.awards.indices.contains(award.award) {
            let declared = tree.ruleset.awards[award.award]
            var parts: [String] = []
            let authorities = titles(award.answer.authorities, declared.authorities)
            if !authorities.isEmpty { parts.append(say("Thẩm quyền quyết định: ", "Decided by: ") + authorities + ".") }
            let proposers = titles(award.answer.proposers, declared.proposers)
            if !proposers.isEmpty { parts.append(say("Người đề nghị: ", "Proposed by: ") + proposers + ".") }
            if !parts.isEmpty { page.add(Sentences.list(parts, separator: " "), indent: 3) }
        }
    }

    private func titles(_ indices: [Int], _ offices: [Office]) -> String {
        var parts: [String] = []
        for index in indices where offices.indices.contains(index) {
            parts.append(sentences.text(offices[index].title))
        }
        return Sentences.list(parts)
    }

    private mutating func blocked(_ award: AwardExplanation) {
        var head = sentences.award(award.award) + ": " + sentences.verdict(award.verdict).uppercased()
        if let encoded = sentences.encodedVerdict(award) { head += "; " + encoded }
        let decisive = award.standards.first { $0.isDecisive }
        if let line = decisive?.line, let source = sentences.citations(line.citations, grade: line.grade) {
            head += " (\(source))"
        }
        page.add(head)
        // What is only missing stands under "still missing", with the paper that would show it.
        let lines = award.reasons(in: sentences.language).filter { !$0.isOnlyMissing(in: sentences.language) }
        reasons(award, lines, citing: decisive?.line.citations ?? [])
        disputed(award, besides: lines)
        // One reading without the others would look like the rule.
        for doubt in award.doubts.prefix(1) {
            for member in doubt.readings {
                page.add(sentences.reading(member), indent: 5, mark: "·")
            }
        }
        missing(award)
        notPleaded(award)
        if let first = award.answer.towardsEarned.sets.first {
            page.add(say("Để đạt cần: ", "Would be earned if: ") + sentences.settling(first), indent: 3)
        }
        if award.answer.earliest != .notWithinTenYears, let earliest = sentences.earliest(award.answer) {
            page.add(Sentences.capitalized(earliest) + ".", indent: 3)
        }
    }

    /// Reasons with their sources; a source is named once where several reasons in a row rest on it.
    private mutating func reasons(
        _ award: AwardExplanation, _ lines: [ConditionLine], citing named: [Citation] = []
    ) {
        var last = named
        for line in lines.prefix(detail.reasons) {
            var text = sentences.reason(line)
            if line.citations != last, let source = sentences.citations(line.citations, grade: line.grade) {
                text += " (\(source))"
                last = line.citations
            }
            page.add(text, indent: 3, mark: "–")
        }
        if lines.count > detail.reasons {
            let rest = lines.count - detail.reasons
            page.add(
                say("và \(rest) lý do khác, nêu ở bản đầy đủ", "and \(rest) more, in the full form"), indent: 3,
                mark: "–")
        }
        if award.answer.isCertainAnyway {
            page.add(
                say(
                    "Còn căn cứ chưa rõ nhưng mọi khả năng đều cho cùng một kết quả.",
                    "Some evidence is still open, yet every way it may turn out gives the same result."), indent: 3)
        }
    }

    /// Papers that disagree, where the reasons shown do not name them: they may stand deep within what has readings.
    private mutating func disputed(_ award: AwardExplanation, besides lines: [ConditionLine]) {
        let shown = lines.prefix(detail.reasons)
        for fact in award.disputed.prefix(detail.missing)
        where !shown.contains(where: { $0.names(fact, in: sentences.language) }) {
            page.add(sentences.disputed(fact), indent: 3, mark: "–")
        }
    }

    private mutating func missing(_ award: AwardExplanation) {
        if !award.missing.isEmpty {
            let all = sentences.missing(award.missing)
            var parts = Array(all.prefix(detail.missing))
            let rest = all.count - parts.count
            if rest > 0 { parts.append(say("và \(rest) căn cứ khác", "and \(rest) more")) }
            page.add(say("Còn thiếu: ", "Still missing: ") + Sentences.list(parts), indent: 3)
        }
        if award.verdict != .notEarned { lacking(award) }
    }

    /// An award for which the nomination relies on nothing: what it might rely on.
    private mutating func notPleaded(_ award: AwardExplanation) {
        guard award.standards.isEmpty, !award.otherRoutes.isEmpty else { return }
        page.add(
            say("Hồ sơ chưa nêu căn cứ; có thể căn cứ vào:", "The nomination relies on nothing yet; it might rely on:"),
            indent: 3)
        for route in award.otherRoutes.prefix(detail.missing) { page.add(sentences.route(route), indent: 3, mark: "–") }
        let rest = award.otherRoutes.count - detail.missing
        if rest > 0 {
            page.add(say("và \(rest) tiêu chuẩn khác", "and \(rest) more"), indent: 3, mark: "–")
        }
    }

    private mutating func lacking(_ award: AwardExplanation) {
        let papers = sentences.paperTypes(award.answer.lackingPapers)
        guard !papers.isEmpty else { return }
        page.add(
            say("Hồ sơ còn thiếu giấy tờ: ", "Papers that the dossier lacks: ") + Sentences.list(papers), indent: 3)
    }

    /// Awards closed by law to the nominee's group: one line for each reason.
    private mutating func notApplicable() {
        var seen: [Int] = []
        for award in tree.awards {
            guard let exclusion = award.answer.exclusion, !seen.contains(exclusion) else { continue }
            seen.append(exclusion)
            var names: [String] = []
            for other in tree.awards where other.answer.exclusion == exclusion {
                names.append(sentences.award(other.award))
            }
            var text = Sentences.list(names, separator: ", ") + ": " + sentences.verdict(award.verdict).uppercased()
            if let encoded = sentences.encodedVerdict(award) { text += "; " + encoded }
            page.add(text)
            for line in sentences.exclusion(award.answer) { page.add(line, indent: 3) }
        }
    }

    private mutating func titles() {
        var parts: [String] = []
        for award in tree.awards where tree.ruleset.awards.indices.contains(award.award) {
            guard tree.ruleset.awards[award.award].isTitle, award.encodedVerdict != .notApplicable else { continue }
            // A title for which the nomination relies on nothing is not what it is about.
            if award.answer.isUndecided, award.standards.isEmpty { continue }
            var part = sentences.award(award.award) + " – " + sentences.verdict(award.verdict)
            if let encoded = sentences.encodedVerdict(award) { part += " (\(encoded))" }
            parts.append(part)
        }
        guard !parts.isEmpty else { return }
        page.add(say("Danh hiệu thi đua: ", "Emulation titles: ") + Sentences.list(parts))
    }
}
