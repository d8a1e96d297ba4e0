import XetKhen
import XetKhenEngine

/// How the results of `evaluate` are shown.
enum EvaluationForm: Sendable {
    /// A line of JSON each.
    case json
    /// A short one: what each rule comes to, by its id.
    case brief
    /// A short page each.
    case short
    /// One table of all.
    case table

    /// Whether each nomination has exactly one line, one that cannot be read too.
    var isLines: Bool { self == .json || self == .brief }
}

/// What came of one nomination.
struct EvaluationOutcome: Sendable {
    /// Nil where the nomination cannot be read, and where no table is shown.
    var row: SummaryTable.Row?
    /// Why the nomination cannot be read.
    var complaints: [String] = []

    var isRefused: Bool { !complaints.isEmpty }
}

/// What came of the nominations that a worker took at once.
struct EvaluationPortion: Sendable {
    /// What is printed for each; nothing in a table.
    var results = ResultTexts()
    var outcomes: [EvaluationOutcome] = []

    /// Adds what came of a nomination, for which all of the text that no earlier one has is printed.
    fileprivate mutating func end(_ outcome: EvaluationOutcome) {
        results.endResult()
        outcomes.append(outcome)
    }
}

/// What one thread evaluates with.
struct EvaluationWorker {
    private let ruleset: Ruleset
    lazy var evaluator = ruleset.makeEvaluator()
    lazy var brief = BriefEvaluator(ruleset)

    init(_ ruleset: Ruleset) { self.ruleset = ruleset }
}

/// Evaluates nominations, some at a time.
struct EvaluationJob: Sendable {
    let ruleset: Ruleset
    let consideredOn: Day?
    let form: EvaluationForm
    let language: OutputLanguage
    let workers: WorkerStates<EvaluationWorker>

    init(ruleset: Ruleset, consideredOn: Day?, form: EvaluationForm, language: OutputLanguage) {
        self.ruleset = ruleset
        self.consideredOn = consideredOn
        self.form = form
        self.language = language
        workers = WorkerStates { EvaluationWorker(ruleset) }
    }

    /// How many nominations a worker takes at once: so many that taking them costs little beside them.
    var portionCount: Int { form == .brief ? 128 : 1 }

    /// What came of nominations that follow each other. Answers are much longer than nominations, so that few are held.
    func portion(of texts: [NominationText], _ worker: inout EvaluationWorker) -> EvaluationPortion {
        var portion = EvaluationPortion()
        portion.outcomes.reserveCapacity(texts.count)
        if form == .brief { portion.results.reserveCapacity(texts.count, of: Self.usualBriefLength) }
        for text in texts { add(text, to: &portion, &worker) }
        return portion
    }

    /// About what an explanation in brief takes.
    private static let usualBriefLength = 4096

    private func add(_ text: NominationText, to portion: inout EvaluationPortion, _ worker: inout EvaluationWorker) {
        switch text.content {
        case .tooLong: refuse(text, [text.tooLong], &portion)
        case .bytes(let bytes) where form == .brief: explain(bytes, text, worker.brief, &portion)
        case .bytes(let bytes):
            let result = ruleset.evaluate(bytes, consideredOn: consideredOn, using: &worker.evaluator)
            if let evaluation = result.evaluation {
                show(evaluation, &portion)
            } else {
                refuse(text, result.messages.filter { $0.isError }, &portion)
            }
        }
    }

    private func explain(
        _ bytes: [UInt8], _ text: NominationText, _ brief: BriefEvaluator, _ portion: inout EvaluationPortion
    ) {
        let errors = brief.decide(bytes, consideredOn: consideredOn)
        guard errors.isEmpty else { return refuse(text, errors, &portion) }
        brief.appendExplanation(to: &portion.results.bytes)
        portion.results.bytes.append(0x0A)
        portion.end(EvaluationOutcome())
    }

    private func show(_ evaluation: Evaluation, _ portion: inout EvaluationPortion) {
        var outcome = EvaluationOutcome()
        switch form {
        case .json: portion.results.bytes += Self.line(evaluation.json(in: language, indented: false))
        case .short: portion.results.bytes += Self.line(evaluation.text(.short, in: language))
        case .table: outcome.row = SummaryTable.Row(evaluation, in: language)
        case .brief: break
        }
        portion.end(outcome)
    }

    private func refuse(_ text: NominationText, _ errors: [Message], _ portion: inout EvaluationPortion) {
        if form.isLines {
            portion.results.bytes += Self.line(Message.line(of: errors, inLine: text.line, in: language))
        }
        portion.end(
            EvaluationOutcome(complaints: errors.map { "\(text.name): " + $0.rendered(in: language) }))
    }

    private static func line(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.last != 0x0A { bytes.append(0x0A) }
        return bytes
    }
}
