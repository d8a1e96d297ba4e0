import XetKhenValues

/// Gives each thing that a page links to a name of its own that stays the same while the text of it does.
struct HTMLNames {
    private var used: Set<String> = []

    /// The prefix and the slug, with a number where that name is taken.
    mutating func name(_ prefix: String, _ slug: String) -> String {
        let base = slug.isEmpty ? prefix : prefix + "-" + slug
        var name = base
        var number = 2
        while !used.insert(name).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }

    /// The ASCII letters and digits of a text, small, without their diacritics; a hyphen for whatever stands between.
    static func slug(of text: String) -> String {
        var result = ""
        var isApart = false
        for scalar in NormalForm.foldDiacritics(text).unicodeScalars {
            let value = scalar.value
            let letter: UInt32?
            switch value {
            case 0x30...0x39, 0x61...0x7A: letter = value
            case 0x41...0x5A: letter = value + 0x20
            default: letter = nil
            }
            guard let letter, let plain = Unicode.Scalar(letter) else {
                isApart = !result.isEmpty
                continue
            }
            if isApart { result += "-" }
            isApart = false
            result.unicodeScalars.append(plain)
        }
        return result
    }
}
