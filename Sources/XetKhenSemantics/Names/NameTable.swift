import XetKhenSyntax

/// The names that each ruleset declares and those that it sees through the rulesets that it uses.
struct NameTable {
    enum Found {
        case one(Entity)
        /// Two rulesets that are used both have the name.
        case several(Entity, Entity)
        case none
    }

    private struct Declaration {
        var name: NameKey
        var scope: Int
        var entity: Entity
    }

    /// In the order in which they were declared.
    private var declarations: [Declaration] = []
    /// Places in `declarations` plus one, 0 where there is none; as many as a power of two, more than half of them free.
    private var slots = [Int32](repeating: 0, count: 512)
    private var names: [NameKey] = []
    /// For each ruleset those that it uses.
    private var uses: [[Int]] = []

    mutating func addRuleset(named name: String) {
        names.append(NameKey(name))
        uses.append([])
    }

    mutating func addUse(of used: Int, by ruleset: Int) {
        if !uses[ruleset].contains(used) { uses[ruleset].append(used) }
    }

    /// Declares a name; gives the declaration that already has it, if one does.
    mutating func declare(_ name: NameKey, as entity: Entity, in ruleset: Int) -> Entity? {
        if declarations.count &* 2 >= slots.count { grow() }
        let scope = Self.scope(entity.kind.space, ruleset)
        let slot = slot(of: name, scope)
        guard slots[slot] == 0 else { return declarations[Int(slots[slot]) - 1].entity }
        declarations.append(Declaration(name: name, scope: scope, entity: entity))
        slots[slot] = Int32(truncatingIfNeeded: declarations.count)
        return nil
    }

    /// What a name means within a ruleset: its own names win over used ones; `ruleset.name` names a used one outright.
    @inline(__always)
    func find(_ name: NameKey, in space: NameSpace, from ruleset: Int) -> Found {
        if let entity = entity(of: name, in: space, of: ruleset) { return .one(entity) }
        return findBeyond(name, in: space, from: ruleset)
    }

    private func findBeyond(_ name: NameKey, in space: NameSpace, from ruleset: Int) -> Found {
        let plain = findUsed(name, in: space, from: ruleset)
        if case .none = plain, name.text.utf8.contains(UInt8(ascii: ".")) {
            return findQualified(name.text, in: space, from: ruleset)
        }
        return plain
    }

    private func findUsed(_ name: NameKey, in space: NameSpace, from ruleset: Int) -> Found {
        guard uses.indices.contains(ruleset) else { return .none }
        var found: Entity?
        for used in uses[ruleset] {
            let inUsed: Found =
                if let entity = entity(of: name, in: space, of: used) {
                    .one(entity)
                } else {
                    findUsed(name, in: space, from: used)
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
            if let entity = entity(of: rest, in: space, of: used) { return .one(entity) }
        }
        return .none
    }

    // MARK: One ruleset's own names

    /// Names of one scope must differ: those of one space that one ruleset declares. There are no more than eight spaces.
    @inline(__always)
    private static func scope(_ space: NameSpace, _ ruleset: Int) -> Int {
        ruleset << 3 | space.rawValue
    }

    @inline(__always)
    private func entity(of name: NameKey, in space: NameSpace, of ruleset: Int) -> Entity? {
        let slot = slot(of: name, Self.scope(space, ruleset))
        return slots[slot] == 0 ? nil : declarations[Int(slots[slot]) - 1].entity
    }

    /// Where a name stands or would stand.
    @inline(__always)
    private func slot(of name: NameKey, _ scope: Int) -> Int {
        var slot = (Int(truncatingIfNeeded: name.hash) &+ scope &* 0x61C8_8647) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if declarations[place].scope == scope, declarations[place].name == name { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (index, declaration) in declarations.enumerated() {
            slots[slot(of: declaration.name, declaration.scope)] = Int32(truncatingIfNeeded: index + 1)
        }
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
            let scope = Self.scope(space, visible)
            for declaration in declarations where declaration.scope == scope { result.append(declaration.name.text) }
        }
        return result.sorted(by: NameKey.precedes)
    }
}
