import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

extension ProvisionTable {
    /// The whole table as JSON of the format ``Version/provisions``, with its texts in both languages.
    public func json() -> String {
        var writer = JSONWriter(indented: true)
        writer.beginObject()
        writer.member("format", Version.provisions)
        writer.key("ruleset")
        writer.beginObject()
        writer.member("name", name)
        writer.texts("title", title)
        writer.endObject()
        writer.key("documents")
        writer.beginArray()
        for document in documents { writer.write(document) }
        writer.endArray()
        writer.key("provisions")
        writer.beginArray()
        for row in rows { writer.write(row) }
        writer.endArray()
        writer.endObject()
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func texts(_ name: String, _ text: LocalizedText) {
        key(name)
        beginObject()
        member("vi", text.vietnamese)
        if let english = text.english { member("en", english) }
        endObject()
    }

    private mutating func write(_ place: RulePlace) {
        member("path", place.path)
        member("line", place.line)
    }

    fileprivate mutating func write(_ document: Document) {
        beginObject()
        member("key", document.key)
        if let number = document.number { member("number", number) }
        if let date = document.date { member("date", date.isoDescription) }
        member("issuer", document.issuer)
        if let title = document.title { texts("title", title) }
        member("grade", SourceGrade(document.grade).rawValue)
        endObject()
    }

    fileprivate mutating func write(_ row: ProvisionRow) {
        beginObject()
        member("id", row.id)
        member("document", row.document)
        key("path")
        beginArray()
        for part in row.path { string(part) }
        endArray()
        if let dash = row.dash { member("dash", dash) }
        texts("citation", row.text)
        if let grade = row.grade { member("grade", grade.rawValue) }
        key("rules")
        beginArray()
        for rule in row.rules {
            beginObject()
            member("kind", rule.kind)
            member("name", rule.name)
            if let detail = rule.detailText { texts("detail", detail) }
            write(rule.place)
            endObject()
        }
        endArray()
        key("tests")
        beginArray()
        for one in row.cases {
            beginObject()
            member("title", one.title)
            write(one.place)
            endObject()
        }
        endArray()
        key("not_encoded")
        beginArray()
        for omission in row.omissions {
            beginObject()
            texts("reason", omission.reasonText)
            write(omission.place)
            endObject()
        }
        endArray()
        if let place = row.headingPlace {
            key("heading")
            beginObject()
            key("text")
            beginArray()
            for heading in row.headings { string(heading) }
            endArray()
            write(place)
            endObject()
        }
        endObject()
    }
}
