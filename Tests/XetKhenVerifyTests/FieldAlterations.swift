import XetKhenValues

/// The alterations of one field: each other code of its family, one more and one less, the other truth value, an item
/// dropped, doubled or swapped, and the same inside it.
enum FieldAlterations {
    static func of(_ value: CanonicalValue, _ label: String, _ name: String) -> [(String, CanonicalValue)] {
        var result: [(String, CanonicalValue)] = value == .null ? [] : [(label, nil)]
        switch value {
        case .null: result += replacements.map { (label, $0) }
        case .boolean(let flag): result.append((label, .boolean(!flag)))
        case .number(let number):
            for step in [1, -1] {
                if let moved = number.adding(ExactDecimal(step)) { result.append((label, .number(moved))) }
            }
        case .text(let text):
            let family = families.first { $0.names.contains(name) }?.codes ?? [text + "x", ""]
            result += family.filter { $0 != text }.map { (label, .text($0)) }
        case .array(let items):
            let parts = tuple(items, name)
            for (index, item) in items.enumerated() {
                let part = parts.map { $0[index] }
                result += of(item, part.map { "\(label).\($0)" } ?? label, part ?? name).map { inner, altered in
                    var changed = items
                    changed[index] = altered
                    return (inner, .array(changed))
                }
                result.append((label + " dropped", .array(items.indices.filter { $0 != index }.map { items[$0] })))
                var changed = items
                changed.insert(item, at: index)
                result.append((label + " doubled", .array(changed)))
                guard index + 1 < items.count else { continue }
                changed = items
                changed.swapAt(index, index + 1)
                result.append((label + " swapped", .array(changed)))
            }
            if numbered.contains(name) {
                for number in 0..<3 { result.append((label + " added", .array(items + [.whole(number)]))) }
            }
        case .object(let members):
            for member in members {
                result += of(member.value, "\(label).\(member.name)", member.name).map { inner, altered in
                    (inner, value.with(member.name, altered))
                }
            }
        }
        return result
    }

    /// The name of a field of a step, a fact or a run.
    static func name(of index: Int, in kind: String) -> String {
        let names: [String]
        switch kind {
        case "fact": names = ["path", "state", "values", "papers"]
        case "run of years": names = ["form", "certain", "possible", "breaking", "start", "causes", "years"]
        default: names = ["code", "outcome", "below"] + (rest[kind] ?? [])
        }
        return index < names.count ? names[index] : "\(index)"
    }

    private static let rest: [String: [String]] = [
        "at_least": ["count"], "mention": ["criterion", "weak", "joining"],
        "compare": ["operator", "exact only", "left", "right", "facts"],
        "ratio": ["operator", "percent", "numerator", "denominator", "threshold", "facts"],
        "member": ["negated", "exact only", "value", "options", "facts"], "recorded": ["wanted", "value", "facts"],
        "within": ["date", "from", "until", "facts"], "truth": ["value", "facts"],
        "exists": ["list", "open", "latest", "facts"], "candidate": ["record", "membership", "filtered", "facts"],
        "further": ["membership", "filtered", "facts"], "run": ["run", "facts"], "readings": ["name"],
        "reading": ["decides"], "criterion": ["name", "weak", "exceptions"],
        "standard": ["name", "weak", "exceptions", "award", "refines", "leaves aside"],
        "own_suspension": ["name", "weak"], "suspension": ["name", "weak", "exceptions", "awards"],
        "procedure": ["name", "weak", "exceptions", "awards"],
        "transition": ["name", "weak", "exceptions", "keeps met"],
    ]

    /// What may stand where there is nothing.
    private static let replacements: [CanonicalValue] = [
        0, 2024, "1", "0", "m", "x", "earned", [], [0], [0, 0], [2024, 2025], [true, ""], [false, "m"], false,
    ]

    private static let outcomes = ["1", "0", "e", "c", "m", "r", "w", "cm", "mw", "-c", "-f", "-p", "-h", "-e"]

    private static let numbered = [
        "facts", "awards", "above", "suspensions", "procedures", "transitions", "earned", "proposed", "possible",
        "just_above", "values",
    ]

    private static let families: [(names: [String], codes: [String])] = [
        (["outcome", "membership", "value"], outcomes), (["causes"], ["", "e", "c", "m", "r", "w", "cm"]),
        (["operator"], ["=", "≠", "<", "≤", ">", "≥"]), (["joining"], ["all", "any", "alone"]),
        (["consequence"], ["fails", "satisfied", "replaced"]), (["form"], ["touching", "longest", "unplaced"]),
        (["state"], ["known", "unwritten", "disputed", "missing", "open", "closed"]),
        (
            ["standing"],
            ["holds", "breaks", "unknown", "not_rated_yet", "reset", "reset_possible", "before_start"]
        ),
        (
            ["verdict", "encoded"],
            [
                "earned", "not_earned", "insufficient_evidence", "conflicting_evidence", "needs_review",
                "not_applicable",
                "error",
            ]
        ), (["code"], rest.keys.sorted() + ["constant", "all", "any", "pleaded", "not"]),
    ]

    /// The names of the parts, where the items of an array are no list.
    private static func tuple(_ items: [CanonicalValue], _ name: String) -> [String]? {
        let names: [String]
        switch name {
        case "exceptions" where items.first?.text != nil: names = ["consequence", "weak"]
        case "years" where items.first?.wholeNumber != nil: names = ["year", "standing"]
        case "latest": names = ["certain", "causes"]
        case "certain", "possible": names = ["first", "last"]
        default: names = items.count == 3 && items[2].text != nil ? ["bound", "bound", "causes"] : []
        }
        return names.count == items.count && !names.isEmpty ? names : nil
    }
}
