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
        let isQuoted = token.kind == .name && source.bytes[Int(token.start)] == 0x60
        return source.composedText(Int(token.start) + (isQuoted ? 1 : 0), Int(token.end) - (isQuoted ? 1 : 0))
    }

    /// The content of a text token, NFC, with its escapes read.
    func content(of token: Token) -> String {
        var start = Int(token.start)
        var end = Int(token.end)
        if start < end { start += 1 }
        if end > start, source.bytes[end - 1] == 0x22 { end -= 1 }
        guard source.withBytes(start, end, { ByteScan.contains(0x5C, in: $0) }) else {
            return source.composedText(start, end)
        }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in source.bytes[start..<end] {
            if byte == 0x5C, !isEscaped {
                isEscaped = true
                continue
            }
            isEscaped = false
            bytes.append(byte)
        }
        return NormalForm.composed(String(decoding: bytes, as: UTF8.self))
    }

    func decimal(_ token: Token) -> ExactDecimal? {
        source.decimal(Int(token.start), Int(token.end), separator: language.decimalSeparator)
    }

    func date(_ token: Token) -> CalendarDate? {
        let bytes = Array(source.bytes[Int(token.start)..<Int(token.end)])
        return CalendarDate.parseVietnamese(utf8: bytes) ?? CalendarDate.parseISO(utf8: bytes)
    }

    // MARK: Where they stand

    func range(of token: Token) -> SourceRange {
        SourceRange(file: source.file, start: start(of: token), end: end(of: token))
    }

    /// From the token at `first` up to the one before `end`; empty where that is not behind it.
    func range(from first: Int, to end: Int) -> SourceRange {
        let start = start(of: layout.tokens[first])
        guard end > first else { return SourceRange(file: source.file, start: start, end: start) }
        return SourceRange(file: source.file, start: start, end: self.end(of: layout.tokens[end - 1]))
    }

    /// The empty place after the tokens before one.
    func range(after token: Int) -> SourceRange {
        guard token > 0, token <= layout.tokens.count else {
            let start = SourcePosition(line: block.fenceLine + 1, column: 1)
            return SourceRange(file: source.file, start: start, end: start)
        }
        let end = end(of: layout.tokens[token - 1])
        return SourceRange(file: source.file, start: end, end: end)
    }

    @inline(__always)
    private func start(of token: Token) -> SourcePosition {
        SourcePosition(line: Int(token.line) + 1, column: Int(token.startColumn) + 1)
    }

    @inline(__always)
    private func end(of token: Token) -> SourcePosition {
        SourcePosition(line: Int(token.line) + 1, column: Int(token.endColumn) + 1)
    }
}
