import Foundation
import Testing
import XetKhenStoreWriter

@testable import XetKhenStore

/// `XETKHEN_KILLS` says how many writers are killed: 20 unless told otherwise, 1,000 for a thorough run.
@Suite("Writers that are killed, and writers at the same time")
struct KilledWriterTests {
    /// Waits this many microseconds, drawn from a fixed seed.
    private struct Delays {
        var state: UInt64 = 20_251_121

        mutating func wait(upTo limit: UInt64) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            usleep(UInt32(truncatingIfNeeded: (state >> 33) % limit))
        }
    }

    @Test("every number that was acknowledged is there after a kill, whole, and nothing is half written")
    func appending() throws {
        var delays = Delays()
        let kills = TestEnvironment.number("XETKHEN_KILLS") ?? 20
        var acknowledgedInAll = 0
        for round in 0..<(kills + 19) / 20 {
            let folder = try StoreFolder()
            try folder.makeCaseFile(records: 0)
            var acknowledged: [Int64] = []
            for _ in 0..<min(20, kills - 20 * round) {
                let writer = try WriterProcess("append", folder.path(), "1000000", in: folder)
                delays.wait(upTo: 120_000)
                writer.kill()
                acknowledged += try writer.lines().compactMap { Int64($0) }
                let verification = try folder.open().verifySamples()
                #expect(verification.problems == [])
                // A killed writer may have kept one record more than it could say.
                let head = verification.head?.number ?? 0
                #expect(head == verification.recordCount)
                if head == (acknowledged.last ?? 0) + 1 { acknowledged.append(head) }
                #expect(acknowledged == Array(1..<head + 1))
            }
            acknowledgedInAll += acknowledged.count
        }
        #expect(acknowledgedInAll > kills)
    }

    @Test("a case file whose making was killed is whole or is no case file")
    func creating() throws {
        var delays = Delays()
        let kills = TestEnvironment.number("XETKHEN_KILLS") ?? 20
        for _ in 0..<kills {
            let folder = try StoreFolder()
            let writer = try WriterProcess("create", folder.path(), "3", in: folder)
            delays.wait(upTo: 60_000)
            writer.kill()
            let lines = try writer.lines()
            do throws(StoreError) {
                let verification = try folder.open().verifySamples()
                #expect(verification.problems == [])
                #expect(verification.recordCount >= Int64(max(0, lines.count - 1)))
            } catch {
                #expect([.notFound, .notCaseFile].contains(error.code))
                #expect(lines == [])
            }
        }
    }

    @Test("two programs that write at the same time lose no number")
    func together() throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 0)
        let writers = try [0, 1].map { _ in try WriterProcess("append", folder.path(), "60", in: folder) }
        let said = try writers.map { try $0.lines() }
        let numbers = said.map { $0.compactMap { Int64($0) } }
        for numbers in numbers { #expect(numbers.count == 60 && numbers == numbers.sorted()) }
        #expect(numbers.flatMap { $0 }.sorted() == Array(1...120))
        let verification = try folder.open().verifySamples()
        #expect(verification.problems == [])
        #expect(verification.recordCount == 120)
    }

    @Test("a second writer waits for the first, and is told when that takes too long")
    func busy() throws {
        let folder = try StoreFolder()
        let first = try folder.caseFile(records: 1)
        let second = try folder.open(forWriting: true, patience: 150)
        let path = folder.path()
        let waiting = DispatchQueue(label: "second writer")
        try first.transaction { () throws(StoreError) in
            try first.appendSample()
            let start = Date()
            let error = storeError { () throws(StoreError) in try second.appendSample() }
            #expect(error?.code == .busy)
            #expect(error?.message.english == "another program is writing to “\(path)”")
            #expect(Date().timeIntervalSince(start) >= 0.14)
            #expect(try second.head?.number == 1)
            // A third writer with patience gets its turn when this transaction ends.
            waiting.async { _ = try? CaseFile.open(at: path, forWriting: true).appendSample() }
            usleep(100_000)
            #expect(try second.head?.number == 1)
        }
        waiting.sync {}
        #expect(try second.appendSample().number == 4)
        #expect(try folder.open().verifySamples().isSound)
    }
}
