import XetKhen

/// A ruleset on disk: one Markdown file, or a folder of them. Rulesets that it uses are looked for beside it, then under
/// the folder of `--rulesets`.
struct RulesetFolder {
    let path: String
    let otherRulesets: String?

    init(_ path: String, otherRulesets: String?) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.otherRulesets = otherRulesets
    }

    /// The bytes of a bundle; nil where there is something else.
    static func bundle(at path: String) throws(ReadingError) -> [UInt8]? {
        guard path != "-", !FileReading.isFolder(path), FileReading.exists(path) else { return nil }
        let bytes = try FileReading.bytes(at: path)
        return bytes.starts(with: Array("xetkhen.bundle/".utf8)) ? bytes : nil
    }

    func files() throws(ReadingError) -> [RulesetFile] {
        guard FileReading.exists(path) else { throw .notFound(path) }
        guard FileReading.isFolder(path) else {
            return [RulesetFile(path: path, bytes: try FileReading.bytes(at: path))]
        }
        let paths = FileReading.files(in: path, endings: [".md"])
        guard !paths.isEmpty else { throw .noRules(path) }
        var files: [RulesetFile] = []
        for path in paths { files.append(RulesetFile(path: path, bytes: try FileReading.bytes(at: path))) }
        return files
    }

    /// The files of a ruleset that this one uses; nil when there is no such folder.
    func used(_ name: String) -> [RulesetFile]? {
        let folder = String(name.map { $0 == "_" || $0 == "." ? "-" : $0 })
        let beside = PathName.folder(of: path)
        let places = [beside] + (otherRulesets.map { [$0] } ?? [])
        for place in places {
            let candidate = place + "/" + folder
            guard FileReading.isFolder(candidate) else { continue }
            return try? RulesetFolder(candidate, otherRulesets: otherRulesets).files()
        }
        return nil
    }

    func load(for purpose: LoadingPurpose) throws(ReadingError) -> RulesetLoading {
        Ruleset.load(try files(), for: purpose, using: used)
    }
}
