import XetKhenValues

/// Reads one fenced block. A mistake ends the clause that it stands in, is reported once, and reading goes on with the
/// next one; every loop moves `position` forward or ends.
struct BlockParser {
    let input: BlockInput
    let tokens: [Token]

    /// The token at hand, among the block's significant tokens.
    var position = 0
    /// After the last token that may be read.
    var limit = 0
    /// The lines below the one at hand that nobody has read yet.
    var pendingLines: ArraySlice<Int> = []
    /// The line at hand.
    var line = 0
    /// Whether the clause at hand has had its one report.
    var isSilent = false
    /// How many mistakes have been met, those of the lexer included.
    var faults = 0
    /// How many had been met before the declaration at hand.
    var faultsBefore = 0
    var nesting = 0
    /// Variables for records and runs that are in scope, innermost last.
    var variables: [Variable] = []

    /// How many mistakes may still be listed.
    var reportLimit = SyntaxLimits.fileDiagnostics
    /// Whether a line that states the language may still stand here.
    var mayStateLanguage = false

    var header: RulesetHeaderSyntax?
    var extraHeaders: [RulesetHeaderSyntax] = []
    var declarations: [DeclarationSyntax] = []
    var tests: [TestSyntax] = []
    var knownNames = NameCache()
    var diagnostics: [Diagnostic] = []

    struct Variable {
        var name: String
        var isRun: Bool
    }

    init(_ input: BlockInput) {
        self.input = input
        tokens = input.layout.tokens
    }

    var source: SourceText { input.source }
    var language: Language { input.language }
    var block: FencedBlock { input.block }
    var layout: LineLayout { input.layout }

    // MARK: Tokens

    var current: Token? { position < limit ? tokens[position] : nil }
    var currentKind: TokenKind? { position < limit ? tokens[position].kind : nil }
    var currentKeyword: Keyword? { position < limit ? tokens[position].keyword : nil }
    var isAtEnd: Bool { position >= limit }

    @inline(__always)
    func token(_ offset: Int) -> Token? {
        let index = position + offset
        return index >= 0 && index < limit ? tokens[index] : nil
    }

    mutating func skip(_ kind: TokenKind) -> Bool {
        guard currentKind == kind else { return false }
        position += 1
        return true
    }

    mutating func skip(_ keyword: Keyword) -> Bool {
        guard currentKeyword == keyword else { return false }
        position += 1
        return true
    }

    @inline(__always)
    func text(of token: Token) -> String { input.text(of: token) }

    // MARK: Places

    @inline(__always)
    func range(of token: Token) -> SourceRange { input.range(of: token) }

    /// From the token at `start` up to the one before `position`.
    @inline(__always)
    func range(from start: Int) -> SourceRange { range(from: start, to: position) }

    @inline(__always)
    func range(from start: Int, to end: Int) -> SourceRange {
        start < tokens.count ? input.range(from: start, to: end) : endRange
    }

    /// The empty place after the last token read.
    @inline(__always)
    var endRange: SourceRange { input.range(after: position) }

    // MARK: Reports

    mutating func report(_ kind: DiagnosticKind, at range: SourceRange, _ arguments: [String] = []) {
        guard !isSilent else { return }
        isSilent = true
        faults += 1
        guard diagnostics.count < reportLimit, !input.faultyLines.contains(range.start.line - 1) else { return }
        diagnostics.append(Diagnostic(kind, at: .ruleset(range), arguments))
    }

    /// Reports at the token at hand, or after the last one when the line has ended.
    mutating func reportHere(_ kind: DiagnosticKind, _ arguments: [String] = []) {
        report(kind, at: current.map { range(of: $0) } ?? endRange, arguments)
    }

    func spelled(_ keywords: [Keyword]) -> String {
        keywords.map { "\"\($0.spelled(in: language))\"" }.joined(separator: ", ")
    }

    /// The keywords of a list that the words at hand were most likely meant to be; without one, the whole list.
    func suggestion(_ keywords: [Keyword]) -> String {
        guard diagnostics.count < reportLimit else { return "" }
        let spellings = keywords.map { $0.spelled(in: language) }
        for length in [4, 3, 2, 1] {
            guard let last = token(length - 1), let first = current, last.line == first.line else { continue }
            let written = source.composedText(Int(first.start), Int(last.end))
            if let near = NormalForm.nearest(written, among: spellings) { return "\"\(near)\"" }
        }
        return spelled(keywords)
    }

    // MARK: Lines

    /// Goes to the beginning of a line.
    mutating func enter(_ index: Int) {
        line = index
        let place = input.layout.lines[index]
        position = place.start
        limit = place.headEnd
        pendingLines = layout.children(of: index)
        isSilent = false
    }

    /// Lets the lines below go on with the line at hand.
    mutating func flatten() {
        guard !pendingLines.isEmpty else { return }
        limit = layout.lines[line].subtreeEnd
        pendingLines = []
    }

    /// What was read of a line must be all of it.
    mutating func finishLine() {
        if !isAtEnd {
            reportHere(.unexpectedWords, [current.map { text(of: $0) } ?? ""])
        } else if let first = pendingLines.first {
            reportDeeperLine(first)
        }
    }

    mutating func reportDeeperLine(_ index: Int) {
        let deeper = layout.lines[index]
        report(.unexpectedDeeperLine, at: range(from: deeper.start, to: deeper.headEnd))
    }

    /// Reads what stands below or beside, and comes back to where it was.
    mutating func within<Result>(_ index: Int, _ body: (inout BlockParser) -> Result) -> Result {
        let saved = (line, position, limit, pendingLines, isSilent)
        enter(index)
        let result = body(&self)
        (line, position, limit, pendingLines, isSilent) = saved
        return result
    }

    /// Guards against nesting without end; false, with a report, where it is too deep.
    mutating func descend() -> Bool {
        guard nesting < SyntaxLimits.nesting else {
            reportHere(.tooDeep, ["\(SyntaxLimits.nesting)"])
            position = limit
            pendingLines = []
            return false
        }
        nesting += 1
        return true
    }

    /// Begins a line at the left edge; false where it is one that states the language, which is read here.
    mutating func beginRoot(_ index: Int) -> Bool {
        enter(index)
        faultsBefore = faults
        variables = []
        nesting = 0
        let mayState = mayStateLanguage
        mayStateLanguage = false
        guard skip(.language) else { return true }
        let stated = skip(.vietnamese) || skip(.english)
        if !mayState {
            report(.misplacedLanguage, at: range(from: layout.lines[index].start))
        } else if !stated {
            reportHere(.unknownLanguage, [current.map { text(of: $0) } ?? ""])
        } else {
            finishLine()
        }
        return false
    }

    // MARK: Clauses

    /// Reads the rest of a declaration's first line and the lines below it, clause by clause. `nested` clauses read the
    /// lines below them themselves; those of the others go on with the clause. `repeatable` ones may stand several times.
    mutating func clauses(
        _ allowed: [Keyword], nested: [Keyword] = [], repeatable: [Keyword] = [],
        _ read: (inout BlockParser, Keyword) -> Void
    ) {
        let declarationLine = line
        let below = pendingLines
        // A bit for each of the few that are allowed.
        var seen: UInt64 = 0
        pendingLines = []
        readClauses(allowed, nested, repeatable, &seen, flattens: false, read)
        for child in below {
            enter(child)
            readClauses(allowed, nested, repeatable, &seen, flattens: true, read)
        }
        line = declarationLine
        position = layout.lines[line].subtreeEnd
        limit = position
        pendingLines = []
        isSilent = false
    }

    private mutating func readClauses(
        _ allowed: [Keyword], _ nested: [Keyword], _ repeatable: [Keyword], _ seen: inout UInt64, flattens: Bool,
        _ read: (inout BlockParser, Keyword) -> Void
    ) {
        while !isAtEnd {
            guard !isSilent else { return }
            guard let keyword = currentKeyword, let place = allowed.firstIndex(of: keyword) else {
                reportHere(.unknownClause, [current.map { text(of: $0) } ?? "", suggestion(allowed)])
                return
            }
            let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: place)
            if seen & bit == 0 {
                seen |= bit
            } else if !repeatable.contains(keyword) {
                reportHere(.repeatedClause, [keyword.spelled(in: language)])
                return
            }
            position += 1
            if flattens, !nested.contains(keyword) { flatten() }
            read(&self, keyword)
        }
        if !isSilent, let first = pendingLines.first { reportDeeperLine(first) }
    }
}
