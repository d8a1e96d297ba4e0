import XetKhenValues

/// What a message offers in the place of a name that is not known.
enum Suggestion {
    private static let shown = 6

    /// The nearest name, or the first few where none is near.
    static func text(for name: String, among names: [String]) -> String {
        if let nearest = NormalForm.nearest(name, among: names) { return quoted(nearest) }
        return list(names)
    }

    /// The first names in their order, and a sign that there are more.
    static func list(_ names: [String]) -> String {
        let first = names.prefix(shown).map { quoted($0) }.joined(separator: ", ")
        return names.count > shown ? first + ", …" : first
    }

    private static func quoted(_ name: String) -> String { "“" + name + "”" }
}
