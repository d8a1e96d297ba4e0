import XetKhen
import XetKhenArguments

/// One run of `evaluate`: portion after portion, written in the order of the nominations.
struct EvaluationRun {
    let job: EvaluationJob
    let output: ResultOutput
    let console: Console
    let skipped: Int
    let isStrict: Bool
    private var table: SummaryTable
    private var outcome = ExitCode.success

    init(job: EvaluationJob, output: ResultOutput, console: Console, skipped: Int, isStrict: Bool) {
        self.job = job
        self.output = output
        self.console = console
        self.skipped = skipped
        self.isStrict = isStrict
        table = SummaryTable(language: job.language)
    }

    mutating func evaluateAll(of source: NominationSource) throws(CommandError) -> ExitCode {
        let job = job
        try NominationPortion.forEach(
            of: source, atMost: job.portionCount, console, states: job.workers,
            work: { texts, worker in job.portion(of: texts, &worker) },
            take: { portion, progress throws(CommandError) in
                let first = isStrict ? portion.outcomes.firstIndex { $0.isRefused } : nil
                try write(portion, upTo: first ?? portion.outcomes.count, &progress)
                if let first { complain(of: portion.outcomes[first], &progress) }
                return first == nil
            })
        if job.form == .table { console.write(table.rendered()) }
        return outcome
    }

    private mutating func write(
        _ portion: EvaluationPortion, upTo count: Int, _ progress: inout ProgressCounter
    ) throws(CommandError) {
        if job.form != .table {
            if console.writesToTerminal { progress.finish() }
            do { try output.write(portion.results.first(count)) } catch {
                throw .writing(WritingError(error, skipped: skipped))
            }
        }
        for outcome in portion.outcomes[..<count] {
            if let row = outcome.row { table.add(row) }
            if outcome.isRefused { complain(of: outcome, &progress) }
        }
    }

    private mutating func complain(of refused: EvaluationOutcome, _ progress: inout ProgressCounter) {
        progress.finish()
        refused.complaints.forEach { console.complain($0) }
        outcome = .finding
    }
}
