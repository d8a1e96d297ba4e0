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

    /// Every byte of the small ones, each of so many of the others; `XETKHEN_FLIPS` of 50 or more flips them all.
    @Test("a byte flipped anywhere in one is noticed")
    func flips() throws {
        let isThorough = (ProcessInfo.processInfo.environment["XETKHEN_FLIPS"].flatMap { Int($0) } ?? 0) >= 50
        for file in try files(".json") {
            let stride = isThorough || file.bytes.count < 4_000 ? 1 : 211
            for index in Swift.stride(from: 0, to: file.bytes.count, by: stride) {
                var flipped = file.bytes
                flipped[index] ^= 1 << UInt8(index % 7)
                #expect(throws: RecordError.self, "\(file.name), byte \(index)") {
                    try RecordedDecision(reading: flipped, named: file.name)
                }
            }
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
