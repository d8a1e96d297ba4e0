import XetKhenValues

/// Cuts the fenced blocks of one file into tokens. Every step consumes at least one byte, so it always ends.
package struct Lexer {
    let source: SourceText
    let language: Language
    private let keywords: KeywordTable
    private let foreignKeywords: KeywordTable
    /// Whether spaces, line ends and comments become tokens; only who lays a text out afresh needs them.
    private let keepsTrivia: Bool
    var tokens: [Token] = []
    package private(set) var diagnostics: [Diagnostic] = []
    /// Lines, counted from 0, on which a mistake has been reported; one is enough.
    package private(set) var faultyLines: Set<Int> = []
    /// How many there were, those that are not kept included.
    private var tokenTotal = 0
    private var hasReportedTotal = false
    /// How many commas of a document's line have gone by; nil outside such a line.
    var documentPart: Int?
    /// What the last token of the line at hand is that means something; nil before there is one.
    var lastKind: TokenKind?
    var lastKeyword: Keyword?
    /// What an offset of the line at hand is above its column: where the line begins, and how many of its bytes so far only go
    /// on with a scalar.
    private var columnBase = 0

    package init(_ source: SourceText, language: Language, keepsTrivia: Bool = true) {
        self.source = source
        self.keepsTrivia = keepsTrivia
        self.language = language
        self.keywords = KeywordTable.table(language)
        self.foreignKeywords = KeywordTable.table(language == .vietnamese ? .english : .vietnamese)
    }

    /// The tokens of a block. With trivia they cover every byte between the fences.
    package mutating func tokens(of block: FencedBlock) -> [Token] {
        tokens = []
        if let last = block.lines.last, last < source.lineCount {
            // A token has a few bytes; more room than that is asked for only where it is used.
            tokens.reserveCapacity(
                (source.lineEnd(last) - source.lineStart(block.lines.lowerBound)) / (keepsTrivia ? 3 : 6))
        }
        for line in block.lines { lexLine(line) }
        return tokens
    }

    mutating func report(_ kind: DiagnosticKind, _ start: Int, _ end: Int, line: Int, _ arguments: [String] = []) {
        guard faultyLines.insert(line).inserted, diagnostics.count < SyntaxLimits.fileDiagnostics else { return }
        diagnostics.append(Diagnostic(kind, at: .ruleset(source.range(start, end)), arguments))
    }

    /// Tokens follow one another, so that the scalars of a line are counted once; between two of them stand spaces at most.
    @inline(__always)
    mutating func append(
        _ kind: TokenKind, _ start: Int, _ end: Int, line: Int, keyword: Keyword? = nil, isASCII: Bool = false
    ) {
        tokenTotal += 1
        let startColumn = start - columnBase
        if !isASCII { columnBase += end - start - source.scalarCount(start, end) }
        guard keepsTrivia || !kind.isTrivia else { return }
        tokens.append(
            Token(kind, start, end, line: line, columns: (startColumn, end - columnBase), keyword: keyword))
        if !kind.isTrivia { (lastKind, lastKeyword) = (kind, keyword) }
    }

    private mutating func lexLine(_ line: Int) {
        let start = source.lineStart(line)
        let end = source.lineEnd(line)
        let next = line + 1 < source.lineCount ? source.lineStart(line + 1) : source.bytes.count
        documentPart = nil
        (lastKind, lastKeyword) = (nil, nil)
        columnBase = start
        if end - start > SyntaxLimits.lineScalars, source.scalarCount(start, end) > SyntaxLimits.lineScalars {
            report(.lineTooLong, start, end, line: line, ["\(SyntaxLimits.lineScalars)"])
            append(.unknown, start, end, line: line)
        } else if tokenTotal > SyntaxLimits.fileTokens {
            if !hasReportedTotal {
                hasReportedTotal = true
                report(.tooManyTokens, start, end, line: line, ["\(SyntaxLimits.fileTokens)"])
            }
            if end > start { append(.unknown, start, end, line: line) }
        } else {
            var index = start
            while index < end {
                let byte = source.bytes[index]
                if byte == 0x20, !keepsTrivia {
                    index = skipSpaces(at: index, lineStart: start, end: end, line: line)
                } else if documentPart == nil, byte < 0x80, ScalarClass.isLetter(UInt32(byte)) {
                    index = lexWord(at: index, end: end, line: line)
                } else {
                    index = lexToken(at: index, lineStart: start, end: end, line: line)
                }
            }
        }
        if next > end { append(.newline, end, next, line: line, isASCII: true) }
    }

    /// Reads one token and gives the offset after it, which is greater than `index`.
    private mutating func lexToken(at index: Int, lineStart: Int, end: Int, line: Int) -> Int {
        let (value, length) = source.scalar(at: index)
        if ScalarClass.isSpace(value) || value == 0x09 {
            return lexSpaces(at: index, lineStart: lineStart, end: end, line: line)
        }
        if value == 0x23 {
            append(.comment, index, end, line: line)
            return end
        }
        if documentPart != nil, let raw = lexRaw(at: index, end: end, line: line) { return raw }
        if ScalarClass.isDigit(value) { return lexNumber(at: index, end: end, line: line) }
        if ScalarClass.isWord(value) { return lexWord(at: index, end: end, line: line) }
        if value == 0x22 { return lexText(at: index, end: end, line: line) }
        if value == 0x60 { return lexQuotedName(at: index, end: end, line: line) }
        if let (kind, hasTwo) = Self.symbol(value, index + 1 < end ? source.bytes[index + 1] : 0) {
            let stop = index + (hasTwo ? 2 : length)
            append(kind, index, stop, line: line, isASCII: value < 0x80)
            if kind == .comma, let part = documentPart { documentPart = part + 1 }
            return stop
        }
        return lexUnknown(at: index, end: end, line: line)
    }

    /// What parts two words of a line is nobody's question but the formatter's, where it is no tab at its beginning.
    @inline(__always)
    private mutating func skipSpaces(at index: Int, lineStart: Int, end: Int, line: Int) -> Int {
        var stop = index
        repeat { stop += 1 } while stop < end && source.bytes[stop] == 0x20
        if index == lineStart, stop < end, source.bytes[stop] == 0x09 {
            return lexSpaces(at: index, lineStart: lineStart, end: end, line: line)
        }
        tokenTotal += 1
        return stop
    }

    private mutating func lexSpaces(at index: Int, lineStart: Int, end: Int, line: Int) -> Int {
        var stop = index
        while stop < end, source.bytes[stop] == 0x20 { stop += 1 }
        var tab: Int?
        while stop < end {
            let isTab = source.bytes[stop] == 0x09
            let length = isTab ? 1 : source.spaceLength(at: stop)
            guard length > 0 else { break }
            if isTab, tab == nil { tab = stop }
            stop += length
        }
        if let tab, index == lineStart, stop < end { report(.tabIndentation, tab, tab + 1, line: line) }
        append(.spaces, index, stop, line: line)
        return stop
    }

    private mutating func lexWord(at index: Int, end: Int, line: Int) -> Int {
        let word = source.word(at: index, limit: end)
        let wordEnd = index + word.length
        if let (keyword, stop) = match(word, in: keywords, at: index, limit: end) {
            let isFirst = lastKind == nil
            append(.keyword, index, stop, line: line, keyword: keyword, isASCII: word.isASCII && stop == wordEnd)
            if isFirst, keyword == .document { documentPart = -1 }
            return stop
        }
        var stop = wordEnd
        while stop + 1 < end, source.bytes[stop] == 0x2E, source.wordLength(at: stop + 1) > 0 {
            stop = source.wordEnd(stop + 1, end)
        }
        if stop + 1 < end, source.bytes[stop] == 0x2D, source.wordLength(at: stop + 1) > 0 {
            while stop + 1 < end, source.bytes[stop] == 0x2D || source.bytes[stop] == 0x2E,
                source.wordLength(at: stop + 1) > 0
            {
                stop = source.wordEnd(stop + 1, end)
            }
            append(.citation, index, stop, line: line)
            return stop
        }
        if let (keyword, foreignEnd) = match(word, in: foreignKeywords, at: index, limit: end),
            foreignEnd >= stop
        {
            report(
                .foreignKeyword, index, foreignEnd, line: line,
                [source.composedText(index, foreignEnd), keyword.spelled(in: language)])
        }
        append(.name, index, stop, line: line, isASCII: word.isASCII && stop == wordEnd)
        if documentPart == -1 { documentPart = 0 }
        return stop
    }

    @inline(__always)
    private func match(
        _ word: ScannedWord, in keywords: KeywordTable, at index: Int, limit: Int
    ) -> (keyword: Keyword, end: Int)? {
        word.hasMarks
            ? keywords.match(source.bytes, at: index, limit: limit)
            : keywords.match(word, source.bytes, at: index, limit: limit)
    }

    /// A name between backquotes, which may be spelled like a keyword.
    private mutating func lexQuotedName(at index: Int, end: Int, line: Int) -> Int {
        var stop = source.wordEnd(index + 1, end)
        while stop > index + 1, stop + 1 < end, source.bytes[stop] == 0x2E, source.wordLength(at: stop + 1) > 0 {
            stop = source.wordEnd(stop + 1, end)
        }
        guard stop > index + 1, !ScalarClass.isDigit(UInt32(source.bytes[index + 1])), stop < end,
            source.bytes[stop] == 0x60
        else {
            report(.badQuotedName, index, max(stop, index + 1), line: line)
            append(.unknown, index, max(stop, index + 1), line: line)
            return max(stop, index + 1)
        }
        append(.name, index, stop + 1, line: line)
        if documentPart == -1 { documentPart = 0 }
        return stop + 1
    }

    private mutating func lexText(at index: Int, end: Int, line: Int) -> Int {
        var stop = index + 1
        while stop < end {
            // Most of a text stands for itself.
            stop += source.withBytes(stop, end) { ByteScan.plainLength($0) }
            guard stop < end else { break }
            let value = source.bytes[stop]
            stop += 1
            if value == 0x22 {
                append(.text, index, stop, line: line)
                return stop
            }
            if value == 0x5C {
                let next = stop < end ? source.bytes[stop] : 0
                if next == 0x22 || next == 0x5C {
                    stop += 1
                } else {
                    report(.badEscape, stop - 1, min(stop + 1, end), line: line)
                }
            } else if value < 0x20 && value != 0x09 || value == 0x7F {
                report(.unknownCharacter, stop - 1, stop, line: line, [Self.shown(UInt32(value))])
            }
        }
        report(.unterminatedText, index, end, line: line)
        append(.text, index, end, line: line)
        return end
    }

    private mutating func lexUnknown(at index: Int, end: Int, line: Int) -> Int {
        let (value, length) = source.scalar(at: index)
        report(.unknownCharacter, index, index + length, line: line, [Self.shown(value)])
        append(.unknown, index, index + length, line: line)
        return index + length
    }

    /// The number or the issuer of a document, which are words of another order than the language's.
    private mutating func lexRaw(at index: Int, end: Int, line: Int) -> Int? {
        guard let part = documentPart, part >= 0 else { return nil }
        guard lastKind == .name && part == 0 || lastKind == .comma else { return nil }
        if let (keyword, _) = keywords.match(source.bytes, at: index, limit: end),
            keyword == .blank || keyword == .date || Self.endsRaw(keyword)
        {
            return nil
        }
        guard source.bytes[index] != 0x2C else { return nil }
        var stop = index
        var lastWord = index
        var followsWord = true
        while stop < end {
            let (value, length) = source.scalar(at: stop)
            if value == 0x2C || value == 0x23 { break }
            if ScalarClass.isSpace(value) || value == 0x09 {
                stop += length
                followsWord = false
                continue
            }
            if !followsWord, ScalarClass.isLetter(value),
                let (keyword, _) = keywords.match(source.bytes, at: stop, limit: end), Self.endsRaw(keyword)
            {
                break
            }
            followsWord = ScalarClass.isWord(value)
            stop += length
            lastWord = stop
        }
        append(.raw, index, lastWord, line: line)
        return lastWord
    }

    private static func endsRaw(_ keyword: Keyword) -> Bool {
        keyword == .grade || keyword == .title || keyword == .force
    }

    static func shown(_ value: UInt32) -> String {
        let code =
            "U+" + String(repeating: "0", count: value < 0x10 ? 3 : value < 0x100 ? 2 : value < 0x1000 ? 1 : 0)
            + String(value, radix: 16, uppercase: true)
        guard value > 0x20, !(0x7F...0xA0).contains(value), let scalar = Unicode.Scalar(value),
            !(0x200B...0x206F).contains(value), value != 0xFEFF
        else { return code }
        return "\(Character(scalar)) (\(code))"
    }

    /// What a scalar means, and whether the one after it belongs to it.
    private static func symbol(_ value: UInt32, _ next: UInt8) -> (TokenKind, hasTwo: Bool)? {
        switch value {
        case 0x3D: return (.equal, false)
        case 0x2260: return (.notEqual, false)
        case 0x21: return next == 0x3D ? (.notEqual, true) : nil
        case 0x2265: return (.greaterOrEqual, false)
        case 0x2264: return (.lessOrEqual, false)
        case 0x3E: return next == 0x3D ? (.greaterOrEqual, true) : (.greater, false)
        case 0x3C: return next == 0x3D ? (.lessOrEqual, true) : (.less, false)
        case 0x2B: return (.plus, false)
        case 0x2D: return next == 0x3E ? (.arrow, true) : (.minus, false)
        case 0x2212: return (.minus, false)
        case 0xD7, 0x2A: return (.times, false)
        case 0x2F: return (.slash, false)
        case 0x25: return (.percent, false)
        case 0x28: return (.open, false)
        case 0x29: return (.close, false)
        case 0x2C: return (.comma, false)
        case 0x3A: return (.colon, false)
        case 0x3B: return (.semicolon, false)
        case 0x2192: return (.arrow, false)
        case 0x2E: return next == 0x2E ? (.range, true) : nil
        case 0x7C: return (.bar, false)
        default: return nil
        }
    }
}
