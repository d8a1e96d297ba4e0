import Testing
import XetKhenStoreWriter

@testable import XetKhenStore

@Suite("Backups")
struct BackupTests {
    @Test("a backup holds all that was kept, for its owner alone, and is a case file to go on with")
    func whole() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 30)
        try file.backup(to: folder.path("sao"))
        try file.appendSample()
        #expect(try folder.mode("sao") == 0o600)
        let copy = try CaseFile.open(at: folder.path("sao"), forWriting: true)
        #expect(try copy.verifySamples() == Verification(recordCount: 30, head: try file.record(number: 30)?.head))
        #expect(try copy.appendSample() == file.record(number: 31))
    }

    @Test("a backup is made from a file that is open for reading, and over no file that is there")
    func target() throws {
        let folder = try StoreFolder()
        try folder.makeCaseFile(records: 1)
        let file = try folder.open()
        try file.backup(to: folder.path("sao"))
        #expect(storeError { () throws(StoreError) in try file.backup(to: folder.path("sao")) }?.code == .existsAlready)
        #expect(storeError { () throws(StoreError) in try file.backup(to: folder.path("x/y")) }?.code == .notFound)
        #expect(try CaseFile.open(at: folder.path("sao"), forWriting: false).head?.number == 1)
    }
}
