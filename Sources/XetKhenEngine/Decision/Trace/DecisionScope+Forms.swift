import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What a condition with operands asks.
package enum LeafForm: Sendable, Hashable {
    case comparison(ComparisonOperator)
    /// Numerator, denominator, threshold.
    case ratio(ComparisonOperator)
    case membership(isNegated: Bool)
    case recorded(isWanted: Bool)
    /// A date, the first and the last day.
    case within
    case truth
}

extension DecisionScope {
    package func form(of leaf: Leaf) -> LeafForm {
        let node = plan.nodes[Int(leaf.node)]
        return switch node.operation {
        case .ratio: .ratio(node.comparison)
        case .membership: .membership(isNegated: node.a == 1)
        case .recorded: .recorded(isWanted: node.a == 1)
        case .within: .within
        case .truth: .truth
        default: .comparison(node.comparison)
        }
    }

    /// What the operands of a leaf are, all of one type.
    package func type(of leaf: Leaf) -> ScalarType {
        let node = plan.nodes[Int(leaf.node)]
        if node.operation == .within { return .date }
        var operand = Int(leaf.node) + 1
        while operand < Int(node.end) {
            if let type = plan.type(of: operand) { return type }
            operand = Int(plan.nodes[operand].end)
        }
        return .number(isInteger: false, .none)
    }
}

extension Plan {
    /// The type of an expression; nil for a constant, which has that of what it is compared with.
    fileprivate func type(of index: Int) -> ScalarType? {
        let node = nodes[index]
        switch node.operation {
        case .constant: return nil
        case .evidence, .evidenceInYear:
            switch ruleset.evidence[Int(node.a)].shape {
            case .scalar(let type), .yearSeries(let type): return type
            case .list: return nil
            }
        case .parameter: return ruleset.parameters[Int(node.a)].type
        case .builtInDate, .dateShift: return .date
        case .yearOf, .yearAfter, .periodPart: return .year
        case .add, .subtract, .negate, .extreme, .rounded:
            var operand = index + 1
            while operand < Int(node.end) {
                if let type = type(of: operand) { return type }
                operand = Int(nodes[operand].end)
            }
            return nil
        default: return .number(isInteger: false, .none)
        }
    }
}
