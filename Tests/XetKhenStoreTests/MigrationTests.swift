import Testing

@testable import XetKhenStore

@Suite("Migrations")
struct MigrationTests {
    private let first = "CREATE TABLE a (x INTEGER NOT NULL) STRICT; INSERT INTO a VALUES (1), (2)"
    private let second = "ALTER TABLE a ADD COLUMN y TEXT; UPDATE a SET y = 'cũ'"
    private let third = "CREATE TABLE b (z TEXT) STRICT; INSERT INTO b SELECT y FROM a"

    private func contents(_ file: CaseFile) throws -> [String] {
        try file.connection.rows("SELECT x || y FROM a UNION ALL SELECT z FROM b") {
            (row) throws(StoreError) in try row.text(0)
        }
    }

    @Test("a file of every earlier version is brought up to date, with its contents", arguments: 1...3)
    func everyVersion(from: Int) throws {
        let folder = try StoreFolder()
        let all = Schema(migrations: [first, second, third])
        _ = try CaseFile.create(at: folder.path(), schema: Schema(migrations: Array(all.migrations.prefix(from))))
        let file = try CaseFile.open(at: folder.path(), forWriting: true, schema: all)
        #expect(file.schemaVersion == 3)
        #expect(try contents(file) == ["1cũ", "2cũ", "cũ", "cũ"])
        #expect(try Schema.parts(file.connection) == all.expectedParts())
        #expect(try CaseFile.open(at: folder.path(), forWriting: false, schema: all).schemaVersion == 3)
    }

    @Test("a migration that fails is undone whole, and those before it stay")
    func failing() throws {
        let folder = try StoreFolder()
        _ = try CaseFile.create(at: folder.path(), schema: Schema(migrations: [first]))
        let broken = Schema(migrations: [first, second, "CREATE TABLE c (x); INSERT INTO a VALUES ('chữ', NULL)"])
        let error = storeError { () throws(StoreError) in
            _ = try CaseFile.open(at: folder.path(), forWriting: true, schema: broken)
        }
        #expect(error?.code == .constraint)
        let two = try CaseFile.open(
            at: folder.path(), forWriting: false, schema: Schema(migrations: [first, second]))
        #expect(try two.connection.number(ofPragma: "user_version") == 2)
        #expect(Set(try Schema.parts(two.connection).map(\.name)) == ["a"])
    }

    @Test("a file of an older version is not read by guesswork")
    func readingOlder() throws {
        let folder = try StoreFolder()
        _ = try CaseFile.create(at: folder.path(), schema: Schema(migrations: [first]))
        let error = storeError { () throws(StoreError) in
            _ = try CaseFile.open(
                at: folder.path(), forWriting: false, schema: Schema(migrations: [first, second]))
        }
        #expect(error?.code == .olderVersion)
        #expect(
            error?.message.english == "“\(folder.path())” has version 1, older than version 2 that this program reads")
    }

    @Test("a case file that could not be made leaves nothing behind")
    func failedCreation() throws {
        let folder = try StoreFolder()
        let error = storeError { () throws(StoreError) in
            _ = try CaseFile.create(at: folder.path(), schema: Schema(migrations: [first, "nhảm"]))
        }
        #expect(error?.code == .unexpected)
        #expect(folder.names == [])
    }
}
