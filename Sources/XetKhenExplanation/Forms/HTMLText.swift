/// Text and Markdown as HTML.
package enum HTMLText {
    /// How every page looks, on a screen and on paper; nothing is fetched.
    package static let style = """
        body { font-family: "Times New Roman", "Noto Serif", serif; line-height: 1.4; max-width: 72rem; margin: 1.5rem auto;
          padding: 0 1rem; color: #111; background: #fff; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
        caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
        th, td { border: 1px solid #888; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; font-weight: normal; }
        thead th { font-weight: bold; background: #eee; }
        td ul { margin: 0; padding-left: 1.1rem; }
        code, pre { font-family: "DejaVu Sans Mono", "Liberation Mono", monospace; font-size: 0.85em; }
        pre { background: #f6f6f6; border: 1px solid #ccc; padding: 0.6rem; overflow-x: auto; }
        :target { background: #fff3b0; }
        .file { border-top: 2px solid #444; color: #444; padding-top: 0.5rem; }
        a { color: #0b3d91; }
        @media print {
          body { max-width: none; margin: 0; font-size: 10pt; }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; }
          a { color: inherit; text-decoration: none; }
          thead { display: table-header-group; }
          tr, li { break-inside: avoid; }
          h1, h2, h3, h4 { break-after: avoid; }
        }
        """

    /// What stands for itself neither in a text nor in a quoted attribute is escaped.
    package static func escaped(_ text: String) -> String {
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
    package static func inline(_ text: String) -> String {
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
