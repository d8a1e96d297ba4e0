import XetKhenSyntax
import XetKhenValues

/// One ruleset and all that it uses, with every name found, every type known and every date of force worked out.
/// Built by `Checker`; immutable and shared between threads.
package struct CheckedRuleset: Sendable {
    package var name: String
    package var title: LocalizedText
    package var jurisdiction: LocalizedText?
    package var force: DateInterval
    /// When achievements count, where the ruleset says so.
    package var movement: DateInterval?
    /// Names of the rulesets used, in the order in which they were loaded, this one last.
    package var origins: [String]
    /// Files of all of them; `SourceRange.file` indexes this.
    package var files: [SyntaxFile]
    package var documents: [Document] = []
    package var groups: [SubjectGroup] = []
    package var units: [String] = []
    package var scales: [Scale] = []
    package var records: [RecordType] = []
    package var paperTypes: [PaperType] = []
    package var evidence: [EvidenceDeclaration] = []
    package var parameters: [Parameter] = []
    package var anchors: [Anchor] = []
    package var resets: [Reset] = []
    package var tables: [DecisionTable] = []
    /// In an order in which each criterion stands after those that it names.
    package var criteria: [Criterion] = []
    package var suspensions: [Suspension] = []
    package var awards: [Award] = []
    package var standards: [Standard] = []
    package var exclusions: [Exclusion] = []
    package var procedures: [Procedure] = []
    package var transitions: [Transition] = []
    package var quotas: [Quota] = []
    package var notEncoded: [NotEncoded] = []
    package var tests: [TestSyntax] = []
    /// Every text that it compares with, once, in NFC, ordered by UTF-8 bytes. Facts and plans number texts like this.
    package var textConstants: [String] = []
    /// How many readings (`cách hiểu`) there are; `provision` in conditions is below this.
    package var provisionCount: Int = 0

    package init(
        name: String, title: LocalizedText, jurisdiction: LocalizedText?, force: DateInterval, movement: DateInterval?,
        origins: [String], files: [SyntaxFile]
    ) {
        self.name = name
        self.title = title
        self.jurisdiction = jurisdiction
        self.force = force
        self.movement = movement
        self.origins = origins
        self.files = files
    }

    /// Criteria, standards, suspensions, procedures and transitions, one after the other.
    package var rules: [Rule] {
        criteria.map { $0.rule } + standards.map { $0.rule } + suspensions.map { $0.rule }
            + procedures.map { $0.rule } + transitions.map { $0.rule }
    }
}
