import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What is said of an award as a whole.
extension Sentences {
    /// Why the award is closed by law and what is open instead; nothing where it is not closed.
    package func exclusion(_ award: AwardAnswer) -> [String] {
        guard let index = award.exclusion, ruleset.exclusions.indices.contains(index) else { return [] }
        let exclusion = ruleset.exclusions[index]
        var reason = say(
            "Pháp luật không dành hình thức này cho nhóm đối tượng của hồ sơ",
            "The law does not open this award to the nominee's group")
        if let saying = exclusion.saying, language == .vietnamese || saying.english != nil { reason = text(saying) }
        if let source = citations(exclusion.citations, grade: .v1) { reason += " (\(source))" }
        var result = [reason + "."]
        if let open = exclusion.highestOpen {
            var text = say("Hình thức cao nhất có thể xét: ", "The highest form that is open: ") + self.award(open)
            if let source = citations(exclusion.highestOpenCitations, grade: .v1) { text += " (\(source))" }
            result.append(text + ".")
        }
        return result
    }

    /// What a procedure asks for, as a fault or as a question.
    package func procedure(_ flag: FlagExplanation) -> String {
        let label = flag.label.map { text($0) } ?? ""
        return flag.truth.isFalse
            ? say("chưa đáp ứng thủ tục “\(label)”", "procedure not met, “\(label)”") : "“" + label + "”"
    }

    /// A decisive line as a reason that stands alone: a line of which the sentence is only a name says its outcome too.
    package func reason(_ line: ConditionLine) -> String {
        if let saying = line.saying, let said = self.saying(saying) { return Self.capitalized(said) }
        switch line.content {
        case .group(let group) where line.label == nil:
            switch group {
            case .not, .all: return withOutcome(line, asked(line))
            case .any, .pleaded, .atLeast:
                var members: [String] = []
                for child in line.children.prefix(4) where !child.outcome.isLeftOut { members.append(asked(child)) }
                return self.line(line) + ": " + Self.list(members)
            }
        case .group, .criterion, .bare, .candidate:
            return withOutcome(line, Self.inSentence(self.line(line)))
        case .comparison, .ratio, .membership, .recorded, .within, .truth, .exists, .furtherRecord, .run, .readings,
            .reading, .exception, .constant:
            return self.line(line)
        }
    }

    private func withOutcome(_ line: ConditionLine, _ text: String) -> String {
        switch line.outcome {
        case .judged(let truth):
            if truth.isTrue { return say("Đã đáp ứng: ", "Met: ") + text }
            if truth.isFalse { return say("Chưa đáp ứng: ", "Not met: ") + text }
            return say("Chưa xác định được: ", "Not established: ") + text
        case .leftOut: return Self.capitalized(text)
        }
    }

    /// A standard by its label and its sources.
    package func standard(_ index: Int) -> String {
        guard ruleset.standards.indices.contains(index) else { return "" }
        let rule = ruleset.standards[index].rule
        guard let source = citations(rule.citations, grade: rule.grade) else { return text(rule.label) }
        return "\(text(rule.label)) (\(source))"
    }

    package func route(_ route: OtherRoute) -> String {
        switch route {
        case .standard(let index): return standard(index)
        case .limb(let line):
            let limb = self.limb(line)
            guard let source = citations(line.citations, grade: line.grade) else { return limb }
            return "\(limb) (\(source))"
        }
    }

    /// A limb by its label, or else by what it asks for.
    private func limb(_ line: ConditionLine) -> String {
        if let label = line.label { return Self.capitalized(text(label)) }
        switch line.content {
        case .group(.all):
            return Self.capitalized(Self.list(line.children.map { asked($0) }))
        case .group(.any), .group(.pleaded):
            return Self.capitalized(Self.list(line.children.map { asked($0) }, separator: say(" hoặc ", " or ")))
        case .group(.atLeast), .group(.not), .criterion, .comparison, .ratio, .membership, .recorded, .within, .truth,
            .exists, .candidate, .furtherRecord, .run, .readings, .reading, .exception, .constant, .bare:
            return Self.capitalized(asked(line))
        }
    }

    /// What a line asks for, without what was found.
    func asked(_ line: ConditionLine) -> String {
        if let label = line.label { return Self.inSentence(text(label)) }
        let scope = line.scope
        switch line.content {
        case .criterion(let index):
            return ruleset.criteria.indices.contains(index)
                ? Self.inSentence(text(ruleset.criteria[index].rule.label)) : ""
        case .comparison(let left, let by, let right):
            return clause(
                CheckedCondition(.comparison(by, left.expression, right.expression), range: left.expression.range),
                scope)
        case .ratio(let numerator, let denominator, let by, let threshold):
            return clause(
                CheckedCondition(
                    .ratio(numerator.expression, denominator.expression, by, threshold.expression),
                    range: threshold.expression.range), scope)
        case .membership(let operand, let options, let isNegated):
            return clause(
                CheckedCondition(
                    .membership(operand.expression, options, negated: isNegated), range: operand.expression.range),
                scope)
        case .truth(let operand, let required):
            let subject = Self.inSentence(phrase(operand.expression, scope))
            return required ? subject : say("không \(subject)", "not \(subject)")
        case .recorded(let operand, let isRequired):
            return clause(
                CheckedCondition(.recorded(operand.expression, isRequired), range: operand.expression.range), scope)
        case .within(let operand, let years, _, _):
            return Self.inSentence(phrase(operand.expression, scope)) + say(" trong ", " within ")
                + phrase(years, scope)
        case .exists(let selection):
            return say("có ", "there is ") + selected(selection, scope)
        case .run(let run, _, _):
            return say("chuỗi năm liên tục có ", "consecutive years with ") + Self.had(clause(run.eachYear, scope))
        case .group(.not):
            return say("không được có ", "there must not be: ")
                + Self.list(line.children.map { asked($0) }, separator: ", ")
        case .group:
            return Self.list(line.children.map { asked($0) }, separator: ", ")
        case .readings, .reading, .candidate, .furtherRecord, .exception, .constant, .bare:
            return Self.inSentence(self.line(line))
        }
    }

    /// A reading with the value that it gives.
    package func reading(_ member: Doubt.Member) -> String {
        let state =
            switch member.outcome {
            case .judged: outcome(member.outcome)
            case .leftOut(let status): leftOut(status)
            }
        return Self.capitalized(reading(member.note)) + say("; theo cách hiểu này: ", "; under it: ") + state
    }

    /// Which of several awards earned may go together, where there is a choice.
    package func jointProposals(_ tree: ExplanationTree) -> [String] {
        let sets = tree.answer.jointProposals
        guard tree.answer.earned.count > 1, !sets.isEmpty else { return [] }
        var parts: [String] = []
        for set in sets {
            var names: [String] = []
            for index in set where tree.awards.indices.contains(index) { names.append(award(tree.awards[index].award)) }
            if !names.isEmpty { parts.append(Self.list(names, separator: say(" và ", " and "))) }
        }
        guard !parts.isEmpty else { return [] }
        let head = say(
            "Một thành tích chỉ được tặng một hình thức khen thưởng; có thể cùng đề nghị: ",
            "An achievement supports one award of form only; these may be proposed together: ")
        return [head + Self.list(parts, separator: say("; hoặc ", "; or ")) + "."]
    }
}
