import Foundation
import XetKhen

/// Where a command writes, and how: the language asked for, colour only on a terminal that wants it.
struct Console {
    let language: OutputLanguage
    let usesColor: Bool
    /// Whether standard error is a terminal; progress is shown nowhere else.
    let showsProgress: Bool

    init(language: OutputLanguage, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.language = language
        let wantsColor = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        usesColor = wantsColor && isatty(STDOUT_FILENO) == 1
        showsProgress = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    }

    var inEnglish: Bool { language == .english }

    /// The one of two texts that the language asks for.
    func say(_ vietnamese: String, _ english: String) -> String { inEnglish ? english : vietnamese }

    /// Writes whole lines to standard output.
    func write(_ text: String) {
        FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    /// Writes bytes as they are to standard output.
    func write(bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

    /// Writes whole lines to standard error.
    func complain(_ text: String) {
        FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func red(_ text: String) -> String { usesColor ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
    func green(_ text: String) -> String { usesColor ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
    func yellow(_ text: String) -> String { usesColor ? "\u{1B}[33m\(text)\u{1B}[0m" : text }
}
