import Foundation
import Testing
import XetKhenStoreWriter

@testable import XetKhenStore

@Suite("Full disks and files that may not be written")
struct DiskFaultTests {
    @Test("a full database keeps what it had, and goes on once there is room")
    func fullDatabase() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 5)
        let pages = try file.connection.number(ofPragma: "page_count")
        try file.connection.run("PRAGMA max_page_count = \(pages + 4)")
        var kept = Int64(5)
        let error = storeError { () throws(StoreError) in
            while kept < 100 { kept = try file.appendSample().number }
        }
        #expect(error?.code == .diskFull)
        #expect(error?.message.english.hasPrefix("the disk is full while writing “\(folder.path())”") == true)
        #expect(try file.verifySamples() == Verification(recordCount: kept, head: try file.head))
        #expect(try folder.open().verifySamples().recordCount == kept)
        try file.connection.run("PRAGMA max_page_count = 100000")
        #expect(try file.appendSample().number == kept + 1)
    }

    /// Needs a folder on a disk of some hundred kilobytes, such as a small tmpfs.
    @Test(
        "a disk that is really full", .enabled(if: TestEnvironment.text("XETKHEN_SMALL_DISK") != nil))
    func fullDisk() throws {
        let disk = try #require(TestEnvironment.text("XETKHEN_SMALL_DISK"))
        let path = disk + "/sổ-\(UUID().uuidString)"
        defer { for ending in ["", "-wal", "-shm", "-journal"] { FilePath.remove(path + ending) } }
        var kept: Int64 = 0
        let error = storeError { () throws(StoreError) in
            let file = try CaseFile.create(at: path)
            try Sample.prepare(file)
            while kept < 100_000 { kept = try file.appendSample().number }
        }
        #expect(error?.code == .diskFull)
        #expect(kept > 0)
        let verification = try CaseFile.open(at: path, forWriting: false).verifySamples()
        #expect(verification.problems == [])
        #expect(verification.recordCount == kept)
        let again = storeError { () throws(StoreError) in _ = try CaseFile.create(at: path + "-2") }
        #expect(again?.code == .diskFull)
        #expect(!FileManager.default.fileExists(atPath: path + "-2"))
    }

    @Test("a change that was interrupted while the file had no log is undone before the file is read")
    func interruptedWithoutLog() throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 20)
        let whole = try folder.open().records(limit: 20)
        let other = try Connection(folder.path(), .writing, busyTimeout: 0)
        // So little memory that pages of an unfinished change go to the file.
        try other.script("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN")
        try other.script("UPDATE records SET disclosed = zeroblob(3000); UPDATE sessions SET members = 1")
        try folder.write(try folder.bytes(), to: "dở")
        try folder.write(try folder.bytes("sổ.xetkhen-journal"), to: "dở-journal")
        try other.script("ROLLBACK")
        // Read without its journal the file would show the half.
        let half = try Connection(folder.path("dở"), .readingUnchanging, busyTimeout: 0)
        let zeros = try half.first("SELECT count(*) FROM records WHERE disclosed = zeroblob(3000)") {
            (row) throws(StoreError) in try row.integer(0)
        }
        #expect(try #require(zeros) > 0)
        #expect(try CaseFile.open(at: folder.path("dở"), forWriting: false).records(limit: 20) == whole)
    }

    @Test("a file without the right to read or to write", .enabled(if: Privilege.canDrop))
    func noPermission() throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 2)
        func code(mode: Int, forWriting: Bool) throws -> StoreError.Code? {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path())
            return Privilege.without {
                storeError { () throws(StoreError) in
                    let file = try folder.open(forWriting: forWriting)
                    if !forWriting { #expect(try file.verifySamples().recordCount == 2) }
                }?.code
            }
        }
        #expect(try code(mode: 0o000, forWriting: false) == .noPermission)
        #expect(try code(mode: 0o000, forWriting: true) == .noPermission)
        #expect(try code(mode: 0o444, forWriting: true) == .noPermission)
        #expect(try code(mode: 0o444, forWriting: false) == nil)
    }

    @Test(
        "a folder that may not be written: reading works, making and writing are refused",
        .enabled(if: Privilege.canDrop))
    func readOnlyFolder() throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 2)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path())
        func set(_ mode: Int) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.url.path)
        }
        try set(0o555)
        defer { try? set(0o755) }
        Privilege.without {
            #expect(
                storeError { () throws(StoreError) in _ = try folder.open(forWriting: true) }?.code == .noPermission)
            #expect(
                storeError { () throws(StoreError) in _ = try CaseFile.create(at: folder.path("mới")) }?.code
                    == .noPermission)
            let reading = storeError { () throws(StoreError) in
                #expect(try folder.open().verifySamples().recordCount == 2)
            }
            #expect(reading == nil)
        }
        #expect(folder.names == ["sổ.xetkhen"])
    }

    @Test("where changes wait in the log, the database is not read without them", .enabled(if: Privilege.canDrop))
    func readOnlyWithLog() throws {
        let folder = try StoreFolder()
        let writer = try folder.caseFile(records: 2)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path())
        let code = Privilege.without {
            storeError { () throws(StoreError) in _ = try folder.open() }?.code
        }
        #expect(code == .noPermission)
        #expect(try writer.head?.number == 2)
    }
}

/// The rights of the superuser, who may write anywhere, put aside for a while.
private enum Privilege {
    /// Linux's `setfsuid`, which changes whom the file system takes the calling thread for.
    private static let setFileSystemUser: (@convention(c) (UInt32) -> Int32)? = {
        guard let address = dlsym(dlopen(nil, RTLD_NOW), "setfsuid") else { return nil }
        // The address is that of `int setfsuid(uid_t)`, and a C function type is represented by an address.
        return unsafeBitCast(address, to: (@convention(c) (UInt32) -> Int32).self)
    }()

    static var canDrop: Bool { geteuid() != 0 || setFileSystemUser != nil }

    /// Runs `body`, which stays on this thread, as someone without special rights.
    static func without<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard geteuid() == 0, let setFileSystemUser else { return try body() }
        let nobody: UInt32 = 65_534
        _ = setFileSystemUser(nobody)
        defer { _ = setFileSystemUser(0) }
        return try body()
    }
}
