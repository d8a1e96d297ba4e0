import Foundation

/// How many are done and how fast, on standard error, for work of unknown length that takes longer than a second.
struct ProgressCounter {
    private let console: Console
    private let started = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?

    init(console: Console) { self.console = console }

    mutating func show(_ done: Int) {
        let now = ContinuousClock.now
        let elapsed = now - started
        guard console.showsProgress, elapsed > .seconds(1) else { return }
        if let lastShown, now - lastShown < .milliseconds(200) { return }
        lastShown = now
        let rate = Int64(done) * 1_000 / max(1, elapsed.components.seconds * 1_000)
        let text = console.say("\(done) bản ghi, \(rate) mỗi giây", "\(done) records, \(rate) a second")
        FileHandle.standardError.write(Data("\r\u{1B}[2K\(text)".utf8))
    }

    mutating func finish() {
        guard lastShown != nil else { return }
        lastShown = nil
        FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8))
    }
}
