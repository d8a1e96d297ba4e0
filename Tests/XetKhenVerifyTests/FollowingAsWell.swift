extension Alterations {
    /// The kinds and fields of which some alteration follows just as well, so that only the seal, or a replay of the record,
    /// speaks against it.
    static let followingAsWell =
        named + replayed + notDerived + alikeInEffect + notCrossing + withoutEffect + decidingNothing

    /// Names, and what stands beside a value without entering into it.
    private static let named = [
        "award.name", "candidate.record", "criterion.name", "exists.list", "fact.papers", "fact.papers doubled",
        "fact.papers dropped", "fact.papers swapped", "fact.path", "procedure.name", "readings.name", "standard.name",
        "suspension.name", "transition.name",
    ]

    /// What the page leaves to a replay.
    private static let replayed = [
        "award.authorities", "award.bonus", "award.certain_anyway", "award.earliest", "award.lacking",
        "award.not_tried",
        "award.proposers", "award.towards_earned", "award.towards_earned doubled", "award.towards_earned dropped",
        "award.towards_earned swapped", "award.towards_not_earned", "document.joint", "document.joint doubled",
        "document.joint dropped",
    ]

    /// Outcomes that are not derived: of a constant, and why something is left out that has no children.
    private static let notDerived = [
        "all.outcome", "award.excluded", "constant.outcome", "reading.outcome", "standard.outcome",
        "transition.outcome",
    ]

    /// Kinds that come to the same for these children, and children that what is left out need not have.
    private static let alikeInEffect = [
        "all.below", "all.code", "any.code", "constant.code", "document.steps dropped", "not.children dropped",
        "not.code", "own_suspension.children dropped", "pleaded.code", "procedure.code", "reading.children dropped",
        "suspension.code",
    ]

    /// Values moved without crossing what they are compared with, and questions with the same answer.
    private static let notCrossing = [
        "at_least.count", "compare.exact only", "compare.facts added", "compare.left", "compare.left swapped",
        "compare.left.bound", "compare.left.causes", "compare.left.unwritten.bound", "compare.left.unwritten.causes",
        "compare.operator", "compare.right", "compare.right.bound", "compare.right.causes", "fact.state",
        "fact.values", "fact.values added", "fact.values doubled", "fact.values swapped", "member.exact only",
        "member.negated", "member.options", "member.options doubled", "member.options dropped",
        "member.options swapped", "member.options.bound", "member.options.causes", "member.value",
        "member.value.bound", "member.value.causes", "ratio.denominator", "ratio.denominator swapped",
        "ratio.denominator.bound", "ratio.denominator.causes", "ratio.numerator", "ratio.numerator.bound",
        "ratio.numerator.causes", "ratio.operator", "ratio.percent", "ratio.threshold", "ratio.threshold.bound",
        "recorded.value", "recorded.value.bound", "recorded.value.unwritten.bound",
        "recorded.value.unwritten.causes", "recorded.wanted", "truth.value", "truth.value.bound", "within.date",
        "within.date.bound", "within.from", "within.until", "within.until.bound", "within.until.causes",
    ]

    /// Flags, runs, awards and exceptions that take no part in what was decided.
    private static let withoutEffect = [
        "award.above", "award.above added", "award.above dropped", "award.above swapped", "award.title",
        "candidate.filtered", "candidate.membership", "criterion.exceptions swapped",
        "criterion.exceptions.consequence", "criterion.exceptions.weak", "criterion.weak", "document.runs doubled",
        "document.runs dropped", "exists.latest", "exists.latest.causes", "exists.latest.certain",
        "further.filtered", "further.membership", "mention.joining", "own_suspension.weak", "procedure.awards",
        "procedure.awards added", "procedure.awards dropped", "procedure.awards swapped", "procedure.weak",
        "reading.decides", "run of years.breaking", "run of years.causes", "run of years.form",
        "run of years.possible", "run of years.possible.first", "run of years.possible.last", "run of years.start",
        "run of years.years dropped", "run of years.years.standing", "standard.award",
        "standard.leaves aside doubled", "standard.refines", "standard.weak", "suspension.awards dropped",
        "suspension.awards swapped", "suspension.weak", "transition.keeps met", "transition.weak",
    ]

    /// Steps of which another one decides, and the order of those that are equal before the rule.
    private static let decidingNothing = [
        "all.children doubled", "all.children dropped", "all.children swapped", "any.children doubled",
        "any.children dropped", "any.children swapped", "at_least.children doubled", "at_least.children dropped",
        "at_least.children swapped", "candidate.children doubled", "candidate.children dropped",
        "criterion.children dropped", "criterion.children swapped", "document.children dropped",
        "document.children swapped", "exists.children doubled", "exists.children dropped",
        "further.children doubled", "further.children dropped", "pleaded.children doubled",
        "pleaded.children dropped", "pleaded.children swapped", "readings.children doubled",
        "readings.children dropped", "readings.children swapped", "run.children doubled", "run.children dropped",
        "run.children swapped",
    ]
}
