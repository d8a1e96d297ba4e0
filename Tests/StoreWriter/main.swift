import Foundation
import XetKhenStore

// Called as `XetKhenStoreWriter create|append PATH COUNT`: makes a case file or opens one, adds so many records, each in a
// transaction of its own, and prints the number of each on a line once the store has acknowledged it. The tests kill it.

/// Writes past every buffer, so that what was acknowledged is known however the program ends.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else {
    say("create|append PATH COUNT")
    exit(64)
}
do throws(StoreError) {
    let file: CaseFile
    if arguments[1] == "create" {
        file = try CaseFile.create(at: arguments[2])
        try Sample.prepare(file)
    } else {
        file = try CaseFile.open(at: arguments[2], forWriting: true)
    }
    say("ready")
    for _ in 0..<count {
        let record = try file.append { (number, previous) throws(StoreError) in Sample.record(number, previous) }
        say("\(record.number)")
    }
} catch {
    say("\(error.code.rawValue) \(error.message.english)")
    exit(1)
}
