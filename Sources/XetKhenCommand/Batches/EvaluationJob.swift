import XetKhen
import XetKhenEngine

/// How the results of `evaluate` are shown.
enum EvaluationForm: Sendable {
    /// A line of JSON each.
    case json
    /// A short page each.
    case short
    /// One table of all.
    case table
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

/// Evaluates nominations, many at a time. The outcomes stand in the order of the nominations.
struct EvaluationJob: Sendable {
    let ruleset: Ruleset
    let consideredOn: Day?
    let form: EvaluationForm
    let language: OutputLanguage
    private let evaluators: WorkerStates<Evaluator>

    init(ruleset: Ruleset, consideredOn: Day?, form: EvaluationForm, language: OutputLanguage) {
        self.ruleset = ruleset
        self.consideredOn = consideredOn
        self.form = form
        self.language = language
        evaluators = WorkerStates { ruleset.makeEvaluator() }
    }

    /// How much is read before it is evaluated: enough work for every core, little memory.
    static let batchCount = max(128, 16 * OrderedWork.threads)
    static let batchBytes = 2 << 20

    /// Hands over the outcomes in order, as soon as they are there; ends where `take` says false. Answers are much longer
    /// than nominations, so that a whole batch of them is never held.
    func forEachOutcome(
        of texts: [NominationText], _ take: ([EvaluationOutcome]) throws(CommandError) -> Bool
    ) throws(CommandError) -> Bool {
        try OrderedWork.forEach(
            texts, states: evaluators, work: { text, evaluator in outcome(of: text, &evaluator) }, take: take)
    }

    private func outcome(of text: NominationText, _ evaluator: inout Evaluator) -> EvaluationOutcome {
        var outcome = EvaluationOutcome()
        let evaluation: Evaluation
        switch text.content {
        case .tooLong:
            refuse(text, [text.tooLong], &outcome)
            return outcome
        case .bytes(let bytes):
            let result = ruleset.evaluate(bytes, consideredOn: consideredOn, using: &evaluator)
            guard let found = result.evaluation else {
                refuse(text, result.messages.filter { $0.isError }, &outcome)
                return outcome
            }
            evaluation = found
        }
        switch form {
        case .json: outcome.text = Self.line(evaluation.json(in: language, indented: false))
        case .short: outcome.text = Self.line(evaluation.text(.short, in: language))
        case .table: outcome.row = SummaryTable.Row(evaluation, in: language)
        }
        return outcome
    }

    private func refuse(_ text: NominationText, _ errors: [Message], _ outcome: inout EvaluationOutcome) {
        outcome.complaints = errors.map { "\(text.name): " + $0.rendered(in: language) }
        if form == .json { outcome.text = Self.line(Message.line(of: errors, inLine: text.line, in: language)) }
    }

    private static func line(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.last != 0x0A { bytes.append(0x0A) }
        return bytes
    }
}
