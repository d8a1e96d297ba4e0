import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What a line inherits from the rule in which it stands.
struct LineContext {
    var citations: [Citation]
    var grade: Grade
    var scope = LineScope()
}

/// The walk of conditions and trace side by side.
extension ExplanationBuilder {
    /// A criterion, standard, suspension or procedure as one line with its condition and its exceptions below it.
    mutating func ruleLine(_ rule: Rule, node: Int, criterion: Int?) -> ConditionLine {
        var content: ConditionLine.Content = .group(.all)
        if let criterion { content = .criterion(criterion) }
        let context = LineContext(citations: rule.citations, grade: rule.grade)
        guard trace.nodes.indices.contains(node) else {
            return ConditionLine(
                content, outcome: .leftOut(.empty), label: rule.label, citations: rule.citations, grade: rule.grade)
        }
        let nodes = trace.children(of: node)
        var children: [ConditionLine] = []
        if let first = nodes.first { children.append(line(rule.condition, node: first, context)) }
        var next = 1
        for exception in rule.exceptions where next < nodes.count {
            var parts = [line(exception.condition, node: nodes[next], context)]
            next += 1
            let consequence: ConditionLine.Consequence
            switch exception.consequence {
            case .fails: consequence = .fails
            case .satisfied: consequence = .satisfied
            case .replaced(let condition):
                consequence = .replaced
                if next < nodes.count {
                    parts.append(line(condition, node: nodes[next], context))
                    next += 1
                }
            }
            children.append(
                ConditionLine(
                    .exception(label: exception.label, consequence), outcome: parts[0].outcome,
                    citations: exception.citations.isEmpty ? rule.citations : exception.citations, grade: rule.grade,
                    children: parts))
        }
        var result = ConditionLine(
            content, outcome: outcome(of: node), label: rule.label, citations: rule.citations, grade: rule.grade,
            children: children)
        result.saying = saying(of: rule, for: result)
        return result
    }

    func outcome(of node: Int) -> LineOutcome {
        let traced = trace.nodes[node]
        return traced.status.isLeftOut ? .leftOut(traced.status) : .judged(traced.truth)
    }

    mutating func line(_ condition: CheckedCondition, node: Int?, _ context: LineContext) -> ConditionLine {
        guard let node, trace.nodes.indices.contains(node) else {
            return ConditionLine(
                .bare, outcome: .leftOut(.empty), label: condition.label, citations: context.citations,
                grade: context.grade)
        }
        var result = ConditionLine(
            .bare, outcome: outcome(of: node), label: condition.label, citations: context.citations,
            grade: context.grade, facts: notes(of: node), scope: context.scope)
        let traced = trace.nodes[node]
        let nodes = trace.children(of: node)
        // A trace of another ruleset: the value stands without its parts.
        guard condition.kind.nodeKind == traced.kind else { return result }
        switch condition.kind {
        case .constant(let value):
            result.content = .constant(value)
        case .all(let members):
            result.content = .group(.all)
            result.children = lines(members, nodes: nodes[...], context)
        case .any(let members):
            result.content = .group(.any)
            result.children = lines(members, nodes: nodes[...], context)
        case .pleaded(let members):
            result.content = .group(.pleaded)
            result.children = lines(members, nodes: nodes[...], context)
        case .atLeast(let count, let members):
            result.content = .group(.atLeast(count))
            result.children = lines(members, nodes: nodes[...], context)
        case .not(let member):
            negated(member, node: nodes.first, context, into: &result)
        case .criterion(let index):
            mention(index, into: &result)
        case .comparison(let by, let left, let right):
            result.content = .comparison(operand(left, 0, of: node), by, operand(right, 1, of: node))
        case .ratio(let numerator, let denominator, let by, let threshold):
            result.content = .ratio(
                operand(numerator, 0, of: node), operand(denominator, 1, of: node), by, operand(threshold, 2, of: node))
        case .membership(let value, let options, let isNegated):
            result.content = .membership(operand(value, 0, of: node), options, negated: isNegated)
        case .recorded(let value, let isRequired):
            result.content = .recorded(operand(value, 0, of: node), isRequired)
        case .within(let date, let years, _):
            result.content = .within(
                operand(date, 0, of: node), years: years, lower: value(1, of: node), upper: value(2, of: node))
        case .truth(let expression):
            result.content = .truth(operand(expression, 0, of: node), required: true)
        case .exists(let selection, let body):
            result.content = .exists(selection)
            for candidate in nodes { result.children.append(self.candidate(selection, body, node: candidate, context)) }
        case .withRun(let run, let body):
            let index = Int(traced.reference)
            if trace.runs.indices.contains(index) {
                let found = trace.runs[index]
                result.content = .run(run, found, years(of: found, run))
            }
            var inner = context
            inner.scope.runs[run.slot] = run.eachYear
            result.children = lines(body, nodes: nodes[...], inner)
        case .readings(let provision, let name, let readings):
            result.content = .readings(provision: provision, name: name)
            for (position, child) in nodes.enumerated() {
                // A reading that is not heard may have no node of its own: `reference` says which this is.
                let index = trace.nodes[child].kind == .reading ? Int(trace.nodes[child].reference) : position
                guard readings.indices.contains(index) else { continue }
                result.children.append(reading(readings[index], node: child, context))
            }
        }
        addParameterSources(of: condition, to: &result)
        return result
    }

    /// A leaf that reads a parameter rests on the parameter's source as well.
    private func addParameterSources(of condition: CheckedCondition, to line: inout ConditionLine) {
        guard line.isLeaf else { return }
        var reads = ExpressionReads()
        reads.read(condition)
        let decision = answer.nomination.dates.decision
        for index in reads.parameters where ruleset.parameters.indices.contains(index) {
            for value in ruleset.parameters[index].values where value.force.contains(decision) {
                line.citations += value.citations.filter { !line.citations.contains($0) }
                line.grade = max(line.grade, value.grade)
            }
        }
    }

    private mutating func lines(
        _ members: [CheckedCondition], nodes: ArraySlice<Int>, _ context: LineContext
    ) -> [ConditionLine] {
        var result: [ConditionLine] = []
        for (member, node) in zip(members, nodes) { result.append(line(member, node: node, context)) }
        return result
    }

    /// `không phải` around a leaf is said as the opposite requirement; around anything else it is a line of its own.
    private mutating func negated(
        _ member: CheckedCondition, node: Int?, _ context: LineContext, into result: inout ConditionLine
    ) {
        let inner = line(member, node: node, context)
        switch inner.content {
        case .comparison(let left, let by, let right):
            result.content = .comparison(left, by.negated, right)
        case .ratio(let numerator, let denominator, let by, let threshold):
            result.content = .ratio(numerator, denominator, by.negated, threshold)
        case .membership(let value, let options, let isNegated):
            result.content = .membership(value, options, negated: !isNegated)
        case .recorded(let value, let isRequired):
            result.content = .recorded(value, !isRequired)
        case .truth(let value, let required):
            result.content = .truth(value, required: !required)
        case .constant(let value):
            result.content = .constant(!value)
        case .bare, .group, .criterion, .within, .exists, .candidate, .furtherRecord, .run, .readings, .reading,
            .exception:
            result.content = .group(.not)
            result.children = [inner]
            return
        }
        // A definition that is denied keeps its own name only inside a line of its own.
        if inner.label != nil, result.label == nil {
            result.content = .group(.not)
            result.children = [inner]
        } else {
            result.facts = inner.facts
        }
    }

    private mutating func mention(_ index: Int, into result: inout ConditionLine) {
        guard ruleset.criteria.indices.contains(index) else { return }
        let rule = ruleset.criteria[index].rule
        let outcome = result.outcome
        let label = result.label
        if let known = criterionLines[index] {
            result = known
        } else if let node = node(trace.criterionNodes, index) {
            result = ruleLine(rule, node: node, criterion: index)
            criterionLines[index] = result
        } else {
            result = ConditionLine(
                .criterion(index), outcome: outcome, citations: rule.citations,
                grade: rule.grade)
        }
        // What the block took from it: a criterion of a weak source counts for less than its own value.
        if outcome != result.outcome { result.saying = nil }
        result.outcome = outcome
        result.label = label ?? rule.label
    }

    private mutating func candidate(
        _ selection: CheckedSelection, _ body: [CheckedCondition], node: Int, _ context: LineContext
    ) -> ConditionLine {
        let traced = trace.nodes[node]
        var nodes = trace.children(of: node)[...]
        var context = context
        context.scope.records[selection.variable] = selection.record
        var passesFilter: Truth?
        var filterLine: ConditionLine?
        if let filter = selection.filter, let first = nodes.first {
            let shown = line(filter, node: first, context)
            if case .judged(let truth) = shown.outcome { passesFilter = truth }
            filterLine = shown
            nodes = nodes.dropFirst()
        }
        let content: ConditionLine.Content =
            traced.kind == .restCandidate
            ? .furtherRecord(list: selection.list)
            : .candidate(
                RecordReference(list: selection.list, index: Int(traced.reference)), passesFilter: passesFilter)
        var children = lines(body, nodes: nodes, context)
        if let filterLine, filterLine.outcome.isUnknown { children.insert(filterLine, at: 0) }
        return ConditionLine(
            content, outcome: outcome(of: node), citations: context.citations, grade: context.grade,
            facts: notes(of: node), children: children)
    }

    private mutating func reading(_ reading: CheckedReading, node: Int, _ context: LineContext) -> ConditionLine {
        var inner = context
        inner.grade = max(context.grade, reading.grade)
        var children: [ConditionLine] = []
        if trace.nodes[node].kind == .reading {
            if let child = trace.children(of: node).first { children = [line(reading.condition, node: child, inner)] }
        } else {
            children = [line(reading.condition, node: node, inner)]
        }
        return ConditionLine(
            .reading(ReadingNote(reading)), outcome: outcome(of: node), citations: context.citations,
            grade: inner.grade, children: children)
    }

    private func operand(_ expression: CheckedExpression, _ position: Int, of node: Int) -> Operand {
        Operand(expression, value(position, of: node) ?? plainValue(of: expression))
    }

    /// The value at `position` of a leaf, or nil when the trace holds fewer.
    private func value(_ position: Int, of node: Int) -> TracedValue? {
        let traced = trace.nodes[node]
        let index = Int(traced.firstValue) + position
        guard position < Int(traced.valueCount), trace.values.indices.contains(index) else { return nil }
        return trace.values[index]
    }

    /// The years that a reader needs: from the one before the possible run up to that of the proposal, latest first.
    private func years(of found: TracedRun, _ run: CheckedRun) -> [RunYear] {
        let first = Int(found.firstYear)
        let last = first + Int(found.yearCount)
        guard first >= 0, last <= trace.years.count, first <= last else { return [] }
        var reads = ExpressionReads()
        reads.read(run.eachYear)
        var result: [RunYear] = []
        for year in trace.years[first..<last] {
            if found.possibleFirst <= found.possibleLast, year.year < found.possibleFirst - 1 { continue }
            if found.possibleFirst > found.possibleLast, result.count >= 3 { break }
            var facts: [FactNote] = []
            for series in reads.series {
                facts.append(note(FactKey(kind: .year, evidence: Int32(series), index: year.year)))
            }
            result.append(RunYear(year: Int(year.year), standing: year.standing, facts: facts))
        }
        return result
    }
}

extension CheckedCondition.Kind {
    /// The kind of the trace's nodes for conditions of this kind.
    var nodeKind: TraceNodeKind {
        switch self {
        case .constant: .constant
        case .all: .all
        case .any: .any
        case .pleaded: .pleaded
        case .atLeast: .atLeast
        case .not: .not
        case .criterion: .criterionReference
        case .comparison: .comparison
        case .ratio: .ratio
        case .membership: .membership
        case .recorded: .recorded
        case .within: .within
        case .truth: .truth
        case .exists: .exists
        case .withRun: .withRun
        case .readings: .readings
        }
    }
}
