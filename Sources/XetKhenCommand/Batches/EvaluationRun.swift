import XetKhen
import XetKhenArguments

/// Nominations as a run takes them in: a batch, and how far the inputs are read.
struct NominationBatch: Sendable {
    let texts: [NominationText]
    /// How much of the inputs is read, from 0 to 1; nil where nobody knows how long they are.
    let part: Double?

    /// How much is read before it is worked on: enough work for every core, little memory.
    private static let mostTexts = 2048
    private static let mostBytes = 2 << 20

    /// Hands over the batches of a source in turn, each read while the one before it is worked on, with progress on the
    /// terminal; ends where `work` says false.
    static func forEach(
        of source: NominationSource, _ console: Console,
        _ work: ([NominationText], inout ProgressCounter) throws(CommandError) -> Bool
    ) throws(CommandError) {
        MemoryUse.limitArenas()
        let batches = prefetch(source)
        var progress = ProgressCounter(counting: CommandText("hồ sơ", "nominations"), console: console)
        defer { progress.finish() }
        var done = 0
        batches.read()
        while let batch = try batches.taken(), !batch.texts.isEmpty {
            batches.read()
            guard try work(batch.texts, &progress) else { return }
            done += batch.texts.count
            progress.show(done, part: batch.part)
        }
    }

    private static func prefetch(_ source: NominationSource) -> Prefetch<NominationBatch> {
        var source = source
        let start = source.bytesRead
        return Prefetch { () throws(CommandError) in
            do throws(ReadingError) {
                let texts = try source.next(atMost: mostTexts, bytes: mostBytes)
                let total = source.totalBytes.map { $0 - start } ?? 0
                let part = total > 0 ? Double(source.bytesRead - start) / Double(total) : nil
                return NominationBatch(texts: texts, part: part)
            } catch { throw .reading(error) }
        }
    }
}

/// One run of `evaluate`: batch after batch, written in the order of the nominations.
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
        try NominationBatch.forEach(of: source, console) { texts, progress throws(CommandError) in
            try job.forEachOutcome(of: texts) { outcomes throws(CommandError) in
                let first = isStrict ? outcomes.firstIndex { $0.isRefused } : nil
                try write(outcomes[..<(first ?? outcomes.endIndex)], &progress)
                if let first { complain(of: outcomes[first], &progress) }
                return first == nil
            }
        }
        if job.form == .table { console.write(table.rendered()) }
        return outcome
    }

    private mutating func write(
        _ outcomes: ArraySlice<EvaluationOutcome>, _ progress: inout ProgressCounter
    ) throws(CommandError) {
        if job.form != .table {
            if console.writesToTerminal { progress.finish() }
            // A nomination without a text counts among those written, since --skip counts it.
            do { try output.write(outcomes.map { $0.text }) } catch {
                throw .writing(WritingError(error, skipped: skipped))
            }
        }
        for outcome in outcomes {
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
