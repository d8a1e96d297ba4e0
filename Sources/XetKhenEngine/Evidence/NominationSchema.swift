import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The JSON Schema (draft 2020-12) of the nominations that a ruleset asks for.
package enum NominationSchema {
    /// Indented JSON; the same ruleset always gives the same bytes. Groups, evidence and names stand in the order of the
    /// ruleset, the members of each schema in one fixed order.
    package static func text(of ruleset: CheckedRuleset) -> String {
        var builder = SchemaBuilder(ruleset: ruleset)
        builder.writeNomination()
        return builder.writer.text
    }
}

private struct SchemaBuilder {
    let ruleset: CheckedRuleset
    var writer = JSONWriter(indented: true)

    mutating func object(_ name: String?, _ body: (inout SchemaBuilder) -> Void) {
        if let name { writer.key(name) }
        writer.beginObject()
        body(&self)
        writer.endObject()
    }

    mutating func strings(_ name: String, _ values: [String]) {
        writer.key(name)
        writer.beginArray()
        for value in values { writer.string(value) }
        writer.endArray()
    }

    mutating func reference(_ name: String?, _ definition: String) {
        object(name) { $0.writer.member("$ref", "#/$defs/" + definition) }
    }

    mutating func textSchema(_ name: String) {
        object(name) {
            $0.writer.member("type", "string")
            $0.writer.member("minLength", 1)
        }
    }

    mutating func enumeration(_ name: String?, _ values: [String]) {
        object(name) { $0.strings("enum", values) }
    }

    /// An array; `item` writes the schema of its items.
    mutating func array(_ name: String?, _ item: (inout SchemaBuilder) -> Void) {
        object(name) {
            $0.writer.member("type", "array")
            item(&$0)
        }
    }

    // MARK: The nomination

    mutating func writeNomination() {
        object(nil) { builder in
            builder.writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            builder.writer.member("title", builder.ruleset.title.vietnamese)
            builder.writer.member("type", "object")
            builder.object("properties") { builder in
                builder.textSchema("id")
                for member in [NominationMember.note, .nominee, .unit] { builder.textSchema(member.name) }
                builder.object(NominationMember.subject.name) { builder in
                    builder.writer.member("type", "object")
                    builder.textSchema("additionalProperties")
                }
                let groups = builder.ruleset.groups.map { $0.name }
                builder.enumeration("group", groups)
                builder.array("groups") { $0.enumeration("items", groups) }
                for member in [NominationMember.nominatedOn, .receivedOn, .consideredOn, .decidedOn] {
                    builder.reference(member.name, "date")
                }
                builder.array("papers") { $0.reference("items", "paper") }
                builder.object("evidence") { $0.writeEvidence() }
            }
            builder.writer.member("additionalProperties", false)
            builder.strings("required", ["id"])
            if !builder.ruleset.groups.isEmpty {
                builder.writer.key("oneOf")
                builder.writer.beginArray()
                for name in ["group", "groups"] { builder.object(nil) { $0.strings("required", [name]) } }
                builder.writer.endArray()
            }
            builder.object("$defs") { $0.writeDefinitions() }
        }
    }

    private mutating func writeEvidence() {
        writer.member("type", "object")
        object("properties") { builder in
            for evidence in builder.ruleset.evidence {
                builder.object(evidence.name) { builder in
                    builder.writer.member("title", evidence.label.vietnamese)
                    if let question = evidence.question { builder.writer.member("description", question.vietnamese) }
                    switch evidence.shape {
                    case .scalar(let type): builder.writeScalar(type)
                    case .list(let record): builder.writeList(record)
                    case .yearSeries(let type): builder.writeSeries(type)
                    }
                }
            }
        }
        writer.member("additionalProperties", false)
    }

    // MARK: Shapes

    /// One of several forms; `forms` writes them.
    private mutating func anyOf(_ forms: (inout SchemaBuilder) -> Void) {
        writer.key("anyOf")
        writer.beginArray()
        forms(&self)
        writer.endArray()
    }

    /// A value, a statement of it, or several statements.
    private mutating func writeScalar(_ type: ScalarType) {
        anyOf { builder in
            builder.object(nil) { $0.writeType(type) }
            builder.writeStatement { builder in builder.object("value") { $0.writeType(type) } }
            builder.object(nil) { builder in
                builder.writer.member("type", "array")
                builder.writer.member("minItems", 1)
                builder.writer.key("items")
                builder.writeStatement { builder in builder.object("value") { $0.writeType(type) } }
            }
        }
    }

    /// A statement object; `value` writes the property that it is about.
    private mutating func writeStatement(
        required: [String] = ["value"], isList: Bool = false, _ value: (inout SchemaBuilder) -> Void
    ) {
        object(nil) { builder in
            builder.writer.member("type", "object")
            builder.object("properties") { builder in
                value(&builder)
                builder.writeEnvelope()
                if isList { builder.object("complete") { $0.writer.member("type", "boolean") } }
            }
            builder.writer.member("additionalProperties", false)
            builder.strings("required", required)
        }
    }

    private mutating func writeEnvelope(besides names: [String] = []) {
        if !names.contains(StatementMember.paper.name) { textSchema(StatementMember.paper.name) }
        for member in [StatementMember.from, .to, .recordedOn] where !names.contains(member.name) {
            reference(member.name, "date")
        }
    }

    private mutating func writeList(_ record: Int) {
        let type = ruleset.records[record]
        func items(_ builder: inout SchemaBuilder, _ name: String?) {
            builder.array(name) { $0.writeItem(type) }
        }
        anyOf { builder in
            items(&builder, nil)
            builder.writeStatement(isList: true) { items(&$0, "value") }
            builder.object(nil) { builder in
                builder.writer.member("type", "array")
                builder.writer.key("items")
                builder.writeStatement(isList: true) { items(&$0, "value") }
            }
        }
    }

    /// The `items` of a list of records.
    private mutating func writeItem(_ type: RecordType) {
        writer.key("items")
        if type.isScalar, let field = type.fields.first {
            object(nil) { builder in
                builder.anyOf { builder in
                    builder.object(nil) { $0.writeType(field.type) }
                    builder.writeStatement { builder in builder.object("value") { $0.writeType(field.type) } }
                }
            }
            return
        }
        object(nil) { builder in
            builder.writer.member("type", "object")
            builder.writer.member("minProperties", 1)
            builder.object("properties") { builder in
                for field in type.fields {
                    builder.object(field.name) { builder in
                        builder.writer.member("title", field.title.vietnamese)
                        guard let unwritten = field.unwritten else {
                            builder.writeType(field.type)
                            return
                        }
                        builder.anyOf { builder in
                            builder.object(nil) { $0.writer.member("const", unwritten) }
                            builder.object(nil) { $0.writeType(field.type) }
                        }
                    }
                }
                builder.writeEnvelope(besides: type.fields.map { $0.name })
            }
            builder.writer.member("additionalProperties", false)
        }
    }

    /// Values by year, entries that name their year, or statements about the whole series.
    private mutating func writeSeries(_ type: ScalarType) {
        func years(_ builder: inout SchemaBuilder, _ name: String?) {
            builder.object(name) { builder in
                builder.writer.member("type", "object")
                builder.object("patternProperties") { builder in
                    builder.object("^(?!0000)[0-9]{4}$") { $0.writeScalar(type) }
                }
                builder.writer.member("additionalProperties", false)
            }
        }
        func entry(_ builder: inout SchemaBuilder) {
            builder.writeStatement(required: ["year", "value"]) { builder in
                builder.object("year") { $0.writeType(.year) }
                builder.object("value") { $0.writeType(type) }
            }
        }
        func whole(_ builder: inout SchemaBuilder) {
            builder.writeStatement { builder in
                builder.object("value") { builder in
                    builder.anyOf { builder in
                        years(&builder, nil)
                        builder.object(nil) { builder in
                            builder.writer.member("type", "array")
                            builder.writer.key("items")
                            entry(&builder)
                        }
                    }
                }
            }
        }
        anyOf { builder in
            years(&builder, nil)
            whole(&builder)
            builder.object(nil) { builder in
                builder.writer.member("type", "array")
                builder.object("items") { builder in
                    builder.anyOf { builder in
                        entry(&builder)
                        whole(&builder)
                    }
                }
            }
        }
    }

    // MARK: Types

    private mutating func writeType(_ type: ScalarType) {
        switch type {
        case .yesNo: writer.member("type", "boolean")
        case .number(let isInteger, let unit):
            writer.member("type", isInteger || unit == .dong ? "integer" : "number")
            if !NumberBounds.mayBeNegative(isInteger: isInteger, unit) { writer.member("minimum", 0) }
        case .date: writer.member("$ref", "#/$defs/date")
        case .year:
            writer.member("type", "integer")
            writer.member("minimum", 1)
            writer.member("maximum", 9999)
        case .period: writer.member("$ref", "#/$defs/period")
        case .text:
            writer.member("type", "string")
            writer.member("minLength", 1)
        case .choice(let scale): strings("enum", ruleset.scales[scale].values)
        case .award: strings("enum", ruleset.awards.map { $0.name })
        case .awardKind: strings("enum", AwardKind.allCases.flatMap { $0.evidenceNames.prefix(2) })
        }
    }

    private mutating func writeDefinitions() {
        object("date") { builder in
            builder.writer.member("type", "string")
            builder.writer.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
            builder.writer.member("format", "date")
        }
        object("period") { builder in
            builder.writer.member("type", "object")
            builder.object("properties") { builder in
                for name in ["first", "last"] { builder.object(name) { $0.writeType(.year) } }
            }
            builder.writer.member("additionalProperties", false)
            builder.strings("required", ["first", "last"])
        }
        object("paper") { builder in
            builder.writer.member("type", "object")
            builder.object("properties") { builder in
                builder.textSchema("id")
                builder.enumeration("type", builder.ruleset.paperTypes.map { $0.name })
                builder.textSchema("number")
                builder.reference("date", "date")
                builder.textSchema("issuer")
                builder.reference("recorded_on", "date")
                builder.textSchema("sha256")
                builder.object("replaces") { builder in
                    builder.anyOf { builder in
                        builder.object(nil) { $0.writer.member("type", "string") }
                        builder.array(nil) { builder in
                            builder.object("items") { $0.writer.member("type", "string") }
                        }
                    }
                }
            }
            builder.writer.member("additionalProperties", false)
            builder.strings("required", ["id"])
        }
    }
}
