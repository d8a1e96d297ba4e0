import XetKhenValues

/// A fenced block as it is read: its tokens in their lines, with what they say and where they stand. Nothing of it changes, and
/// it stands behind one reference: a parser that held it in place would be copied at each question about it.
final class BlockInput: Sendable {
    let source: SourceText
    let language: Language
    let block: FencedBlock
    let layout: LineLayout
    /// Lines on which the lexer has reported a mistake already.
    let faultyLines: Set<Int>

    init(_ source: SourceText, language: Language, block: FencedBlock, layout: LineLayout, faultyLines: Set<Int>) {
        self.source = source
        self.language = language
        self.block = block
        self.layout = layout
        self.faultyLines = faultyLines
    }

    // MARK: What tokens say

    /// What a token says, NFC; a name without its backquotes.
    func text(of token: Token) -> String {
        let isQuoted = token.kind == .name && source.scalars[Int(token.start)] == 0x60
        return source.composedText(Int(token.start) + (isQuoted ? 1 : 0), Int(token.end) - (isQuoted ? 1 : 0))
    }

    /// The content of a text token, NFC, with its escapes read.
    func content(of token: Token) -> String {
        var start = Int(token.start)
        var end = Int(token.end)
        if start < end { start += 1 }
        if end > start, source.scalars[end - 1] == 0x22 { end -= 1 }
        let scalars = source.scalars[start..<end]
        guard scalars.contains(0x5C) else { return source.composedText(start, end) }
        var view = String.UnicodeScalarView()
        var isEscaped = false
        for value in scalars {
            if value == 0x5C, !isEscaped {
                isEscaped = true
                continue
            }
            isEscaped = false
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return NormalForm.composed(String(view))
    }

    func decimal(_ token: Token) -> ExactDecimal? {
        source.decimal(Int(token.start), Int(token.end), separator: language.decimalSeparator)
    }

    func date(_ token: Token) -> CalendarDate? {
        let bytes = source.lowBytes(Int(token.start), Int(token.end))
        return CalendarDate.parseVietnamese(utf8: bytes) ?? CalendarDate.parseISO(utf8: bytes)
    }

    // MARK: Where they stand

    func range(of token: Token) -> SourceRange {
        SourceRange(
            file: source.file, start: position(Int(token.start), line: token.line),
            end: position(Int(token.end), line: token.line))
    }

    /// From the token at `start` up to the one before `end`; empty where that is not behind it.
    func range(from start: Int, to end: Int) -> SourceRange {
        let first = layout.tokens[start]
        let from = position(Int(first.start), line: first.line)
        guard end > start else { return SourceRange(file: source.file, start: from, end: from) }
        let last = layout.tokens[end - 1]
        return SourceRange(file: source.file, start: from, end: position(Int(last.end), line: last.line))
    }

    /// The empty place after the tokens before one.
    func range(after token: Int) -> SourceRange {
        guard token > 0, token <= layout.tokens.count else {
            let start = SourcePosition(line: block.fenceLine + 1, column: 1)
            return SourceRange(file: source.file, start: start, end: start)
        }
        let last = layout.tokens[token - 1]
        let end = position(Int(last.end), line: last.line)
        return SourceRange(file: source.file, start: end, end: end)
    }

    @inline(__always)
    private func position(_ offset: Int, line: Int32) -> SourcePosition {
        SourcePosition(line: Int(line) + 1, column: offset - source.lineStarts[Int(line)] + 1)
    }
}
