import Foundation
import XetKhenNaive

/// The loop of libFuzzer, which calls back with each input.
@_extern(c, "LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Under this name the package manager looks for the main function of the executable.
@_cdecl("XetKhenFuzz_main")
public func fuzzMain(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
    if count == 4, let words = arguments[1].map({ String(cString: $0) }), words == "--seeds",
        let name = arguments[2], let folder = arguments[3]
    {
        return writeSeeds(of: FuzzTarget(rawValue: String(cString: name)), into: String(cString: folder))
    }
    if count == 2, let word = arguments[1], String(cString: word) == "--compare" { return compareAtRandom() }
    guard target != nil else {
        print("XETKHEN_FUZZ_TARGET names none of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
        return 2
    }
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments) { start, length in
        target?.run(Array(UnsafeBufferPointer(start: start, count: length)))
        return 0
    }
}

private let target = ProcessInfo.processInfo.environment["XETKHEN_FUZZ_TARGET"].flatMap(FuzzTarget.init)

private func writeSeeds(of target: FuzzTarget?, into folder: String) -> CInt {
    guard let target else { return 2 }
    for (index, seed) in target.seeds().enumerated() {
        let file = URL(fileURLWithPath: folder).appendingPathComponent("generated-\(index)")
        guard (try? Data(seed).write(to: file)) != nil else { return 1 }
    }
    return 0
}

/// `XETKHEN_EVALUATIONS` random evaluations from `XETKHEN_SEED`, by engine and second evaluator.
private func compareAtRandom() -> CInt {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["XETKHEN_SEED"].flatMap { UInt64($0) } ?? 20_251_121
    let run = RandomRun(
        seed: seed, evaluations: environment["XETKHEN_EVALUATIONS"].flatMap { UInt64($0) } ?? 120_000)
    print("seed \(seed): \(run.evaluations) evaluations over \(run.rulesets) rulesets, \(run.answers) answers")
    for failure in run.failures { print(failure) }
    return run.failures.isEmpty ? 0 : 1
}
