import Foundation

/// Measures a workload in a process of its own, so that its peaks of memory are its own and nothing is warm or fragmented from
/// another one.
enum ChildProcess {
    struct Fault: Error {
        var workload: String
        var complaint: String
    }

    /// Runs `measure` of this program with these words and gives back its figures.
    static func figures(_ workload: String, _ words: [String]) throws(Fault) -> [Figure] {
        let process = Process()
        process.executableURL = Bundle.main.executableURL
        process.arguments = [MeasureCommand.description.name, workload] + words
        let pipe = Pipe()
        process.standardOutput = pipe
        do { try process.run() } catch { throw Fault(workload: workload, complaint: "this program cannot be started") }
        let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Fault(workload: workload, complaint: "measuring failed with status \(process.terminationStatus)")
        }
        return data.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(Figure.self, from: Data($0)) }
    }
}
