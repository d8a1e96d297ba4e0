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
    /// What is printed for it, with its end; empty in a table.
    var text: [UInt8] = []
    /// Nil where the nomination cannot be read, and where no table is shown.
    var row: SummaryTable.Row?
    /// Why the nomination cannot be read.
    var complaints: [String] = []

    var isRefused: Bool { !complaints.isEmpty }
}

/// What one thread evaluates with.
struct EvaluationWorker {
    private let ruleset: Ruleset
    lazy var evaluator = ruleset.makeEvaluator()
    lazy var brief = BriefEvaluator(ruleset)

    init(_ ruleset: Ruleset) { self.ruleset = ruleset }
}

/// Evaluates nominations, many at a time. The outcomes stand in the order of the nominations.
struct EvaluationJob: Sendable {
    let ruleset: Ruleset
    let consideredOn: Day?
    let form: EvaluationForm
    let language: OutputLanguage
    private let workers: WorkerStates<EvaluationWorker>

    init(ruleset: Ruleset, consideredOn: Day?, form: EvaluationForm, language: OutputLanguage) {
        self.ruleset = ruleset
        self.consideredOn = consideredOn
        self.form = form
        self.language = language
        workers = WorkerStates { EvaluationWorker(ruleset) }
    }

    /// How many nominations a worker takes at once: so many that taking them costs little beside them.
    private var portion: Int { form == .brief ? 64 : 1 }

    /// Hands over the outcomes in order, as soon as they are there; ends where `take` says false. Answers are much longer
    /// than nominations, so that a whole batch of them is never held.
    func forEachOutcome(
        of texts: [NominationText], _ take: ([EvaluationOutcome]) throws(CommandError) -> Bool
    ) throws(CommandError) -> Bool {
        let portions = stride(from: 0, to: texts.count, by: portion).map {
            texts[$0..<min($0 + portion, texts.count)]
        }
        return try OrderedWork.forEach(
            portions, states: workers, work: { texts, worker in texts.map { outcome(of: $0, &worker) } },
            take: { outcomes throws(CommandError) in
                try take(outcomes.count == 1 ? outcomes[0] : outcomes.flatMap { $0 })
            })
    }

    private func outcome(of text: NominationText, _ worker: inout EvaluationWorker) -> EvaluationOutcome {
        var outcome = EvaluationOutcome()
        switch text.content {
        case .tooLong: refuse(text, [text.tooLong], &outcome)
        case .bytes(let bytes) where form == .brief: explain(bytes, text, worker.brief, &outcome)
        case .bytes(let bytes):
            let result = ruleset.evaluate(bytes, consideredOn: consideredOn, using: &worker.evaluator)
            if let evaluation = result.evaluation {
                show(evaluation, &outcome)
            } else {
                refuse(text, result.messages.filter { $0.isError }, &outcome)
            }
        }
        return outcome
    }

    private func explain(
        _ bytes: [UInt8], _ text: NominationText, _ brief: BriefEvaluator, _ outcome: inout EvaluationOutcome
    ) {
        let errors = brief.decide(bytes, consideredOn: consideredOn)
        guard errors.isEmpty else { return refuse(text, errors, &outcome) }
        outcome.text.reserveCapacity(4096)
        brief.appendExplanation(to: &outcome.text)
        outcome.text.append(0x0A)
    }

    private func show(_ evaluation: Evaluation, _ outcome: inout EvaluationOutcome) {
        switch form {
        case .json: outcome.text = Self.line(evaluation.json(in: language, indented: false))
        case .short: outcome.text = Self.line(evaluation.text(.short, in: language))
        case .table: outcome.row = SummaryTable.Row(evaluation, in: language)
        case .brief: break
        }
    }

    private func refuse(_ text: NominationText, _ errors: [Message], _ outcome: inout EvaluationOutcome) {
        outcome.complaints = errors.map { "\(text.name): " + $0.rendered(in: language) }
        if form.isLines { outcome.text = Self.line(Message.line(of: errors, inLine: text.line, in: language)) }
    }

    private static func line(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.last != 0x0A { bytes.append(0x0A) }
        return bytes
    }
}
