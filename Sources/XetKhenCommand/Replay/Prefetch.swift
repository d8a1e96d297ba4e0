/// Reads the next records while the last ones are replayed.
final class Prefetch: @unchecked Sendable {
    // One thread at a time: `read` is called by one worker of a batch, and `taken` between batches, when all have ended.
    private var source: RecordSource
    private var batch: Result<[RecordEntry], CommandError> = .success([])

    init(_ source: RecordSource) { self.source = source }

    func read() {
        do throws(CommandError) {
            batch = .success(try source.next(atMost: ReplayJob.batchCount, bytes: ReplayJob.batchBytes))
        } catch {
            batch = .failure(error)
        }
    }

    /// What was read last.
    func taken() throws(CommandError) -> [RecordEntry] {
        defer { batch = .success([]) }
        return try batch.get()
    }
}
