import XetKhen
import XetKhenArguments

/// Nominations as a worker takes them in: some that follow each other, and how far the inputs are read.
struct NominationPortion: Sendable {
    let texts: [NominationText]
    /// How much of the inputs is read, from 0 to 1; nil where nobody knows how long they are.
    let part: Double?

    /// About how much is read for one portion.
    private static let mostBytes = 256 << 10

    /// Hands over what `work` gives for each portion of at most so many nominations, in their order, with progress on the
    /// terminal; ends where `take` says false.
    static func forEach<State, Outcome: Sendable>(
        of source: NominationSource, atMost count: Int, _ console: Console, states: WorkerStates<State>,
        work: @escaping @Sendable ([NominationText], inout State) -> Outcome,
        take: (Outcome, inout ProgressCounter) throws(CommandError) -> Bool
    ) throws(CommandError) {
        MemoryUse.limit()
        var progress = ProgressCounter(counting: CommandText("hồ sơ", "nominations"), console: console)
        defer { progress.finish() }
        var done = 0
        try OrderedWork.forEach(
            of: reading(source, atMost: count), states: states,
            work: { portion, state in (outcome: work(portion.texts, &state), portion.texts.count, portion.part) },
            take: { found throws(CommandError) in
                let (outcome, count, part) = found
                guard try take(outcome, &progress) else { return false }
                done += count
                progress.show(done, part: part)
                return true
            })
    }

    private static func reading(
        _ source: NominationSource, atMost count: Int
    ) -> () throws(CommandError) -> NominationPortion? {
        var source = source
        let start = source.bytesRead
        return { () throws(CommandError) in
            do throws(ReadingError) {
                let texts = try source.next(atMost: count, bytes: mostBytes)
                let total = source.totalBytes.map { $0 - start } ?? 0
                let part = total > 0 ? Double(source.bytesRead - start) / Double(total) : nil
                return texts.isEmpty ? nil : NominationPortion(texts: texts, part: part)
            } catch { throw .reading(error) }
        }
    }
}
