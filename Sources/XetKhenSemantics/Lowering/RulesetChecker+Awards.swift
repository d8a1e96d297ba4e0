import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Awards and titles with what stands above what; their bonuses come last, since they read parameters.
    mutating func lowerAwards() {
        criterionStates = Array(repeating: .unvisited, count: criteria.count)
        var above: [[Int]] = []
        for declared in awards {
            var lower: [Int] = []
            for name in declared.syntax.above {
                if let award = findAward(name, in: declared.origin), !lower.contains(award) { lower.append(award) }
            }
            above.append(lower)
        }
        let order = DependencyOrder(above)
        for index in order.cyclic {
            let award = awards[index]
            report(.cyclicOrder, award.syntax.name.range, in: award.origin, [award.syntax.name.text])
        }
        var aboveAll = [Set<Int>](repeating: [], count: awards.count)
        for index in order.sorted {
            for lower in above[index] {
                aboveAll[index].insert(lower)
                aboveAll[index].formUnion(aboveAll[lower])
            }
        }
        for (index, declared) in awards.enumerated() {
            addAward(declared, index, above[index], aboveAll[index].sorted())
        }
    }

    private mutating func addAward(_ declared: Declared<AwardSyntax>, _ index: Int, _ above: [Int], _ all: [Int]) {
        let syntax = declared.syntax
        let origin = declared.origin
        var dossier: [Int] = []
        for paper in syntax.dossier {
            if let found = findPaper(paper, in: origin) { dossier.append(found) }
        }
        let authorities = lower(syntax.authorities, in: origin)
        let proposers = lower(syntax.proposers, in: origin)
        let citations = lower(syntax.citations, in: origin)
        let force = lower(syntax.force, in: origin)
        ruleset.awards.append(
            Award(
                name: publicName(syntax.name, Entity(kind: .award, index: index), origin),
                title: LocalizedText(syntax.title), isTitle: syntax.isTitle,
                awardClass: syntax.awardClass.map { LocalizedText($0) }, above: above, aboveAll: all,
                authorities: authorities, proposers: proposers, bonuses: [], dossier: dossier,
                consultation: syntax.consultation.map { LocalizedText($0) }, citations: citations, force: force,
                range: place(syntax.name.range, origin)))
    }

    private mutating func lower(_ offices: [OfficeSyntax], in origin: Int) -> [Office] {
        var result: [Office] = []
        for office in offices {
            let coverage = lower(office.coverage, in: origin)
            let force = lower(office.force, in: origin)
            let citations = lower(office.citations, in: origin)
            result.append(
                Office(title: LocalizedText(office.title), coverage: coverage, force: force, citations: citations))
        }
        return result
    }

    mutating func lowerBonuses() {
        for (index, declared) in awards.enumerated() {
            for bonus in declared.syntax.bonuses {
                let coverage = lower(bonus.coverage, in: declared.origin)
                let force = lower(bonus.force, in: declared.origin)
                let citations = lower(bonus.citations, in: declared.origin)
                var context = LoweringContext(origin: declared.origin)
                guard let amount = lower(bonus.amount, of: .number(isInteger: true, .dong), &context) else { continue }
                ruleset.awards[index].bonuses.append(
                    Bonus(
                        amount: amount, coverage: coverage, force: force, citations: citations, frame: context.frame))
            }
        }
    }
}
