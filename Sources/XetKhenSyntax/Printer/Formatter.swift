import XetKhenValues

/// What formatting a file gives.
package struct FormatResult: Sendable {
    /// The file, formatted; as it was where it has mistakes.
    package var bytes: [UInt8]
    /// The mistakes for which nothing was done.
    package var diagnostics: [Diagnostic]
    /// Whether the file was left as it was because it would have meant something else: a name of it begins a keyword of
    /// several words in the other language.
    package var isRefused: Bool
}

/// Writes the fenced blocks of a file in one form and leaves every byte of its prose alone. Formatting what has been
/// formatted changes nothing, and what a ruleset means never changes.
package enum Formatter {
    /// `keywords` is the language to write keywords in; nil keeps the file's.
    package static func format(_ bytes: [UInt8], keywords: Language? = nil) -> FormatResult {
        let parsed = ParsedFile(index: 0, bytes: bytes)
        guard parsed.diagnostics.isEmpty else {
            return FormatResult(bytes: bytes, diagnostics: parsed.diagnostics, isRefused: false)
        }
        let target = keywords ?? parsed.language
        let source = parsed.source
        let lineEnd = usesCarriageReturns(source) ? "\r\n" : "\n"
        var output = source.hasByteOrderMark ? "\u{FEFF}" : ""
        var written = 0
        for (index, part) in parsed.blocks.enumerated() {
            let start = source.lineStart(part.block.lines.lowerBound)
            let end = source.lineStart(part.block.lines.upperBound)
            output += source.text(written, start)
            var printer = BlockPrinter(source, part.block, part.tokens, from: parsed.language, to: target)
            if index == 0 { printer.statesLanguage = true }
            let margin = String(repeating: " ", count: part.block.indentation)
            for line in printer.lines() { output += line.isEmpty ? lineEnd : margin + line + lineEnd }
            written = end
        }
        output += source.text(written, source.bytes.count)
        let formatted = Array(output.utf8)
        guard meansTheSame(parsed, ParsedFile(index: 0, bytes: formatted)) else {
            return FormatResult(bytes: bytes, diagnostics: [], isRefused: true)
        }
        return FormatResult(bytes: formatted, diagnostics: [], isRefused: false)
    }

    package static func format(_ text: String, keywords: Language? = nil) -> FormatResult {
        format(Array(text.utf8), keywords: keywords)
    }

    private static func usesCarriageReturns(_ source: SourceText) -> Bool {
        guard source.lineCount > 1 else { return false }
        let lineFeed = source.lineStart(1) - 1
        return lineFeed > 0 && source.bytes[lineFeed - 1] == 0x0D
    }

    private static func meansTheSame(_ before: ParsedFile, _ after: ParsedFile) -> Bool {
        func text(_ file: ParsedFile) -> String {
            MeaningText.text(
                of: SyntaxTree(header: file.headers.first, declarations: file.declarations, tests: file.tests))
        }
        return after.diagnostics.isEmpty && text(before) == text(after)
    }
}
