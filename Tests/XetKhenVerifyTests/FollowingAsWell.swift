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
        "award.authorities", "award.authorities doubled", "award.authorities dropped", "award.authorities swapped",
        "award.bonus", "award.certain_anyway", "award.lacking", "award.lacking doubled", "award.lacking dropped",
        "award.not_tried", "award.proposers",
        "award.proposers doubled", "award.proposers dropped", "document.joint", "document.joint doubled",
        "document.joint dropped",
    ]

    /// Outcomes that are not derived: of a constant, of a disputed leaf, and why something without children is left out.
    private static let notDerived = [
        "all.outcome", "award.excluded", "candidate.outcome", "compare.outcome", "constant.outcome",
        "exists.outcome", "further.outcome", "member.outcome", "mention.outcome",
        "ratio.outcome", "reading.outcome", "recorded.outcome", "run.outcome", "standard.outcome",
        "truth.outcome", "within.outcome",
    ]

    /// Kinds that come to the same for these children, and children that what is left out need not have.
    private static let alikeInEffect = [
        "all.below", "all.code", "any.below", "any.code", "at_least.below", "constant.code",
        "document.steps dropped", "not.below", "not.children dropped", "not.code", "own_suspension.children dropped",
        "pleaded.below", "pleaded.code", "procedure.code", "reading.children dropped",
        "run.below", "run.code", "suspension.code", "truth.code",
    ]

    /// Values moved without crossing what they are compared with, and questions with the same answer.
    private static let notCrossing = [
        "at_least.count", "compare.exact only", "compare.left", "compare.left swapped", "compare.left.bound",
        "compare.left.causes", "compare.left.fact", "compare.left.unwritten.bound", "compare.left.unwritten.causes",
        "compare.operator", "compare.right", "compare.right.bound", "compare.right.causes", "compare.right.fact",
        "compare.right.unwritten.bound", "fact.state", "fact.values", "fact.values added", "fact.values doubled",
        "fact.values swapped", "member.exact only", "member.negated", "member.options", "member.options doubled",
        "member.options dropped", "member.options swapped", "member.options.bound", "member.options.causes",
        "member.options.fact", "member.options.unwritten.bound", "member.options.unwritten.causes", "member.value",
        "member.value.bound", "member.value.causes", "member.value.fact", "member.value.unwritten.bound",
        "ratio.denominator", "ratio.denominator swapped", "ratio.denominator.bound", "ratio.denominator.causes",
        "ratio.denominator.fact", "ratio.denominator.unwritten.bound", "ratio.numerator", "ratio.numerator.bound",
        "ratio.numerator.causes", "ratio.numerator.fact", "ratio.numerator.unwritten.bound", "ratio.operator",
        "ratio.percent", "ratio.threshold", "ratio.threshold.bound", "ratio.threshold.fact",
        "ratio.threshold.unwritten.bound", "recorded.value", "recorded.value.bound", "recorded.value.fact",
        "recorded.value.unwritten.bound", "recorded.value.unwritten.causes", "recorded.wanted", "truth.value",
        "truth.value.bound", "truth.value.fact", "truth.value.unwritten.bound", "within.date", "within.date.bound",
        "within.date.causes", "within.date.fact", "within.date.unwritten.bound", "within.from", "within.from.bound",
        "within.from.causes", "within.from.fact", "within.from.unwritten.bound", "within.until", "within.until.bound",
        "within.until.causes", "within.until.fact", "within.until.unwritten.bound",
    ]

    /// Flags, facts, runs, awards and exceptions that take no part in what was decided.
    private static let withoutEffect = [
        "award.above", "award.above added", "award.above dropped", "award.above swapped", "award.title",
        "candidate.facts", "candidate.facts added", "candidate.facts dropped", "candidate.filtered",
        "candidate.membership", "compare.facts", "compare.facts added", "compare.facts dropped",
        "criterion.exceptions swapped", "criterion.exceptions.consequence", "criterion.exceptions.weak",
        "criterion.weak", "document.facts dropped", "document.facts swapped", "document.runs doubled",
        "document.runs dropped", "document.runs swapped", "exists.facts", "exists.facts added", "exists.facts dropped",
        "exists.open", "exists.latest", "exists.latest.causes", "exists.latest.certain", "further.facts",
        "further.facts added",
        "further.facts dropped", "further.filtered", "further.membership", "member.facts", "member.facts added",
        "member.facts dropped", "mention.criterion", "mention.joining", "mention.weak", "own_suspension.weak",
        "procedure.awards", "procedure.awards added", "procedure.awards dropped", "procedure.awards swapped",
        "procedure.exceptions swapped", "procedure.exceptions.consequence", "procedure.exceptions.weak",
        "procedure.weak", "ratio.facts", "ratio.facts added", "ratio.facts dropped", "reading.decides",
        "recorded.facts", "recorded.facts dropped", "run of years.breaking", "run of years.causes",
        "run of years.form", "run of years.possible", "run of years.possible.first", "run of years.possible.last",
        "run of years.start", "run of years.years dropped", "run of years.years.standing", "run.facts",
        "run.facts dropped", "standard.award", "standard.exceptions swapped", "standard.exceptions.consequence",
        "standard.exceptions.weak", "standard.leaves aside", "standard.leaves aside doubled",
        "standard.leaves aside dropped",
        "standard.leaves aside swapped", "standard.refines", "standard.weak", "suspension.awards dropped",
        "suspension.awards swapped", "suspension.exceptions swapped", "suspension.exceptions.consequence",
        "suspension.exceptions.weak", "suspension.weak", "transition.exceptions swapped",
        "transition.exceptions.consequence", "transition.exceptions.weak", "transition.keeps met", "transition.weak",
        "truth.facts", "truth.facts added", "truth.facts dropped", "within.facts", "within.facts added",
        "within.facts dropped",
    ]

    /// Steps of which another one decides, and the order of those that are equal before the rule.
    private static let decidingNothing = [
        "all.children doubled", "all.children dropped", "all.children swapped", "any.children doubled",
        "any.children dropped", "any.children swapped", "at_least.children doubled", "at_least.children dropped",
        "at_least.children swapped", "candidate.children doubled", "candidate.children dropped",
        "criterion.children dropped", "criterion.children swapped", "document.children dropped",
        "document.children swapped", "exists.children doubled", "exists.children dropped", "exists.children swapped",
        "further.children doubled", "further.children dropped", "pleaded.children doubled", "pleaded.children dropped",
        "pleaded.children swapped", "procedure.children dropped", "procedure.children swapped",
        "readings.children doubled", "readings.children dropped", "readings.children swapped", "run.children doubled",
        "run.children dropped", "run.children swapped", "standard.children swapped", "suspension.children dropped",
        "suspension.children swapped", "transition.children dropped", "transition.children swapped",
    ]
}
