import XetKhenEngine
import XetKhenExplanation
import XetKhenRecord
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One Markdown file of a ruleset, as its bytes lie on disk.
public struct RulesetFile: Sendable, Hashable {
    /// Shown in messages.
    public var path: String
    /// UTF-8 text.
    public var bytes: [UInt8]

    /// A file with this path, for messages, and these bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What came of loading a ruleset: the ruleset unless it has errors, and every message.
public struct RulesetLoading: Sendable {
    /// Nil when a message is an error.
    public var ruleset: Ruleset?
    /// In the order of their places.
    public var messages: [Message]
}

/// How much a ruleset and all that it uses declare.
public struct RulesetContents: Sendable, Hashable {
    /// Named criteria.
    public var criteria: Int
    /// Standards, alternatives counted one by one.
    public var standards: Int
    /// Forms of commendation and titles.
    public var awards: Int
}

/// What a ruleset is loaded for, which says how much of it is looked at. Every error is found either way, but for those of
/// cases.
public enum LoadingPurpose: Sendable {
    /// To be worked on: its cases are read and checked, and warnings are given.
    case authoring
    /// To decide: cases, which change no answer and are a good part of most texts, are not read, and warnings, which are for
    /// its author, are not looked for.
    case deciding
}

/// A checked and compiled ruleset: made once, immutable, used from any number of threads.
///
/// ```swift
/// let loading = Ruleset.load([RulesetFile(path: "rules.md", bytes: bytes)], using: { _ in nil })
/// let result = loading.ruleset?.evaluate(nominationBytes)
/// print(result?.evaluation?.text(.short, in: .vietnamese) ?? "")
/// ```
public struct Ruleset: Sendable {
    package let checked: CheckedRuleset
    package let engine: Engine
    package let reader: NominationReader
    /// The ruleset's own files come first among `checked.files`.
    let ownFileCount: Int
    /// All that it was read from.
    let sources: RulesetSources

    init(_ checked: CheckedRuleset, ownFileCount: Int, sources: RulesetSources) {
        self.checked = checked
        self.ownFileCount = ownFileCount
        self.sources = sources
        engine = Engine(ruleset: checked)
        reader = NominationReader(engine)
    }

    /// Reads, checks and compiles a ruleset.
    ///
    /// - Parameters:
    ///   - files: Every Markdown file of the ruleset.
    ///   - purpose: What it is loaded for.
    ///   - resolve: Gives the files of a ruleset that is used (`dùng NAME`), nil when there is none of that name.
    /// - Returns: The ruleset, unless a message is an error.
    public static func load(
        _ files: [RulesetFile], for purpose: LoadingPurpose = .authoring, using resolve: (String) -> [RulesetFile]?
    ) -> RulesetLoading {
        var loader = RulesetLoader(purpose: purpose)
        let trees = loader.trees(of: files, using: resolve)
        let result = Checker.check(trees, warns: purpose == .authoring)
        let messages = result.diagnostics.map { Message($0, files: result.files) }
        let hasErrors = messages.contains { $0.isError }
        return RulesetLoading(
            ruleset: hasErrors
                ? nil
                : result.ruleset.map {
                    Ruleset($0, ownFileCount: files.count, sources: loader.sources)
                },
            messages: messages)
    }

    /// The ruleset's name, as `bộ quy tắc` gives it.
    public var name: String { checked.name }

    /// The ruleset's title.
    public func title(in language: OutputLanguage) -> String { checked.title.text(in: language.value) }

    /// How much it declares, rulesets that it uses included.
    public var contents: RulesetContents {
        RulesetContents(
            criteria: checked.criteria.count, standards: checked.standards.count, awards: checked.awards.count)
    }

    /// The JSON Schema (draft 2020-12) of the nominations that this ruleset reads.
    public var nominationSchema: String { NominationSchema.text(of: checked) }

    /// The JSON Schema of ``Evaluation/json(indented:)``.
    public static var answerSchema: String { AnswerSchema.text }

    /// The JSON Schema of ``BriefEvaluator/appendExplanation(to:)``.
    public static var briefSchema: String { BriefSchema.text }

    /// The JSON Schema of ``RecordedDecision/line``.
    public static var recordSchema: String { RecordSchema.record }

    /// The JSON Schema of a council's decision.
    public static var decisionSchema: String { RecordSchema.decision }

    /// The JSON Schema of a session's decisions, as a case file takes them in.
    public static var sessionSchema: String { RecordSchema.session }
}
