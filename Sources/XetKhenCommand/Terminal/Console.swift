import XetKhen

/// Where a command writes, and how: the language asked for, colour only on a terminal that wants it.
struct Console {
    let language: OutputLanguage
    let usesColor: Bool
    let writesToTerminal: Bool
    /// Whether standard error is a terminal; progress is shown nowhere else.
    let showsProgress: Bool

    init(language: OutputLanguage, environment: (String) -> String? = Environment.value) {
        self.language = language
        let wantsColor = (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
        writesToTerminal = isatty(STDOUT_FILENO) == 1
        usesColor = wantsColor && writesToTerminal
        showsProgress = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
    }

    var inEnglish: Bool { language == .english }

    /// The one of two texts that the language asks for.
    func say(_ vietnamese: String, _ english: String) -> String { inEnglish ? english : vietnamese }

    /// Writes whole lines to standard output.
    func write(_ text: String) { write(bytes: Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }

    /// Writes bytes as they are to standard output. Ends the program where that takes no more: nothing is left to say there.
    func write(bytes: [UInt8]) {
        let outcome = StandardStream.write(bytes, to: STDOUT_FILENO)
        guard outcome.code != 0 else { return }
        if outcome.code == EPIPE { exit(ExitCode.closedOutput.rawValue) }
        let error = WritingError(OutputFault(written: 0, code: outcome.code), skipped: nil)
        complain("xetkhen: " + say(error.vietnamese, error.english))
        exit(ExitCode.usage.rawValue)
    }

    /// Writes whole lines to standard error.
    func complain(_ text: String) {
        let line = text.hasSuffix("\n") ? text : text + "\n"
        _ = StandardStream.write(Array(line.utf8), to: STDERR_FILENO)
    }

    /// Shows how far the work is, in place of what was shown last.
    func show(progress text: String) {
        if showsProgress { _ = StandardStream.write(Array(("\r\u{1B}[2K" + text).utf8), to: STDERR_FILENO) }
    }

    /// Takes away what `show(progress:)` shows.
    func clearProgress() { show(progress: "") }

    func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func red(_ text: String) -> String { usesColor ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
    func green(_ text: String) -> String { usesColor ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
    func yellow(_ text: String) -> String { usesColor ? "\u{1B}[33m\(text)\u{1B}[0m" : text }
}
