import Foundation
import Testing
import XetKhen
import XetKhenRecord

/// Records and a bundle of every version of the formats that was ever written, kept for good in `Tests/Records`.
@Suite("Records of earlier versions")
struct KeptRecordTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Records")

    private func files(_ ending: String) throws -> [(folder: String, name: String, bytes: [UInt8])] {
        var found: [(folder: String, name: String, bytes: [UInt8])] = []
        for folder in try FileManager.default.contentsOfDirectory(atPath: Self.root.path).sorted() {
            let path = Self.root.appendingPathComponent(folder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
            for name in names.sorted() where name.hasSuffix(ending) {
                found.append((folder, name, Array(try Data(contentsOf: path.appendingPathComponent(name)))))
            }
        }
        return found
    }

    @Test("every one is whole, and each verdict in it follows from its steps")
    func verify() throws {
        let records = try files(".json")
        #expect(records.count >= 8)
        for file in records {
            let record = try RecordedDecision(reading: file.bytes, named: file.name)
            #expect(record.traceFaults(in: .english) == [], "\(file.name)")
        }
    }

    @Test("under its bundle each replays to the same bytes, personal details or not")
    func replay() throws {
        let bundles = try files(".xkb")
        #expect(bundles.map(\.folder) == ["1"])
        for bundle in bundles {
            let ruleset = try Ruleset.load(bundle: bundle.bytes, named: bundle.name)
            let records = try files(".json").filter { $0.folder == bundle.folder && $0.name.hasPrefix("thu") }
            #expect(records.count == 3)
            for file in records {
                let replay = ruleset.replay(try RecordedDecision(reading: file.bytes, named: file.name))
                #expect(replay.isIdentical, "\(file.name): \(replay.movements(in: .english))")
            }
        }
    }
}
