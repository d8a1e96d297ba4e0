/// The fields of everything that a trace holds, as the page of the format lists them.
enum TraceForms {
    static let document = [
        Field("awards", .list(.any)), Field("earned", numbers), Field("facts", .list(.list(.any))),
        Field("format", .code(["xetkhen.trace/1"])), Field("joint", .list(numbers)), Field("just_above", numbers),
        Field("possible", numbers), Field("proposed", numbers), Field("runs", .list(.list(.any))), Field("seal", .text),
        Field("steps", .list(.list(.any))),
    ]

    private static let award = [
        Field("above", numbers), Field("authorities", numbers), Field("bonus", .any), Field("certain_anyway", .flag),
        Field("encoded", .optional(.text)), Field("excluded", .flag), Field("lacking", .list(.text)),
        Field("name", .text), Field("not_tried", .flag), Field("procedures", numbers), Field("proposers", numbers),
        Field("suspensions", numbers), Field("title", .flag), Field("transitions", numbers),
        Field("value", .outcome),
        Field("verdict", .text),
    ]

    /// What is said of an award with this verdict.
    static func award(verdict: String?) -> [Field] {
        guard verdict == "not_applicable" else { return award }
        return award.filter { ["above", "excluded", "name", "title", "verdict"].contains($0.name) }
    }

    static let fact = [
        Field("path", .text), Field("state", .code(["known", "unwritten", "disputed", "missing", "open", "closed"])),
        Field("values", .list(.optional(.decimal))), Field("papers", .list(.optional(.text))),
    ]

    static let run = [
        Field("form", .code(["touching", "longest", "unplaced"])),
        Field("certain", .optional(.fixed([.number, .number]))),
        Field("possible", .optional(.fixed([.number, .number]))), Field("breaking", .optional(.number)),
        Field("start", .optional(.number)), Field("causes", .causes),
        Field("years", .list(.fixed([.number, .code(standings)]))),
    ]

    /// What every step begins with.
    static let head = [Field("code", .text), Field("outcome", .outcome), Field("below", .number)]

    /// What a step of this code has after that; nil for a code that there is not.
    static func rest(of code: String) -> [Field]? {
        switch code {
        case "constant", "all", "any", "pleaded", "not": []
        case "at_least": [Field("count", .number)]
        case "mention": [Field("criterion", .number)] + mention
        case "compare": [relation, exactOnly, Field("left", .operand), Field("right", .operand), facts]
        case "ratio":
            [
                relation, Field("percent", .flag), Field("numerator", .operand), Field("denominator", .operand),
                Field("threshold", .operand), facts,
            ]
        case "member":
            [Field("negated", .flag), exactOnly, value, Field("options", .optional(.list(.operand))), facts]
        case "recorded": [Field("wanted", .flag), value, facts]
        case "within": [Field("date", .operand), Field("from", .operand), Field("until", .operand), facts]
        case "truth": [value, facts]
        case "exists":
            [Field("list", .text), Field("open", .flag), Field("latest", .optional(.fixed([.flag, .causes]))), facts]
        case "candidate": [Field("record", .number), membership, Field("filtered", .flag), facts]
        case "further": [membership, Field("filtered", .flag), facts]
        case "run": [Field("run", .number), facts]
        case "readings": [name]
        case "reading": [Field("decides", .flag)]
        case "criterion": [name, weak, exceptions]
        case "standard":
            [
                name, weak, exceptions, Field("award", .number), Field("refines", .optional(.text)),
                Field("leaves aside", .list(.text)),
            ]
        case "own_suspension": [name, weak]
        case "suspension", "procedure": [name, weak, exceptions, Field("awards", numbers)]
        case "transition": [name, weak, exceptions, Field("keeps met", .flag)]
        default: nil
        }
    }

    /// The codes of the roots, in the order in which they stand.
    static let roots = ["criterion", "standard", "own_suspension", "suspension", "procedure", "transition"]

    static let name = Field("name", .text)
    /// What a mention has after the criterion, which it names where the criterion is no step.
    static let mention = [weak, Field("joining", .code(["all", "any", "alone"]))]
    private static let weak = Field("weak", .flag)
    private static let value = Field("value", .operand)
    private static let exactOnly = Field("exact only", .flag)
    private static let facts = Field("facts", numbers)
    private static let membership = Field("membership", .optional(.outcome))
    private static let relation = Field("operator", .code(["=", "≠", "<", "≤", ">", "≥"]))
    private static let exceptions = Field(
        "exceptions", .list(.fixed([.code(["fails", "satisfied", "replaced"]), .flag])))
    private static let numbers = Shape.list(.number)
    private static let standings = [
        "holds", "breaks", "unknown", "not_rated_yet", "reset", "reset_possible", "before_start",
    ]
}
