import Testing
import XetKhenStoreWriter
import XetKhenValues

@testable import XetKhenStore

/// `XETKHEN_FLIPS` says how many bits are flipped: 5 of each page, and one of each part of a record, unless told otherwise.
@Suite("Damaged files")
struct DamageTests {
    /// Every value of every table, as SQLite writes it.
    private static func contents(_ file: CaseFile) throws(StoreError) -> [[String]] {
        let tables = [
            "bundles": RulesetBundle.columns, "nominations": StoredNomination.columns,
            "papers": StoredPaper.columns + ", content", "sessions": CouncilSession.columns,
            "records": StoredRecord.columns, "decisions": "record, " + DecisionRow.columns,
            "decided_awards": "record, award", "votes": "record, " + VoteRow.columns,
        ]
        var result: [[String]] = []
        for (table, columns) in tables.sorted(by: { $0.key < $1.key }) {
            let values = columns.split(separator: ",").map { "quote(\($0))" }.joined(separator: " || ',' || ")
            result.append(
                try file.connection.rows("SELECT \(values) FROM \(table) ORDER BY rowid") {
                    (row) throws(StoreError) in try row.text(0)
                })
        }
        return result
    }

    /// A closed case file of 20 records and a paper of several pages: its bytes and what it holds.
    private func sample(_ folder: StoreFolder) throws -> (bytes: [UInt8], contents: [[String]]) {
        let contents = try { () throws in
            let file = try folder.caseFile(records: 20)
            try file.addPaper(
                StoredPaper(
                    nomination: "HS-MH-01", id: "GT-1", location: "tủ 1", content: [UInt8](repeating: 7, count: 5000))
            )
            return try Self.contents(file)
        }()
        return (try folder.bytes(), contents)
    }

    /// What becomes of a file that may be damaged.
    private enum Outcome: Equatable {
        case refused(StoreError.Code)
        case told([StoreProblem.Affected])
        /// The same contents as before.
        case harmless
        case missed
    }

    private func outcome(_ bytes: [UInt8], _ folder: StoreFolder, _ contents: [[String]]) throws -> Outcome {
        try folder.write(bytes)
        do throws(StoreError) {
            let file = try folder.open()
            let verification = try file.verify()
            guard verification.isSound else { return .told(verification.problems.map(\.affected)) }
            return try Self.contents(file) == contents ? .harmless : .missed
        } catch {
            return .refused(error.code)
        }
    }

    private struct Random {
        var state: UInt64 = 20_251_121

        mutating func number(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    @Test("a flipped bit in any page is told, or changes nothing that is kept")
    func flippedBits() throws {
        let folder = try StoreFolder()
        let (bytes, contents) = try sample(folder)
        #expect(try outcome(bytes, folder, contents) == .harmless)
        let flips = TestEnvironment.number("XETKHEN_FLIPS") ?? 5
        var random = Random()
        var counts = (refused: 0, told: 0, harmless: 0)
        for page in 0..<bytes.count / 4096 {
            for flip in 0..<flips {
                // The first bytes of a page say how the rest is to be read, so they are never left out.
                let offset = 4096 * page + (flip < 3 ? 4 * flip + page % 4 : random.number(below: 4096))
                var damaged = bytes
                damaged[offset] ^= 1 << UInt8(random.number(below: 8))
                switch try outcome(damaged, folder, contents) {
                case .refused(let code):
                    counts.refused += 1
                    #expect([.damaged, .notCaseFile, .newerVersion].contains(code), "byte \(offset)")
                case .told(let affected):
                    counts.told += 1
                    #expect(!affected.isEmpty)
                case .harmless: counts.harmless += 1
                case .missed: Issue.record("the flip at byte \(offset) was missed")
                }
            }
        }
        #expect(counts.told > 0 && counts.harmless > 0)
        print("flipped bits: \(counts)")
    }

    @Test("a flipped bit in a record's body, digest or previous digest is told of that record")
    func flippedRecords() throws {
        let folder = try StoreFolder()
        let (bytes, contents) = try sample(folder)
        let records = try folder.open().records(limit: 20)
        var random = Random()
        var noticed = 0
        for record in records {
            // Of a body on several pages the beginning is searched for, which lies on one of them.
            let parts: [[UInt8]] = [
                Array(record.body.prefix(60)), Array(record.digest.hexadecimal.utf8),
            ]
            for (index, part) in parts.enumerated() {
                let places = Self.places(of: part, in: bytes)
                // A digest stands in its row, in the next record, and in an index.
                #expect(places.count >= 1)
                for place in places {
                    for _ in 0..<(TestEnvironment.number("XETKHEN_FLIPS") ?? 1) {
                        var damaged = bytes
                        damaged[place + random.number(below: part.count)] ^= 1 << UInt8(random.number(below: 8))
                        let result = try outcome(damaged, folder, contents)
                        guard case .told(let affected) = result else {
                            Issue.record("record \(record.number) at byte \(place): \(result)")
                            continue
                        }
                        noticed += 1
                        if index == 0 { #expect(affected == [.record(record.number)]) }
                    }
                }
            }
        }
        print("flipped bits in records: \(noticed) told")
    }

    private static func places(of part: [UInt8], in bytes: [UInt8]) -> [Int] {
        guard let first = part.first else { return [] }
        var result: [Int] = []
        var start = 0
        while let place = bytes[start...].firstIndex(of: first) {
            if bytes[place...].starts(with: part) { result.append(place) }
            start = place + 1
        }
        return result
    }

    @Test("a page of the records that cannot be read does not stop the others")
    func lostPage() throws {
        let folder = try StoreFolder()
        try { () throws in try folder.makeCaseFile(records: 200) }()
        var bytes = try folder.bytes()
        // The leaf with the body of record 100.
        let record = try #require(try folder.open().record(number: 100))
        let place = try #require(Self.places(of: Array(record.body.prefix(60)), in: bytes).first)
        let page = place / 4096 * 4096
        bytes.replaceSubrange(page..<page + 4096, with: [UInt8](repeating: 0, count: 4096))
        try folder.write(bytes)
        let verification = try folder.open().verifySamples()
        let lost = Set(
            verification.problems.compactMap { problem -> Int64? in
                if case .record(let number) = problem.affected { number } else { nil }
            })
        #expect(lost.contains(100))
        #expect(lost.count < 20)
        #expect(verification.recordCount == 200 - Int64(lost.count))
        #expect(verification.head?.number == 200)
    }

    @Test("a file cut short at any place is refused or told")
    func truncated() throws {
        let folder = try StoreFolder()
        let (bytes, contents) = try sample(folder)
        let lengths = [0, 15, 50, 99, 100, 512, 4095, 4096, 8192, bytes.count / 2, bytes.count - 4096, bytes.count - 1]
        for length in lengths {
            let result = try outcome(Array(bytes.prefix(length)), folder, contents)
            switch result {
            case .refused(let code): #expect([.damaged, .notCaseFile].contains(code), "\(length)")
            case .told: break
            case .harmless, .missed: Issue.record("cut at \(length): \(result)")
            }
        }
    }
}
