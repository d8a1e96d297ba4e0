import Foundation
import Testing
import XetKhenStoreWriter
import XetKhenValues

@testable import XetKhenStore

@Suite("Making and opening a case file")
struct OpeningTests {
    @Test("a new case file, and the files beside it while it is open, are for their owner alone")
    func privateFiles() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 1)
        #expect(file.schemaVersion == 1)
        #expect(folder.names == ["sổ.xetkhen", "sổ.xetkhen-shm", "sổ.xetkhen-wal"])
        for name in folder.names { #expect(try folder.mode(name) == 0o600) }
    }

    @Test("it is written through to the disk, with a log, with its references checked")
    func settings() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 0)
        let expected: [(String, Int64)] = [
            ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1),
            ("recursive_triggers", 1), ("secure_delete", 1), ("application_id", 0x584B_6831), ("user_version", 1),
            ("busy_timeout", 5000), ("mmap_size", 0),
        ]
        for (name, value) in expected { #expect(try file.connection.number(ofPragma: name) == value, "\(name)") }
        let mode = try file.connection.first("PRAGMA journal_mode") { (row) throws(StoreError) in try row.text(0) }
        #expect(mode == "wal")
    }

    @Test("what was closed opens again, for reading and for writing, and leaves one file")
    func reopening() throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 3)
        #expect(folder.names == ["sổ.xetkhen"])
        #expect(try folder.open().head?.number == 3)
        #expect(try folder.open(forWriting: true).appendSample().number == 4)
        #expect(try folder.open().verifySamples().isSound)
    }

    @Test("a file that is there is not written over")
    func existing() throws {
        let folder = try StoreFolder()
        try folder.write([1, 2, 3])
        let error = storeError { () throws(StoreError) in _ = try CaseFile.create(at: folder.path()) }
        #expect(error?.code == .existsAlready)
        #expect(error?.message.english == "“\(folder.path())” exists; it is not written over")
        #expect(try folder.bytes() == [1, 2, 3])
    }

    @Test("a folder that is not there, and a folder in the place of the file")
    func missing() throws {
        let folder = try StoreFolder()
        let path = folder.path("không/có")
        #expect(storeError { () throws(StoreError) in _ = try CaseFile.create(at: path) }?.code == .notFound)
        for forWriting in [false, true] {
            let nothing = storeError { () throws(StoreError) in _ = try folder.open(forWriting: forWriting) }
            #expect(nothing?.code == .notFound)
            #expect(nothing?.message.vietnamese == "không tìm thấy “\(folder.path())”")
            let wrong = storeError { () throws(StoreError) in
                _ = try CaseFile.open(at: folder.url.path, forWriting: forWriting)
            }
            #expect(wrong?.code == .notCaseFile)
        }
        #expect(folder.names == [])
    }

    @Test(
        "no database, an empty file, a database of something else: no case file, and untouched",
        arguments: [false, true])
    func foreign(forWriting: Bool) throws {
        let folder = try StoreFolder()
        func refused() -> StoreError.Code? {
            storeError { () throws(StoreError) in _ = try folder.open(forWriting: forWriting) }?.code
        }
        for bytes in [[], Array("một văn bản dài hơn một trăm byte; ".utf8) + [UInt8](repeating: 0x20, count: 8000)] {
            try folder.write(bytes)
            #expect(refused() == .notCaseFile)
            #expect(try folder.bytes() == bytes)
        }
        try folder.write([])
        try Connection(folder.path(), .writing, busyTimeout: 0).script("CREATE TABLE t (a); PRAGMA user_version = 9")
        let before = try folder.bytes()
        #expect(refused() == .notCaseFile)
        #expect(try folder.bytes() == before)
        #expect(folder.names == ["sổ.xetkhen"])
    }

    @Test("a file of a newer version is refused and not changed in any byte", arguments: [false, true])
    func newer(forWriting: Bool) throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 2)
        try Connection(folder.path(), .writing, busyTimeout: 0).script("PRAGMA user_version = 2")
        let before = try folder.bytes()
        let error = storeError { () throws(StoreError) in _ = try folder.open(forWriting: forWriting) }
        #expect(error?.code == .newerVersion)
        #expect(
            error?.message.english
                == "“\(folder.path())” has version 2, newer than version 1 that this program knows")
        #expect(try folder.bytes() == before)
        #expect(folder.names == ["sổ.xetkhen"])
    }

    @Test("a path with marks of its own is a path and nothing else", arguments: ["a?b#c%41", "file:x", "có dấu cách"])
    func oddPaths(name: String) throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 1, name: name)
        #expect(folder.names == [name])
        #expect(try CaseFile.open(at: folder.path(name), forWriting: false).head?.number == 1)
    }

    @Test("a library that is missing, too old, or for one thread alone is told by a sentence")
    func library() {
        let missing = storeError { () throws(StoreError) in _ = try SQLiteLibrary.load(["libkhongco.so.0"]) }
        #expect(missing?.code == .libraryMissing)
        #expect(missing?.message.english == "the SQLite library (libkhongco.so.0) is not on this machine")
        #expect(missing?.help.english.contains("“libsqlite3-0” (Debian, Ubuntu) or “sqlite-libs” (Fedora)") == true)
        let old = storeError { () throws(StoreError) in
            try SQLiteLibrary.check(version: 3_036_002, isThreadSafe: true)
        }
        #expect(old?.code == .libraryTooOld)
        #expect(
            old?.message.english
                == "the SQLite library on this machine is version 3.36.2; version 3.37.0 or later is needed")
        let single = storeError { () throws(StoreError) in
            try SQLiteLibrary.check(version: 3_037_000, isThreadSafe: false)
        }
        #expect(single?.code == .libraryUnsuitable)
        let other = storeError { () throws(StoreError) in _ = try SQLiteLibrary.load(["libm.so.6"]) }
        #expect(other?.code == .libraryTooOld || other?.code == .libraryMissing)
    }

    @Test("every code is used once, and every error has sentences of one line without a final stop")
    func sentences() {
        let path = "sổ"
        let text = StoreText("cái gì", "something")
        let digest = SHA256.digest(of: "a")
        let errors: [StoreError] = [
            .libraryMissing(["a"]), .libraryTooOld("1", needed: "2"), .libraryLacks("f"), .notCaseFile(path),
            .newerVersion(path, found: 2, known: 1), .olderVersion(path, found: 1, known: 2), .existsAlready(path),
            .notFound(path), .noPermission(path), .diskFull(path), .busy(path), .deviceFault(path, detail: "d"),
            .damaged(path, text), .notContiguous(number: 3, previous: nil, expected: 2, after: digest),
            .digestDiffers(text, given: digest, computed: digest), .contentConflict(text), .constraint("d"),
            .unknownEntry(text), .notSessionList(text), .unexpected(path, detail: "d"),
        ]
        #expect(errors.map(\.code) == StoreError.Code.allCases)
        for sentence in errors.flatMap({ [$0.message, $0.help] }).flatMap({ [$0.vietnamese, $0.english] }) {
            #expect(!sentence.hasSuffix(".") && !sentence.contains("\n") && !sentence.isEmpty)
            #expect(NormalForm.composed(sentence).utf8.elementsEqual(sentence.utf8))
        }
    }
}
