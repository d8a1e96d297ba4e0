import Dispatch

/// Reads the next batch while the last one is worked on.
final class Prefetch<Batch: Sendable>: @unchecked Sendable {
    // After `init`, `next` and `batch` are touched on `queue` alone, which does one thing at a time.
    private let queue = DispatchQueue(label: "xetkhen.prefetch")
    private let next: () throws(CommandError) -> Batch
    private var batch: Result<Batch, CommandError>?

    /// `next` gives one batch after the other; nothing else may touch what it reads from.
    init(_ next: @escaping () throws(CommandError) -> Batch) { self.next = next }

    /// Begins to read a batch.
    func read() {
        queue.async { [self] in
            do throws(CommandError) { batch = .success(try next()) } catch { batch = .failure(error) }
        }
    }

    /// The batch that was begun last, once it is there; nil where none was begun.
    func taken() throws(CommandError) -> Batch? {
        let found = queue.sync {
            defer { batch = nil }
            return batch
        }
        return try found?.get()
    }
}
