import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

/// Steps that look through records, and runs of years.
extension TraceStepWriter {
    mutating func writeExists(
        _ selection: CheckedSelection, _ body: [CheckedCondition], _ node: Int, isUnpleaded: Bool
    ) {
        let step = trace.nodes[node]
        begin("exists", node)
        if !isUnpleaded {
            writer.text(ruleset.evidence[selection.list].name)
            let lists = answer.nomination.facts.lists
            writer.boolean(!(lists.indices.contains(selection.list) && lists[selection.list].isComplete))
            if let latest = LatestNote(reference: step.reference) {
                writer.beginArray()
                writer.boolean(latest.isCertain)
                writer.text(latest.causes.letters)
                writer.endArray()
            } else {
                writer.null()
            }
            writeFacts(step)
        }
        end()
        while bindings.count <= selection.variable { bindings.append(nil) }
        let outer = bindings[selection.variable]
        for child in trace.children(of: node) {
            let candidate = trace.nodes[child]
            let isFurther = candidate.kind == .restCandidate
            begin(isFurther ? "further" : "candidate", child)
            if !isFurther { writer.number(Int(candidate.reference)) }
            if candidate.valueCount > 0 {
                let membership = trace.values[Int(candidate.firstValue)].range
                writer.text(membership.exact.map { $0.isZero ? "0" : "1" } ?? membership.causes.letters)
            } else {
                writer.null()
            }
            writer.boolean(selection.filter != nil)
            writeFacts(candidate)
            end()
            bindings[selection.variable] = Binding(list: selection.list, record: isFurther ? -1 : candidate.reference)
            write((selection.filter.map { [$0] } ?? []) + body, below: child, .all)
        }
        bindings[selection.variable] = outer
    }

    /// The runs that the steps number; the steps are written.
    func runBytes() -> [UInt8] {
        var writer = CanonicalWriter()
        writer.beginArray()
        for (run, isTouching) in runs {
            writer.beginArray()
            writer.text(!isTouching ? "longest" : run.yearCount == 0 ? "unplaced" : "touching")
            for (first, last) in [(run.certainFirst, run.certainLast), (run.possibleFirst, run.possibleLast)] {
                if first <= last { writer.numbers([Int(first), Int(last)]) } else { writer.null() }
            }
            writer.optional(run.breakingYear)
            writer.optional(run.start)
            writer.text(run.causes.letters)
            writer.beginArray()
            let first = Int(run.firstYear)
            for year in trace.years[first..<first + Int(run.yearCount)] {
                writer.beginArray()
                writer.number(Int(year.year))
                writer.text(AnswerCodes.code(year.standing))
                writer.endArray()
            }
            writer.endArray()
            writer.endArray()
        }
        writer.endArray()
        return writer.bytes
    }
}
