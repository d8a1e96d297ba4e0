import XetKhenSyntax
import XetKhenValues

package struct Office: Sendable, Hashable {
    package var title: LocalizedText
    package var coverage: Coverage?
    package var force: DateInterval
    package var citations: [Citation]

    package init(title: LocalizedText, coverage: Coverage?, force: DateInterval, citations: [Citation]) {
        self.title = title
        self.coverage = coverage
        self.force = force
        self.citations = citations
    }
}

package struct Bonus: Sendable, Hashable {
    package var amount: CheckedExpression
    package var coverage: Coverage?
    package var force: DateInterval
    package var citations: [Citation]
    /// What `amount` binds, in a frame of its own.
    package var frame: Frame

    package init(
        amount: CheckedExpression, coverage: Coverage?, force: DateInterval, citations: [Citation],
        frame: Frame = Frame()
    ) {
        self.amount = amount
        self.coverage = coverage
        self.force = force
        self.citations = citations
        self.frame = frame
    }
}

package struct Award: Sendable, Hashable {
    package var name: String
    package var title: LocalizedText
    package var isTitle: Bool
    package var awardClass: LocalizedText?
    /// Directly above these.
    package var above: [Int]
    /// Above all of these, closed transitively.
    package var aboveAll: [Int]
    package var authorities: [Office]
    package var proposers: [Office]
    package var bonuses: [Bonus]
    package var dossier: [Int]
    package var consultation: LocalizedText?
    package var citations: [Citation]
    package var force: DateInterval
    package var range: SourceRange

    package init(
        name: String, title: LocalizedText, isTitle: Bool, awardClass: LocalizedText?, above: [Int], aboveAll: [Int],
        authorities: [Office], proposers: [Office], bonuses: [Bonus], dossier: [Int], consultation: LocalizedText?,
        citations: [Citation], force: DateInterval, range: SourceRange
    ) {
        self.name = name
        self.title = title
        self.isTitle = isTitle
        self.awardClass = awardClass
        self.above = above
        self.aboveAll = aboveAll
        self.authorities = authorities
        self.proposers = proposers
        self.bonuses = bonuses
        self.dossier = dossier
        self.consultation = consultation
        self.citations = citations
        self.force = force
        self.range = range
    }
}

package struct Exclusion: Sendable, Hashable {
    package var awards: [Int]
    package var coverage: Coverage
    package var citations: [Citation]
    package var force: DateInterval
    package var highestOpen: Int?
    package var highestOpenCitations: [Citation]
    package var saying: LocalizedText?
    package var range: SourceRange

    package init(
        awards: [Int], coverage: Coverage, citations: [Citation], force: DateInterval, highestOpen: Int?,
        highestOpenCitations: [Citation], saying: LocalizedText?, range: SourceRange
    ) {
        self.awards = awards
        self.coverage = coverage
        self.citations = citations
        self.force = force
        self.highestOpen = highestOpen
        self.highestOpenCitations = highestOpenCitations
        self.saying = saying
        self.range = range
    }
}
