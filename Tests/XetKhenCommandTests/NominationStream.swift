import Foundation
import Testing

/// Many nominations for the ruleset that `xetkhen new` makes, which asks for 80 % of the households.
enum NominationStream {
    /// Number `n` has 60 + n mod 40 percent: it earns the award where n mod 40 is 20 or more.
    static func line(_ number: Int) -> String {
        "{\"id\":\"n\(number)\",\"group\":\"thôn\",\"considered_on\":\"2026-12-15\","
            + "\"evidence\":{\"chấp_hành_tốt\":true,\"tỷ_lệ_hộ_tham_gia\":\(60 + number % 40)}}"
    }

    static func earns(_ number: Int) -> Bool { number % 40 >= 20 }

    /// A line that breaks off, as a copy that was interrupted does.
    static let broken = "{\"id\":\"x\","

    /// Lines 1 to `count`; those whose number `isBroken` names break off.
    static func text(_ count: Int, isBroken: (Int) -> Bool = { _ in false }) -> String {
        (1...count).map { (isBroken($0) ? broken : line($0)) + "\n" }.joined()
    }

    /// Whether a line of output answers this nomination, with the award where it is earned.
    static func isAnswer(_ output: Substring, to number: Int) -> Bool {
        let proposed = earns(number) ? "[\"giấy_khen\"]" : "[]"
        return output.hasPrefix("{\"format\":\"xetkhen.answer/1\"") && output.hasSuffix("}")
            && output.contains("\"nomination\":{\"id\":\"n\(number)\"") && output.contains("\"proposed\":\(proposed)")
    }
}

extension CommandWorkspace {
    /// A workspace with the ruleset `xã`.
    static func withRuleset() throws -> CommandWorkspace {
        let workspace = try CommandWorkspace()
        #expect(try workspace.run("new", "xã").status == 0)
        return workspace
    }

    /// Runs words of a shell; `$XETKHEN` is the command.
    func shell(_ script: String) throws -> CommandRun {
        let executable: URL = try #require(Self.executable)
        return try run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", script], environment: ["XETKHEN": executable.path])
    }

    /// Starts the command, writing to the files `out` and `err`.
    func start(_ words: [String], environment: [String: String] = [:]) throws -> Process {
        let process = Process()
        let executable: URL = try #require(Self.executable)
        process.executableURL = executable
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        for name in ["out", "err"] { try write("", to: name) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: path("out"))
        process.standardError = try FileHandle(forWritingTo: path("err"))
        try process.run()
        return process
    }
}
