import Foundation
import XetKhen

/// The text of a ruleset to measure, from its folder, with the nominations beside it. All is read before anything is measured.
struct RulesetSource {
    let files: [RulesetFile]
    let nominations: [(name: String, bytes: [UInt8])]
    /// The rulesets that this one may use, by name.
    private let others: [String: [RulesetFile]]

    /// Nil where the folder holds no Markdown.
    init?(folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/..")) ?? []
        var others: [String: [RulesetFile]] = [:]
        for name in names {
            others[name.replacingOccurrences(of: "-", with: "_")] = Self.markdown(in: folder + "/../" + name)
        }
        let files = Self.markdown(in: folder)
        guard !files.isEmpty else { return nil }
        self.files = files
        self.others = others.filter { !$0.value.isEmpty }
        let folder = folder + "/ho-so"
        let found = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        nominations = found.filter { $0.hasSuffix(".json") }.compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map { (name, Array($0)) }
        }
    }

    /// A ruleset that was made rather than read.
    init(_ synthetic: SyntheticRuleset) {
        files = [synthetic.file]
        nominations = []
        others = [:]
    }

    /// Loads, checks and compiles it as who decides does, without its cases; nil where it has errors.
    func load() -> Ruleset? { Ruleset.load(files, for: .deciding, using: { others[$0] }).ruleset }

    private static func markdown(in folder: String) -> [RulesetFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map {
                RulesetFile(path: folder + "/" + name, bytes: Array($0))
            }
        }
    }
}
