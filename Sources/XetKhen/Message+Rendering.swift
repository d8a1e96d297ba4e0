import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Message {
    /// Place, sentence, the line with the place marked, and what to do, as a person reads it in a terminal.
    public func rendered(in language: OutputLanguage) -> String {
        DiagnosticRenderer.text(of: diagnostic, files: files, in: language.value)
    }

    /// What stands in a stream of answers in place of one whose nomination cannot be read: `line`, and `errors` with a
    /// `code` and a `message` each.
    ///
    /// - Parameters:
    ///   - messages: Why it cannot be read.
    ///   - line: Its line in its file, counted from 1.
    ///   - language: The language of `message`.
    /// - Returns: One line of JSON without its end.
    public static func line(of messages: [Message], inLine line: Int, in language: OutputLanguage) -> String {
        var writer = JSONWriter(indented: false)
        writer.beginObject()
        writer.member("line", line)
        writer.key("errors")
        writer.beginArray()
        for message in messages {
            writer.beginObject()
            writer.member("code", message.code)
            writer.member("message", message.text(in: language))
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }

    /// Messages as a JSON array of `code`, `severity`, `path`, `line`, `column`, `nomination_path`, `vi`, `en`, `help_vi`,
    /// `help_en`; what does not apply is left out.
    public static func json(of messages: [Message]) -> String {
        var writer = JSONWriter(indented: true)
        writer.beginArray()
        for message in messages {
            writer.beginObject()
            writer.member("code", message.code)
            writer.member("severity", message.isError ? "error" : "warning")
            if let path = message.path { writer.member("path", path) }
            if let position = message.position {
                writer.member("line", position.line)
                writer.member("column", position.column)
            }
            if let path = message.nominationPath { writer.member("nomination_path", path) }
            writer.member("vi", message.text(in: .vietnamese))
            writer.member("en", message.text(in: .english))
            writer.member("help_vi", message.help(in: .vietnamese))
            writer.member("help_en", message.help(in: .english))
            writer.endObject()
        }
        writer.endArray()
        return writer.text
    }
}
