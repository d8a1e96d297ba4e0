import Foundation
import Testing
import XetKhen

/// The rulesets of this package as they lie on disk, for tests.
enum RulesetFolders {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("rulesets")

    static func files(of name: String) -> [RulesetFile]? {
        let folder = root.appendingPathComponent(String(name.map { $0 == "_" ? "-" : $0 }))
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return nil }
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
            return RulesetFile(path: name, bytes: Array(data))
        }
    }

    static func load(_ name: String) throws -> Ruleset {
        let loading = Ruleset.load(try #require(files(of: name)), using: files)
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .vietnamese) } == [])
        return try #require(loading.ruleset)
    }
}
