import Foundation
import Testing
import XetKhenStoreWriter
import XetKhenValues

@testable import XetKhenStore

/// A folder of its own for one test, taken away afterwards.
final class StoreFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("xetkhen-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String = "sổ.xetkhen") -> String { url.appendingPathComponent(name).path }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

    func bytes(_ name: String = "sổ.xetkhen") throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    func write(_ bytes: [UInt8], to name: String = "sổ.xetkhen") throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    func mode(_ name: String) throws -> Int {
        let value = try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
        return try #require(value)
    }

    /// A case file with the samples and so many records, open for writing.
    func caseFile(records: Int, name: String = "sổ.xetkhen") throws -> CaseFile {
        let file = try CaseFile.create(at: path(name))
        try Sample.prepare(file)
        try file.append(each: 0..<records) { (_, number, previous) throws(StoreError) in
            Sample.record(number, previous)
        }
        return file
    }

    /// Makes such a case file and closes it.
    func makeCaseFile(records: Int, name: String = "sổ.xetkhen") throws {
        _ = try caseFile(records: records, name: name)
    }

    func open(forWriting: Bool = false, patience: Int32 = CaseFile.patience) throws(StoreError) -> CaseFile {
        try CaseFile.open(at: path(), forWriting: forWriting, patience: patience)
    }
}

extension CaseFile {
    /// Adds a sample record.
    @discardableResult
    func appendSample() throws(StoreError) -> StoredRecord {
        try append { (number, previous) throws(StoreError) in Sample.record(number, previous) }
    }

    func verifySamples() throws(StoreError) -> Verification { try verify(Sample.problems) }
}

/// The error that a call of the store ends with; nil where it succeeds.
func storeError(_ call: () throws(StoreError) -> Void) -> StoreError? {
    do throws(StoreError) {
        try call()
        return nil
    } catch {
        return error
    }
}
