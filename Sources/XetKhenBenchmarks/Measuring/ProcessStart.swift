import Foundation

/// From the start of the built command to the first line of its answer, as someone who types it waits for it.
struct ProcessStart {
    let command: URL
    let words: [String]
    static let runs = 20

    /// The command beside this program; nil where it is not built.
    static var builtCommand: URL? {
        let place = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("xetkhen")
        return place.flatMap { FileManager.default.isExecutableFile(atPath: $0.path) ? $0 : nil }
    }

    /// Nil where the command does not answer.
    func figure() -> Figure? {
        var values: [Double] = []
        // The first two runs bring the files into memory.
        for run in 0..<(Self.runs + 2) {
            guard let time = time() else { return nil }
            if run >= 2 { values.append(time.nanoseconds) }
        }
        return Figure(.start, ascending: values.sorted())
    }

    private func time() -> Duration? {
        let process = Process()
        process.executableURL = command
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        let clock = ContinuousClock()
        let start = clock.now
        guard (try? process.run()) != nil else { return nil }
        var answer = Data()
        var time: Duration?
        while true {
            // Gives what is there as soon as anything is, and nothing at the end.
            let part = pipe.fileHandleForReading.availableData
            if time == nil, part.contains(0x0A) { time = clock.now - start }
            if part.isEmpty { break }
            answer.append(part)
        }
        process.waitUntilExit()
        return answer.isEmpty ? nil : time
    }
}
