/// A bar on standard error for work that takes longer than a second; silent elsewhere.
struct ProgressBar {
    private let console: Console
    private let total: Int
    private let started = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?

    init(total: Int, console: Console) {
        self.total = total
        self.console = console
    }

    mutating func advance(to done: Int) {
        let now = ContinuousClock.now
        guard console.showsProgress, now - started > .seconds(1), total > 0 else { return }
        if let lastShown, now - lastShown < .milliseconds(100) { return }
        lastShown = now
        let filled = 30 * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        console.show(progress: "\(bar) \(done)/\(total)")
    }

    /// Takes the bar away again.
    func finish() {
        guard lastShown != nil else { return }
        console.clearProgress()
    }
}
