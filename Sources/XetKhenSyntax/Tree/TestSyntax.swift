import XetKhenValues

/// A value given in a test, before types are known.
package indirect enum TestValueSyntax: Sendable, Hashable {
    case expression(ExpressionSyntax)
    /// `2014..2018`
    case period(ExpressionSyntax, ExpressionSyntax)
    /// `"không ghi"` or any text that names the unwritten state is an `.expression(.text)`.
    case record([TestFieldSyntax])
    case list([TestValueSyntax], complete: Bool)
    /// `2019 tốt, 2020 xuất_sắc`
    case series([TestYearSyntax])
}

package struct TestFieldSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var value: TestValueSyntax

    package init(name: NameSyntax, value: TestValueSyntax) {
        self.name = name
        self.value = value
    }
}

package struct TestYearSyntax: Sendable, Hashable {
    package var year: Int
    package var value: ExpressionSyntax

    package init(year: Int, value: ExpressionSyntax) {
        self.year = year
        self.value = value
    }
}

/// `NAME: VALUE [theo PAPER_TYPE]`; two lines for one name are two statements.
package struct TestEvidenceSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var value: TestValueSyntax
    package var paper: NameSyntax?
    package var range: SourceRange

    package init(name: NameSyntax, value: TestValueSyntax, paper: NameSyntax?, range: SourceRange) {
        self.name = name
        self.value = value
        self.paper = paper
        self.range = range
    }
}

package enum ExpectedOutcome: UInt8, Sendable, Hashable, CaseIterable {
    case earned
    case notEarned
    case insufficientEvidence
    case conflictingEvidence
    case needsReview
    case notApplicable
    case error
    /// `chưa rõ`: undecided, whatever the cause.
    case unknown
    case suspended
    case notSuspended
    case dossierReturned
    case dossierAccepted
    /// `để ngoài`: a criterion or standard that does not cover the nominee, or is not pleaded or in force.
    case leftOut
}

package enum ExpectedReason: Sendable, Hashable {
    /// `thiếu NAME [năm Y]`
    case missing(NameSyntax, year: Int?)
    /// `mâu thuẫn NAME`
    case conflicting(NameSyntax, year: Int?)
    /// `cách hiểu NAME`
    case reading(NameSyntax)
    /// `nguồn yếu NAME`: the weak criterion, standard or parameter.
    case weakSource(NameSyntax)
    /// `vì NAME`: the standard, criterion, suspension or procedure that decides.
    case because(NameSyntax)
    /// `giải tỏa NAME, …`: one of the settling sets is exactly these facts.
    case settledBy([NameSyntax])
}

/// `→ TARGET: OUTCOME, reason, …`, or `→ đề nghị A, B` (exactly these are the maximal awards earned).
package struct ExpectationSyntax: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case outcome(NameSyntax, ExpectedOutcome, [ExpectedReason])
        case proposed([NameSyntax])
    }

    package var kind: Kind
    package var range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// A case in a `kiểm-thử` block.
package struct TestSyntax: Sendable, Hashable {
    package var title: String
    package var dates: [BuiltInDate: CalendarDate]
    package var groups: [NameSyntax]
    package var papers: [NameSyntax]
    package var evidence: [TestEvidenceSyntax]
    package var expectations: [ExpectationSyntax]
    package var range: SourceRange
    package var headings: [String]

    package init(
        title: String, dates: [BuiltInDate: CalendarDate], groups: [NameSyntax], papers: [NameSyntax],
        evidence: [TestEvidenceSyntax], expectations: [ExpectationSyntax], range: SourceRange, headings: [String]
    ) {
        self.title = title
        self.dates = dates
        self.groups = groups
        self.papers = papers
        self.evidence = evidence
        self.expectations = expectations
        self.range = range
        self.headings = headings
    }
}

extension TestSyntax {
    /// Whether an expectation names a settling set.
    package var asksWhatSettles: Bool {
        expectations.contains { expectation in
            guard case .outcome(_, _, let reasons) = expectation.kind else { return false }
            return reasons.contains { if case .settledBy = $0 { true } else { false } }
        }
    }
}
