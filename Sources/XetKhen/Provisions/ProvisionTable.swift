import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// How well a provision's text is attested, from the instrument itself down to memory.
public enum SourceGrade: String, Sendable, Hashable, CaseIterable {
    /// Read in the instrument itself.
    case v1 = "V1"
    /// A secondary source.
    case v2 = "V2"
    /// A weak source.
    case v3 = "V3"
    /// From memory.
    case memory = "M"

    init(_ grade: Grade) {
        switch grade {
        case .v1: self = .v1
        case .v2: self = .v2
        case .v3: self = .v3
        case .memory: self = .memory
        }
    }
}

/// A line of one of the ruleset's files.
public struct RulePlace: Sendable, Hashable, Comparable {
    let file: Int
    /// The path as the file was loaded with.
    public let path: String
    /// Counted from 1.
    public let line: Int

    /// Files in the order of their names, then lines.
    public static func < (left: RulePlace, right: RulePlace) -> Bool {
        left.file != right.file ? left.file < right.file : left.line < right.line
    }
}

/// A declaration that cites a provision.
public struct CitingRule: Sendable, Hashable {
    let part: CitingPart
    /// The declared name; of an exclusion the names of its awards.
    public var name: String
    let detailText: LocalizedText?
    /// Where the declaration begins.
    public var place: RulePlace

    /// The stable code of the part of the declaration that cites, such as `standard` or `exception`.
    public var kind: String { part.code }

    /// What tells the parts of one declaration apart: an exception's label, the title of an office.
    public func detail(in language: OutputLanguage) -> String? { detailText?.text(in: language.value) }
}

/// A case that tries a rule.
public struct TryingCase: Sendable, Hashable {
    /// The case's own title.
    public var title: String
    /// Where it begins.
    public var place: RulePlace
}

/// Why a provision deliberately has no rule.
public struct EncodingOmission: Sendable, Hashable {
    let reasonText: LocalizedText
    /// Where that is said.
    public var place: RulePlace

    /// The reason.
    public func reason(in language: OutputLanguage) -> String { reasonText.text(in: language.value) }
}

/// One provision with the rules that encode it and the cases that try them.
public struct ProvisionRow: Sendable, Hashable {
    /// As rules cite it: `L22-44-1-e`, `KH2602-III-1-b, gạch 1`.
    public var id: String
    /// The document's key.
    public var document: String
    /// Article, clause and point, or sections.
    public var path: [String]
    /// The dash within them, counted from 1.
    public var dash: Int?
    let text: LocalizedText
    /// In the order of their places; empty for a provision that is only said not to be encoded.
    public var rules: [CitingRule]
    /// In document order.
    public var cases: [TryingCase]
    /// The lowest grade that a rule cites it with; nil where none does.
    public var grade: SourceGrade?
    /// Empty for a provision that has rules and nothing more to be said of.
    public var omissions: [EncodingOmission]
    /// The headings that it stands under in the ruleset's documents, outermost first.
    public var headings: [String]
    /// The line of the innermost of `headings`, nil where there is none.
    public var headingPlace: RulePlace?

    /// The provision as a legal text writes it.
    public func citation(in language: OutputLanguage) -> String { text.text(in: language.value) }
}

/// Every provision that a ruleset cites or says to be without a rule, by document, article, clause, point and dash.
public struct ProvisionTable: Sendable {
    /// Documents of the ruleset first, then those of the rulesets that it uses, each in the order of declaration.
    public var rows: [ProvisionRow]
    let name: String
    let title: LocalizedText
    /// The ruleset's own files.
    let files: [RulesetPage]
    /// The documents that rows name, in the order of the rows.
    let documents: [Document]

    /// How many rows have rules.
    public var encodedCount: Int { rows.count { !$0.rules.isEmpty } }
}

/// One file of a ruleset, read for showing it.
struct RulesetPage: Sendable {
    var path: String
    /// The language of its keywords, and of its prose as far as that is known.
    var language: Language
    var markdown: MarkdownDocument
}

extension CitingPart {
    /// The same in every language.
    var code: String {
        switch self {
        case .criterion: "criterion"
        case .standard: "standard"
        case .exception: "exception"
        case .suspension: "suspension"
        case .procedure: "procedure"
        case .transition: "transition"
        case .award: "award"
        case .emulationTitle: "title"
        case .authority: "authority"
        case .proposer: "proposer"
        case .bonus: "bonus"
        case .exclusion: "exclusion"
        case .highestOpen: "highest_open"
        case .quota: "quota"
        case .parameter: "parameter"
        case .anchor: "anchor"
        case .reset: "reset"
        case .evidence: "evidence"
        case .assessment: "assessment"
        case .table: "table"
        }
    }

    /// The word that the rules language has for it.
    func word(in language: Language) -> String {
        if self == .exception { return language == .vietnamese ? "ngoại lệ" : "exception" }
        return keyword.spelled(in: language)
    }

    private var keyword: Keyword {
        switch self {
        case .criterion, .exception: .criterion
        case .standard: .standard
        case .suspension: .suspension
        case .procedure: .procedure
        case .transition: .transition
        case .award: .award
        case .emulationTitle: .emulationTitle
        case .authority: .decidedBy
        case .proposer: .proposedBy
        case .bonus: .bonus
        case .exclusion: .notApplicable
        case .highestOpen: .highestOpen
        case .quota: .quota
        case .parameter: .parameter
        case .anchor: .anchor
        case .reset: .reset
        case .evidence: .evidence
        case .assessment: .assessment
        case .table: .table
        }
    }
}
