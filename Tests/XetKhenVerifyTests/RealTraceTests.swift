import Foundation
import Testing
import XetKhenValues
import XetKhenVerify

/// Traces of real rulesets, altered in one place after the other.
@Suite struct RealTraceTests {
    static let records: [String] = ["thu-1", "kon-tum-06", "kon-tum-17", "kon-ray-13", "luat-04"]

    private func trace(_ name: String) throws -> CanonicalValue {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Records/1/\(name).json")
        var bytes = Array(try Data(contentsOf: file))
        bytes.removeLast()
        return try #require(try CanonicalReader.read(bytes)["record"]?["answer"])
    }

    /// Each of so many alterations; `XETKHEN_ALTERATIONS=1` tries all.
    @Test(arguments: records)
    func `a real trace altered in one place is refused, unless it follows as well`(name: String) throws {
        let trace = try trace(name)
        #expect(TraceChecker.check(trace).faults.isEmpty)
        let wanted = ProcessInfo.processInfo.environment["XETKHEN_ALTERATIONS"].flatMap { Int($0) }
        let stride = wanted ?? (name.hasPrefix("thu") ? 7 : 4001)
        let outcome = Alterations(trace).outcome(every: stride)
        #expect(outcome.acceptedWithOldSeal.isEmpty)
        #expect(outcome.acceptedWithNewSeal.subtracting(Alterations.followingAsWell).sorted() == [])
    }

    @Test func `in the steps of a real trace every outcome is held by those below it`() throws {
        // The verdict of an award turned, and the outcome of its standard, and that of the first condition below.
        let trace = try trace("thu-1")
        for (old, new) in [
            (#""verdict":"earned""#, #""verdict":"not_earned""#), (#"["standard","1""#, #"["standard","0""#),
            (#"["compare","1""#, #"["compare","0""#), (#""known",[85.5]"#, #""known",[75.5]"#),
            (#"{"fact":1},80"#, #"{"fact":1},86"#),
        ] {
            let text = String(decoding: trace.bytes, as: UTF8.self)
            let altered = text.replacingOccurrences(of: old, with: new)
            #expect(altered != text)
            let document = try CanonicalReader.read(Array(altered.utf8))
            #expect(TraceChecker.check(document).faults.contains { $0.kind == .seal })
            #expect(!TraceChecker.check(document.sealed).faults.isEmpty, "\(new)")
        }
    }
}
