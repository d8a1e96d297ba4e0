import Foundation
import Testing
@testable import XetKhen

@Suite("The tables of provisions against the lists of them")
struct ProvisionListTests {
    /// A provision as it is listed or stands in a row.
    private struct Provision: Hashable {
        var path: [String]
        var dash: String?

        /// Reads `KH2602-III-1-b, gạch 1`; the first part of the path is the document's key.
        init(_ text: String) {
            let parts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            path = parts[0].split(separator: "-").map(String.init)
            dash = parts.count > 1 ? parts[1].split(separator: " ").last.map(String.init) : nil
        }

        /// Whether `other` is part of this one.
        func holds(_ other: Provision) -> Bool {
            guard dash == nil, other.path.starts(with: path) else { return false }
            return other.path.count > path.count || other.dash != nil
        }
    }

    private static func list(of folder: String) throws -> [String]? {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Provisions").appendingPathComponent(folder + ".txt")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    @Test(
        "no listed provision is silently missing, and no row is of a provision that is not there",
        arguments: DocumentTests.names)
    func compare(folder: String) throws {
        guard let lines = try Self.list(of: folder) else { return }
        #expect(Set(lines).count == lines.count, "a provision is listed twice")
        let listed = Set(lines.map { Provision($0) })
        let rows = try RulesetFolders.load(folder).provisions(cases: [:]).rows
        let found = Set(rows.map { Provision($0.id) })
        let missing = lines.filter { !found.contains(Provision($0)) }
        #expect(missing.isEmpty, "without a row: \(missing.joined(separator: "; "))")
        let documents = Set(listed.compactMap(\.path.first))
        let unlisted = rows.filter { row in
            let provision = Provision(row.id)
            guard documents.contains(row.document), !listed.contains(provision) else { return false }
            return !listed.contains { provision.holds($0) }
        }.map(\.id)
        #expect(unlisted.isEmpty, "not in the list: \(unlisted.joined(separator: "; "))")
    }

    @Test("a clause holds its points and its dashes, and is not held by them")
    func parts() {
        #expect(Provision("L22-44-1").holds(Provision("L22-44-1-a")))
        #expect(Provision("KH-III-1-b").holds(Provision("KH-III-1-b, gạch 2")))
        #expect(!Provision("L22-44-1-a").holds(Provision("L22-44-1")))
        #expect(!Provision("L22-4").holds(Provision("L22-44-1")))
        #expect(!Provision("L22-44-1").holds(Provision("L22-44-1")))
        #expect(!Provision("KH-III-1-b, gạch 1").holds(Provision("KH-III-1-b, gạch 2")))
    }
}
