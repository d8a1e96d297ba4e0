/// The words of the language, whatever language they are written in. Reserved in both.
///
/// A Vietnamese word that English says in several ways is one keyword: the reader takes each English form, and the
/// formatter chooses by what stands around it.
package enum Keyword: UInt8, Sendable, Hashable, CaseIterable {
    case language, ruleset, document, blank, title, force, from, until, through, grade, movement, uses, jurisdiction
    case group, isKind, individual, collective, household, enterprise, governmentUnit, unit
    case scale, choice, record, key, countedBy, paper, rank, evidence, assessment, by, asks, answeredBy
    case complete, completeBy, completeWhenGiven, notAfterConsideration
    case parameter, ofTheCouncil, withoutSource, define, anchor, of, reset, with, at, thatYear, mayCount, doesNotCount
    case noReset, suspension, appliesTo, everyAward, criterion, standard, proposes, awardKind, covers, except, source
    case dash, when, then, all, any, anyPleaded, atLeast, inside, not, and, or, unless, waivedWhen, replacedBy
    case suspendedWhen, ignoresSuspension, refines, says, met, notMet, unknown, vietnamese, english
    case award, emulationTitle, awardClass, above, decidedBy, proposedBy, bonus, dossier, consults, notApplicable
    case highestOpen, accordingTo, procedure, quota, atMost, atMinimum, counts, scope, each, rounded, down, up
    case rankedBy, descending, ascending, tiesToCouncil, undecidedWait, transition, keepsMet, notEncoded, reading
    case heldBy
    case withRun, consecutive, touching, eachYear, yes, no, someInYear, such, latest
    case number, occurrencesIn, yearsIn, sum, lengthOf, firstYearOf, lastYearOf, breakingYearOf, yearOf, yearAfter,
        ageOf
    case plus, minus, endOfMonth, startOfNextMonth, largestOf, smallestOf, oneOf, noneOf, isWritten, isUnwritten
    case otherwise, proposalDate, receiptDate, considerationDate, decisionDate, nominee, settledBy, conflicting
    case missing, weakSource, because, insufficientEvidence, needsReview, suspended, notSuspended, dossierReturned
    case dossierAccepted, leftOut, error, table
    // Types, units and kinds.
    case wholeNumber, decimal, percentage, percentagePoints, money, date, year, period, text, kindOfCommendation
    case listOf, yearSeries, pointsUnit, dong, months, times
    case merit, thematic, unexpectedFeat, dedication, lengthOfService, externalRelations
}
