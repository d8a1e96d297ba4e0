import Synchronization
import XetKhen

/// Why results can no longer be written, with how many were written whole.
struct OutputFault: Error {
    let written: Int
    let code: Int32

    /// Whoever read them has had enough.
    var isClosed: Bool { code == EPIPE }

    var reason: String { String(cString: strerror(code)) }
}

/// Results that stand one after the other, and where each ends. One without a text counts among them, since `--skip` counts
/// it.
struct ResultTexts: Sendable {
    var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    mutating func reserveCapacity(_ count: Int, of length: Int) {
        bytes.reserveCapacity(count * length)
        ends.reserveCapacity(count)
    }

    /// What was added to the bytes since the last one's end is one result.
    mutating func endResult() { ends.append(bytes.count) }

    /// The first so many.
    func first(_ count: Int) -> ResultTexts {
        guard count < ends.count else { return self }
        var result = self
        result.ends.removeLast(ends.count - count)
        result.bytes.removeLast(bytes.count - (result.ends.last ?? 0))
        return result
    }
}

/// Standard output for results that stand one after the other. Each stands there whole, or not at all: a signal waits for
/// what is being written, and what a full disk cuts off is taken away again.
final class ResultOutput: Sendable {
    /// How many results were written whole.
    private let written = Mutex(0)
    private let descriptor: Int32

    init(descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

    /// Writes results, at once where the system takes them so.
    func write(_ results: ResultTexts) throws(OutputFault) {
        let fault = written.withLock { written -> OutputFault? in
            let outcome = StandardStream.write(results.bytes, to: descriptor)
            guard outcome.code != 0 else {
                written += results.ends.count
                return nil
            }
            let whole = results.ends.prefix { $0 <= outcome.count }
            written += whole.count
            takeAway(outcome.count - (whole.last ?? 0))
            return OutputFault(written: written, code: outcome.code)
        }
        if let fault { throw fault }
    }

    /// Takes away what a run that was killed left of its last line, where results are appended to a file: they would stand
    /// on one line with it. What cannot be looked at stays as it is.
    func takeAwayCutLine() {
        var found = stat()
        let flags = fcntl(descriptor, F_GETFL)
        guard flags >= 0, flags & O_APPEND != 0, fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG
        else { return }
        // It is open for writing alone, so that it is opened again to be read.
        let reading = open("/dev/fd/\(descriptor)", O_RDONLY)
        guard reading >= 0 else { return }
        defer { close(reading) }
        var end = found.st_size
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while end > 0 {
            let start = max(0, end - off_t(piece.count))
            let wanted = Int(end - start)
            guard pread(reading, &piece, wanted, start) == wanted else { return }
            if let last = piece[..<wanted].lastIndex(of: 0x0A) {
                end = start + off_t(last) + 1
                break
            }
            end = start
        }
        if end < found.st_size { ftruncate(descriptor, end) }
    }

    /// Ends the program once what is being written is whole.
    func end(with status: Int32) -> Never {
        written.withLock { _ in _exit(status) }
    }

    /// The last bytes of a regular file; what went into a pipe cannot be had back.
    private func takeAway(_ count: Int) {
        var found = stat()
        guard count > 0, fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return }
        let end = lseek(descriptor, 0, SEEK_CUR) - off_t(count)
        if end >= 0, ftruncate(descriptor, end) == 0 { lseek(descriptor, end, SEEK_SET) }
    }
}
