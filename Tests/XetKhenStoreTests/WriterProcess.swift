import Foundation
import Testing

/// The program that writes to a case file, run beside the tests.
final class WriterProcess {
    private let process = Process()
    private let output: URL

    /// The program beside the test bundle, or beside the program that runs the tests.
    private static var executable: URL? {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
        let runner = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        let places = (bundles + [runner, Bundle.main.bundleURL.appendingPathComponent("any")])
            .map { $0.deletingLastPathComponent().appendingPathComponent("XetKhenStoreWriter") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    init(_ words: String..., in folder: StoreFolder) throws {
        output = folder.url.appendingPathComponent("lời-\(UUID().uuidString)")
        try Data().write(to: output)
        let executable: URL = try #require(Self.executable, "the built writer is not beside the tests")
        process.executableURL = executable
        process.arguments = words
        // A file rather than a pipe: the writer never waits for the reader.
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
    }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// What it printed, once it has ended.
    func lines() throws -> [String] {
        process.waitUntilExit()
        let text = try String(contentsOf: output, encoding: .utf8)
        try? FileManager.default.removeItem(at: output)
        return text.split(separator: "\n").map(String.init)
    }
}

enum TestEnvironment {
    static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }
    static func text(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
