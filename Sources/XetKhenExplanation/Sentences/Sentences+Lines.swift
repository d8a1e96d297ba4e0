import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One line of the tree as a sentence, with what was found beside what is required.
extension Sentences {
    /// The sentence for a line, without its citations and without a full stop. The ruleset's own text where it has one.
    package func line(_ line: ConditionLine) -> String {
        if let saying = line.saying, let said = self.saying(saying) { return Self.capitalized(said) }
        return Self.capitalized(plain(line))
    }

    private func plain(_ line: ConditionLine) -> String {
        let words = line.scope
        switch line.content {
        case .constant(let value):
            return value
                ? say("điều kiện luôn đạt", "a condition that always holds")
                : say("điều kiện không bao giờ đạt", "a condition that never holds")
        case .group(let group):
            return self.group(group, line)
        case .criterion(let index):
            guard ruleset.criteria.indices.contains(index) else { return "" }
            return text(line.label ?? ruleset.criteria[index].rule.label) + openCauses(line)
        case .comparison(let left, let by, let right):
            return comparison(line, left, by, right, words)
        case .ratio(let numerator, let denominator, let by, let threshold):
            return ratio(line, numerator, denominator, by, threshold, words)
        case .membership(let operand, let options, let isNegated):
            let list = choice(options.map { phrase($0, words) })
            let wanted = isNegated ? say("không thuộc: ", "none of: ") + list : list
            return found(line, operand, words, required: wanted)
        case .recorded(let operand, let isRequired):
            let wanted = isRequired ? say("có ghi", "written") : say("không ghi", "not written")
            return found(line, operand, words, required: wanted)
        case .within(let operand, _, let lower, let upper):
            guard let lower = lower?.range.exact, let upper = upper?.range.exact else {
                return found(line, operand, words, required: say("trong thời hạn", "within the term"))
            }
            let from = value(lower, operand.expression.type)
            let until = value(upper, operand.expression.type)
            return found(line, operand, words, required: say("từ \(from) đến \(until)", "from \(from) to \(until)"))
        case .truth(let operand, let required):
            let wanted = required ? say("có", "yes") : say("không", "no")
            return truth(line, operand, required: wanted, words)
        case .exists(let selection):
            return exists(line, selection, words)
        case .candidate(let reference, let passes):
            let record = record(reference)
            if passes?.isFalse == true {
                return say("\(record): không thuộc diện được tính", "\(record): does not count")
            }
            return record
        case .furtherRecord(let list):
            let label = ruleset.evidence.indices.contains(list) ? label(ruleset.evidence[list]) : ""
            return say(
                "chưa có xác nhận danh sách “\(label)” đã đầy đủ, có thể còn mục khác",
                "the list “\(label)” is not confirmed to be complete; there may be others")
        case .run(let run, let found, _):
            return self.run(run, found, words)
        case .readings:
            return line.outcome.isUnknown
                ? say(
                    "quy định có nhiều cách hiểu, chưa thể kết luận",
                    "a provision with more than one reading, not settled")
                : say(
                    "quy định có nhiều cách hiểu, các cách hiểu cho cùng kết quả",
                    "a provision with more than one reading, which agree")
        case .reading(let note):
            return reading(note)
        case .exception(let label, let consequence):
            return exception(label, consequence, line)
        case .bare:
            return line.label.map { text($0) } ?? say("điều kiện của quy định", "a condition of the provision")
        }
    }

    private func group(_ group: ConditionLine.Group, _ line: ConditionLine) -> String {
        if let label = line.label { return text(label) + openCauses(line) }
        let met = line.children.filter { $0.outcome.isMet }.count
        let judged = line.children.filter { !$0.outcome.isLeftOut }.count
        switch group {
        case .all:
            return say("phải đạt tất cả", "all of the following")
        case .any:
            return line.outcome.isMet
                ? say(
                    "cần một trong các điều kiện; đạt \(met) trên \(judged)",
                    "one of these is needed; \(met) of \(judged) met")
                : say(
                    "cần một trong \(judged) điều kiện; chưa điều kiện nào đạt",
                    "one of \(judged) is needed; none is met yet")
        case .pleaded:
            return say(
                "cần một trong các căn cứ mà hồ sơ nêu ra (\(judged) căn cứ được xét)",
                "one of the grounds relied on is needed (\(judged) considered)")
        case .atLeast(let count):
            return say(
                "cần ít nhất \(count) trong \(judged) điều kiện; đạt \(met)",
                "at least \(count) of \(judged) are needed; \(met) met")
        case .not:
            return say("không được có điều sau", "the following must not hold")
        }
    }

    /// The causes of an undecided line for which the ruleset has only a name.
    private func openCauses(_ line: ConditionLine) -> String {
        line.outcome.isUnknown ? " (" + causes(line.outcome.causes) + ")" : ""
    }

    private func comparison(
        _ line: ConditionLine, _ left: Operand, _ by: ComparisonOperator, _ right: Operand, _ words: LineScope
    ) -> String {
        if isStated(left.expression), !isStated(right.expression) {
            return comparison(line, right, by.flipped, left, words)
        }
        return found(line, left, words, required: required(by, right, left.expression.type, words))
    }

    /// What is required, said with its value: `ít nhất 70 % (mức do hội đồng quy định)`.
    private func required(_ by: ComparisonOperator, _ right: Operand, _ type: ScalarType, _ words: LineScope) -> String
    {
        var shown = phrase(right.expression, words)
        switch right.expression.kind {
        case .constant: return requirement(by, shown, type)
        case .parameter(let index):
            guard let value = right.value, value.range.isExact else {
                return requirement(by, shown, type) + say(" (chưa có nguồn)", " (no source yet)")
            }
            let amount = requirement(by, self.value(value, right.expression.type), type)
            guard ruleset.parameters.indices.contains(index), ruleset.parameters[index].isCouncilChoice else {
                return amount
            }
            return amount + say(", mức do hội đồng tự quy định", ", a level that the council set for itself")
        case .evidence, .evidenceInYear, .field, .builtInDate, .arithmetic, .negate, .count, .sum, .yearsInRun,
            .runPart, .anchor, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            shown = Self.inSentence(shown)
            guard let value = right.value, value.range.isExact else {
                return (by == .equal ? say("bằng ", "equal to ") : "") + requirement(by, shown, type)
            }
            return requirement(by, self.value(value, right.expression.type), type) + " (" + shown + ")"
        }
    }

    private func ratio(
        _ line: ConditionLine, _ numerator: Operand, _ denominator: Operand, _ by: ComparisonOperator,
        _ threshold: Operand, _ words: LineScope
    ) -> String {
        let wanted = required(by, threshold, threshold.expression.type, words)
        let subject = ratio(numerator.expression, denominator.expression, words)
        if let conflict = conflict(line, of: subject, required: wanted) { return conflict }
        guard let part = numerator.value, let whole = denominator.value, part.range.isExact, whole.range.isExact else {
            return unknown(line, subject, nil, required: wanted)
        }
        let shown =
            value(part, numerator.expression.type) + say(" trên ", " of ") + value(whole, denominator.expression.type)
        return say("\(subject): \(shown); yêu cầu \(wanted)", "\(subject): \(shown); required: \(wanted)")
    }

    /// `Mục tiêu ghi trong kế hoạch: 98 %; yêu cầu 100 %`.
    private func found(_ line: ConditionLine, _ operand: Operand, _ words: LineScope, required: String) -> String {
        let subject = phrase(operand.expression, words)
        let isFact = operand.expression.isFact
        if let conflict = conflict(line, of: isFact ? nil : subject, required: required) { return conflict }
        guard let value = operand.value,
            value.isUnwritten || value.range.isExact || line.outcome.isMet || line.outcome.isNotMet
        else {
            return unknown(line, subject, operand, required: required)
        }
        let shown = self.value(bounded(value, operand.expression), operand.expression.type)
        return say("\(subject): \(shown); yêu cầu \(required)", "\(subject): \(shown); required: \(required)")
    }

    /// The length of a run that reaches as far back as years are kept has no upper end worth saying.
    private func bounded(_ value: TracedValue, _ expression: CheckedExpression) -> TracedValue {
        guard case .runPart(.length, _) = expression.kind, let upper = value.range.upper, !value.range.isExact,
            upper >= ExactDecimal(FactStore.yearsBack),
            let open = NumberRange(lower: value.range.lower, upper: nil, causes: value.range.causes)
        else { return value }
        return TracedValue(range: open, isUnwritten: value.isUnwritten)
    }

    private func truth(_ line: ConditionLine, _ operand: Operand, required: String, _ words: LineScope) -> String {
        let subject = phrase(operand.expression, words)
        let isFact = operand.expression.isFact
        if let conflict = conflict(line, of: isFact ? nil : subject, required: required) { return conflict }
        guard let value = operand.value, value.range.isExact else {
            if let missing = line.facts.first(where: { $0.isMissing }),
                ruleset.evidence.indices.contains(Int(missing.key.evidence)),
                ruleset.evidence[Int(missing.key.evidence)].assessor != nil
            {
                return say("cần ", "needed: ")
                    + self.missing(FactNote(key: missing.key, type: missing.type, state: .missing))
            }
            return unknown(line, say(Self.matter(subject), subject), nil, required: nil)
        }
        let shown = self.value(value, operand.expression.type)
        guard line.outcome.isNotMet else { return "\(subject): \(shown)" }
        return say("\(subject): \(shown); yêu cầu \(required)", "\(subject): \(shown); required: \(required)")
    }

    /// The disagreement of papers that leaves the line undecided, or nil. `subject` is what the line compares where that is
    /// not the fact in dispute itself.
    private func conflict(_ line: ConditionLine, of subject: String?, required: String) -> String? {
        guard line.outcome.causes.contains(.conflict), let fact = line.facts.first(where: { $0.isDisputed }) else {
            return nil
        }
        guard let subject else { return disputed(fact) + say("; yêu cầu \(required)", "; required: \(required)") }
        let compared = Self.inSentence(subject)
        return disputed(fact)
            + say("; yêu cầu đối với \(compared): \(required)", "; required of \(compared): \(required)")
    }

    private func unknown(_ line: ConditionLine, _ subject: String, _ operand: Operand?, required: String?) -> String {
        let wanted = required.map { say("; yêu cầu \($0)", "; required: \($0)") } ?? ""
        let missing = line.facts.filter { $0.isMissing }
        let causes = line.outcome.causes
        if let operand, let value = operand.value {
            let shown = self.value(bounded(value, operand.expression), operand.expression.type)
            if shown != say("chưa rõ", "not known") {
                return "\(subject): \(shown)\(wanted)" + why(missing, causes)
            }
        }
        if !causes.contains(.missing), !causes.isEmpty {
            return say("chưa xác định được \(Self.inSentence(subject))", "not established: \(Self.inSentence(subject))")
                + " (" + self.causes(causes) + ")" + wanted
        }
        return say("chưa có căn cứ về: \(Self.inSentence(subject))", "no evidence yet on: \(Self.inSentence(subject))")
            + wanted
    }

    private func why(_ missing: [FactNote], _ causes: Causes) -> String {
        guard !missing.isEmpty else { return causes.isEmpty ? "" : " (" + self.causes(causes) + ")" }
        // A leaf may read hundreds of years and fields; the list of what is missing stands elsewhere in full.
        let names = self.names(of: missing)
        var parts = Array(names.prefix(3))
        if names.count > parts.count {
            let rest = names.count - parts.count
            parts.append(say("và \(rest) căn cứ khác", "and \(rest) more"))
        }
        return say("; còn thiếu: ", "; missing: ") + Self.list(parts, separator: ", ")
    }

    private func exists(_ line: ConditionLine, _ selection: CheckedSelection, _ words: LineScope) -> String {
        let what = selected(selection, words)
        var passing: [String] = []
        for child in line.children {
            guard case .candidate(let reference, let passes) = child.content, passes?.isFalse != true else { continue }
            if line.outcome.isMet, !child.outcome.isMet { continue }
            passing.append(record(reference))
        }
        let shown = Self.list(passing)
        // Records that name their fields have colons of their own.
        let lead = shown.utf8.contains(UInt8(ascii: ":")) ? " – " : ": "
        if line.outcome.isMet {
            return say("có \(what)", "there is \(what)") + lead + shown
        }
        let isOpen = line.children.contains { child in
            if case .furtherRecord = child.content { return true }
            return false
        }
        if passing.isEmpty {
            return isOpen
                ? say("chưa có căn cứ về: \(what)", "no evidence yet on: \(what)")
                : say("không có \(what)", "there is no \(what)")
        }
        return line.outcome.isNotMet
            ? say(
                "\(what)\(lead)\(shown); không đáp ứng điều kiện kèm theo",
                "\(what)\(lead)\(shown); without what is asked of it")
            : say(
                "\(what)\(lead)\(shown); chưa rõ có đáp ứng điều kiện kèm theo hay không",
                "\(what)\(lead)\(shown); whether it has what is asked of it is open")
    }

    private func run(_ run: CheckedRun, _ found: TracedRun, _ words: LineScope) -> String {
        let each = Self.had(clause(run.eachYear, words))
        let subject = say("chuỗi năm liên tục có \(each)", "consecutive years with \(each)")
        let certain = Int(found.certainLength)
        let possible = Int(found.possibleLength)
        var shown: String
        if certain == possible {
            shown =
                certain == 0 ? say("không có năm nào", "none") : span(found.certainFirst, found.certainLast, certain)
        } else if isOpenEnded(found) {
            let sure =
                certain == 0
                ? say("chưa chắc chắn năm nào", "none certain")
                : say("chắc chắn ", "certain: ") + span(found.certainFirst, found.certainLast, certain)
            shown = sure + say(", những năm khác chưa rõ", ", other years not known")
        } else {
            let most = span(found.possibleFirst, found.possibleLast, possible)
            shown = say("chắc chắn \(certain) năm, có thể đến \(most)", "\(certain) certain, possibly \(most)")
        }
        if let year = found.breakingYear { shown += say("; đứt ở năm \(year)", "; broken in \(year)") }
        return "\(subject): \(shown)"
    }

    private func span(_ first: Int32, _ last: Int32, _ length: Int) -> String {
        let count = quantity(ExactDecimal(length), .year)
        return first == last ? "\(count) (\(first))" : "\(count) (\(first)–\(last))"
    }

    func reading(_ note: ReadingNote) -> String {
        var result = say("cách hiểu \(note.label): ", "reading \(note.label): ") + text(note.text)
        var remarks: [String] = []
        if let holder = note.holder { remarks.append(text(holder)) }
        if let from = note.from { remarks.append(say("từ ", "since ") + from.text(in: language)) }
        if let remark = remark(on: note.grade) { remarks.append(remark) }
        if !remarks.isEmpty { result += " (" + Self.list(remarks) + ")" }
        return result
    }

    private func exception(
        _ label: String, _ consequence: ConditionLine.Consequence, _ line: ConditionLine
    ) -> String {
        let name = Self.readable(label)
        let kind =
            switch consequence {
            case .fails: say("trừ khi", "unless")
            case .satisfied: say("miễn khi", "waived when")
            case .replaced: say("thay bằng quy định khác khi", "replaced when")
            }
        let state =
            line.outcome.isMet
            ? say("có xảy ra", "it is so")
            : line.outcome.isNotMet ? say("không xảy ra", "it is not so") : say("chưa rõ", "not known")
        return "\(kind) \(name): \(state)"
    }

    /// The ruleset's own text; nil in English where the author wrote none, so that the generic frame is used.
    func saying(_ saying: FilledSaying) -> String? {
        let parts: [FilledSaying.Part]
        switch language {
        case .vietnamese: parts = saying.vietnamese
        case .english:
            guard let english = saying.english else { return nil }
            parts = english
        }
        var result = ""
        for part in parts {
            switch part {
            case .literal(let text), .text(let text): result += text
            case .value(let traced, let type): result += value(traced, type)
            case .record(let reference): result += record(reference, namesFields: false)
            case .facts(let facts):
                result += Self.list(names(of: facts), separator: ", ")
            }
        }
        return result
    }

    /// One year of a run: `Năm 2022: chưa có căn cứ`, `Năm 2023: Hoàn thành tốt nhiệm vụ, không tính (…)`.
    package func year(_ year: RunYear) -> String {
        var values: [String] = []
        for fact in year.facts {
            if case .known(let value) = fact.state, let type = fact.type {
                values.append(self.value(value.number, type))
            }
        }
        let stated = Self.list(values, separator: ", ")
        let standing =
            switch year.standing {
            case .holds: say("được tính", "counts")
            case .breaks: say("không đạt, làm đứt chuỗi", "not met, breaks the run")
            case .unknown:
                year.facts.contains { $0.isDisputed }
                    ? say("giấy tờ mâu thuẫn", "papers disagree")
                    : values.isEmpty ? say("chưa có căn cứ", "no evidence yet") : say("chưa rõ", "not known")
            case .notRatedYet: say("chưa đến kỳ xếp loại", "not rated yet")
            case .reset:
                values.isEmpty
                    ? say("không tính vì chuỗi được tính lại sau đó", "does not count, counting starts again later")
                    : say(
                        "có xếp loại nhưng không tính vì chuỗi được tính lại sau đó",
                        "rated but does not count, counting starts again later")
            case .resetPossible:
                say("có thể được tính, là năm tính lại chuỗi", "may count, counting starts again in it")
            case .beforeStart: say("trước năm bắt đầu tính", "before the first year that counts")
            }
        let name = say("Năm \(year.year)", "\(year.year)")
        return stated.isEmpty ? "\(name): \(standing)" : "\(name): \(stated), \(standing)"
    }
}

extension CheckedExpression {
    /// It is a fact as it stands in the nomination.
    fileprivate var isFact: Bool {
        switch kind {
        case .evidence, .evidenceInYear, .field: true
        case .constant, .parameter, .builtInDate, .arithmetic, .negate, .count, .sum, .yearsInRun, .runPart, .anchor,
            .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            false
        }
    }
}
