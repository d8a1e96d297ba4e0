/// Lines of a report, wrapped at a width with hanging indents.
package struct WrappedText: Sendable, Hashable {
    /// Columns that no line exceeds, unless one word alone does.
    package static let width = 100

    package private(set) var lines: [String] = []

    package init() {}

    /// Adds a paragraph: `mark` stands at `indent`, the text after it, and lines that follow hang below the text.
    package mutating func add(_ text: String, indent: Int = 0, mark: String = "") {
        let lead = String(repeating: " ", count: indent) + (mark.isEmpty ? "" : mark + " ")
        let hanging = String(repeating: " ", count: Self.columns(lead))
        var line = lead
        var isEmpty = true
        for word in Self.words(of: text) {
            let needed = Self.columns(line) + (isEmpty ? 0 : 1) + Self.columns(word)
            if !isEmpty, needed > Self.width {
                lines.append(line)
                line = hanging
                isEmpty = true
            }
            if !isEmpty { line += " " }
            line += word
            isEmpty = false
        }
        lines.append(isEmpty ? Self.withoutTrailingSpaces(line) : line)
    }

    /// What a line may break between. A number and its percent sign stay together.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            if word.hasPrefix("%"), let last = words.popLast() {
                words.append(last + " " + word)
            } else {
                words.append(String(word))
            }
        }
        return words
    }

    package mutating func addBlank() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Adds a line as it is.
    package mutating func addLine(_ line: String) {
        lines.append(line)
    }

    package mutating func append(_ other: WrappedText) {
        lines += other.lines
    }

    /// The lines, each with its line end.
    package var text: String {
        var result = ""
        for line in lines { result += line + "\n" }
        return result
    }

    /// Columns of NFC text: one for each scalar.
    static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.count
    }

    private static func withoutTrailingSpaces(_ line: String) -> String {
        var result = line[...]
        while result.last == " " { result = result.dropLast() }
        return String(result)
    }
}
