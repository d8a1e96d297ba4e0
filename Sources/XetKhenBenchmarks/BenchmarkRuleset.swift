import Foundation
import XetKhen

/// A ruleset to measure, from its folder, with the nominations beside it.
struct BenchmarkRuleset {
    let files: [RulesetFile]
    let ruleset: Ruleset
    let nominations: [(name: String, bytes: [UInt8])]
    /// The rulesets beside this one, read before anything is measured.
    private let siblings: [String: [RulesetFile]]

    /// Nil where the folder holds no ruleset that checks.
    init?(folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/..")) ?? []
        var siblings: [String: [RulesetFile]] = [:]
        for name in names {
            siblings[name.replacingOccurrences(of: "-", with: "_")] = Self.markdown(in: folder + "/../" + name)
        }
        guard let files = Self.markdown(in: folder), !files.isEmpty,
            let ruleset = Ruleset.load(files, using: { siblings[$0] }).ruleset
        else { return nil }
        self.files = files
        self.ruleset = ruleset
        self.siblings = siblings
        let folder = folder + "/ho-so"
        let found = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        nominations = found.filter { $0.hasSuffix(".json") }.compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map { (name, Array($0)) }
        }
    }

    /// Loads it once more, from its text.
    func load() -> Ruleset? { Ruleset.load(files, using: { siblings[$0] }).ruleset }

    private static func markdown(in folder: String) -> [RulesetFile]? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map {
                RulesetFile(path: folder + "/" + name, bytes: Array($0))
            }
        }
    }
}
