import XetKhen

/// A made-up ruleset of any size in the rules language: criteria over evidence of every kind, and three awards that ask for
/// ever more of theirs. The same size gives the same text.
struct SyntheticRuleset {
    let size: SyntheticSize

    /// The awards with the share of its criteria that each asks for, in percent, from the lowest up.
    static let awards = [("certificate", 40), ("medal", 55), ("order", 70)]

    /// The one file of the ruleset.
    var file: RulesetFile { RulesetFile(path: "synthetic.md", bytes: Array(text.utf8)) }

    /// The ruleset as Markdown.
    var text: String {
        var text = Self.head
        for number in 0..<size.evidence {
            text += "evidence \(SyntheticEvidence.name(number)) : \(SyntheticEvidence(number: number).type)\n"
            if SyntheticEvidence(number: number) == .events { text += "  complete when given\n" }
        }
        text += "```\n\n## Criteria\n\n```rules\n"
        for criterion in 0..<size.criteria { text += self.criterion(criterion) }
        text += "```\n\n## Awards\n\n```rules\n"
        for place in Self.awards.indices { text += award(place) }
        return text + "```\n"
    }

    private static let head = """
        # A synthetic ruleset

        Made up to be measured; no statement of law.

        ```rules
        language en
        ruleset synthetic vi "Bộ quy tắc tổng hợp (không phải quy định)" en "Synthetic ruleset (no statement of law)"
          document SYN synthetic, dated 2024-07-01, the benchmark
            title vi "Bản mô tả bộ quy tắc tổng hợp" en "Description of the synthetic ruleset"
            in force from 2000-01-01
            grade V1
          in force from 2000-01-01

        group team vi "Tập thể" en "Teams" is collective

        scale rating
          weak < average < good < excellent

        record event
          `date` : date
          amount : whole number
        ```

        ## Evidence

        ```rules

        """

    /// Every third criterion asks for all of its conditions, the next for one, the next for half of them.
    private func criterion(_ number: Int) -> String {
        var text = "criterion c\(number)\n  source SYN-C-\(number + 1)\n  when"
        let conditions = (0..<size.conditions).map { place in
            SyntheticEvidence.condition(
                on: (number * size.conditions + place) % size.evidence, turn: number * 7 + place * 11)
        }
        guard conditions.count > 1 else { return text + " \(conditions[0])\n\n" }
        switch number % 3 {
        case 0: text += "\n    all\n"
        case 1: text += "\n    any\n"
        default: text += "\n    at least \((conditions.count + 1) / 2) in\n"
        }
        for condition in conditions { text += "      \(condition)\n" }
        return text + "\n"
    }

    /// The criteria that an award counts: a third of them in threes, of each way of asking, so that no standard of a large
    /// ruleset exceeds what a rule may hold; all of them where there are few.
    private func criteria(ofAward place: Int) -> [Int] {
        let count = Self.awards.count
        let all = 0..<size.criteria
        return size.criteria < count * count ? Array(all) : all.filter { $0 / count % count == place }
    }

    private func award(_ place: Int) -> String {
        let (name, percent) = Self.awards[place]
        let criteria = criteria(ofAward: place)
        var text = "award \(name) vi \"Hình thức đòi \(percent) %\" en \"Award for \(percent) %\"\n"
        if place > 0 { text += "  above \(Self.awards[place - 1].0)\n" }
        text += "  source SYN-A-\(percent)\n\n"
        text += "standard \(name)_standard\n  proposes \(name) kind movement\n  source SYN-A-\(percent)\n  when\n"
        text += "    at least \(max(1, criteria.count * percent / 100)) in\n"
        for criterion in criteria { text += "      c\(criterion)\n" }
        return text + "\n"
    }
}
