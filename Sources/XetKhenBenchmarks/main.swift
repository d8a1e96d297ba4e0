import Foundation
import XetKhen
import XetKhenEngine
import XetKhenRecord
import XetKhenSemantics
import XetKhenSyntax

// Measures what this project promises of its speed, on the Kon Tum ruleset and its nominations. Run in release:
// `swift run -c release XetKhenBenchmarks [RULESET FOLDER]`, or `… XetKhenBenchmarks records COUNT FILE` to write so many
// decisions for `xetkhen replay`.

let arguments = Array(CommandLine.arguments.dropFirst())
let writesRecords = arguments.count == 3 && arguments[0] == "records"
let folder = writesRecords ? "rulesets/kon-tum-nha-tam" : arguments.first ?? "rulesets/kon-tum-nha-tam"

func markdown(in folder: String) -> [RulesetFile]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name).map {
            RulesetFile(path: folder + "/" + name, bytes: Array($0))
        }
    }
}

/// The rulesets beside this one, read before anything is measured.
let siblings = folder + "/.."
let usedFiles = ((try? FileManager.default.contentsOfDirectory(atPath: siblings)) ?? []).reduce(
    into: [String: [RulesetFile]]()
) { found, name in
    found[name.replacingOccurrences(of: "-", with: "_")] = markdown(in: siblings + "/" + name)
}
let resolve = { (name: String) in usedFiles[name] }

guard let files = markdown(in: folder), !files.isEmpty,
    let ruleset = Ruleset.load(files, using: resolve).ruleset
else {
    FileHandle.standardError.write(Data("no ruleset that checks in “\(folder)”\n".utf8))
    exit(2)
}

let nominationFolder = folder + "/ho-so"
let nominationNames = ((try? FileManager.default.contentsOfDirectory(atPath: nominationFolder)) ?? []).sorted()
let nominations: [(name: String, bytes: [UInt8])] = nominationNames.filter { $0.hasSuffix(".json") }.compactMap {
    name in
    FileManager.default.contents(atPath: nominationFolder + "/" + name).map { (name, Array($0)) }
}

if writesRecords {
    guard let count = Int(arguments[1]),
        RecordedYear(ruleset, nominations.map { $0.bytes }).write(count, to: arguments[2])
    else {
        FileHandle.standardError.write(Data("“\(arguments[2])” cannot be written\n".utf8))
        exit(2)
    }
    exit(0)
}

if arguments.count >= 2, arguments[1].hasSuffix(".jsonl") {
    guard
        let workload = PeerWorkload(
            ruleset, data: arguments[1], atMost: arguments.count > 3 ? Int(arguments[3]) ?? 0 : .max)
    else { exit(2) }
    if arguments.count > 2 { workload.check(expected: arguments[2]) }
    workload.measure()
    exit(0)
}

let heading = "microseconds" + String(repeating: " ", count: 46)
print(heading + ["best", "median", "99 %"].map { String(repeating: " ", count: 12 - $0.count) + $0 }.joined())
let loading = Measurement.take("load, check and compile the ruleset from text", runs: 30) {
    _ = Ruleset.load(files, using: resolve)
}
print(loading.line)

let document = TraceDocument(ruleset.engine)
for nomination in nominations {
    guard let evaluation = ruleset.evaluate(nomination.bytes).evaluation else { continue }
    let read = evaluation.answer.nomination
    var evaluator = Evaluator(plan: ruleset.engine.plan)
    var trace = Trace()
    let reading = Measurement.take("\(nomination.name): read", runs: 500) {
        _ = ruleset.reader.read(nomination.bytes, defaultConsideration: nil)
    }
    let tracing = Measurement.take("\(nomination.name): evaluate with trace", runs: 2000) {
        _ = evaluator.evaluate(read, into: &trace)
    }
    let answering = Measurement.take("\(nomination.name): whole answer", runs: 200) {
        _ = ruleset.engine.answer(read)
    }
    print(reading.line)
    print(tracing.line)
    print(answering.line)
    let answer = evaluation.answer
    let size = document.bytes(of: answer).count
    let writing = Measurement.take("\(nomination.name): trace of \(size) bytes", runs: 500) {
        _ = document.bytes(of: answer)
    }
    print(writing.line)
}
