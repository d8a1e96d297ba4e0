import XetKhenSyntax
import XetKhenValues

/// Documents, groups, units, papers, and the clauses that name them.
extension RulesetChecker {
    mutating func lowerSources() {
        for (index, document) in documents.enumerated() {
            let syntax = document.syntax
            let name = publicName(syntax.key, Entity(kind: .document, index: index), document.origin)
            ruleset.documents.append(
                Document(
                    key: name, number: syntax.number, date: syntax.date, issuer: syntax.issuer,
                    title: syntax.title.map { LocalizedText($0) }, force: DateInterval(syntax.force),
                    grade: syntax.grade, range: place(syntax.key.range, document.origin)))
        }
        for (index, unit) in units.enumerated() {
            ruleset.units.append(publicName(unit.syntax, Entity(kind: .unit, index: index), unit.origin))
        }
        for (index, paper) in papers.enumerated() {
            let name = publicName(paper.syntax.name, Entity(kind: .paperType, index: index), paper.origin)
            ruleset.paperTypes.append(
                PaperType(name: name, title: LocalizedText(paper.syntax.title), rank: paper.syntax.rank))
        }
        lowerGroups()
    }

    private mutating func lowerGroups() {
        var parents: [[Int]] = []
        for group in groups {
            var found: [Int] = []
            for parent in group.syntax.parents {
                if let index = findGroup(parent, in: group.origin), !found.contains(index) { found.append(index) }
            }
            parents.append(found)
        }
        let order = DependencyOrder(parents)
        for index in order.cyclic {
            let group = groups[index]
            report(.cyclicDefinition, group.syntax.name.range, in: group.origin, [group.syntax.name.text])
            parents[index] = []
        }
        var ancestors: [[Int]] = Array(repeating: [], count: groups.count)
        var kinds: [SubjectKind?] = groups.map { $0.syntax.kind }
        for index in order.sorted {
            var all: Set<Int> = [index]
            for parent in parents[index] {
                all.formUnion(ancestors[parent])
                if kinds[index] == nil { kinds[index] = kinds[parent] }
            }
            ancestors[index] = all.sorted()
        }
        for (index, group) in groups.enumerated() {
            let name = publicName(group.syntax.name, Entity(kind: .group, index: index), group.origin)
            ruleset.groups.append(
                SubjectGroup(
                    name: name, title: LocalizedText(group.syntax.title), kind: kinds[index], parents: parents[index],
                    ancestors: ancestors[index].isEmpty ? [index] : ancestors[index]))
        }
        groupsBelow = Array(repeating: nil, count: groups.count)
        noGroups = Array(repeating: false, count: groups.count)
    }

    mutating func findGroup(_ name: NameSyntax, in origin: Int) -> Int? {
        find(name, in: .groups, origin: origin, expecting: .group)
    }

    mutating func findPaper(_ name: NameSyntax, in origin: Int) -> Int? {
        find(name, in: .papers, origin: origin, expecting: .paperType)
    }

    mutating func findAward(_ name: NameSyntax, in origin: Int) -> Int? {
        find(name, in: .rules, origin: origin, expecting: .award)
    }

    /// Finds a name that must be of one kind; reports an unknown, ambiguous or unfit name.
    mutating func find(
        _ name: NameSyntax, in space: NameSpace, origin: Int, expecting kind: EntityKind
    ) -> Int? {
        switch names.find(name.key, in: space, from: origin) {
        case .one(let entity):
            guard entity.kind == kind else {
                reportWrongUse(name.text, entity, at: place(name.range, origin))
                return nil
            }
            used.insert(entity)
            return entity.index
        case .several(let first, let second):
            reportAmbiguous(name, first, second, in: origin)
            return nil
        case .none:
            reportUnknown(name, among: candidates(in: space, from: origin), in: origin)
            return nil
        }
    }

    mutating func lower(_ coverage: CoverageSyntax?, in origin: Int) -> Coverage? {
        guard let coverage else { return nil }
        return Coverage(
            covered: flags(coverage.groups, in: origin), excepted: flags(coverage.except, in: origin))
    }

    /// One flag for each group: whether it is one of the named ones or below one.
    private mutating func flags(_ named: [NameSyntax], in origin: Int) -> [Bool] {
        var flags: [Bool]?
        for name in named {
            guard let index = findGroup(name, in: origin) else { continue }
            let below = groupsBelow(index)
            guard var some = flags else {
                flags = below
                continue
            }
            for group in some.indices where below[group] { some[group] = true }
            flags = some
        }
        return flags ?? noGroups
    }

    /// Worked out once for each group that is named anywhere.
    private mutating func groupsBelow(_ group: Int) -> [Bool] {
        if let below = groupsBelow[group] { return below }
        let below = ruleset.groups.map { $0.ancestors.contains(group) }
        groupsBelow[group] = below
        return below
    }

    mutating func lower(_ citations: [CitationSyntax], in origin: Int) -> [Citation] {
        var result: [Citation] = []
        result.reserveCapacity(citations.count)
        for citation in citations {
            let index: Int
            switch names.find(citation.document.key, in: .documents, from: origin) {
            case .one(let entity): index = entity.index
            case .several(let first, let second):
                reportAmbiguous(citation.document, first, second, in: origin)
                continue
            case .none:
                reportUnknownDocument(citation, in: origin)
                continue
            }
            used.insert(Entity(kind: .document, index: index))
            let grade = ruleset.documents[index].grade
            result.append(
                Citation(
                    document: index, path: citation.path, dash: citation.dash,
                    grade: max(grade, citation.grade ?? grade), range: place(citation.range, origin)))
        }
        return result
    }

    mutating func lowerNotEncoded() {
        for declared in notEncoded {
            let citations = lower(declared.syntax.citations, in: declared.origin)
            ruleset.notEncoded.append(
                NotEncoded(
                    citations: citations, reason: LocalizedText(declared.syntax.reason), range: declared.range))
        }
    }

    /// The lowest grade cited; V1 where nothing is.
    func lowestGrade(_ citations: [Citation]) -> Grade {
        citations.reduce(.v1) { max($0, $1.grade) }
    }

    /// The written force; without one, that of the ruleset that declares it.
    mutating func lower(_ force: ForceSyntax?, in origin: Int) -> DateInterval {
        guard let force else { return headerForces[origin] }
        let interval = DateInterval(force)
        checkForce(interval, at: place(force.range, origin), in: origin)
        return interval
    }
}
