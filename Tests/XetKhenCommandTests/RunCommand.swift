import Foundation
import Testing

/// What a run of the built command gave.
struct CommandRun {
    var status: Int32
    var output: String
    var complaint: String
}

/// A folder of its own for one test, taken away afterwards, with the built command to run in it.
final class CommandWorkspace {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("xetkhen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The command beside the test bundle, or beside the program that runs the tests.
    static var executable: URL? {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
        let runner = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        let places = (bundles + [runner, Bundle.main.bundleURL.appendingPathComponent("any")])
            .map { $0.deletingLastPathComponent().appendingPathComponent("xetkhen") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    func path(_ name: String) -> URL { folder.appendingPathComponent(name) }

    func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: path(name)) }

    func read(_ name: String) throws -> String { try String(contentsOf: path(name), encoding: .utf8) }

    /// Runs `xetkhen` with these words in the folder.
    func run(_ words: String..., input: String = "") throws -> CommandRun { try run(words, input: input) }

    func run(_ words: [String], input: String = "") throws -> CommandRun {
        let executable: URL = try #require(Self.executable, "the built command is not beside the tests")
        return try run(executable, words, input: input)
    }

    /// Runs any program in the folder; `environment` is added to that of the tests.
    func run(
        _ program: URL, _ words: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> CommandRun {
        let process = Process()
        process.executableURL = program
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        // Files rather than pipes: neither side waits for the other, however much is written.
        let names = ["in", "out", "err"].map { ".\($0)" }
        try write(input, to: names[0])
        for name in names.dropFirst() { try write("", to: name) }
        process.standardInput = try FileHandle(forReadingFrom: path(names[0]))
        process.standardOutput = try FileHandle(forWritingTo: path(names[1]))
        process.standardError = try FileHandle(forWritingTo: path(names[2]))
        try process.run()
        process.waitUntilExit()
        return CommandRun(
            status: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: try read(names[1]), complaint: try read(names[2]))
    }
}
