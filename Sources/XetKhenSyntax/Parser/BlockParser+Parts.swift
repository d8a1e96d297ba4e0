import XetKhenValues

/// The small parts that many clauses share: names, texts, citations, dates, coverage.
extension BlockParser {
    mutating func name() -> NameSyntax? {
        guard let token = current else {
            reportHere(.expectedName)
            return nil
        }
        guard token.kind == .name else {
            if token.kind == .keyword {
                reportHere(.reservedWord, [text(of: token)])
            } else {
                reportHere(.expectedName)
            }
            return nil
        }
        position += 1
        return NameSyntax(key(of: token), range(of: token))
    }

    /// What `text(of:)` says of a name, kept for the next place that it stands in.
    private mutating func key(of token: Token) -> NameKey {
        let margin = source.bytes[Int(token.start)] == 0x60 ? 1 : 0
        return key(Int(token.start) + margin, Int(token.end) - margin)
    }

    private mutating func key(_ start: Int, _ end: Int) -> NameKey {
        known(start, end) ?? knownNames.add(start, end, in: source)
    }

    /// Asked without a change, so that no reference is counted.
    private func known(_ start: Int, _ end: Int) -> NameKey? { knownNames.known(start, end, in: source) }

    /// `NAME, NAME`.
    mutating func names() -> [NameSyntax] {
        list { $0.name() }
    }

    /// Members parted by commas, up to the first that cannot be read.
    mutating func list<Member>(_ read: (inout BlockParser) -> Member?) -> [Member] {
        var members: [Member] = []
        members.reserveCapacity(commasAhead() + 1)
        repeat {
            guard let member = read(&self) else { return members }
            members.append(member)
        } while skip(.comma)
        return members
    }

    /// How many commas stand before the next parenthesis is closed or the line ends, as far as is looked.
    @inline(__always)
    private func commasAhead() -> Int {
        var commas = 0
        for index in position..<max(position, min(limit, position + 64)) {
            if tokens[index].kind == .close { break }
            if tokens[index].kind == .comma { commas += 1 }
        }
        return commas
    }

    /// The content of a text token, NFC, with its escapes read.
    mutating func plainText() -> String? {
        guard let token = current, token.kind == .text else {
            reportHere(.expectedText)
            return nil
        }
        position += 1
        return input.content(of: token)
    }

    /// `"…"`, or `vi "…" en "…"`.
    mutating func localizedText() -> TextSyntax? {
        let start = position
        _ = skip(.vietnamese)
        guard let vietnamese = plainText() else { return nil }
        var english: String?
        if skip(.english) {
            guard let text = plainText() else { return nil }
            english = text
        }
        return TextSyntax(vietnamese: vietnamese, english: english, range: range(from: start))
    }

    mutating func optionalText() -> TextSyntax? {
        guard currentKind == .text || currentKeyword == .vietnamese else { return nil }
        return localizedText()
    }

    /// A whole number without a sign.
    mutating func wholeNumber() -> Int? {
        guard let token = current, token.kind == .number, let value = Int(text(of: token)) else {
            reportHere(.expectedNumber)
            return nil
        }
        position += 1
        return value
    }

    mutating func expect(_ kind: TokenKind, _ glyph: String) -> Bool {
        if skip(kind) { return true }
        reportHere(.expectedSymbol, [glyph])
        return false
    }

    mutating func expect(_ keyword: Keyword) -> Bool {
        if skip(keyword) { return true }
        reportHere(.expectedSymbol, [keyword.spelled(in: language)])
        return false
    }

    /// `V1`, `V2`, `V3`, `M`, `M_high`, `M_med` or `M_low`, after `hạng`.
    mutating func grade() -> Grade? {
        guard let token = current, token.kind == .name else {
            reportHere(.badGrade)
            return nil
        }
        let grade: Grade
        switch text(of: token) {
        case "V1": grade = .v1
        case "V2": grade = .v2
        case "V3": grade = .v3
        case "M", "M_high", "M_med", "M_low": grade = .memory
        default:
            reportHere(.badGrade)
            return nil
        }
        position += 1
        return grade
    }

    // MARK: Citations

    /// `C; C`, after `căn cứ` or `theo`.
    mutating func citations() -> [CitationSyntax] {
        var citations: [CitationSyntax] = []
        citations.reserveCapacity(1)
        repeat {
            guard let citation = citation() else { return citations }
            citations.append(citation)
        } while skip(.semicolon)
        return citations
    }

    private mutating func citation() -> CitationSyntax? {
        let start = position
        guard let token = current, token.kind == .name || token.kind == .citation else {
            reportHere(.expectedCitation)
            return nil
        }
        position += 1
        guard let (key, path) = citedParts(token) else { return nil }
        let place = range(of: token)
        let keyEnd = SourcePosition(line: place.start.line, column: place.start.column + keyLength(token))
        let document = NameSyntax(key, SourceRange(file: place.file, start: place.start, end: keyEnd))
        var dash: Int?
        if currentKind == .comma, self.token(1)?.keyword == .dash {
            position += 2
            guard let number = wholeNumber() else { return nil }
            dash = number
        }
        var grade: Grade?
        if skip(.grade) {
            guard let read = self.grade() else { return nil }
            grade = read
        }
        return CitationSyntax(
            document: document, path: path, dash: dash, grade: grade, range: range(from: start))
    }

    /// What stands between the hyphens of a citation: the document, and the path within it.
    private mutating func citedParts(_ token: Token) -> (key: NameKey, path: [String])? {
        let margin = token.kind == .name && source.bytes[Int(token.start)] == 0x60 ? 1 : 0
        let end = Int(token.end) - margin
        var start = Int(token.start) + margin
        var key: NameKey?
        var path: [String] = []
        path.reserveCapacity(3)
        while start < end {
            var stop = start
            while stop < end, source.bytes[stop] != 0x2D { stop += 1 }
            if stop > start {
                let part = self.key(start, stop)
                if key == nil { key = part } else { path.append(part.text) }
            }
            start = stop + 1
        }
        return key.map { ($0, path) }
    }

    @inline(__always)
    private func keyLength(_ token: Token) -> Int {
        var end = Int(token.start)
        while end < Int(token.end), source.bytes[end] != 0x2D { end += 1 }
        return source.scalarCount(Int(token.start), end)
    }

    // MARK: Dates

    /// A date written as one token.
    mutating func date() -> CalendarDate? {
        guard let token = current, token.kind == .date, let date = input.date(token) else {
            reportHere(.expectedDate)
            return nil
        }
        position += 1
        return date
    }

    /// A date, a month or a year as its first day and the first day after it.
    private mutating func dateSpan() -> (first: CalendarDate, next: CalendarDate?)? {
        guard let token = current else {
            reportHere(.expectedDate)
            return nil
        }
        switch token.kind {
        case .date:
            guard let date = date() else { return nil }
            return (date, date.adding(days: 1))
        case .month:
            let parts = text(of: token).split(separator: "/").compactMap { Int($0) }
            guard parts.count == 2, let first = CalendarDate(year: parts[1], month: parts[0], day: 1) else { break }
            position += 1
            return (first, first.adding(months: 1, .lastDayOfMonth))
        case .number:
            guard let year = Int(text(of: token)), let first = CalendarDate(year: year, month: 1, day: 1) else { break }
            position += 1
            return (first, first.adding(years: 1))
        case .spaces, .newline, .comment, .keyword, .name, .citation, .text, .raw, .equal, .notEqual, .less,
            .lessOrEqual,
            .greater, .greaterOrEqual, .plus, .minus, .times, .slash, .percent, .open, .close, .comma, .colon,
            .semicolon, .arrow, .range, .bar, .unknown:
            break
        }
        reportHere(.expectedDate)
        return nil
    }

    /// `từ D [đến D | đến hết D]`, after `hiệu lực` or `phong trào`.
    mutating func force() -> ForceSyntax? {
        let start = position
        var from: CalendarDate?
        var until: CalendarDate?
        guard currentKeyword == .from || currentKeyword == .until || currentKeyword == .through else {
            reportHere(.expectedSymbol, [Keyword.from.spelled(in: language)])
            return nil
        }
        if skip(.from) {
            guard let span = dateSpan() else { return nil }
            from = span.first
        }
        if skip(.until) {
            guard let span = dateSpan() else { return nil }
            until = span.first
        } else if skip(.through) {
            guard let span = dateSpan() else { return nil }
            until = span.next
        }
        let place = range(from: start)
        if let from, let until, until <= from {
            report(.emptyStretch, at: place)
            return nil
        }
        return ForceSyntax(from: from, until: until, range: place)
    }

    /// `D`, after a reading's `từ`.
    mutating func firstDay() -> CalendarDate? { dateSpan()?.first }

    // MARK: Coverage and sayings

    /// `G, G [trừ G, G]`, after `cho`.
    mutating func coverage() -> CoverageSyntax {
        let groups = names()
        guard skip(.except) else { return CoverageSyntax(groups: groups) }
        return CoverageSyntax(groups: groups, except: names())
    }

    /// The three texts below `nói`.
    mutating func sayings() -> SayingsSyntax {
        var sayings = SayingsSyntax()
        clauses([.met, .notMet, .unknown]) { parser, keyword in
            switch keyword {
            case .met: sayings.met = parser.localizedText()
            case .notMet: sayings.notMet = parser.localizedText()
            default: sayings.unknown = parser.localizedText()
            }
        }
        return sayings
    }

    // MARK: Declared parts

    /// Reports a clause that a declaration cannot do without, unless a mistake explains why it is missing.
    mutating func require(_ isThere: Bool, _ keyword: Keyword, of name: NameSyntax) {
        guard !isThere, faults == faultsBefore else { return }
        isSilent = false
        report(.missingClause, at: name.range, [name.text, keyword.spelled(in: language)])
    }
}
