/// A set of declarations, one flag for each: names are looked up far more often than there are declarations.
struct EntitySet {
    private var flags = [[Bool]](repeating: [], count: EntityKind.allCases.count)
    private(set) var count = 0

    func contains(_ entity: Entity) -> Bool {
        let kind = Int(entity.kind.rawValue)
        return entity.index < flags[kind].count && flags[kind][entity.index]
    }

    mutating func insert(_ entity: Entity) {
        guard !contains(entity) else { return }
        let kind = Int(entity.kind.rawValue)
        while flags[kind].count <= entity.index { flags[kind].append(false) }
        flags[kind][entity.index] = true
        count += 1
    }

    mutating func remove(_ entity: Entity) {
        guard contains(entity) else { return }
        flags[Int(entity.kind.rawValue)][entity.index] = false
        count -= 1
    }
}
