import XetKhenArguments

/// How many are done, how fast, and how long it will still take where that is known: on standard error, for work that takes
/// longer than a second.
struct ProgressCounter {
    private let console: Console
    private let noun: CommandText
    private let started = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?

    init(counting noun: CommandText, console: Console) {
        self.noun = noun
        self.console = console
    }

    /// `part` is how much of the whole is done, from 0 to 1; nil where nobody knows.
    mutating func show(_ done: Int, part: Double? = nil) {
        let now = ContinuousClock.now
        guard console.showsProgress, now - started > .seconds(1) else { return }
        if let lastShown, now - lastShown < .milliseconds(200) { return }
        lastShown = now
        let seconds = (now - started) / .seconds(1)
        var text = Self.text(done, noun.text(inEnglish: console.inEnglish), seconds: seconds, console)
        if let part, part > 0 {
            text +=
                console.say(", còn ", ", ") + Self.duration(seconds * (1 - min(part, 1)) / part)
                + console.say("", " left")
        }
        console.show(progress: text)
    }

    mutating func finish() {
        guard lastShown != nil else { return }
        lastShown = nil
        console.clearProgress()
    }

    private static func text(_ done: Int, _ noun: String, seconds: Double, _ console: Console) -> String {
        let rate = Int(Double(done) / seconds)
        return console.say("\(done) \(noun), \(rate) mỗi giây", "\(done) \(noun), \(rate) a second")
    }

    /// `0:42`, `12:05`, `1:02:33`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 359_999))
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (whole / 3_600, whole / 60 % 60)
        let end = padded(whole % 60)
        return hours > 0 ? "\(hours):\(padded(minutes)):\(end)" : "\(minutes):\(end)"
    }
}
