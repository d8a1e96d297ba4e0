import Foundation
import XetKhenStore

// Called as `XetKhenStoreWriter MODE PATH COUNT` by the tests, which kill it while it writes:
// - create, append: makes a case file or opens one and adds so many records, each in a transaction of its own; prints
//   “ready”, then the number of each record on a line once the store has acknowledged it.
// - fill: makes a case file with so many records, a thousand in a transaction.
// - verify: verifies a case file; prints what it found and the most memory it took, in kibibytes.

/// Writes past every buffer, so that what was acknowledged is known however the program ends.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func append(_ count: Int, to file: CaseFile) throws(StoreError) {
    say("ready")
    for _ in 0..<count {
        let record = try file.append { (number, previous) throws(StoreError) in Sample.record(number, previous) }
        say("\(record.number)")
    }
}

func created(_ path: String) throws(StoreError) -> CaseFile {
    let file = try CaseFile.create(at: path)
    try Sample.prepare(file)
    return file
}

/// The most memory that the program took, in kibibytes.
func peakMemory() -> Int {
    // Linux counts what the parent took into the figure that `getrusage` gives.
    if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    {
        return Int(line.filter(\.isNumber)) ?? 0
    }
    var usage = rusage()
    // RUSAGE_SELF, which Linux and Darwin import as different types.
    getrusage(0, &usage)
    return usage.ru_maxrss / 1024
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else {
    say("create|append|fill|verify PATH COUNT")
    exit(64)
}
let path = arguments[2]
do throws(StoreError) {
    switch arguments[1] {
    case "create": try append(count, to: try created(path))
    case "append": try append(count, to: try CaseFile.open(at: path, forWriting: true))
    case "fill":
        let file = try created(path)
        for start in stride(from: 0, to: count, by: 1000) {
            try file.append(each: start..<min(start + 1000, count)) { (_, number, previous) throws(StoreError) in
                Sample.record(number, previous)
            }
        }
        say("ready")
    default:
        let verification = try CaseFile.open(at: path, forWriting: false).verify(Sample.problems)
        say("\(verification.recordCount) records, \(verification.problems.count) problems")
        say("\(peakMemory())")
    }
} catch {
    say("\(error.code.rawValue) \(error.message.english)")
    exit(1)
}
