import Testing
import XetKhenStoreWriter
import XetKhenValues

@testable import XetKhenStore

@Suite("The chain of records")
struct ChainTests {
    @Test("a record gets the next number and the digest before it, and comes back as it was kept")
    func appending() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 0)
        #expect(try file.head == nil)
        let first = try file.appendSample()
        let second = try file.appendSample()
        #expect((first.number, first.previous) == (1, nil))
        #expect((second.number, second.previous) == (2, first.digest))
        #expect(try file.head == ChainHead(number: 2, digest: second.digest))
        #expect(try folder.open().records(limit: 9) == [first, second])
        #expect(try file.record(number: 2) == second)
        #expect(try file.record(number: 3) == nil)
    }

    @Test("records are read in pages, by nomination and by session")
    func reading() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 5)
        try file.addSession(CouncilSession(id: "PH-MH-02", heldOn: .latest, members: 9))
        try file.importNomination(StoredNomination(id: "HS-MH-02", content: [], importedOn: nil))
        try file.append { (number, previous) throws(StoreError) in
            var record = Sample.record(number, previous)
            record.session = "PH-MH-02"
            record.nomination = "HS-MH-02"
            return record
        }
        #expect(try file.records(after: 2, limit: 2).map(\.number) == [3, 4])
        #expect(try file.records(after: 4, limit: 9).map(\.number) == [5, 6])
        #expect(try file.records(ofNomination: "HS-MH-01", after: 3, limit: 9).map(\.number) == [4, 5])
        #expect(try file.records(ofSession: "PH-MH-01", limit: 3).map(\.number) == [1, 2, 3])
        #expect(try file.records(ofSession: "PH-MH-02", limit: 3).map(\.number) == [6])
        #expect(try file.digests(ofSession: "PH-MH-01") == file.records(limit: 5).map(\.digest))
        #expect(try file.digests(ofSession: "PH-MH-03") == [])
    }

    @Test("a record with another number or another digest before it does not continue the chain")
    func notContiguous() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 2)
        let before = try #require(try file.head)
        let wrong: [(Int64, Digest?)] = [
            (2, before.digest), (4, before.digest), (3, nil), (3, SHA256.digest(of: "khác")),
        ]
        for (number, previous) in wrong {
            let error = storeError { () throws(StoreError) in
                try file.append { (_, _) throws(StoreError) in Sample.record(number, previous) }
            }
            #expect(error?.code == .notContiguous)
            #expect(error?.message.english.hasSuffix("it must be number 3, after \(before.digest.hexadecimal)") == true)
        }
        #expect(try file.head == before)
    }

    @Test("a body that has another digest, or belongs to what is not there, is refused")
    func refused() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 1)
        func error(_ change: (inout NewRecord) -> Void) -> StoreError? {
            storeError { () throws(StoreError) in
                try file.append { (number, previous) throws(StoreError) in
                    var record = Sample.record(number, previous)
                    change(&record)
                    return record
                }
            }
        }
        let digest = error { $0.body.append(0x20) }
        #expect(digest?.code == .digestDiffers)
        #expect(digest?.message.english.hasPrefix("record 2: the SHA-256 digest of the content is ") == true)
        #expect(error { $0.session = "x" }?.message.english == "session “x” is not in the case file")
        #expect(error { $0.nomination = "x" }?.message.english == "nomination “x” is not in the case file")
        #expect(error { $0.bundle = $0.digest }?.code == .unknownEntry)
        let votes = error {
            $0 = NewRecord(
                number: $0.number, previous: $0.previous, digest: $0.digest, body: $0.body, disclosed: [],
                session: $0.session, nomination: $0.nomination, bundle: $0.bundle, decision: $0.decision, awards: [],
                votes: [VoteRow(award: "a", inFavour: -1, against: 0, abstained: 0)])
        }
        #expect(votes?.code == .constraint)
        #expect(try file.head?.number == 1)
        #expect(try file.verifySamples().isSound)
    }

    @Test("of several records in one transaction all are kept or none")
    func batch() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 1)
        let error = storeError { () throws(StoreError) in
            try file.append(each: 0..<9) { (item, number, previous) throws(StoreError) in
                if item == 8 { throw StoreError.unknownEntry(.nomination("x")) }
                return Sample.record(number, previous)
            }
        }
        #expect(error?.code == .unknownEntry)
        #expect(try file.head?.number == 1)
        let head = try file.append(each: 0..<9) { (_, number, previous) throws(StoreError) in
            Sample.record(number, previous)
        }
        #expect(head?.number == 10)
        #expect(try file.verifySamples().recordCount == 10)
    }

    @Test(
        "the file itself refuses that a record changes, goes, or comes in between, also from other programs",
        arguments: [
            "UPDATE records SET body = x'00' WHERE number = 2",
            "UPDATE records SET digest = '\(String(repeating: "0", count: 64))' WHERE number = 3",
            "UPDATE records SET previous = NULL WHERE number = 2", "UPDATE records SET number = 9 WHERE number = 3",
            "UPDATE records SET session = 'x' WHERE number = 3", "DELETE FROM records WHERE number = 3",
            "DELETE FROM records",
            "INSERT OR REPLACE INTO records SELECT 3, digest, previous, session, nomination, bundle, body, disclosed, "
                + "checksum FROM records WHERE number = 3",
            "INSERT INTO records SELECT 5, 'a' || substr(digest, 2), digest, session, nomination, bundle, body, "
                + "disclosed, checksum FROM records WHERE number = 3",
            "INSERT INTO records SELECT 4, 'a' || substr(digest, 2), previous, session, nomination, bundle, body, "
                + "disclosed, checksum FROM records WHERE number = 3",
            "INSERT OR REPLACE INTO records SELECT 4, digest, digest, session, nomination, bundle, body, "
                + "disclosed, checksum FROM records WHERE number = 3",
        ])
    func guarded(change: String) throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 3)
        let other = try Connection(folder.path(), .writing, busyTimeout: 0)
        let error = storeError { () throws(StoreError) in try other.script(change) }
        #expect(error?.code == .constraint)
        #expect(error?.message.english.contains("a record ") == true)
        #expect(try folder.open().verifySamples().isSound)
    }

    @Test("the disclosed part may be replaced, and no byte of it stays in the files")
    func disclosed() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 8)
        let old = Array("cá nhân minh họa 5".utf8)
        func holdsOld() throws -> Bool {
            try folder.names.filter { !$0.hasSuffix("-shm") }
                .contains { try folder.bytes($0).split(separator: old, maxSplits: 1).count > 1 }
        }
        #expect(try holdsOld())
        let before = try #require(try file.record(number: 5))
        try file.replaceDisclosed(number: 5, with: [])
        #expect(try !holdsOld())
        var expected = before
        expected.disclosed = []
        #expect(try file.record(number: 5) == expected)
        #expect(try file.verify().isSound)
        let error = storeError { () throws(StoreError) in try file.replaceDisclosed(number: 9, with: []) }
        #expect(error?.message.vietnamese == "không có bản ghi số 9 trong sổ hồ sơ")
    }
}
