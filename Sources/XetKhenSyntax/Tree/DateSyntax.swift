import XetKhenValues

package struct AnchorCaseSyntax: Sendable, Hashable {
    package var condition: ConditionSyntax?
    package var value: ExpressionSyntax

    package init(condition: ConditionSyntax?, value: ExpressionSyntax) {
        self.condition = condition
        self.value = value
    }
}

/// One dated stretch of an anchor, with its source; `cases` empty is a stretch written `chưa có nguồn`.
package struct AnchorClauseSyntax: Sendable, Hashable {
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?
    package var cases: [AnchorCaseSyntax]
    package var range: SourceRange

    package init(citations: [CitationSyntax], force: ForceSyntax?, cases: [AnchorCaseSyntax], range: SourceRange) {
        self.citations = citations
        self.force = force
        self.cases = cases
        self.range = range
    }
}

/// `mốc NAME của RECORD`: the first year that counts after a record, a dated function of its fields.
package final class AnchorSyntax: Sendable {
    package let name: NameSyntax
    package let record: NameSyntax
    package let clauses: [AnchorClauseSyntax]

    package init(name: NameSyntax, record: NameSyntax, clauses: [AnchorClauseSyntax]) {
        self.name = name
        self.record = record
        self.clauses = clauses
    }
}

/// `đặt lại NAME`: years up to the event of each selected record do not count in any run (unless opted out).
package final class ResetSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    package let selection: ListSelectionSyntax
    /// The date at which counting starts again.
    package let at: ExpressionSyntax
    /// `năm chứa ngày đó có thể tính` (true) or `chưa tính` (false).
    package let partialYearMayCount: Bool
    package let citations: [CitationSyntax]
    package let force: ForceSyntax?

    package init(
        name: NameSyntax, label: TextSyntax?, selection: ListSelectionSyntax, at: ExpressionSyntax,
        partialYearMayCount: Bool, citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.label = label
        self.selection = selection
        self.at = at
        self.partialYearMayCount = partialYearMayCount
        self.citations = citations
        self.force = force
    }
}

/// `hoãn NAME`: suspends every award (or those of `awards`) while its condition holds.
