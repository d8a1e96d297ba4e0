import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own names that differ from an earlier one of their space only in the place of a tone mark, or by missing marks.
    mutating func checkSimilarNames() {
        checkSimilar(documents.map { ($0.syntax.key, $0.origin) })
        checkSimilar(groups.map { ($0.syntax.name, $0.origin) })
        checkSimilar(scales.map { ($0.syntax.name, $0.origin) } + records.map { ($0.syntax.name, $0.origin) })
        checkSimilar(papers.map { ($0.syntax.name, $0.origin) })
        var rules = evidence.map { ($0.syntax.name, $0.origin) }
        rules += parameters.map { ($0.syntax.name, $0.origin) }
        rules += definitions.map { ($0.syntax.name, $0.origin) }
        rules += criteria.map { ($0.syntax.name, $0.origin) }
        rules += awards.map { ($0.syntax.name, $0.origin) }
        rules += standards.map { ($0.syntax.name, $0.origin) }
        checkSimilar(rules)
    }

    private mutating func checkSimilar(_ declared: [(name: NameSyntax, origin: Int)]) {
        // Names that are the same without their marks differ in a mark.
        guard declared.contains(where: { !SimilarNames.isBare($0.name.text) }) else { return }
        var first = NameMap<String>()
        // Those after the first; most names have none, and no list is made for them.
        var others: [NameKey: [String]] = [:]
        for (name, origin) in declared {
            let bare = NameKey(NormalForm.foldDiacritics(name.text))
            guard let earliest = first.declare(bare, name.text) else { continue }
            let earlier = [earliest] + others[bare, default: []]
            if origin == main, let alike = earlier.first(where: { SimilarNames.areAlike(name.text, $0) }) {
                report(.nearlySameName, name.range, in: origin, [name.text, alike])
            }
            others[bare, default: []].append(name.text)
        }
    }
}

/// Names that a reader takes for one.
enum SimilarNames {
    /// For two names that are equal without their marks.
    static func areAlike(_ one: String, _ other: String) -> Bool {
        if NameKey(one) == NameKey(other) { return false }
        if isBare(one) || isBare(other) { return true }
        return withTonesPlaced(one) == withTonesPlaced(other)
    }

    static func isBare(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0 < 0x80 }
    }

    /// The pairs `oà` `òa`, `oè` `òe`, `uỳ` `ùy` and the other tones, brought to the first form.
    private static func withTonesPlaced(_ name: String) -> [Unicode.Scalar] {
        var scalars = Array(NormalForm.composed(name).unicodeScalars)
        var index = 0
        while index + 1 < scalars.count {
            if let moved = moved(scalars[index], scalars[index + 1]) {
                scalars[index] = moved.0
                scalars[index + 1] = moved.1
            }
            index += 1
        }
        return scalars
    }

    private static func moved(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar)? {
        let tones: [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)] = [
            ("ò", "à", "è", "ù", "ỳ"), ("ó", "á", "é", "ú", "ý"), ("ỏ", "ả", "ẻ", "ủ", "ỷ"), ("õ", "ã", "ẽ", "ũ", "ỹ"),
            ("ọ", "ạ", "ẹ", "ụ", "ỵ"),
        ]
        for (o, a, e, u, y) in tones {
            if first == o, second == "a" { return ("o", a) }
            if first == o, second == "e" { return ("o", e) }
            if first == u, second == "y" { return ("u", y) }
        }
        return nil
    }
}
