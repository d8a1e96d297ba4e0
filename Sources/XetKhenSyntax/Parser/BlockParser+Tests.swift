import XetKhenValues

extension BlockParser {
    /// Reads a block of tests.
    mutating func readTests() {
        for root in layout.roots {
            guard beginRoot(root) else { continue }
            guard let token = current, token.kind == .text else {
                reportHere(.expectedTestTitle)
                continue
            }
            position += 1
            let place = layout.lines[root]
            var test = TestSyntax(
                title: input.content(of: token), dates: [:], groups: [], papers: [], evidence: [], expectations: [],
                range: range(from: place.start, to: place.subtreeEnd), headings: block.headings)
            let below = takePendingLines()
            finishLine()
            test.evidence.reserveCapacity(below.count)
            for child in below { within(child) { $0.readTestLine(&test) } }
            if faults == faultsBefore, test.expectations.isEmpty {
                isSilent = false
                report(.testWithoutExpectation, at: range(of: token))
            }
            tests.append(test)
        }
    }

    private static func dateName(_ keyword: Keyword) -> BuiltInDate? {
        switch keyword {
        case .proposalDate: .proposal
        case .receiptDate: .receipt
        case .considerationDate: .consideration
        case .decisionDate: .decision
        default: nil
        }
    }

    private mutating func readTestLine(_ test: inout TestSyntax) {
        if let keyword = currentKeyword {
            if let name = Self.dateName(keyword) {
                guard test.dates[name] == nil else {
                    reportHere(.repeatedClause, [keyword.spelled(in: language)])
                    return
                }
                position += 1
                flatten()
                if let date = date() { test.dates[name] = date }
                finishLine()
                return
            }
            if keyword == .nominee || keyword == .dossier {
                position += 1
                flatten()
                if keyword == .nominee { test.groups += names() } else { test.papers += names() }
                finishLine()
                return
            }
        }
        if skip(.arrow) {
            flatten()
            if let expectation = expectation() { test.expectations.append(expectation) }
            finishLine()
            return
        }
        guard currentKind == .name else {
            let allowed: [Keyword] = [
                .proposalDate, .receiptDate, .considerationDate, .decisionDate, .nominee, .dossier,
            ]
            reportHere(.unknownTestLine, [current.map { text(of: $0) } ?? "", suggestion(allowed)])
            return
        }
        if let evidence = testEvidence() { test.evidence.append(evidence) }
        finishLine()
    }

    // MARK: Evidence

    private mutating func testEvidence() -> TestEvidenceSyntax? {
        let start = position
        let end = layout.lines[line].subtreeEnd
        guard let name = name(), expect(.colon, ":") else { return nil }
        let isList =
            isAtEnd || currentKeyword == .complete || currentKeyword == .completeBy
            || currentKeyword == .accordingTo
        var isComplete = false
        var paper: NameSyntax?
        var value: TestValueSyntax?
        if isList {
            if skip(.completeBy) {
                isComplete = true
                paper = self.name()
            } else {
                isComplete = skip(.complete)
                if skip(.accordingTo) { paper = self.name() }
            }
            guard !isSilent else { return nil }
            let lines = takePendingLines()
            guard isComplete || !lines.isEmpty else {
                reportHere(.expectedTestValue)
                return nil
            }
            var items: [TestValueSyntax] = []
            items.reserveCapacity(lines.count)
            for child in lines {
                if let item = within(child, { $0.listItem() }) { items.append(item) }
            }
            value = .list(items, complete: isComplete)
        } else {
            flatten()
            value = testValue()
            if !isSilent, skip(.accordingTo) { paper = self.name() }
        }
        guard let value, !isSilent else { return nil }
        return TestEvidenceSyntax(name: name, value: value, paper: paper, range: range(from: start, to: end))
    }

    /// `- field = value, field = value`, or `- value`.
    private mutating func listItem() -> TestValueSyntax? {
        flatten()
        guard expect(.minus, "-") else { return nil }
        guard currentKind == .name, token(1)?.kind == .equal else {
            let value = testValue()
            finishLine()
            return value
        }
        let fields: [TestFieldSyntax] = list { parser in
            guard let name = parser.name(), parser.expect(.equal, "="), let value = parser.singleValue() else {
                return nil
            }
            return TestFieldSyntax(name: name, value: value)
        }
        finishLine()
        return .record(fields)
    }

    private mutating func testValue() -> TestValueSyntax? {
        guard isSeriesYear(at: 0) else { return singleValue() }
        let years: [TestYearSyntax] = list { parser in
            guard parser.isSeriesYear(at: 0), let year = parser.wholeNumber() else {
                parser.reportHere(.expectedTestValue)
                return nil
            }
            return parser.expression().map { TestYearSyntax(year: year, value: $0) }
        }
        return .series(years)
    }

    /// Whether a value of a series begins here: a year of four digits, then what stands for it.
    private func isSeriesYear(at offset: Int) -> Bool {
        guard let token = token(offset), token.kind == .number, token.end - token.start == 4,
            source.bytes[Int(token.start)..<Int(token.end)].allSatisfy({ ScalarClass.isDigit(UInt32($0)) }),
            let next = self.token(offset + 1)
        else { return false }
        switch next.kind {
        case .name, .number, .date, .text, .open, .minus: return true
        case .keyword:
            return next.keyword == .yes || next.keyword == .no || next.keyword.flatMap(Self.awardKind) != nil
        case .spaces, .newline, .comment, .citation, .month, .raw, .equal, .notEqual, .less, .lessOrEqual, .greater,
            .greaterOrEqual, .plus, .times, .slash, .percent, .close, .comma, .colon, .semicolon, .arrow, .range, .bar,
            .unknown:
            return false
        }
    }

    private mutating func singleValue() -> TestValueSyntax? {
        guard let first = expression() else { return nil }
        guard skip(.range) else { return .expression(first) }
        return expression().map { .period(first, $0) }
    }

    // MARK: Expectations

    private mutating func expectation() -> ExpectationSyntax? {
        let start = position - 1
        if skip(.proposes) {
            if skip(.no) { return ExpectationSyntax(.proposed([]), range(from: start)) }
            let awards = names()
            return ExpectationSyntax(.proposed(awards), range(from: start))
        }
        guard let target = name(), expect(.colon, ":") else { return nil }
        guard let outcome = currentKeyword.flatMap(Self.outcome) else {
            reportHere(.unknownOutcome, [current.map { text(of: $0) } ?? "", suggestion(Self.outcomes)])
            return nil
        }
        position += 1
        var reasons: [ExpectedReason] = []
        while !isSilent, skip(.comma) {
            guard let reason = reason() else { return nil }
            reasons.append(reason)
        }
        return ExpectationSyntax(.outcome(target, outcome, reasons), range(from: start))
    }

    private static let outcomes: [Keyword] = [
        .met, .notMet, .insufficientEvidence, .conflicting, .needsReview, .notApplicable, .error, .unknown, .suspended,
        .notSuspended, .dossierReturned, .dossierAccepted, .leftOut,
    ]

    private static func outcome(_ keyword: Keyword) -> ExpectedOutcome? {
        switch keyword {
        case .met: .earned
        case .notMet: .notEarned
        case .insufficientEvidence: .insufficientEvidence
        case .conflicting: .conflictingEvidence
        case .needsReview: .needsReview
        case .notApplicable: .notApplicable
        case .error: .error
        case .unknown: .unknown
        case .suspended: .suspended
        case .notSuspended: .notSuspended
        case .dossierReturned: .dossierReturned
        case .dossierAccepted: .dossierAccepted
        case .leftOut: .leftOut
        default: nil
        }
    }

    private mutating func reason() -> ExpectedReason? {
        let reasons: [Keyword] = [.missing, .conflicting, .reading, .weakSource, .because, .settledBy]
        guard let keyword = currentKeyword, reasons.contains(keyword) else {
            reportHere(.unknownReason, [current.map { text(of: $0) } ?? "", suggestion(reasons)])
            return nil
        }
        position += 1
        if keyword == .settledBy { return .settledBy(names()) }
        guard let name = name() else { return nil }
        switch keyword {
        case .missing, .conflicting:
            var year: Int?
            if skip(.year) {
                guard let read = wholeNumber() else { return nil }
                year = read
            }
            return keyword == .missing ? .missing(name, year: year) : .conflicting(name, year: year)
        case .reading: return .reading(name)
        case .weakSource: return .weakSource(name)
        default: return .because(name)
        }
    }
}
