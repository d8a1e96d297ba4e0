import Testing
import XetKhenStoreWriter
import XetKhenValues

@testable import XetKhenStore

@Suite("Verifying a case file that someone changed")
struct VerificationTests {
    /// The problems of a case file with six records and a paper after this change, which first takes the guards away and then
    /// puts them back.
    private func problems(after change: String) throws -> [StoreProblem] {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 6)
        try file.addPaper(StoredPaper(nomination: "HS-MH-01", id: "GT-1", content: [1, 2, 3]))
        let triggers = try file.connection.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") {
            (row) throws(StoreError) in (name: try row.text(0), sql: try row.text(1))
        }
        let other = try Connection(folder.path(), .writing, busyTimeout: 1000)
        for trigger in triggers { try other.script("DROP TRIGGER \(trigger.name)") }
        try other.script("PRAGMA ignore_check_constraints = ON; \(change)")
        for trigger in triggers { try other.script(trigger.sql) }
        let verification = try folder.open().verifySamples()
        #expect(verification.isSound == verification.problems.isEmpty)
        return verification.problems
    }

    private func words(_ problems: [StoreProblem]) -> [String] {
        problems.map { "\($0.affected.name.english): \($0.message.english)" }
    }

    @Test("a whole case file is sound, with its records counted")
    func sound() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 6)
        let verification = try file.verifySamples()
        #expect(verification == Verification(recordCount: 6, head: try file.head))
    }

    @Test("a changed body is told of its record alone")
    func body() throws {
        let found = try problems(after: "UPDATE records SET body = CAST(body || ' ' AS BLOB) WHERE number = 3")
        #expect(found.map(\.affected) == [.record(3)])
        #expect(found.first?.message.english.hasPrefix("record 3: the SHA-256 digest of the content is ") == true)
    }

    @Test("a body changed together with its digest is told by the record after it")
    func bodyAndDigest() throws {
        let body = SHA256.digest(of: "x").hexadecimal
        let found = try problems(
            after: "UPDATE records SET body = CAST('x' AS BLOB), digest = '\(body)' WHERE number = 3")
        let own = found.filter { $0.affected == .record(3) }.map(\.message.english)
        #expect(own.contains { $0.hasSuffix("record 3 does not match its checksum") })
        #expect(words(found).contains("record 4: record 4 is not linked to the one before it"))
        #expect(found.allSatisfy { [.record(3), .record(4)].contains($0.affected) })
    }

    @Test("a record that is gone leaves a gap, and what belonged to it is told")
    func gap() throws {
        let found = words(try problems(after: "DELETE FROM records WHERE number IN (3, 4)"))
        #expect(found.contains("record 3: the records 3 to 4 are not there"))
        #expect(
            found.contains(
                "row 3 of the table “decisions”: what it belongs to is not in the table “records”"))
    }

    @Test("what is kept beside a record is covered too")
    func beside() throws {
        for change in [
            "UPDATE votes SET in_favour = in_favour + 1 WHERE record = 2 AND award = 'giấy_khen'",
            "DELETE FROM votes WHERE record = 2 AND award = 'giấy_khen'", "DELETE FROM decided_awards WHERE record = 2",
            "UPDATE decisions SET authority = 'khác' WHERE record = 2",
            "UPDATE records SET disclosed = x'' WHERE number = 2", "UPDATE records SET checksum = '' WHERE number = 2",
        ] {
            let found = try problems(after: change)
            #expect(found.map(\.affected) == [.record(2)], "\(change)")
            #expect(found.first?.message.english.hasSuffix("record 2 does not match its checksum") == true)
        }
        let missing = try problems(after: "DELETE FROM decisions WHERE record = 2")
        #expect(missing.map(\.affected) == [.record(2)])
        #expect(missing.first?.message.english.hasSuffix("the decision on record 2 is missing") == true)
    }

    @Test("nominations, papers, rulesets and sessions each have their own word")
    func entries() throws {
        let meaning = Sample.bundle.meaning.hexadecimal
        let changes: [(String, StoreProblem.Affected)] = [
            ("UPDATE nominations SET content = x'00'", .nomination("HS-MH-01")),
            ("UPDATE papers SET content = x'00'", .paper(nomination: "HS-MH-01", id: "GT-1")),
            ("UPDATE papers SET location = 'khác'", .paper(nomination: "HS-MH-01", id: "GT-1")),
            ("UPDATE papers SET content = NULL", .paper(nomination: "HS-MH-01", id: "GT-1")),
            ("UPDATE bundles SET content = x'00'", .bundle(meaning: meaning)),
            ("UPDATE sessions SET held_on = '2026-02-30'", .session("PH-MH-01")),
            ("UPDATE sessions SET members = 3", .session("PH-MH-01")),
        ]
        for (change, affected) in changes {
            #expect(try problems(after: change).map(\.affected) == [affected], "\(change)")
        }
    }

    @Test("records whose ruleset, nomination or session is gone are named, one by one")
    func strays() throws {
        for (table, phrase) in [("bundles", "“bundles”"), ("sessions", "“sessions”")] {
            let found = try problems(after: "PRAGMA foreign_keys = OFF; DELETE FROM \(table)")
            #expect(found.map(\.affected) == (1...6).map { .record($0) })
            #expect(found.allSatisfy { $0.message.english == "what it belongs to is not in the table \(phrase)" })
        }
    }

    @Test("what the caller finds in a record is told with the rest")
    func callersCheck() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 3)
        let problem = StoreProblem(.record(2), StoreText("lý do", "reason"))
        #expect(try file.verify { $0.number == 2 ? [problem] : [] }.problems == [problem])
    }

    @Test("reading refuses what verifying tells")
    func reading() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 3)
        try file.connection.run("UPDATE votes SET against = 7 WHERE record = 2 AND award = 'giấy_khen'")
        try file.connection.run("UPDATE nominations SET content = x'00'")
        #expect(storeError { () throws(StoreError) in _ = try file.record(number: 2) }?.code == .damaged)
        #expect(storeError { () throws(StoreError) in _ = try file.nomination(id: "HS-MH-01") }?.code == .damaged)
        // A damaged record does not get a new checksum by having its disclosed part replaced.
        let replacing = storeError { () throws(StoreError) in try file.replaceDisclosed(number: 2, with: []) }
        #expect(replacing?.code == .damaged)
        #expect(try file.record(number: 3)?.number == 3)
    }

    @Test("of very many problems the first are listed and the others counted")
    func many() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 4)
        let problem = StoreProblem(.file, StoreText("lý do", "reason"))
        let verification = try file.verify { _ in [StoreProblem](repeating: problem, count: 300) }
        #expect(verification.problems.count == 1000)
        #expect(verification.omitted == 200)
    }
}
