import XetKhenValues

/// Cuts the fenced blocks of one file into tokens. Every step consumes at least one scalar, so it always ends.
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
    var lastSignificant: Token?

    package init(_ source: SourceText, language: Language, keepsTrivia: Bool = true) {
        self.source = source
        self.keepsTrivia = keepsTrivia
        self.language = language
        self.keywords = KeywordTable.table(language)
        self.foreignKeywords = KeywordTable.table(language == .vietnamese ? .english : .vietnamese)
    }

    /// The tokens of a block. With trivia they cover every scalar between the fences.
    package mutating func tokens(of block: FencedBlock) -> [Token] {
        tokens = []
        if let last = block.lines.last, last < source.lineStarts.count {
            // A token has a few scalars; more room than that is asked for only where it is used.
            tokens.reserveCapacity(
                (source.lineEnd(last) - source.lineStarts[block.lines.lowerBound]) / (keepsTrivia ? 3 : 6))
        }
        for line in block.lines { lexLine(line) }
        return tokens
    }

    mutating func report(_ kind: DiagnosticKind, _ start: Int, _ end: Int, line: Int, _ arguments: [String] = []) {
        guard faultyLines.insert(line).inserted, diagnostics.count < SyntaxLimits.fileDiagnostics else { return }
        diagnostics.append(Diagnostic(kind, at: .ruleset(source.range(start, end)), arguments))
    }

    mutating func append(_ kind: TokenKind, _ start: Int, _ end: Int, line: Int, keyword: Keyword? = nil) {
        tokenTotal += 1
        if kind.isTrivia {
            if keepsTrivia { tokens.append(Token(kind, start, end, line: line)) }
            return
        }
        let token = Token(kind, start, end, line: line, keyword: keyword)
        tokens.append(token)
        lastSignificant = token
    }

    private mutating func lexLine(_ line: Int) {
        let start = source.lineStarts[line]
        let end = source.lineEnd(line)
        let next = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.scalars.count
        documentPart = nil
        lastSignificant = nil
        if end - start > SyntaxLimits.lineScalars {
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
                // What parts two words of a line is nobody's question but the formatter's.
                if !keepsTrivia, index > start, source.scalars[index] == 0x20 {
                    tokenTotal += 1
                    repeat { index += 1 } while index < end && source.scalars[index] == 0x20
                } else {
                    index = lexToken(at: index, lineStart: start, end: end, line: line)
                }
            }
        }
        if next > end { append(.newline, end, next, line: line) }
    }

    /// Reads one token and gives the offset after it, which is greater than `index`.
    private mutating func lexToken(at index: Int, lineStart: Int, end: Int, line: Int) -> Int {
        let value = source.scalars[index]
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
        if let (kind, length) = Self.symbol(value, index + 1 < end ? source.scalars[index + 1] : 0) {
            append(kind, index, index + length, line: line)
            if kind == .comma, let part = documentPart { documentPart = part + 1 }
            return index + length
        }
        return lexUnknown(at: index, end: end, line: line)
    }

    private mutating func lexSpaces(at index: Int, lineStart: Int, end: Int, line: Int) -> Int {
        let scalars = source.scalars
        var stop = index
        while stop < end, scalars[stop] == 0x20 { stop += 1 }
        var tab: Int?
        while stop < end, ScalarClass.isSpace(scalars[stop]) || scalars[stop] == 0x09 {
            if scalars[stop] == 0x09, tab == nil { tab = stop }
            stop += 1
        }
        if let tab, index == lineStart, stop < end { report(.tabIndentation, tab, tab + 1, line: line) }
        append(.spaces, index, stop, line: line)
        return stop
    }

    private mutating func lexWord(at index: Int, end: Int, line: Int) -> Int {
        let scalars = source.scalars
        var firstEnd = index
        // Most names have digits, or words joined by `_`; no keyword has either.
        var mayBeKeyword = true
        var hash = KeywordTable.emptyHash
        var bits: UInt32 = 0
        while firstEnd < end {
            let value = scalars[firstEnd]
            guard ScalarClass.isWord(value) else { break }
            // Of what words are made of only digits are below 0x40.
            if value < 0x40 || value == 0x5F { mayBeKeyword = false }
            bits |= value
            hash = KeywordTable.hash(hash, value)
            firstEnd += 1
        }
        let hasMarks = bits >= 0x0300 && scalars[index..<firstEnd].contains { ScalarClass.isCombining($0) }
        func match(in keywords: KeywordTable) -> (keyword: Keyword, end: Int)? {
            guard mayBeKeyword else { return nil }
            return hasMarks
                ? keywords.match(scalars, at: index, limit: end)
                : keywords.match(word: hash, scalars, at: index, wordEnd: firstEnd, limit: end)
        }
        if let (keyword, stop) = match(in: keywords) {
            let isFirst = lastSignificant == nil
            append(.keyword, index, stop, line: line, keyword: keyword)
            if isFirst, keyword == .document { documentPart = -1 }
            return stop
        }
        var stop = firstEnd
        while stop + 1 < end, source.scalars[stop] == 0x2E, ScalarClass.isWord(source.scalars[stop + 1]) {
            stop = wordEnd(stop + 1, end)
        }
        if stop + 1 < end, source.scalars[stop] == 0x2D, ScalarClass.isWord(source.scalars[stop + 1]) {
            while stop + 1 < end, source.scalars[stop] == 0x2D || source.scalars[stop] == 0x2E,
                ScalarClass.isWord(source.scalars[stop + 1])
            {
                stop = wordEnd(stop + 1, end)
            }
            append(.citation, index, stop, line: line)
            return stop
        }
        if let (keyword, foreignEnd) = match(in: foreignKeywords), foreignEnd >= stop {
            report(
                .foreignKeyword, index, foreignEnd, line: line,
                [source.composedText(index, foreignEnd), keyword.spelled(in: language)])
        }
        append(.name, index, stop, line: line)
        if documentPart == -1 { documentPart = 0 }
        return stop
    }

    /// A name between backquotes, which may be spelled like a keyword.
    private mutating func lexQuotedName(at index: Int, end: Int, line: Int) -> Int {
        var stop = wordEnd(index + 1, end)
        while stop > index + 1, stop + 1 < end, source.scalars[stop] == 0x2E,
            ScalarClass.isWord(source.scalars[stop + 1])
        {
            stop = wordEnd(stop + 1, end)
        }
        guard stop > index + 1, !ScalarClass.isDigit(source.scalars[index + 1]), stop < end,
            source.scalars[stop] == 0x60
        else {
            report(.badQuotedName, index, max(stop, index + 1), line: line)
            append(.unknown, index, max(stop, index + 1), line: line)
            return max(stop, index + 1)
        }
        append(.name, index, stop + 1, line: line)
        if documentPart == -1 { documentPart = 0 }
        return stop + 1
    }

    func wordEnd(_ start: Int, _ end: Int) -> Int {
        var stop = start
        while stop < end, ScalarClass.isWord(source.scalars[stop]) { stop += 1 }
        return stop
    }

    private mutating func lexText(at index: Int, end: Int, line: Int) -> Int {
        let scalars = source.scalars
        var stop = index + 1
        while stop < end {
            let value = scalars[stop]
            stop += 1
            // Most of a text stands for itself.
            if value > 0x22, value < 0x7F, value != 0x5C { continue }
            if value == 0x22 {
                append(.text, index, stop, line: line)
                return stop
            }
            if value == 0x5C {
                let next = stop < end ? scalars[stop] : 0
                if next == 0x22 || next == 0x5C {
                    stop += 1
                } else {
                    report(.badEscape, stop - 1, min(stop + 1, end), line: line)
                }
            } else if value < 0x20 && value != 0x09 || value == 0x7F {
                report(.unknownCharacter, stop - 1, stop, line: line, [Self.shown(value)])
            }
        }
        report(.unterminatedText, index, end, line: line)
        append(.text, index, end, line: line)
        return end
    }

    private mutating func lexUnknown(at index: Int, end: Int, line: Int) -> Int {
        report(.unknownCharacter, index, index + 1, line: line, [Self.shown(source.scalars[index])])
        append(.unknown, index, index + 1, line: line)
        return index + 1
    }

    /// The number or the issuer of a document, which are words of another order than the language's.
    private mutating func lexRaw(at index: Int, end: Int, line: Int) -> Int? {
        guard let part = documentPart, part >= 0 else { return nil }
        guard let last = lastSignificant, last.kind == .name && part == 0 || last.kind == .comma else { return nil }
        if let (keyword, _) = keywords.match(source.scalars, at: index, limit: end),
            keyword == .blank || keyword == .date || Self.endsRaw(keyword)
        {
            return nil
        }
        guard source.scalars[index] != 0x2C else { return nil }
        var stop = index
        var lastWord = index
        while stop < end {
            let value = source.scalars[stop]
            if value == 0x2C || value == 0x23 { break }
            if ScalarClass.isSpace(value) || value == 0x09 {
                stop += 1
                continue
            }
            if stop > index, ScalarClass.isLetter(value), !ScalarClass.isWord(source.scalars[stop - 1]),
                let (keyword, _) = keywords.match(source.scalars, at: stop, limit: end), Self.endsRaw(keyword)
            {
                break
            }
            stop += 1
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

    private static func symbol(_ value: UInt32, _ next: UInt32) -> (TokenKind, Int)? {
        switch value {
        case 0x3D: return (.equal, 1)
        case 0x2260: return (.notEqual, 1)
        case 0x21: return next == 0x3D ? (.notEqual, 2) : nil
        case 0x2265: return (.greaterOrEqual, 1)
        case 0x2264: return (.lessOrEqual, 1)
        case 0x3E: return next == 0x3D ? (.greaterOrEqual, 2) : (.greater, 1)
        case 0x3C: return next == 0x3D ? (.lessOrEqual, 2) : (.less, 1)
        case 0x2B: return (.plus, 1)
        case 0x2D: return next == 0x3E ? (.arrow, 2) : (.minus, 1)
        case 0x2212: return (.minus, 1)
        case 0xD7, 0x2A: return (.times, 1)
        case 0x2F: return (.slash, 1)
        case 0x25: return (.percent, 1)
        case 0x28: return (.open, 1)
        case 0x29: return (.close, 1)
        case 0x2C: return (.comma, 1)
        case 0x3A: return (.colon, 1)
        case 0x3B: return (.semicolon, 1)
        case 0x2192: return (.arrow, 1)
        case 0x2E: return next == 0x2E ? (.range, 2) : nil
        case 0x7C: return (.bar, 1)
        default: return nil
        }
    }
}
