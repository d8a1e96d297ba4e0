import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Stretches of years said at once: a series may lack dozens.
extension Sentences {
    /// Facts in words, consecutive years of one series together, the latest stretch first.
    package func names(of facts: [FactNote]) -> [String] {
        stretches(of: facts).map { name(of: $0) }
    }

    /// What is missing with papers and suppliers, consecutive years of one series together.
    package func missing(_ facts: [FactNote]) -> [String] {
        stretches(of: facts).map { stretch in
            missing(stretch.last, named: stretch.first == stretch.last ? nil : name(of: stretch))
        }
    }

    private struct Stretch {
        var first: FactNote
        var last: FactNote
    }

    private func stretches(of facts: [FactNote]) -> [Stretch] {
        var result: [Stretch] = []
        for fact in facts {
            if let previous = result.last?.last, fact.key.kind == .year, previous.key.kind == .year,
                fact.key.evidence == previous.key.evidence, fact.key.index == previous.key.index + 1
            {
                result[result.count - 1].last = fact
            } else {
                result.append(Stretch(first: fact, last: fact))
            }
        }
        // Of one series the latest years matter first; other facts keep their order.
        var ordered: [Stretch] = []
        for stretch in result {
            let evidence = stretch.first.key.evidence
            let position = ordered.firstIndex { $0.first.key.kind == .year && $0.first.key.evidence == evidence }
            if stretch.first.key.kind == .year, let position {
                ordered.insert(stretch, at: position)
            } else {
                ordered.append(stretch)
            }
        }
        return ordered
    }

    private func name(of stretch: Stretch) -> String {
        guard stretch.first != stretch.last, ruleset.evidence.indices.contains(Int(stretch.last.key.evidence)) else {
            return matter(stretch.last.key)
        }
        let label = Self.inSentence(label(ruleset.evidence[Int(stretch.last.key.evidence)]))
        let series = Self.withoutEveryYear(label)
        let first = stretch.first.key.index
        let last = stretch.last.key.index
        // A run may look back as far as years are kept; nobody needs to be told where that ends.
        if last - first >= 10 { return say("\(series) từ năm \(last) trở về trước", "\(label), \(last) and earlier") }
        return say("\(series) các năm \(first)–\(last)", "\(label), \(first)–\(last)")
    }

    /// The years of a run, latest first; years without any evidence, one after another, together.
    package func years(_ years: [RunYear]) -> [String] {
        var result: [String] = []
        var next = 0
        while next < years.count {
            var end = next + 1
            while end < years.count, isBare(years[next]), isBare(years[end]) { end += 1 }
            if end - next >= 10 {
                let last = years[next].year
                result.append(
                    say("Từ năm \(last) trở về trước: chưa có căn cứ", "\(last) and earlier: no evidence yet"))
            } else if end - next > 1 {
                let stretch = "\(years[end - 1].year)–\(years[next].year)"
                result.append(say("Các năm \(stretch): chưa có căn cứ", "\(stretch): no evidence yet"))
            } else {
                result.append(year(years[next]))
            }
            next = end
        }
        return result
    }

    private func isBare(_ year: RunYear) -> Bool {
        year.standing == .unknown && year.facts.allSatisfy { $0.isMissing }
    }

    /// Whether the possible run reaches as far back as years are kept: its length is then no more than a limit.
    func isOpenEnded(_ run: TracedRun) -> Bool {
        run.possibleLength >= Int32(FactStore.yearsBack)
    }
}
