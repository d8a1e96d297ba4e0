import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The whole explanation as text: every award, every condition with what was found and what is required, what each
/// rests on, and what would settle it.
package struct FullForm {
    private let tree: ExplanationTree
    private let sentences: Sentences
    private var page = WrappedText()
    /// Criteria shown with their parts in the award at hand.
    private var shownCriteria: Set<Int> = []
    /// Suspensions and procedures shown with their conditions in an award above.
    private var shownFlags: Set<String> = []
    /// Whether the lines at hand say that something is so, as those of a suspension do, and not that it is met.
    private var saysWhatIsSo = false

    private init(_ tree: ExplanationTree, _ language: Language) {
        self.tree = tree
        sentences = Sentences(tree, in: language)
    }

    /// The report, with a line end after every line. Lines hold at most `WrappedText.width` columns.
    package static func text(of tree: ExplanationTree, in language: Language) -> String {
        var form = FullForm(tree, language)
        form.page.append(ReportHead.lines(of: tree, form.sentences))
        form.papers()
        for (number, award) in tree.awards.enumerated() {
            form.page.addBlank()
            form.award(award, number: number + 1)
        }
        form.jointProposals()
        form.page.addBlank()
        form.page.add(form.sentences.closing)
        return form.page.text
    }

    private func say(_ vietnamese: String, _ english: String) -> String { sentences.say(vietnamese, english) }

    private mutating func papers() {
        let papers = tree.answer.nomination.papers
        guard !papers.isEmpty else { return }
        page.add(say("Giấy tờ trong hồ sơ:", "Papers in the dossier:"))
        for (index, paper) in papers.enumerated() {
            var text = sentences.paper(Int32(index))
            if let issuer = paper.issuer { text += say(" của ", " by ") + issuer }
            page.add(text, indent: 2, mark: "–")
        }
    }

    private mutating func award(_ award: AwardExplanation, number: Int) {
        shownCriteria = []
        let declared = tree.ruleset.awards.indices.contains(award.award) ? tree.ruleset.awards[award.award] : nil
        page.add(
            sentences.award(award.award) + ": " + uppercased(sentences.verdict(award.verdict)), mark: "\(number).")
        transitions(award)
        flags(award)
        if award.answer.isCertainAnyway {
            page.add(
                say(
                    "Còn căn cứ chưa rõ nhưng mọi khả năng đều cho cùng một kết quả.",
                    "Some evidence is still open, yet every way it may turn out gives the same result."), indent: 3)
        }
        if award.answer.completionsNotTried {
            page.add(
                say(
                    "Có quá nhiều căn cứ chưa rõ nên chưa thử hết các khả năng; kết quả nêu trên theo căn cứ hiện có.",
                    "Too much is open to try every way it may turn out; the result rests on what is there."), indent: 3)
        }
        exclusion(award)
        for standard in award.standards { self.standard(standard) }
        routes(award)
        leftOut(award)
        doubts(award)
        open(award)
        settling(award)
        if let declared { offices(award, declared) }
    }

    private mutating func transitions(_ award: AwardExplanation) {
        for transition in award.transitions {
            page.add(Sentences.capitalized(sentences.transitionWithSource(transition)), indent: 3)
            saysWhatIsSo = true
            details(of: transition.rule)
            saysWhatIsSo = false
        }
        if let text = sentences.encodedVerdict(award) { page.add(Sentences.capitalized(text), indent: 3) }
    }

    private mutating func flags(_ award: AwardExplanation) {
        for flag in award.suspensions {
            let name = flag.label.map { sentences.text($0) } ?? say("theo tiêu chuẩn", "under the standard")
            let head =
                flag.truth.isTrue
                ? say("TẠM HOÃN: ", "SUSPENDED: ")
                : say("Cần xác nhận không có việc phải tạm hoãn: ", "To be confirmed that nothing suspends it: ")
            page.add(head + name + source(of: flag), indent: 3)
            saysWhatIsSo = true
            details(of: flag)
            saysWhatIsSo = false
        }
        for flag in award.procedures {
            let name = sentences.procedure(flag)
            let head =
                flag.truth.isFalse
                ? say("TRẢ HỒ SƠ: ", "DOSSIER RETURNED: ") : say("Thủ tục chưa rõ: ", "Procedure not confirmed: ")
            page.add(head + name + source(of: flag), indent: 3)
            details(of: flag)
        }
    }

    /// The conditions of a flag, once for all awards that it speaks of.
    private mutating func details(of flag: FlagExplanation) {
        if let name = flag.name, !shownFlags.insert(name).inserted {
            page.add(say("Chi tiết đã nêu ở trên.", "Shown above."), indent: 6)
            return
        }
        lines([flag.line], indent: 6, under: flag.line.citations, skipHead: flag.line.saying == nil)
    }

    private func mark(_ outcome: LineOutcome) -> String {
        guard saysWhatIsSo, case .judged(let truth) = outcome, !truth.isUnknown else {
            return "[" + sentences.outcome(outcome) + "]"
        }
        return truth.isTrue ? say("[đúng]", "[so]") : say("[không đúng]", "[not so]")
    }

    private func source(of flag: FlagExplanation) -> String {
        guard let source = sentences.citations(flag.line.citations, grade: flag.line.grade) else { return "" }
        return " (\(source))"
    }

    private mutating func exclusion(_ award: AwardExplanation) {
        for text in sentences.exclusion(award.answer) { page.add(text, indent: 3) }
    }

    private mutating func standard(_ standard: StandardExplanation) {
        let line = standard.line
        var head = say("Tiêu chuẩn ", "Standard ") + "“" + (line.label.map { sentences.text($0) } ?? "") + "”"
        let kinds = tree.ruleset.standards[standard.outcome.standard].kinds
        if !kinds.isEmpty {
            head +=
                say(", loại hình ", ", kind ") + Sentences.list(kinds.map { sentences.name(of: $0) }, separator: ", ")
        }
        head += ": " + sentences.outcome(.judged(standard.truth))
        if let source = sentences.citations(line.citations, grade: line.grade) { head += " (\(source))" }
        page.add(head, indent: 3)
        if let saying = line.saying, let said = sentences.saying(saying) {
            page.add(Sentences.capitalized(said), indent: 5)
        }
        lines(line.children, indent: 5, under: line.citations)
        if let refined = standard.refined {
            let name = refined.label.map { sentences.text($0) } ?? ""
            page.add(
                say("Cùng phải đạt tiêu chuẩn “\(name)”: ", "Must hold together with standard “\(name)”: ")
                    + sentences.outcome(refined.outcome), indent: 5)
            lines(refined.children, indent: 7, under: refined.citations)
        }
    }

    /// Lines with their parts below them; a block "all of the following" where everything must hold anyway adds nothing and
    /// gives way to its members. Among alternatives it stays whole.
    private mutating func lines(
        _ lines: [ConditionLine], indent: Int, under inherited: [Citation] = [], skipHead: Bool = false,
        areAlternatives: Bool = false
    ) {
        let foreign = lines.filter { $0.outcome == .leftOut(.notCovered) }
        for line in lines {
            if foreign.count > 1, line.outcome == .leftOut(.notCovered) {
                if line == foreign[0] { otherGroups(foreign, indent: indent) }
                continue
            }
            let isPlainBlock = line.content == .group(.all) && line.label == nil && line.saying == nil
            if skipHead || (isPlainBlock && !areAlternatives) {
                self.lines(line.children, indent: indent, under: inherited)
                continue
            }
            self.line(line, indent: indent, under: inherited)
        }
    }

    /// Parts that are for other groups of nominees, said at once.
    private mutating func otherGroups(_ lines: [ConditionLine], indent: Int) {
        let names = Sentences.list(lines.map { Sentences.inSentence(sentences.line($0)) })
        page.add(
            say("Dành cho nhóm đối tượng khác: ", "For other groups of nominees: ") + names, indent: indent,
            mark: mark(lines[0].outcome))
    }

    private mutating func line(_ line: ConditionLine, indent: Int, under inherited: [Citation]) {
        var text = sentences.line(line)
        if case .leftOut(let status) = line.outcome { text += " (" + sentences.leftOut(status) + ")" }
        if line.citations != inherited, let source = sentences.citations(line.citations, grade: line.grade) {
            text += " (\(source))"
        }
        page.add(text, indent: indent, mark: mark(line.outcome))
        facts(line, indent: indent + 4)
        if case .run(_, _, let years) = line.content {
            for text in sentences.years(years) { page.add(text, indent: indent + 4, mark: "·") }
        }
        guard !line.outcome.isLeftOut else { return }
        if case .criterion(let index) = line.content, !shownCriteria.insert(index).inserted {
            if !line.children.isEmpty {
                page.add(say("Chi tiết đã nêu ở trên.", "Shown above."), indent: indent + 4)
            }
            return
        }
        if case .exists = line.content {
            candidates(line, indent: indent + 4)
        } else {
            lines(
                line.children, indent: indent + 4, under: line.citations,
                areAlternatives: line.content.holdsAlternatives)
        }
    }

    /// Candidates that pass the filter with their parts; the others only counted.
    private mutating func candidates(_ line: ConditionLine, indent: Int) {
        var others = 0
        for child in line.children {
            if case .candidate(_, let passes) = child.content, passes?.isFalse == true {
                others += 1
                continue
            }
            self.line(child, indent: indent, under: line.citations)
        }
        if others > 0 {
            page.add(
                say(
                    "\(others) mục khác trong danh sách không thuộc diện được tính.",
                    "\(others) other items of the list do not count."),
                indent: indent)
        }
    }

    /// The papers that a leaf rests on, disputes, and statements that do not speak.
    private mutating func facts(_ line: ConditionLine, indent: Int) {
        guard line.isLeaf else { return }
        let papers = sentences.papers(of: line.facts)
        let isConflict = line.outcome.causes.contains(.conflict)
        if !papers.isEmpty, !isConflict {
            var names: [String] = []
            for paper in papers { names.append(sentences.paper(paper)) }
            page.add(say("Theo: ", "Rests on: ") + Sentences.list(names), indent: indent)
        }
        var disputes = 0
        for fact in line.facts where fact.isDisputed {
            disputes += 1
            // The first dispute of an undecided line is its sentence already.
            if disputes > 1 || !isConflict { page.add(sentences.disputed(fact), indent: indent) }
        }
        for fact in line.facts {
            for statement in fact.silenced {
                page.add(Sentences.capitalized(sentences.silenced(statement, fact.type)), indent: indent)
            }
        }
    }

    private mutating func routes(_ award: AwardExplanation) {
        guard !award.otherRoutes.isEmpty else { return }
        page.add(
            say(
                "Tiêu chuẩn khác mà hồ sơ không nêu làm căn cứ:",
                "Other standards that the nomination does not rely on:"), indent: 3)
        for route in award.otherRoutes { page.add(sentences.route(route), indent: 5, mark: "–") }
    }

    private mutating func leftOut(_ award: AwardExplanation) {
        guard !award.leftOut.isEmpty else { return }
        page.add(say("Tiêu chuẩn không xét:", "Standards left out:"), indent: 3)
        let foreign = award.leftOut.filter {
            $0.status == .notCovered && tree.ruleset.standards.indices.contains($0.standard)
        }
        if !foreign.isEmpty {
            let names = foreign.map { sentences.text(tree.ruleset.standards[$0.standard].rule.label) }
            page.add(
                say("dành cho nhóm đối tượng khác: ", "for other groups of nominees: ") + Sentences.list(names),
                indent: 5, mark: "–")
        }
        let outOfForce = award.leftOut.filter { $0.status == .notInForce }
        let isCounted = outOfForce.count > Self.namedOutOfForce
        for outcome in award.leftOut where outcome.status != .notCovered {
            if isCounted, outcome.status == .notInForce { continue }
            page.add(
                sentences.standard(outcome.standard) + ": " + sentences.leftOut(outcome.status), indent: 5, mark: "–")
        }
        if isCounted {
            page.add(
                sentences.leftOut(StandardStatus.notInForce) + ": " + count(ofOutOfForce: outOfForce), indent: 5,
                mark: "–")
        }
    }

    /// More standards of other times than this are counted, with the documents that they stand in.
    private static let namedOutOfForce = 2

    private func count(ofOutOfForce standards: [StandardOutcome]) -> String {
        var documents: [Int] = []
        for outcome in standards where tree.ruleset.standards.indices.contains(outcome.standard) {
            for citation in tree.ruleset.standards[outcome.standard].rule.citations
            where !documents.contains(citation.document) {
                documents.append(citation.document)
            }
        }
        let named = documents.filter { tree.ruleset.documents.indices.contains($0) }.map {
            sentences.document(tree.ruleset.documents[$0])
        }
        let number = say("\(standards.count) tiêu chuẩn", "\(standards.count) standards")
        return named.isEmpty ? number : number + say(" theo ", " under ") + Sentences.list(named, separator: ", ")
    }

    private mutating func doubts(_ award: AwardExplanation) {
        for doubt in award.doubts {
            var head = say("Quy định có nhiều cách hiểu", "A provision with more than one reading")
            if let source = sentences.citations(doubt.citations, grade: .v1) { head += " (\(source))" }
            page.add(head, indent: 3)
            for member in doubt.readings {
                page.add(sentences.reading(member), indent: 5, mark: "–")
            }
        }
    }

    private mutating func open(_ award: AwardExplanation) {
        if !award.missing.isEmpty {
            page.add(say("Còn thiếu:", "Still missing:"), indent: 3)
            for text in sentences.missing(award.missing) { page.add(text, indent: 5, mark: "–") }
        }
        if !award.disputed.isEmpty {
            page.add(say("Cần làm rõ:", "To be cleared up:"), indent: 3)
            for fact in award.disputed { page.add(sentences.disputed(fact), indent: 5, mark: "–") }
        }
        if !award.answer.lackingPapers.isEmpty {
            page.add(
                say("Hồ sơ còn thiếu giấy tờ: ", "Papers that the dossier lacks: ")
                    + Sentences.list(sentences.paperTypes(award.answer.lackingPapers)), indent: 3)
        }
    }

    private mutating func settling(_ award: AwardExplanation) {
        settling(award.answer.towardsEarned, say("Để đạt cần:", "Would be earned if:"))
        settling(award.answer.towardsNotEarned, say("Sẽ không đạt nếu:", "Will not be earned if:"))
        // Of an award that is only undecided, time alone says nothing.
        if award.verdict == .notEarned || award.answer.earliest != .notWithinTenYears,
            let earliest = sentences.earliest(award.answer)
        {
            page.add(Sentences.capitalized(earliest) + ".", indent: 3)
        }
    }

    private mutating func settling(_ sets: SettlingSets, _ head: String) {
        guard !sets.sets.isEmpty else { return }
        page.add(head, indent: 3)
        for (index, set) in sets.sets.enumerated() {
            let text = sentences.settling(set)
            page.add(index == 0 ? text : say("hoặc ", "or ") + text, indent: 5, mark: "–")
        }
        if !sets.isComplete {
            page.add(say("Có thể còn cách khác.", "There may be other ways."), indent: 5)
        }
    }

    private mutating func offices(_ award: AwardExplanation, _ declared: Award) {
        if award.verdict == .notApplicable { return }
        if let text = sentences.offices(award.answer.authorities, of: declared.authorities) {
            page.add(say("Thẩm quyền quyết định: ", "Decided by: ") + text, indent: 3)
        }
        if let text = sentences.offices(award.answer.proposers, of: declared.proposers) {
            page.add(say("Người đề nghị: ", "Proposed by: ") + text, indent: 3)
        }
        if let consultation = declared.consultation {
            page.add(say("Lấy ý kiến: ", "To be consulted: ") + sentences.text(consultation), indent: 3)
        }
        if let text = sentences.bonus(award.answer.bonus, of: declared) {
            page.add(say("Mức tiền thưởng: ", "Bonus: ") + text, indent: 3)
        }
    }

    private mutating func jointProposals() {
        for text in sentences.jointProposals(tree) {
            page.addBlank()
            page.add(text)
        }
    }

    private func uppercased(_ text: String) -> String { text.uppercased() }
}

extension ConditionLine.Content {
    /// Whether the parts stand for one another, or are denied, instead of holding together.
    fileprivate var holdsAlternatives: Bool {
        switch self {
        case .group(.any), .group(.pleaded), .group(.atLeast), .group(.not): true
        case .group(.all), .constant, .criterion, .comparison, .ratio, .membership, .recorded, .within, .truth, .exists,
            .candidate, .furtherRecord, .run, .readings, .reading, .exception, .bare:
            false
        }
    }
}
