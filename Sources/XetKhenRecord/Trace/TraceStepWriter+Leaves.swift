import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

/// Steps that compare values.
extension TraceStepWriter {
    mutating func writeLeaf(_ condition: CheckedCondition, _ node: Int, isUnpleaded: Bool) {
        let step = trace.nodes[node]
        begin(Self.code(condition.kind), node)
        defer { end() }
        guard !isUnpleaded else { return }
        switch condition.kind {
        case .comparison(let by, let left, let right):
            writer.composed(AnswerCodes.code(by))
            writer.boolean(isUnordered(left) || isUnordered(right))
            writeOperand(0, left, step)
            writeOperand(1, right, step)
        case .ratio(let numerator, let denominator, let by, let threshold):
            writer.composed(AnswerCodes.code(by))
            writer.boolean(threshold.type.isPercentage)
            writeOperand(0, numerator, step)
            writeOperand(1, denominator, step)
            writeOperand(2, threshold, step)
        case .membership(let value, let options, let isNegated):
            writer.boolean(isNegated)
            writer.boolean(isUnordered(value))
            writeOperand(0, value, step)
            writeOptions(options)
        case .recorded(let value, let isWanted):
            writer.boolean(isWanted)
            writeOperand(0, value, step)
        case .within(let date, _, let until):
            writeOperand(0, date, step)
            writeOperand(1, nil, step)
            writeOperand(2, until, step)
        case .truth(let value):
            writeOperand(0, value, step)
        case .constant, .all, .any, .pleaded, .atLeast, .not, .criterion, .exists, .withRun, .readings:
            return
        }
        writeFacts(step)
    }

    private func isUnordered(_ expression: CheckedExpression) -> Bool {
        document.engine.plan.ruleset.isUnordered(expression.type)
    }

    /// Null where an option is not a constant of the ruleset.
    private mutating func writeOptions(_ options: [CheckedExpression]) {
        var numbers: [ExactDecimal] = []
        for option in options {
            guard case .constant(let constant) = option.kind, let number = document.engine.plan.number(of: constant)
            else {
                writer.null()
                return
            }
            numbers.append(number)
        }
        writer.beginArray()
        for number in numbers { writer.number(number) }
        writer.endArray()
    }

    private static func code(_ kind: CheckedCondition.Kind) -> StaticString {
        switch kind {
        case .comparison: "compare"
        case .ratio: "ratio"
        case .membership: "member"
        case .recorded: "recorded"
        case .within: "within"
        case .truth: "truth"
        case .constant, .all, .any, .pleaded, .atLeast, .not, .criterion, .exists, .withRun, .readings: "constant"
        }
    }
}
