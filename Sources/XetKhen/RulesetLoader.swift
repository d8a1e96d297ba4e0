import XetKhenRecord
import XetKhenSyntax
import XetKhenValues

/// Parses a ruleset and, before it, every ruleset that it uses, each once.
struct RulesetLoader {
    /// A ruleset that needs more than this is refused: a limit with a name, so that no input loads without end.
    static let maximumRulesets = 64

    /// The ruleset's own cases are read by who works on it; those of the rulesets that it uses never are.
    let purpose: LoadingPurpose
    private var loaded: Set<String> = []
    private var trees: [SyntaxTree] = []
    /// The texts of the trees, in their order.
    private(set) var sources = RulesetSources(parts: [])

    init(purpose: LoadingPurpose) { self.purpose = purpose }

    /// The trees in the order in which they are to be checked, the ruleset itself last. A ruleset that cannot be found is
    /// left to the checker, which names it.
    mutating func trees(of files: [RulesetFile], using resolve: (String) -> [RulesetFile]?) -> [SyntaxTree] {
        let tree = Self.parse(files, readsTests: purpose == .authoring)
        if let name = tree.header?.name.text { loaded.insert(name) }
        loadUses(of: tree, using: resolve)
        add(tree, files)
        return trees
    }

    private mutating func add(_ tree: SyntaxTree, _ files: [RulesetFile]) {
        trees.append(tree)
        let kept = files.map { RulesetSources.File(name: ProvisionWording.file($0.path), bytes: $0.bytes) }
        sources.parts.append(RulesetSources.Part(name: tree.header?.name.text ?? "", files: kept))
    }

    private mutating func loadUses(of tree: SyntaxTree, using resolve: (String) -> [RulesetFile]?) {
        for use in tree.header?.uses ?? [] where !loaded.contains(use.text) && loaded.count < Self.maximumRulesets {
            loaded.insert(use.text)
            guard let files = resolve(use.text) else { continue }
            let used = Self.parse(files, readsTests: false)
            loadUses(of: used, using: resolve)
            add(used, files)
        }
    }

    private static func parse(_ files: [RulesetFile], readsTests: Bool) -> SyntaxTree {
        RulesetParser.parse(files: files.map { (path: $0.path, bytes: $0.bytes) }, readsTests: readsTests)
    }
}
