import XetKhenSyntax

/// What the lowering passes learn for the checks that run after them.
struct CheckNotes {
    /// Evidence whose type could not be read: what is said about its type would be a second report of one mistake.
    var brokenEvidence: Set<Int> = []
    /// Nil where the type could not be read.
    var parameterTypes: [ScalarType?] = []
    /// Where each parameter's values stand, by parameter.
    var parameterPlaces: [[SourceRange]] = []
    /// For each standard of the checked ruleset, where its coverage is written and in which tree.
    var standardOrigins: [Int] = []
    var criterionOrigins: [Int] = []
    /// Suspensions by their place among the declared ones; nil where lowering failed.
    var suspensionIndices: [Int?] = []
    var exclusionOrigins: [Int] = []
    /// Standards by their place among the declared ones; nil where lowering failed.
    var standardIndices: [Int?] = []
    /// The record of each declared anchor; nil where it could not be found.
    var anchorRecords: [Int?] = []
    /// Names of readings, for tests.
    var readingNames: Set<NameKey> = []
}
