import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One case of a document as it ran.
public struct CaseReport: Sendable {
    /// The case's own title.
    public var title: String
    /// The file that holds it.
    public var path: String
    /// The line of its title.
    public var line: Int
    let problems: [CaseProblem]

    /// Whether every expectation holds.
    public var passed: Bool { problems.isEmpty }

    /// A sentence for each expectation that does not hold, with its line.
    public func failures(in language: OutputLanguage) -> [String] { problems.map { $0.sentence(in: language) } }
}

/// What a run of a ruleset's cases gave.
public struct TestReport: Sendable {
    /// In document order.
    public var cases: [CaseReport]
    /// How many outcomes of conditions some case has seen.
    public var seenOutcomeCount: Int
    let unseen: [UnseenOutcome]
    let files: [SyntaxFile]

    /// How many outcomes no case has seen.
    public var unseenOutcomeCount: Int { unseen.count }

    /// A line for each outcome of a condition that no case has seen.
    public func unseenOutcomes(in language: OutputLanguage) -> [String] {
        unseen.map { outcome in
            let path = files.indices.contains(outcome.range.file) ? files[outcome.range.file].path : ""
            let place = "\(path):\(outcome.range.start.line):\(outcome.range.start.column)"
            let word =
                switch (outcome.outcome, language) {
                case (.met, .vietnamese): "đúng"
                case (.notMet, .vietnamese): "sai"
                case (.unknown, .vietnamese): "chưa rõ"
                case (.met, .english): "true"
                case (.notMet, .english): "false"
                case (.unknown, .english): "unknown"
                }
            return language == .vietnamese
                ? "\(place): trong “\(outcome.rule)” chưa có ca nào cho kết quả \(word)"
                : "\(place): in “\(outcome.rule)” no case gives \(word)"
        }
    }
}

extension Ruleset {
    /// Runs the cases in this ruleset's own documents (`kiểm-thử` blocks).
    public func runTests() -> TestReport {
        var coverage = CaseCoverage(of: checked)
        let builder = CaseBuilder(ruleset: checked)
        var evaluator = Evaluator(plan: engine.plan)
        let reports = checked.tests.map { test in
            let built = builder.build(test)
            guard let nomination = built.nomination else {
                return report(test, built.diagnostics.map { .unreadable(Message($0, files: checked.files)) })
            }
            let answer = engine.answer(nomination, test.asksWhatSettles ? .full : .verdicts, using: &evaluator)
            coverage.add(answer.trace)
            let failures = CaseRunner(ruleset: checked, answer: answer).failures(of: test)
            return report(test, failures.map { .expectation($0) })
        }
        let result = coverage.result(inFilesOf: 0..<ownFileCount)
        return TestReport(
            cases: reports, seenOutcomeCount: result.seen, unseen: result.unseen, files: checked.files)
    }

    private func report(_ test: TestSyntax, _ problems: [CaseProblem]) -> CaseReport {
        let path = checked.files.indices.contains(test.range.file) ? checked.files[test.range.file].path : ""
        return CaseReport(title: test.title, path: path, line: test.range.start.line, problems: problems)
    }
}

/// Why a case did not pass.
enum CaseProblem: Sendable {
    case unreadable(Message)
    case expectation(FailedExpectation)

    func sentence(in language: OutputLanguage) -> String {
        switch self {
        case .unreadable(let message):
            return "\(message.text(in: language)) (\(message.code))"
        case .expectation(let failed):
            let line = failed.expectation.range.start.line
            return language == .vietnamese
                ? "dòng \(line): \(failed.failure.vietnamese)" : "line \(line): \(failed.failure.english)"
        }
    }
}

extension CaseFailure {
    var vietnamese: String {
        switch self {
        case .outcome(let expected, let found): "chờ kết quả “\(expected.word)”, nhận được “\(found)”"
        case .reasonNotFound(let reason): "kết quả đúng nhưng không thấy lý do “\(reason.phrase)”"
        case .proposed(let found): "các hình thức cao nhất đạt được là: \(Self.list(found, none: "không có"))"
        case .unknownTarget(let name): "không có tiêu chí, tiêu chuẩn hay hình thức nào tên “\(name)”"
        }
    }

    var english: String {
        switch self {
        case .outcome(let expected, let found): "expected “\(expected.word)”, found “\(found)”"
        case .reasonNotFound(let reason): "the outcome holds but the reason “\(reason.phrase)” is not there"
        case .proposed(let found): "the maximal awards earned are: \(Self.list(found, none: "none"))"
        case .unknownTarget(let name): "no criterion, standard or award is called “\(name)”"
        }
    }

    private static func list(_ names: [String], none: String) -> String {
        names.isEmpty ? none : names.joined(separator: ", ")
    }
}

extension ExpectedOutcome {
    /// The word of the rules language.
    var word: String {
        switch self {
        case .earned: "đạt"
        case .notEarned: "không đạt"
        case .insufficientEvidence: "chưa đủ căn cứ"
        case .conflictingEvidence: "mâu thuẫn"
        case .needsReview: "cần xem xét"
        case .notApplicable: "không áp dụng"
        case .error: "lỗi"
        case .unknown: "chưa rõ"
        case .suspended: "tạm hoãn"
        case .notSuspended: "không tạm hoãn"
        case .dossierReturned: "trả hồ sơ"
        case .dossierAccepted: "nhận hồ sơ"
        case .leftOut: "để ngoài"
        }
    }
}

extension ExpectedReason {
    /// The reason as a case writes it.
    var phrase: String {
        switch self {
        case .missing(let name, let year): "thiếu \(name.text)" + (year.map { " năm \($0)" } ?? "")
        case .conflicting(let name, let year): "mâu thuẫn \(name.text)" + (year.map { " năm \($0)" } ?? "")
        case .reading(let name): "cách hiểu \(name.text)"
        case .weakSource(let name): "nguồn yếu \(name.text)"
        case .because(let name): "vì \(name.text)"
        case .settledBy(let names): "giải tỏa \(names.map { $0.text }.joined(separator: ", "))"
        }
    }
}
