import Foundation

// Measures what this project promises of its speed. Run in release, at the top of the package:
//
//     XetKhenBenchmarks [RULESET FOLDER]          each nomination of a ruleset, Kon Tum's unless told otherwise
//     XetKhenBenchmarks award-60 [COUNT] [SEED]   the workload that engines of other kinds are measured with
//     XetKhenBenchmarks data COUNT SEED           prints its nominations, for the other engines
//     XetKhenBenchmarks records COUNT FILE        writes so many decisions for `xetkhen replay`

let arguments = Array(CommandLine.arguments.dropFirst())
let konTum = "rulesets/kon-tum-nha-tam"

func ruleset(in folder: String) -> BenchmarkRuleset {
    guard let benchmark = BenchmarkRuleset(folder: folder) else { fail("no ruleset that checks in “\(folder)”") }
    return benchmark
}

func number<Number: FixedWidthInteger>(_ position: Int, or other: Number) -> Number {
    guard arguments.count > position else { return other }
    guard let number = Number(arguments[position]) else { fail("“\(arguments[position])” is no number") }
    return number
}

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
}

switch arguments.first {
case "award-60":
    let workload = PeerWorkload(
        ruleset(in: "Tests/Peers/award-60").ruleset, count: number(1, or: 20_000), seed: number(2, or: 20_251_121))
    workload.compare()
    workload.measure()
case "data":
    var data = Award60Data(seed: number(2, or: 20_251_121))
    for _ in 0..<number(1, or: 100_000) { FileHandle.standardOutput.write(Data(data.line() + [0x0A])) }
case "records" where arguments.count == 3:
    let benchmark = ruleset(in: konTum)
    let year = RecordedYear(benchmark.ruleset, benchmark.nominations.map { $0.bytes })
    guard year.write(number(1, or: 0), to: arguments[2]) else { fail("“\(arguments[2])” cannot be written") }
default:
    NominationMeasurement.run(ruleset(in: arguments.first ?? konTum))
}
