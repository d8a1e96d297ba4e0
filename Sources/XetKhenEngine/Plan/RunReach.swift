import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// How far the open years of a run can matter to what is asked of it.
///
/// Lengths and counts saturate: on the way back, once as many years as the longest length asked for have been passed, and
/// as many open ones as the counts asked for add up to, a further year can neither bring nor hinder anything that nearer
/// ones could not. Where something else is read of the run (its first year, a sum, a bound that is itself evidence) every
/// year may matter.
struct RunReach {
    /// Every year may matter.
    static let unlimited = Int32.max

    /// The longest length asked for.
    private(set) var length: Int32 = 0
    /// The sum of the counts asked of the run's years and records.
    private(set) var counts: Int32 = 0
    /// Evidence by which the run's years and records are counted and that does not say whether a year belongs to the run.
    private(set) var counted: [Int32] = []

    private let compiler: PlanCompiler
    private let slot: Int32
    /// Parts and counts of the run that are compared with a number of the rules.
    private var taken: Set<Int> = []

    /// Of the run of a `withRun` node.
    init(ofRunAt root: Int, compiler: PlanCompiler) {
        self.compiler = compiler
        slot = compiler.runs[Int(compiler.nodes[root].a)].slot
        let yearEnd = Int(compiler.nodes[root + 1].end)
        var ofYear: Set<Int32> = []
        for index in root + 1..<yearEnd {
            if let evidence = evidence(of: index) { ofYear.insert(evidence) }
        }
        for index in yearEnd..<Int(compiler.nodes[root].end) { read(index) }
        counted = Set(counted).subtracting(ofYear).sorted()
    }

    private mutating func read(_ index: Int) {
        let node = compiler.nodes[index]
        switch node.operation {
        case .comparison:
            compare(index, node)
        case .runPart where node.b == slot:
            if !taken.contains(index) { length = Self.unlimited }
        case .yearsInRun where node.a == slot:
            if !taken.contains(index) { length = Self.unlimited }
            for inner in index + 1..<Int(node.end) {
                if let evidence = evidence(of: inner) { counted.append(evidence) }
            }
        case .count, .sum, .exists:
            let selection = compiler.selections[Int(node.a)]
            guard selection.inRun == slot else { return }
            counted.append(selection.list)
            if node.operation == .exists {
                add(1)
            } else if !taken.contains(index) {
                length = Self.unlimited
            }
        case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .ratio, .membership, .recorded,
            .within, .truth, .withRun, .readings, .constant, .evidence, .evidenceInYear, .field, .parameter,
            .builtInDate, .add, .subtract, .multiply, .divide, .negate, .runPart, .yearsInRun, .anchor, .yearOf,
            .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            return
        }
    }

    /// A length or a count on one side and a number of the rules on the other.
    private mutating func compare(_ index: Int, _ node: PlanNode) {
        let left = index + 1
        let right = Int(compiler.nodes[left].end)
        guard right < Int(node.end) else { return }
        let written = node.comparison
        for (side, other) in [(left, right), (right, left)] {
            // At the bound itself `≥` and `<` are decided, the other operators one further.
            let isDecidedAtBound =
                side == left
                ? written == .greaterOrEqual || written == .less : written == .lessOrEqual || written == .greater
            guard let asked = asked(by: other, isDecidedAtBound: isDecidedAtBound) else { continue }
            let part = compiler.nodes[side]
            switch part.operation {
            case .runPart where part.b == slot && part.a == Int32(RunPart.length.rawValue):
                taken.insert(side)
                length = max(length, asked)
            case .yearsInRun where part.a == slot:
                taken.insert(side)
                add(asked)
            case .count where compiler.selections[Int(part.a)].inRun == slot:
                taken.insert(side)
                add(asked)
            default:
                continue
            }
        }
    }

    private mutating func add(_ asked: Int32) {
        let (sum, overflow) = counts.addingReportingOverflow(asked)
        counts = overflow ? Self.unlimited : sum
    }

    /// The first whole number at which a comparison with this operand is decided for good.
    private func asked(by index: Int, isDecidedAtBound: Bool) -> Int32? {
        let node = compiler.nodes[index]
        var largest = ExactDecimal.zero
        switch node.operation {
        case .constant:
            guard let number = compiler.constants[Int(node.a)].exact else { return nil }
            largest = number
        case .parameter:
            for value in compiler.parameters[Int(node.a)].indices {
                let constant = compiler.parameterValues[value].constant
                guard constant >= 0 else { continue }
                guard let number = compiler.constants[Int(constant)].exact else { return nil }
                largest = max(largest, number)
            }
        default:
            return nil
        }
        guard let below = largest.rounded(to: .one, .down)?.wholeNumber, below < 1_000 else { return nil }
        if isDecidedAtBound, largest.wholeNumber != nil { return Int32(below) }
        return Int32(below) + 1
    }

    /// The series or list that a node looks into.
    private func evidence(of index: Int) -> Int32? {
        let node = compiler.nodes[index]
        switch node.operation {
        case .evidenceInYear: return node.a
        case .count, .sum, .exists: return compiler.selections[Int(node.a)].list
        default: return nil
        }
    }
}
