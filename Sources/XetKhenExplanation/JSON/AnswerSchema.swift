/// The JSON Schema (draft 2020-12) of `xetkhen.answer/1`.
package enum AnswerSchema {
    /// The schema as text, indented by two spaces a level, with a line end.
    package static var text: String {
        JSONTree.object([
            .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            .init("$id", .string(AnswerJSON.format)),
            .init("title", .string("XetKhen answer, version 1")),
            .init("type", .string("object")),
            .init(
                "required",
                .strings([
                    "format", "language", "ruleset", "nomination", "earned", "proposed", "possible", "just_above",
                    "joint_proposals", "awards", "facts", "citations", "closing",
                ])),
            .init(
                "properties",
                .object([
                    .init("format", .object([.init("const", .string(AnswerJSON.format))])),
                    .init("language", oneOf(["vi", "en"])),
                    .init("ruleset", object(["name": string, "text": string])),
                    .init("nomination", reference("nomination")),
                    .init("earned", strings), .init("proposed", strings), .init("possible", strings),
                    .init("just_above", strings), .init("joint_proposals", list(strings)),
                    .init("awards", list(reference("award"))), .init("facts", list(reference("fact"))),
                    .init("citations", list(reference("citation"))), .init("closing", string),
                ])),
            .init("$defs", .object(definitions)),
        ]).text(isIndented: true)
    }

    static let string = type("string")
    static let boolean = type("boolean")
    private static let integer = type("integer")
    static let strings = list(type("string"))
    static let causes = list(oneOf(["error", "conflict", "missing", "reading", "weak_source"]))
    private static let grade = oneOf(["V1", "V2", "V3", "M"])
    static let outcomes = [
        "met", "not_met", "unknown", "not_covered", "not_in_force", "not_pleaded", "not_heard", "empty",
    ]
    private static let kinds = [
        "constant", "all", "any", "pleaded", "at_least", "not", "criterion", "comparison", "ratio", "membership",
        "recorded", "within", "truth", "exists", "candidate", "further_record", "run", "readings", "reading",
        "exception", "bare",
    ]
    private static let verdicts = [
        "earned", "not_earned", "insufficient_evidence", "conflicting_evidence", "needs_review", "not_applicable",
        "error",
    ]

    private static var definitions: [JSONTree.Member] {
        [
            .init(
                "nomination",
                object([
                    "id": string, "groups": list(object(["name": string, "text": string])), "dates": dates,
                    "papers": list(open(["id": string, "text": string])),
                    "findings": list(open(["code": string, "text": string, "help": string])),
                ])),
            .init("value", value),
            .init(
                "award",
                open(
                    [
                        "award": string, "text": string, "is_title": boolean,
                        "verdict": object(["code": oneOf(verdicts), "text": string]), "causes": causes,
                        "suspended": boolean, "returned": boolean, "certain_anyway": boolean,
                        "completions_not_tried": boolean, "suspensions": list(reference("flag")),
                        "procedures": list(reference("flag")),
                        "reasons": list(object(["outcome": oneOf(outcomes), "text": string, "citations": strings])),
                        "standards": list(reference("standard")),
                        "other_routes": list(
                            object(["standard": nullable("string"), "text": string, "citations": strings])),
                        "left_out": list(object(["standard": string, "why": oneOf(outcomes), "text": string])),
                        "missing": list(reference("open_fact")), "disputed": list(reference("open_fact")),
                        "doubts": list(
                            object([
                                "name": string, "outcome": oneOf(outcomes), "citations": strings,
                                "readings": list(open(["reading": string, "reading_text": string, "outcome": string])),
                            ])), "towards_earned": reference("settling"), "towards_not_earned": reference("settling"),
                        "earliest": .object([.init("type", .strings(["object", "null"]))]),
                        "lacking_papers": list(object(["type": string, "text": string])),
                    ], optional: [.init("transition", reference("transition"))])),
            .init(
                "transition",
                object([
                    "met_stands": boolean, "encoded_verdict": object(["code": oneOf(verdicts), "text": string]),
                    "applying": list(
                        object([
                            "outcome": oneOf(outcomes), "name": string, "label": string, "governed_by": string,
                            "met_stands": boolean, "text": string, "line": reference("line"),
                        ])),
                ])),
            .init(
                "flag",
                object([
                    "outcome": oneOf(outcomes), "name": nullable("string"), "label": nullable("string"),
                    "line": reference("line"),
                ])),
            .init(
                "standard",
                open([
                    "standard": string, "outcome": oneOf(outcomes), "causes": causes, "decisive": boolean,
                    "kinds": strings, "line": reference("line"),
                ])),
            .init("line", line),
            .init("open_fact", open(["fact": string, "text": string, "paper_types": strings])),
            .init(
                "settling",
                object([
                    "complete": boolean,
                    "sets": list(object(["facts": list(open(["fact": string])), "text": string])),
                ])),
            .init(
                "fact",
                open([
                    "path": string, "text": string,
                    "state": oneOf(["missing", "known", "unwritten", "disputed", "open_list", "closed_list"]),
                    "statements": list(
                        open([
                            "paper": nullable("string"),
                            "standing": oneOf([
                                "decides", "disputes", "outranked", "replaced", "not_yet_known", "out_of_period",
                            ]),
                        ])),
                ])),
            .init("citation", open(["id": string, "path": strings, "grade": grade, "text": string])),
        ]
    }

    private static var dates: JSONTree {
        let day = JSONTree.object([.init("type", .string("string")), .init("format", .string("date"))])
        return object([
            "nominated_on": day, "received_on": day, "considered_on": day, "decided_on": day,
            "taken_as_considered_on": strings,
        ])
    }

    /// A value with its type: exact, or two bounds with the causes that keep them apart.
    private static var value: JSONTree {
        .object([
            .init("type", .strings(["object", "null"])), .init("required", .strings(["type", "text"])),
            .init(
                "properties",
                .object([
                    .init("type", string), .init("exact", .bool(true)), .init("lower", .bool(true)),
                    .init("upper", .bool(true)), .init("causes", causes), .init("unwritten", boolean),
                    .init("text", string),
                ])),
        ])
    }

    private static var line: JSONTree {
        let operand = object(["what": string, "value": reference("value")])
        let span = open(["length": integer])
        return .object([
            .init("type", .string("object")),
            .init(
                "required",
                .strings(["kind", "outcome", "causes", "text", "citations", "grade", "facts", "papers"])),
            .init(
                "properties",
                .object([
                    .init("kind", oneOf(kinds)), .init("outcome", oneOf(outcomes)), .init("causes", causes),
                    .init("text", string), .init("label", string), .init("left", operand), .init("right", operand),
                    .init("numerator", operand), .init("denominator", operand),
                    .init("operator", oneOf(["=", "≠", "<", "≤", ">", "≥"])), .init("council_parameter", string),
                    .init("certain", span), .init("possible", span), .init("citations", strings),
                    .init("grade", grade), .init("facts", strings),
                    .init("papers", list(nullable("string"))), .init("shown_above", boolean),
                    .init("children", list(reference("line"))),
                ])),
        ])
    }

    // MARK: - Words of the schema language

    static func type(_ name: String) -> JSONTree { .object([.init("type", .string(name))]) }

    /// A value of one of these types.
    static func type(_ names: [String]) -> JSONTree { .object([.init("type", .strings(names))]) }

    static func nullable(_ name: String) -> JSONTree { type([name, "null"]) }

    static func list(_ items: JSONTree) -> JSONTree {
        .object([.init("type", .string("array")), .init("items", items)])
    }

    static func oneOf(_ values: [String]) -> JSONTree { .object([.init("enum", .strings(values))]) }

    private static func reference(_ name: String) -> JSONTree { .object([.init("$ref", .string("#/$defs/" + name))]) }

    /// An object with all of these members and no others.
    static func object(_ members: KeyValuePairs<String, JSONTree>) -> JSONTree {
        .object(described(members) + [.init("additionalProperties", .bool(false))])
    }

    /// An object with at least these members; the optional ones need not be there.
    static func open(
        _ members: KeyValuePairs<String, JSONTree>, optional: [JSONTree.Member] = []
    ) -> JSONTree {
        .object(described(members, optional: optional))
    }

    private static func described(
        _ members: KeyValuePairs<String, JSONTree>, optional: [JSONTree.Member] = []
    ) -> [JSONTree.Member] {
        var names: [String] = []
        var properties: [JSONTree.Member] = []
        for member in members {
            names.append(member.key)
            properties.append(.init(member.key, member.value))
        }
        return [
            .init("type", .string("object")), .init("required", .strings(names)),
            .init("properties", .object(properties + optional)),
        ]
    }
}
