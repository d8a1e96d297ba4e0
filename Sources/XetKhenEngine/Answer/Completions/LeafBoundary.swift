import XetKhenSyntax
import XetKhenValues

/// Where a leaf that calculates with one unknown number changes its value, everything else in it being known: the roots
/// of linear leaves.
struct LeafBoundary {
    /// `factor · x + constant`.
    private struct Line {
        var factor: ExactDecimal
        var constant: ExactDecimal

        func plus(_ other: Line) -> Line? {
            guard let factor = factor.adding(other.factor), let constant = constant.adding(other.constant) else {
                return nil
            }
            return Line(factor: factor, constant: constant)
        }

        func minus(_ other: Line) -> Line? { other.times(ExactDecimal(-1)).flatMap(plus) }

        func times(_ number: ExactDecimal) -> Line? {
            guard let factor = factor.multiplied(by: number), let constant = constant.multiplied(by: number) else {
                return nil
            }
            return Line(factor: factor, constant: constant)
        }
    }

    let plan: Plan
    let nomination: Nomination
    /// The evidence whose value is unknown.
    let unknown: Int
    let isWhole: Bool

    private static let hundredth = ExactDecimal(unchecked: 1, scale: 2)

    /// The values at which the leaf may change, for whole numbers those beside them too; nil where it is not linear in the
    /// unknown alone or where they cannot be written exactly.
    func values(ofLeaf leaf: Int) -> [ExactDecimal]? {
        let node = plan.nodes[leaf]
        guard let left = line(leaf + 1) else { return nil }
        let second = Int(plan.nodes[leaf + 1].end)
        switch node.operation {
        case .comparison:
            guard let right = line(second) else { return nil }
            return left.minus(right).flatMap(roots)
        case .ratio:
            guard let denominator = line(second), let threshold = line(Int(plan.nodes[second].end)),
                threshold.factor.isZero,
                let bound = node.c == 1 ? threshold.constant.multiplied(by: Self.hundredth) : threshold.constant,
                let product = denominator.times(bound), let difference = left.minus(product),
                let found = roots(difference), let zero = roots(denominator)
            else { return nil }
            return found + zero
        default:
            return nil
        }
    }

    private func line(_ index: Int) -> Line? {
        let node = plan.nodes[index]
        switch node.operation {
        case .constant:
            return plan.constants[Int(node.a)].exact.map { Line(factor: .zero, constant: $0) }
        case .parameter:
            return plan.value(ofParameter: Int(node.a), on: nomination.dates.decision)
                .map { Line(factor: .zero, constant: $0) }
        case .evidence:
            if Int(node.a) == unknown { return Line(factor: .one, constant: .zero) }
            let key = FactKey(kind: .scalar, evidence: node.a)
            guard let cell = nomination.facts.cell(at: key), cell.state == .known else { return nil }
            return Line(factor: .zero, constant: cell.value.number)
        case .subtract:
            guard let left = line(index + 1), let right = line(Int(plan.nodes[index + 1].end)) else { return nil }
            return left.minus(right)
        case .add:
            guard let left = line(index + 1), let right = line(Int(plan.nodes[index + 1].end)) else { return nil }
            return left.plus(right)
        case .negate:
            return line(index + 1)?.times(ExactDecimal(-1))
        case .yearOf, .yearAfter:
            let later = node.operation == .yearAfter ? 1 : 0
            let operand = plan.nodes[index + 1]
            if operand.operation == .builtInDate {
                guard let name = BuiltInDate(rawValue: UInt8(truncatingIfNeeded: operand.a)) else { return nil }
                return Line(factor: .zero, constant: ExactDecimal(nomination.dates[name].year + later))
            }
            guard node.a != 1, let year = line(index + 1) else { return nil }
            return year.plus(Line(factor: .zero, constant: ExactDecimal(later)))
        default:
            return nil
        }
    }

    private func roots(_ line: Line) -> [ExactDecimal]? {
        guard !line.factor.isZero else { return [] }
        let step = isWhole ? ExactDecimal.one : ExactDecimal(unchecked: 1, scale: 9)
        guard let negative = ExactDecimal.zero.subtracting(line.constant),
            let below = negative.divided(by: line.factor, step: step, mode: .down),
            let above = negative.divided(by: line.factor, step: step, mode: .up)
        else { return nil }
        return isWhole || below == above ? [below, above] : nil
    }
}

extension Plan {
    /// What a parameter is worth on a day; nil where it has no value or the council's own is not known.
    func value(ofParameter parameter: Int, on date: CalendarDate) -> ExactDecimal? {
        for value in parameters[parameter].indices {
            let stretch = parameterValues[value]
            guard stretch.forceStart <= date.dayNumber, date.dayNumber < stretch.forceEnd else { continue }
            return stretch.constant >= 0 ? constants[Int(stretch.constant)].exact : nil
        }
        return nil
    }
}
