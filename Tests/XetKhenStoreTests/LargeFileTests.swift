import Foundation
import Testing

@testable import XetKhenStore

/// `XETKHEN_RECORDS` says how many records the large file has; 100,000 for a thorough run.
@Suite("Large case files")
struct LargeFileTests {
    @Test("verifying takes no more memory for more records")
    func boundedMemory() throws {
        let records = TestEnvironment.number("XETKHEN_RECORDS") ?? 600
        let small = try measure(100)
        let large = try measure(records)
        #expect(large.said == "\(records) records, 0 problems")
        #expect(large.kibibytes - small.kibibytes < 8192)
        print("verifying \(records) records: \(large.kibibytes) KiB, 100 records: \(small.kibibytes) KiB")
    }

    /// Verifies a file of so many records in a program of its own, whose memory no other test takes.
    private func measure(_ records: Int) throws -> (said: String, kibibytes: Int) {
        let folder = try StoreFolder()
        #expect(try WriterProcess("fill", folder.path(), "\(records)", in: folder).lines() == ["ready"])
        let lines = try WriterProcess("verify", folder.path(), "0", in: folder).lines()
        try #require(lines.count == 2)
        return (lines[0], try #require(Int(lines[1])))
    }
}
