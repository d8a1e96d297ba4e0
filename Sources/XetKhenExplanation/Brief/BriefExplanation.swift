import XetKhenEngine
import XetKhenValues

/// Writes decision traces as JSON, one object for each nominee: what every award and rule came to, and the values that its
/// conditions found, with rules and clauses named by their ids. One for each thread.
package struct BriefExplanation {
    private var templates: [BriefTemplate] = []
    private var last = 0
    /// What is written of one nominee before it goes to the output at once.
    private var scratch: [UInt8] = []

    package init() {}

    /// Appends the explanation of one nominee; `id` is what the nomination is called.
    package mutating func write(_ trace: DecisionTrace, id: String, to output: inout [UInt8]) {
        var writer = JSONWriter(indented: false)
        writer.string(id)
        output += "{\"nomination\":".utf8
        output += writer.utf8
        write(trace, to: &output)
    }

    /// The same for an id that stands in JSON already and needs no care there.
    package mutating func write(
        _ trace: DecisionTrace, plainID id: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        output += "{\"nomination\":\"".utf8
        output.append(contentsOf: id)
        output.append(UInt8(ascii: "\""))
        write(trace, to: &output)
    }

    private mutating func write(_ trace: DecisionTrace, to output: inout [UInt8]) {
        guard let scope = trace.scope else { return }
        if !templates.indices.contains(last) || templates[last].scope !== scope {
            last = templates.firstIndex { $0.scope === scope } ?? templates.count
            if last == templates.count { templates.append(BriefTemplate(scope)) }
            if scratch.count < templates[last].greatestLength {
                scratch = [UInt8](repeating: 0, count: templates[last].greatestLength)
            }
        }
        let template = templates[last]
        scratch.withUnsafeMutableBufferPointer { scratch in
            guard let start = scratch.baseAddress else { return }
            var cursor = BriefCursor(start)
            template.write(trace, &cursor)
            output.append(contentsOf: UnsafeBufferPointer(start: start, count: cursor.count))
        }
    }
}
