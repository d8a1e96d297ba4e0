/// The names that each ruleset declares and those that it sees through the rulesets that it uses.
struct NameTable {
    enum Found {
        case one(Entity)
        /// Two rulesets that are used both have the name.
        case several(Entity, Entity)
        case none
    }

    /// For each ruleset its own names, by name space.
    private var own: [[NameMap<Entity>]] = []
    private var names: [NameKey] = []
    /// For each ruleset those that it uses.
    private var uses: [[Int]] = []

    mutating func addRuleset(named name: String) {
        names.append(NameKey(name))
        uses.append([])
        own.append(Array(repeating: NameMap(), count: NameSpace.allCases.count))
    }

    mutating func addUse(of used: Int, by ruleset: Int) {
        if !uses[ruleset].contains(used) { uses[ruleset].append(used) }
    }

    /// Declares a name; gives the declaration that already has it, if one does.
    mutating func declare(_ name: String, as entity: Entity, in ruleset: Int) -> Entity? {
        own[ruleset][entity.kind.space.rawValue].declare(NameKey(name), entity)
    }

    /// What a name means within a ruleset: its own names win over used ones; `ruleset.name` names a used one outright.
    func find(_ name: String, in space: NameSpace, from ruleset: Int) -> Found {
        find(NameKey(name), in: space, from: ruleset)
    }

    func find(_ name: NameKey, in space: NameSpace, from ruleset: Int) -> Found {
        guard own.indices.contains(ruleset) else { return .none }
        if let entity = own[ruleset][space.rawValue][name] { return .one(entity) }
        let plain = findUsed(name, in: space, from: ruleset)
        if case .none = plain, name.text.utf8.contains(UInt8(ascii: ".")) {
            return findQualified(name.text, in: space, from: ruleset)
        }
        return plain
    }

    private func findUsed(_ key: NameKey, in space: NameSpace, from ruleset: Int) -> Found {
        var found: Entity?
        for used in uses[ruleset] {
            let inUsed: Found =
                if let entity = own[used][space.rawValue][key] {
                    .one(entity)
                } else {
                    findUsed(key, in: space, from: used)
                }
            switch inUsed {
            case .none: continue
            case .several: return inUsed
            case .one(let entity):
                if let earlier = found, earlier != entity { return .several(earlier, entity) }
                found = entity
            }
        }
        guard let found else { return .none }
        return .one(found)
    }

    private func findQualified(_ name: String, in space: NameSpace, from ruleset: Int) -> Found {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return .none }
        let owner = NameKey(String(name[..<dot]))
        let rest = NameKey(String(name[name.utf8.index(after: dot)...]))
        for used in reachable(from: ruleset) where names[used] == owner {
            if let entity = own[used][space.rawValue][rest] { return .one(entity) }
        }
        return .none
    }

    /// The ruleset itself and all that it uses, directly or through others.
    private func reachable(from ruleset: Int) -> [Int] {
        var result = [ruleset]
        var next = 0
        while next < result.count {
            for used in uses[result[next]] where !result.contains(used) { result.append(used) }
            next += 1
        }
        return result
    }

    /// All names that can be written plain in a ruleset, sorted.
    func visibleNames(in space: NameSpace, from ruleset: Int) -> [String] {
        var result: [String] = []
        for visible in reachable(from: ruleset) {
            for key in own[visible][space.rawValue].names { result.append(key.text) }
        }
        return result.sorted(by: NameKey.precedes)
    }
}
