import XetKhenEngine
import XetKhenValues

/// Writes decision traces as JSON, one object for each nominee: what every award and rule came to, and the values that its
/// conditions found, with rules and clauses named by their ids. One for each thread.
package struct BriefExplanation {
    private var templates: [BriefTemplate] = []
    private var last = 0

    package init() {}

    /// Appends the explanation of one nominee; `id` is what the nomination is called.
    package mutating func write(_ trace: DecisionTrace, id: String, to output: inout [UInt8]) {
        var writer = JSONWriter(indented: false)
        writer.string(id)
        // Without the quotation marks.
        writer.utf8.dropFirst().dropLast().withUnsafeBufferPointer { write(trace, plainID: $0, to: &output) }
    }

    /// The same for an id as it stands between the quotation marks of JSON.
    package mutating func write(
        _ trace: DecisionTrace, plainID id: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        guard let scope = trace.scope else { return }
        if !templates.indices.contains(last) || templates[last].scope !== scope {
            last = templates.firstIndex { $0.scope === scope } ?? templates.count
            if last == templates.count { templates.append(BriefTemplate(scope)) }
        }
        output.append(addingCapacity: templates[last].greatestLength + id.count) { free in
            free.withUnsafeMutableBufferPointer { free, count in
                guard let start = free.baseAddress else { return }
                var cursor = BriefCursor(start)
                templates[last].write(trace, id, &cursor)
                count = cursor.count
            }
        }
    }
}
