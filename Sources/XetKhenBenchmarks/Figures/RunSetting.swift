import Foundation

/// Where figures come from: what they would have to share with others to be compared with them.
struct RunSetting: Codable, Hashable, Sendable {
    struct Machine: Codable, Hashable, Sendable {
        /// The processor's model.
        var processor: String
        var cores: Int
        /// Bytes.
        var memory: UInt64
        var system: String
    }

    var machine: Machine
    /// That this program was compiled with, and how.
    var compiler: String
    /// Of the sources, from git, with `+ changes` where files differ from it; empty where nothing tells.
    var revision: String
    /// When the run began, in universal time.
    var date: String

    /// What this process runs in.
    static func current() -> RunSetting {
        RunSetting(
            machine: .current, compiler: compilerOfThisProgram, revision: revisionOfSources,
            date: ISO8601DateFormatter().string(from: Date()))
    }

    /// For people, a line each.
    var lines: [String] {
        let gibibytes = Double(machine.memory) / Double(1 << 30)
        return [
            "machine   \(machine.processor), \(machine.cores) cores, \(gibibytes.shortened) GiB, \(machine.system)",
            "compiler  \(compiler)",
            "revision  \(revision.isEmpty ? "not known" : revision)",
            "date      \(date)",
        ]
    }

    /// Whether speed means anything: a debug build has its checks and none of its optimizations.
    static var isOptimized: Bool {
        #if DEBUG
            false
        #else
            true
        #endif
    }

    /// The version of the compiler is known when compiling; the toolchain's full name only from the one that is found now.
    private static var compilerOfThisProgram: String {
        #if compiler(>=6.4)
            let version = "Swift 6.4 or later"
        #elseif compiler(>=6.3)
            let version = "Swift 6.3"
        #else
            let version = "Swift 6.2"
        #endif
        let toolchain = output(of: ["swift", "--version"])?.split(separator: "\n").first.map(String.init)
        return version + (isOptimized ? ", optimized" : ", debug") + (toolchain.map { "; toolchain: \($0)" } ?? "")
    }

    private static var revisionOfSources: String {
        guard let revision = output(of: ["git", "rev-parse", "--short=12", "HEAD"]), !revision.isEmpty else {
            return ""
        }
        let changes = output(of: ["git", "status", "--porcelain"]) ?? ""
        return changes.isEmpty ? revision : revision + " + changes"
    }

    /// What a program prints, without white space around it; nil where it cannot be run or fails.
    fileprivate static func output(of words: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension RunSetting.Machine {
    fileprivate static var current: Self {
        let information = ProcessInfo.processInfo
        return Self(
            processor: processorModel, cores: information.activeProcessorCount, memory: information.physicalMemory,
            system: information.operatingSystemVersionString)
    }

    private static var processorModel: String {
        if let data = FileManager.default.contents(atPath: "/proc/cpuinfo") {
            let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
            let model = lines.first { $0.hasPrefix("model name") || $0.hasPrefix("Model") || $0.hasPrefix("CPU part") }
            if let model, let colon = model.firstIndex(of: ":") {
                return model[model.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            }
        }
        return RunSetting.output(of: ["sysctl", "-n", "machdep.cpu.brand_string"]) ?? "not known"
    }
}
