/// The JSON Schema (draft 2020-12) of a brief explanation.
package enum BriefSchema {
    /// The schema as text, indented by two spaces a level, with a line end.
    package static var text: String {
        let outcome = AnswerSchema.oneOf(AnswerSchema.outcomes)
        let value = AnswerSchema.type(["string", "number", "boolean", "null"])
        return JSONTree.object([
            .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            .init("$id", .string("xetkhen.brief/1")),
            .init("title", .string("XetKhen brief explanation, version 1")),
            .init("type", .string("object")),
            .init("required", .strings(["nomination", "awards", "rules"])),
            .init(
                "properties",
                .object([
                    .init("nomination", AnswerSchema.string),
                    .init(
                        "awards",
                        AnswerSchema.list(
                            AnswerSchema.open(
                                ["award": AnswerSchema.string, "outcome": outcome],
                                optional: [.init("causes", AnswerSchema.causes)]))),
                    .init(
                        "rules",
                        AnswerSchema.list(
                            AnswerSchema.open(
                                ["rule": AnswerSchema.string, "cites": AnswerSchema.strings, "outcome": outcome],
                                optional: [
                                    .init("causes", AnswerSchema.causes),
                                    .init("found", AnswerSchema.list(AnswerSchema.list(value))),
                                ]))),
                ])),
        ]).text(isIndented: true)
    }
}
