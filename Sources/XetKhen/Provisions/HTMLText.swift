import XetKhenValues

/// Text and Markdown as HTML.
enum HTMLText {
    /// What stands for itself neither in a text nor in a quoted attribute is escaped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A text with `code`, **strong** and *stressed* words; a mark without its partner stands for itself.
    static func inline(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            if first == "`" || first == "*" {
                let count = rest.prefix { $0 == first }.count
                let mark = String(repeating: first, count: count)
                if let found = marked(rest.dropFirst(count), mark) {
                    result += found.html
                    rest = found.rest
                    continue
                }
                result += escaped(mark)
                rest = rest.dropFirst(count)
                continue
            }
            let plain = rest.prefix { $0 != "`" && $0 != "*" }
            result += escaped(String(plain))
            rest = rest.dropFirst(plain.count)
        }
        return result
    }

    /// What stands between the mark before `text` and its partner, and what follows that.
    private static func marked(_ text: Substring, _ mark: String) -> (html: String, rest: Substring)? {
        let name: String
        switch mark {
        case "`": name = "code"
        case "*": name = "em"
        case "**": name = "strong"
        default: return nil
        }
        guard let next = text.first, !next.isWhitespace else { return nil }
        var end = text.startIndex
        while end < text.endIndex {
            if text[end...].hasPrefix(mark) {
                let content = String(text[..<end])
                guard !content.isEmpty else { return nil }
                let inner = name == "code" ? escaped(content) : inline(content)
                return ("<\(name)>\(inner)</\(name)>", text[end...].dropFirst(mark.count))
            }
            end = text.index(after: end)
        }
        return nil
    }
}

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
