import XetKhenValues

/// Reads the files of a ruleset. Reading never fails: what could not be read is among the tree's diagnostics.
package enum RulesetParser {
    /// The tree of a ruleset. Files are taken in the order of their paths, by scalars. The cases of a ruleset that is only
    /// used by another are nobody's question, and are most of its text: `readsTests` leaves them out.
    package static func parse(files: [(path: String, bytes: [UInt8])], readsTests: Bool = true) -> SyntaxTree {
        let ordered = files.sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
        var tree = SyntaxTree()
        var headers: [RulesetHeaderSyntax] = []
        var names = NameCache()
        for (index, file) in ordered.enumerated() {
            // What was read before is handed over and taken back, so that nothing of it is copied.
            var parsed = ParsedFile(
                index: index, bytes: file.bytes, readsTests: readsTests, keepsTokens: false,
                continuing: (
                    take(&tree.declarations, leaving: []), take(&tree.tests, leaving: []),
                    take(&names, leaving: NameCache())
                ))
            tree.files.append(
                SyntaxFile(
                    path: file.path, bytes: parsed.isTooLarge ? [] : file.bytes, source: parsed.source,
                    keywords: parsed.language))
            tree.declarations = take(&parsed.declarations, leaving: [])
            tree.tests = take(&parsed.tests, leaving: [])
            names = take(&parsed.names, leaving: NameCache())
            tree.diagnostics += parsed.diagnostics
            headers += parsed.headers
        }
        tree.header = headers.first
        for header in headers.dropFirst() {
            tree.diagnostics.append(Diagnostic(.repeatedRuleset, at: .ruleset(header.range)))
        }
        if headers.isEmpty, tree.diagnostics.isEmpty {
            let start = SourcePosition(line: 1, column: 1)
            let place = DiagnosticPlace.ruleset(SourceRange(file: 0, start: start, end: start))
            tree.diagnostics.append(Diagnostic(.missingRuleset, at: ordered.isEmpty ? .none : place))
        }
        tree.diagnostics.sort { precedes($0, $1) }
        return tree
    }

    /// What stood in a place, where `empty` stands then.
    private static func take<Value>(_ value: inout Value, leaving empty: Value) -> Value {
        var taken = empty
        swap(&taken, &value)
        return taken
    }

    /// One expression that stands alone, as in a block of rules of a file in that language.
    package static func parseExpression(
        _ text: String, keywords language: Language = .vietnamese
    ) -> (expression: ExpressionSyntax?, diagnostics: [Diagnostic]) {
        parseAlone(text, language) { $0.expression() }
    }

    /// One condition that stands alone; deeper lines may follow its first.
    package static func parseCondition(
        _ text: String, keywords language: Language = .vietnamese
    ) -> (condition: ConditionSyntax?, diagnostics: [Diagnostic]) {
        parseAlone(text, language) { $0.condition() }
    }

    private static func parseAlone<Result>(
        _ text: String, _ language: Language, _ read: (inout BlockParser) -> Result?
    ) -> (Result?, [Diagnostic]) {
        let source = SourceText(file: 0, bytes: Array(text.utf8))
        let block = FencedBlock(
            kind: .rules, lines: 0..<source.lineCount, indentation: 0, headings: [], isClosed: true, fenceLine: 0)
        var lexer = Lexer(source, language: language)
        let layout = LineLayout(lexer.tokens(of: block), source: source, block: block)
        var parser = BlockParser(
            BlockInput(source, language: language, block: block, layout: layout, faultyLines: lexer.faultyLines))
        var result: Result?
        if let root = layout.roots.first {
            parser.enter(root)
            result = read(&parser)
            parser.finishLine()
        } else {
            parser.reportHere(.expectedExpression)
        }
        return (result, lexer.diagnostics + parser.diagnostics)
    }

    private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        switch (left.place, right.place) {
        case (.ruleset(let a), .ruleset(let b)): a != b ? a < b : left.kind.code < right.kind.code
        case (.ruleset, .nomination), (.ruleset, .none): true
        case (.nomination, _), (.none, _): false
        }
    }
}

/// One file with all that was read of it.
struct ParsedFile {
    let source: SourceText
    let language: Language
    /// Whether nothing of it was read because of its size.
    let isTooLarge: Bool
    /// The fenced blocks with their tokens, trivia included; none of them unless they were to be kept.
    private(set) var blocks: [(block: FencedBlock, tokens: [Token])] = []
    private(set) var headers: [RulesetHeaderSyntax] = []
    var declarations: [DeclarationSyntax]
    var tests: [TestSyntax]
    var names: NameCache
    private(set) var diagnostics: [Diagnostic] = []

    /// What is read follows the declarations, tests and names of the files before.
    init(
        index: Int, bytes: [UInt8], readsTests: Bool = true, keepsTokens: Bool = true,
        continuing before: (declarations: [DeclarationSyntax], tests: [TestSyntax], names: NameCache) = (
            [], [], NameCache()
        )
    ) {
        (declarations, tests, names) = before
        isTooLarge = bytes.count > SyntaxLimits.fileBytes
        guard !isTooLarge else {
            source = SourceText(file: index, bytes: [])
            language = .vietnamese
            report(.fileTooLarge, 0, 0, ["\(SyntaxLimits.fileBytes / (1024 * 1024))"])
            return
        }
        source = SourceText(file: index, bytes: bytes)
        if let offset = source.nulOffset {
            language = .vietnamese
            report(.binaryFile, offset, offset + 1)
            return
        }
        let markdown = MarkdownBlocks(source)
        language = Self.statedLanguage(source, markdown.blocks)
        if let offset = source.invalidOffset { report(.notUTF8, offset, offset + 1) }
        for line in markdown.unterminated {
            report(.unterminatedFence, source.lineStart(line), source.lineEnd(line))
        }
        for fence in markdown.mistyped {
            report(
                .mistypedFence, source.lineStart(fence.line), source.lineEnd(fence.line), [fence.written, fence.meant])
        }
        read(readsTests ? markdown.blocks : markdown.blocks.filter { $0.kind != .tests }, keepsTokens)
    }

    private mutating func read(_ fenced: [FencedBlock], _ keepsTokens: Bool) {
        var lexer = Lexer(source, language: language, keepsTrivia: keepsTokens)
        let encodingLine = source.invalidOffset.map { source.line(at: $0) }
        for (index, block) in fenced.enumerated() {
            let tokens = lexer.tokens(of: block)
            if keepsTokens { blocks.append((block, tokens)) }
            var faultyLines = lexer.faultyLines
            if let encodingLine { faultyLines.insert(encodingLine) }
            var parser = BlockParser(
                BlockInput(
                    source, language: language, block: block,
                    layout: LineLayout(tokens, hasTrivia: keepsTokens, source: source, block: block),
                    faultyLines: faultyLines))
            parser.mayStateLanguage = index == 0
            // Handed over and taken back, so that nothing read before is copied.
            swap(&parser.declarations, &declarations)
            swap(&parser.tests, &tests)
            swap(&parser.knownNames, &names)
            parser.reportLimit = max(0, SyntaxLimits.fileDiagnostics - diagnostics.count)
            switch block.kind {
            case .rules: parser.readRules()
            case .table: parser.readTables()
            case .tests: parser.readTests()
            }
            headers += (parser.header.map { [$0] } ?? []) + parser.extraHeaders
            swap(&parser.declarations, &declarations)
            swap(&parser.tests, &tests)
            swap(&parser.knownNames, &names)
            diagnostics += parser.diagnostics
        }
        // A byte that is no UTF-8 is reported once, where the file is read.
        diagnostics += lexer.diagnostics.filter { diagnostic in
            guard case .ruleset(let range) = diagnostic.place else { return true }
            return range.start.line - 1 != encodingLine
        }
    }

    private mutating func report(_ kind: DiagnosticKind, _ start: Int, _ end: Int, _ arguments: [String] = []) {
        diagnostics.append(Diagnostic(kind, at: .ruleset(source.range(start, end)), arguments))
    }

    /// The language that the first line of the first block states; Vietnamese without one.
    private static func statedLanguage(_ source: SourceText, _ blocks: [FencedBlock]) -> Language {
        guard let block = blocks.first else { return .vietnamese }
        for line in block.lines {
            let start = source.lineStart(line)
            let end = min(source.lineEnd(line), start + SyntaxLimits.lineScalars)
            var words: [String] = []
            var index = start
            while index < end, source.bytes[index] != 0x23 {
                let wordStart = index
                while index < end, source.spaceLength(at: index) == 0, source.bytes[index] != 0x23 { index += 1 }
                if index > wordStart { words.append(source.composedText(wordStart, index)) }
                while index < end, source.spaceLength(at: index) > 0 { index += source.spaceLength(at: index) }
            }
            guard !words.isEmpty else { continue }
            let isEnglish =
                words.last == "en" && (words.dropLast() == ["language"] || words.dropLast() == ["ngôn", "ngữ"])
            return isEnglish || words == ["language"]
                || words.first == "language" && words.count == 2 && words.last != "vi"
                ? .english : .vietnamese
        }
        return .vietnamese
    }
}
