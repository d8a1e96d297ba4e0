import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What would settle an award, and when it might be earned.
extension Sentences {
    /// The facts of one settling set: `kết quả xếp loại năm 2022: từ Hoàn thành tốt nhiệm vụ trở lên`.
    package func settling(_ set: SettlingSet) -> String {
        Self.list(settling(set.facts))
    }

    /// What each fact must turn out to be; years of one series, one after another, of which the same is asked, at once.
    private func settling(_ facts: [SettlingFact]) -> [String] {
        var result: [String] = []
        var next = 0
        while next < facts.count {
            var end = next + 1
            while end < facts.count, continues(facts[end - 1], with: facts[end]) { end += 1 }
            let key = facts[next].fact
            if end - next > 1, ruleset.evidence.indices.contains(Int(key.evidence)) {
                let label = Self.inSentence(label(ruleset.evidence[Int(key.evidence)]))
                let years = "\(key.index)–\(facts[end - 1].fact.index)"
                let subject = say(
                    "\(Self.withoutEveryYear(label)) mỗi năm \(years)", "\(label) of each year \(years)")
                result.append(required(facts[next], subject: subject))
            } else {
                result += facts[next..<end].map { settling($0) }
            }
            next = end
        }
        return result
    }

    private func continues(_ fact: SettlingFact, with next: SettlingFact) -> Bool {
        fact.fact.kind == .year && next.fact.kind == .year && fact.fact.evidence == next.fact.evidence
            && fact.fact.index + 1 == next.fact.index && fact.requirement == next.requirement
    }

    package func settling(_ fact: SettlingFact) -> String {
        let wanted = required(fact)
        guard let cell = nomination.facts.cell(at: fact.fact), cell.state == .disputed else { return wanted }
        return wanted
            + say(" (sau khi làm rõ các giấy tờ ghi khác nhau)", " (once the papers that disagree are cleared up)")
    }

    private func required(_ fact: SettlingFact, subject given: String? = nil) -> String {
        guard ruleset.evidence.indices.contains(Int(fact.fact.evidence)) else { return "" }
        let label = label(ruleset.evidence[Int(fact.fact.evidence)])
        let subject = given ?? Self.inSentence(self.fact(fact.fact))
        guard let type = ruleset.type(of: fact.fact) else {
            switch fact.requirement {
            case .nothingMore:
                return say(
                    "xác nhận danh sách “\(label)” đã đầy đủ, không còn mục nào khác",
                    "it is confirmed that the list “\(label)” holds nothing else")
            case .moreRecords(let count):
                return say(
                    "có thêm ít nhất \(count) mục đáp ứng điều kiện trong danh sách “\(label)”",
                    "the list “\(label)” gains at least \(count) more that meet what is asked")
            case .oneOf, .between, .suchAs: return subject
            }
        }
        switch fact.requirement {
        case .oneOf(let values) where type == .yesNo && values.count == 1:
            let isYes = values[0].number.isZero == false
            return isYes
                ? say("\(Self.matter(subject)) được xác nhận là có", "it is confirmed: “\(subject)”")
                : say("\(Self.matter(subject)) được xác nhận là không có", "it is confirmed not to be so: “\(subject)”")
        case .oneOf(let values): return subject + options(values, type)
        case .between(let lower, let includesLower, let upper, let includesUpper):
            var parts: [String] = []
            if let lower, let upper, includesLower, includesUpper, lower == upper {
                return subject + equal(value(lower, type), type)
            }
            if let lower {
                parts.append(requirement(includesLower ? .greaterOrEqual : .greater, value(lower, type), type))
            }
            if let upper { parts.append(requirement(includesUpper ? .lessOrEqual : .less, value(upper, type), type)) }
            guard !parts.isEmpty else { return subject }
            return subject + say(" ", " is ") + Self.list(parts, separator: say(" và ", " and "))
        case .suchAs(let number): return subject + say(", chẳng hạn ", ", for instance ") + value(number, type)
        case .nothingMore, .moreRecords:
            return subject
        }
    }

    /// Values that run to the top or bottom of an ordered scale are said as a stretch of it.
    private func options(_ values: [CellValue], _ type: ScalarType) -> String {
        let numbers = values.map { $0.number }.sorted()
        if case .choice(let scale) = type, isOrdered(type), numbers.count > 1,
            let lowest = numbers.first?.wholeNumber, let highest = numbers.last?.wholeNumber,
            highest - lowest == numbers.count - 1
        {
            let top = ruleset.scales[scale].values.count - 1
            if highest == top, lowest > 0 { return say(" ", " is ") + atLeast(value(numbers[0], type), type) }
            if lowest == 0, highest < top {
                return say(" ", " is ") + atMost(value(numbers[numbers.count - 1], type), type)
            }
        }
        return equal(choice(numbers.map { value($0, type) }), type)
    }

    /// ` là …` of choices, ` bằng …` of quantities, `: có` of questions.
    private func equal(_ shown: String, _ type: ScalarType) -> String {
        switch type {
        case .choice, .award, .awardKind, .text, .date, .year, .period: say(" là ", " is ") + shown
        case .number: say(" bằng ", " is ") + shown
        case .yesNo: ": " + shown
        }
    }

    /// When the award would be earned, or nil where that was not sought. Of one that evidence could settle today it says so.
    package func earliest(_ award: AwardAnswer) -> String? {
        let remark = earliestRemark(award.earliestTransitions)
        var head = say("sớm nhất có thể đề nghị ngày ", "may be proposed on ")
        if award.truth.isUnknown, !award.towardsEarned.sets.isEmpty {
            head = say("khi chưa làm rõ được căn cứ hiện có thì ", "unless the evidence is settled now, ") + head
        }
        switch award.earliest {
        case .notSought: return nil
        case .date(let date):
            return head + date.text(in: language) + remark
                + say(", nếu các căn cứ khác không thay đổi", " at the earliest, if nothing else changes")
        case .dateIf(let date, let facts):
            let conditions = Self.list(settling(facts))
            return head + date.text(in: language) + remark
                + say(", nếu: \(conditions)", " at the earliest, if: \(conditions)")
        case .notWithinTenYears:
            return say(
                "trong mười năm tới, riêng việc thêm thời gian không làm cho đạt",
                "the passing of time alone will not bring it within ten years") + remark
        }
    }

    /// That another text may govern by then, of which the date takes no account.
    private func earliestRemark(_ transitions: [Int]) -> String {
        var names: [String] = []
        for index in transitions where ruleset.transitions.indices.contains(index) {
            let regime = ruleset.transitions[index].regime
            guard ruleset.documents.indices.contains(regime) else { continue }
            let name = document(ruleset.documents[regime])
            if !names.contains(name) { names.append(name) }
        }
        guard !names.isEmpty else { return "" }
        let list = Self.list(names, separator: ", ")
        return say(
            " (theo văn bản nêu trong bộ quy tắc, chưa xét đến \(list))",
            " (under the encoded text; \(list) not considered)")
    }

    /// The offices that decide or propose, with the sources of their power.
    package func offices(_ indices: [Int], of offices: [Office]) -> String? {
        var parts: [String] = []
        for index in indices where offices.indices.contains(index) {
            let title = text(offices[index].title)
            if let source = citations(offices[index].citations, grade: .v1) {
                parts.append("\(title) (\(source))")
            } else {
                parts.append(title)
            }
        }
        return parts.isEmpty ? nil : Self.list(parts)
    }

    /// The bonus with its source, or why it cannot be said; nil without a bonus.
    package func bonus(_ bonus: BonusAnswer?, of award: Award) -> String? {
        guard let bonus else { return nil }
        guard let amount = bonus.amount else {
            return say("chưa tính được (", "cannot be worked out (") + causes(bonus.causes) + ")"
        }
        let shown = amount.moneyText(in: language)
        guard award.bonuses.indices.contains(bonus.bonus),
            let source = citations(award.bonuses[bonus.bonus].citations, grade: .v1)
        else { return shown }
        return "\(shown) (\(source))"
    }

    /// Who the nominee is by its groups: the ruleset's titles.
    package var groups: String {
        var titles: [String] = []
        for group in nomination.groups where ruleset.groups.indices.contains(group) {
            titles.append(text(ruleset.groups[group].title))
        }
        return Self.list(titles, separator: ", ")
    }

    /// Dates that were given, and a remark on those that were not.
    package var dates: String {
        let given = nomination.dates
        var parts: [String] = []
        var assumed: [String] = []
        for date in BuiltInDate.allCases {
            if given.defaulted.contains(date) {
                assumed.append(name(of: date))
            } else {
                parts.append(name(of: date) + " " + given[date].text(in: language))
            }
        }
        var result = Self.capitalized(Self.list(parts))
        if !assumed.isEmpty {
            let names = Self.list(assumed, separator: ", ")
            let considered = given.consideration.text(in: language)
            let remark = say(
                "\(names) không ghi trong hồ sơ, lấy theo ngày xét \(considered)",
                "\(names) not given, taken as the date of consideration, \(considered)")
            result = result.isEmpty ? Self.capitalized(remark) : result + "; " + remark
        }
        return result
    }
}
