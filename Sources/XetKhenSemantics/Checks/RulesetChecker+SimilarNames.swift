import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own names that differ from an earlier one of their space only in the place of a tone mark, or by missing marks.
    mutating func checkSimilarNames() {
        for space in NameSpace.allCases { checkSimilar(declared(in: space)) }
    }

    private func declared(in space: NameSpace) -> [(name: NameSyntax, origin: Int)] {
        switch space {
        case .documents: documents.map { ($0.syntax.key, $0.origin) }
        case .groups: groups.map { ($0.syntax.name, $0.origin) }
        case .units: []
        case .types: scales.map { ($0.syntax.name, $0.origin) } + records.map { ($0.syntax.name, $0.origin) }
        case .papers: papers.map { ($0.syntax.name, $0.origin) }
        case .rules: declaredRules
        }
    }

    private var declaredRules: [(name: NameSyntax, origin: Int)] {
        var declared = evidence.map { (name: $0.syntax.name, origin: $0.origin) }
        declared += parameters.map { ($0.syntax.name, $0.origin) }
        declared += definitions.map { ($0.syntax.name, $0.origin) }
        declared += criteria.map { ($0.syntax.name, $0.origin) }
        declared += awards.map { ($0.syntax.name, $0.origin) }
        declared += standards.map { ($0.syntax.name, $0.origin) }
        return declared
    }

    private mutating func checkSimilar(_ declared: [(name: NameSyntax, origin: Int)]) {
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

    private static func isBare(_ name: String) -> Bool {
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
