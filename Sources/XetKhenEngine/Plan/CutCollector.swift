import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Goes through every leaf of a plan and notes with what each slot is compared. It notes rather more than less: a cut too
/// many costs a completion a little work, a cut too few would hide a region.
struct CutCollector {
    private struct Sides {
        var slots: [(slot: FactSlot, asYear: Bool)] = []
        var cuts = Cuts()
        var readsRun = false
        var readsAge = false
    }

    private let plan: Plan
    private(set) var table: [FactSlot: Cuts] = [:]
    /// Lists that a year's condition looks into.
    private var yearlyLists: [Int] = []
    /// Numbers compared with lengths of runs and counts of their years.
    private var runNumbers: [ExactDecimal] = []

    init(plan: Plan) { self.plan = plan }

    mutating func collect() {
        for selection in plan.selections where selection.inYear { yearlyLists.append(Int(selection.list)) }
        for index in plan.nodes.indices {
            switch plan.nodes[index].operation {
            case .comparison, .ratio, .membership, .within: collect(leaf: index)
            case .withRun: collect(run: index)
            case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .recorded, .truth, .exists,
                .readings, .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .add,
                .subtract, .multiply, .divide, .negate, .count, .sum, .yearsInRun, .runPart, .anchor, .yearOf,
                .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
                continue
            }
        }
        for list in yearlyLists { table[FactSlot(evidence: list), default: Cuts()].numbers += runNumbers }
        for slot in table.keys { table[slot]?.sort() }
    }

    /// Start and date to touch stand behind the year's condition.
    private mutating func collect(run index: Int) {
        let run = plan.runs[Int(plan.nodes[index].a)]
        var operand = Int(plan.nodes[index + 1].end)
        for isThere in [run.hasStart, run.hasTouching] where isThere {
            var sides = Sides()
            gather(operand, asYear: false, into: &sides)
            for (slot, _) in sides.slots { table[slot, default: Cuts()].placesRuns = true }
            operand = Int(plan.nodes[operand].end)
        }
    }

    private mutating func collect(leaf: Int) {
        var sides = Sides()
        let node = plan.nodes[leaf]
        var child = leaf + 1
        var position = 0
        while child < Int(node.end) {
            if node.operation == .within, position == 1 {
                var years = Sides()
                gather(child, asYear: false, into: &years)
                sides.cuts.shiftsInYears += years.cuts.numbers
            } else {
                gather(child, asYear: false, into: &sides)
            }
            child = Int(plan.nodes[child].end)
            position += 1
        }
        if !isPlain(leaf) { sides.cuts.calculations = [Int32(leaf)] }
        // The other side of an age counts years, which shift a date.
        if sides.readsAge { sides.cuts.shiftsInYears += sides.cuts.numbers }
        if sides.readsRun { runNumbers += sides.cuts.numbers }
        for (slot, asYear) in sides.slots {
            var cuts = sides.cuts
            if asYear {
                cuts.years += cuts.numbers
                cuts.numbers = []
            }
            cuts.slots = sides.slots.map { $0.slot }.filter { $0 != slot }
            table[slot, default: Cuts()].formUnion(cuts)
        }
    }

    /// What an operand adds to a leaf of which the cuts noted show all that it tells apart.
    private enum PlainOperand {
        case constant
        case date
        case fact
        case yearOfFact
    }

    /// Whether a leaf does no more than set facts beside constants, dates of the nomination and each other.
    private func isPlain(_ leaf: Int) -> Bool {
        let node = plan.nodes[leaf]
        guard node.operation != .ratio else { return false }
        var child = leaf + 1
        var kinds: [PlainOperand] = []
        while child < Int(node.end) {
            guard let kind = plainOperand(child) else { return false }
            kinds.append(kind)
            child = Int(plan.nodes[child].end)
        }
        if node.operation == .within { return kinds == [.fact, .constant, .date] }
        guard kinds.contains(.yearOfFact) else { return true }
        return kinds.allSatisfy { $0 == .constant || $0 == .yearOfFact } && kinds.count { $0 == .yearOfFact } == 1
    }

    private func plainOperand(_ index: Int) -> PlainOperand? {
        let node = plan.nodes[index]
        let first = index + 1 < Int(node.end) ? plainOperand(index + 1) : nil
        let second = first == nil ? index : Int(plan.nodes[index + 1].end)
        switch node.operation {
        case .constant, .parameter:
            return .constant
        case .builtInDate:
            return .date
        case .evidence, .evidenceInYear, .field:
            return .fact
        case .yearOf:
            return first == .fact ? .yearOfFact : nil
        case .dateShift:
            return node.a == 2 && first == .date && plainOperand(second) == .constant ? .date : nil
        case .add, .subtract, .multiply, .divide, .negate, .periodPart, .age, .rounded, .extreme, .count, .sum,
            .yearsInRun,
            .runPart, .anchor, .table, .yearAfter, .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion,
            .comparison, .ratio, .membership, .recorded, .within, .truth, .exists, .withRun, .readings:
            return nil
        }
    }

    private func gather(_ index: Int, asYear: Bool, into sides: inout Sides) {
        let node = plan.nodes[index]
        switch node.operation {
        case .constant:
            if let number = plan.constants[Int(node.a)].exact { sides.cuts.numbers.append(number) }
        case .parameter:
            for value in plan.parameters[Int(node.a)].indices {
                let constant = plan.parameterValues[value].constant
                if constant >= 0, let number = plan.constants[Int(constant)].exact {
                    sides.cuts.numbers.append(number)
                }
            }
        case .builtInDate:
            sides.cuts.dates.append(UInt8(truncatingIfNeeded: node.a))
        case .evidence, .evidenceInYear:
            sides.slots.append((FactSlot(evidence: Int(node.a)), asYear))
        case .field:
            if node.c >= 0 {
                sides.slots.append((FactSlot(evidence: Int(node.c), field: Int(node.b)), asYear))
            } else {
                for list in plan.ruleset.evidence.indices where plan.shapes[list] == 1 {
                    sides.slots.append((FactSlot(evidence: list, field: Int(node.b)), asYear))
                }
            }
        case .count, .sum:
            sides.slots.append((FactSlot(evidence: Int(plan.selections[Int(node.a)].list)), false))
            if node.operation == .sum { gather(lastOperand(of: index), asYear: asYear, into: &sides) }
        case .yearsInRun, .runPart:
            sides.readsRun = true
        case .anchor:
            for clause in plan.anchors[Int(node.a)].indices {
                for one in plan.anchorClauses[clause].cases.indices {
                    var inner = Sides()
                    gather(Int(plan.alternatives[one].result), asYear: asYear, into: &inner)
                    sides.cuts.formUnion(inner.cuts)
                    for (slot, asYear) in inner.slots where node.c < 0 || slot.evidence == Int(node.c) {
                        sides.slots.append((slot, asYear))
                    }
                }
            }
        case .table:
            let table = plan.tables[Int(node.a)]
            for row in table.rows.indices {
                gather(Int(plan.alternatives[row].result), asYear: asYear, into: &sides)
            }
            if table.otherwise >= 0 { gather(Int(table.otherwise), asYear: asYear, into: &sides) }
        case .yearOf, .yearAfter:
            gatherOperands(of: index, asYear: asYear || node.a == 1, into: &sides)
        case .age:
            gatherOperands(of: index, asYear: asYear, into: &sides)
            sides.readsAge = true
        case .dateShift:
            gather(index + 1, asYear: asYear, into: &sides)
            var amount = Sides()
            gather(Int(plan.nodes[index + 1].end), asYear: false, into: &amount)
            if node.a == 2 {
                sides.cuts.shiftsInYears += amount.cuts.numbers
            }
        case .add, .subtract, .multiply, .divide, .negate, .periodPart, .rounded, .extreme:
            gatherOperands(of: index, asYear: asYear, into: &sides)
        case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .comparison, .ratio, .membership,
            .recorded, .within, .truth, .exists, .withRun, .readings:
            return
        }
    }

    private func gatherOperands(of index: Int, asYear: Bool, into sides: inout Sides) {
        var child = index + 1
        while child < Int(plan.nodes[index].end) {
            gather(child, asYear: asYear, into: &sides)
            child = Int(plan.nodes[child].end)
        }
    }

    private func lastOperand(of index: Int) -> Int {
        var child = index + 1
        while Int(plan.nodes[child].end) < Int(plan.nodes[index].end) { child = Int(plan.nodes[child].end) }
        return child
    }
}

extension Cuts {
    mutating func formUnion(_ other: Cuts) {
        numbers += other.numbers
        years += other.years
        dates += other.dates
        shiftsInYears += other.shiftsInYears
        slots += other.slots
        calculations += other.calculations
        placesRuns = placesRuns || other.placesRuns
    }

    /// Sorts every list and drops repetitions.
    mutating func sort() {
        numbers = Self.sorted(numbers)
        years = Self.sorted(years)
        dates = Self.sorted(dates)
        shiftsInYears = Self.sorted(shiftsInYears)
        slots = Self.sorted(slots)
        calculations = Self.sorted(calculations)
    }

    private static func sorted<Element: Comparable>(_ list: [Element]) -> [Element] {
        var result: [Element] = []
        for element in list.sorted() where result.last != element { result.append(element) }
        return result
    }
}
