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
            writer.composed(document.engine.plan.ruleset.evidence[selection.list].name)
            writer.boolean(!isComplete(selection.list))
            if let latest = LatestNote(reference: step.reference) {
                writer.beginArray()
                writer.boolean(latest.isCertain)
                writer.composed(latest.causes.letters)
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
                writer.composed(membership.exact.map { $0.isZero ? "0" : "1" } ?? membership.causes.letters)
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

    private func isComplete(_ list: Int) -> Bool {
        nomination.facts.lists.indices.contains(list) && nomination.facts.lists[list].isComplete
    }

    /// The runs that the steps number; the steps are written.
    func writeRuns(into writer: inout CanonicalWriter) {
        writer.beginArray()
        for (run, isTouching) in runs {
            writer.beginArray()
            writer.code(!isTouching ? "longest" : run.yearCount == 0 ? "unplaced" : "touching")
            for (first, last) in [(run.certainFirst, run.certainLast), (run.possibleFirst, run.possibleLast)] {
                if first <= last { writer.numbers([Int(first), Int(last)]) } else { writer.null() }
            }
            writer.optional(run.breakingYear)
            writer.optional(run.start)
            writer.composed(run.causes.letters)
            writer.beginArray()
            let first = Int(run.firstYear)
            for year in trace.years[first..<first + Int(run.yearCount)] {
                writer.beginArray()
                writer.number(Int(year.year))
                writer.composed(AnswerCodes.code(year.standing))
                writer.endArray()
            }
            writer.endArray()
            writer.endArray()
        }
        writer.endArray()
    }
}
