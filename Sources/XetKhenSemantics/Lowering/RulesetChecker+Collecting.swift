import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Names the rulesets and finds those that each uses.
    mutating func collectHeaders() {
        for tree in trees {
            names.addRuleset(named: tree.header?.name.text ?? "")
            ruleset.origins.append(tree.header?.name.text ?? "")
            headerForces.append(DateInterval(tree.header?.force))
        }
        for (origin, tree) in trees.enumerated() {
            for use in tree.header?.uses ?? [] {
                let key = use.key
                guard let target = trees.firstIndex(where: { $0.header?.name.key == key }) else {
                    reportMissingRuleset(use, in: origin)
                    continue
                }
                guard target < origin else {
                    report(.cyclicUse, use.range, in: origin, [use.text])
                    continue
                }
                names.addUse(of: target, by: origin)
            }
        }
        guard main >= 0 else { return }
        ruleset.force = headerForces[main]
        ruleset.movement = trees[main].header?.movement.map { DateInterval($0) }
    }

    /// Gives each declaration its number and its name.
    mutating func collectDeclarations() {
        for (origin, tree) in trees.enumerated() {
            for declaration in tree.declarations { collect(declaration, origin) }
        }
        areDefinitionsExpanded = Array(repeating: false, count: definitions.count)
        definitionNames = Array(repeating: nil, count: definitions.count)
    }

    private mutating func collect(_ declaration: DeclarationSyntax, _ origin: Int) {
        func declared<Syntax>(_ syntax: Syntax) -> Declared<Syntax> {
            Declared(
                syntax: syntax, origin: origin, headings: declaration.headings,
                range: place(declaration.range, origin))
        }
        switch declaration.kind {
        case .document(let syntax):
            declare(syntax.key, .document, documents.count, origin)
            documents.append(declared(syntax))
        case .group(let syntax):
            declare(syntax.name, .group, groups.count, origin)
            groups.append(declared(syntax))
        case .unit(let syntax):
            declare(syntax, .unit, units.count, origin)
            units.append(declared(syntax))
        case .scale(let syntax):
            declare(syntax.name, .scale, scales.count, origin)
            scales.append(declared(syntax))
        case .record(let syntax):
            declare(syntax.name, .record, records.count, origin)
            records.append(declared(syntax))
        case .paperType(let syntax):
            declare(syntax.name, .paperType, papers.count, origin)
            papers.append(declared(syntax))
        case .evidence(let syntax):
            declare(syntax.name, .evidence, evidence.count, origin)
            evidence.append(declared(syntax))
        case .parameter(let syntax):
            declare(syntax.name, .parameter, parameters.count, origin)
            parameters.append(declared(syntax))
        case .definition(let syntax):
            declare(syntax.name, .definition, definitions.count, origin)
            definitions.append(declared(syntax))
        case .anchor(let syntax):
            declare(syntax.name, .anchor, anchors.count, origin)
            anchors.append(declared(syntax))
        case .reset(let syntax):
            declare(syntax.name, .reset, resets.count, origin)
            resets.append(declared(syntax))
        case .suspension(let syntax):
            declare(syntax.name, .suspension, suspensions.count, origin)
            suspensions.append(declared(syntax))
        case .criterion(let syntax):
            declare(syntax.name, .criterion, criteria.count, origin)
            criteria.append(declared(syntax))
        case .award(let syntax):
            declare(syntax.name, .award, awards.count, origin)
            awards.append(declared(syntax))
        case .standard(let syntax):
            declare(syntax.name, .standard, standards.count, origin)
            standards.append(declared(syntax))
        case .exclusion(let syntax):
            exclusions.append(declared(syntax))
        case .procedure(let syntax):
            declare(syntax.name, .procedure, procedures.count, origin)
            procedures.append(declared(syntax))
        case .quota(let syntax):
            declare(syntax.name, .quota, quotas.count, origin)
            quotas.append(declared(syntax))
        case .transition(let syntax):
            declare(syntax.name, .transition, transitions.count, origin)
            transitions.append(declared(syntax))
        case .table(let syntax):
            declare(syntax.name, .table, tables.count, origin)
            tables.append(declared(syntax))
        case .notEncoded(let syntax):
            notEncoded.append(declared(syntax))
        }
    }

    private mutating func declare(_ name: NameSyntax, _ kind: EntityKind, _ index: Int, _ origin: Int) {
        let entity = Entity(kind: kind, index: index)
        if let earlier = names.declare(name.key, as: entity, in: origin) {
            reportDuplicate(name, earlier: earlier, in: origin)
        }
    }

    /// The name by which evidence, answers and tests speak of a declaration: plain where the checked ruleset sees it so,
    /// else qualified by its ruleset.
    mutating func publicName(_ name: NameSyntax, _ entity: Entity, _ origin: Int) -> String {
        if origin == main { return name.text }
        if case .one(let seen) = names.find(name.key, in: entity.kind.space, from: main), seen == entity {
            return name.text
        }
        return ruleset.origins[origin] + "." + name.text
    }
}

extension DateInterval {
    init(_ force: ForceSyntax?) {
        self.init(start: force?.from, end: force?.until)
    }
}
