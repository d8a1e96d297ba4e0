import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Compiles the rules that cover certain groups on certain days. Nil where one of them asks for more than the instructions
/// can do; the general evaluator does all.
struct DecisionCompiler {
    let plan: Plan
    let layout: DecisionLayout
    let groups: [Int]
    let day: Int32
    var program = DecisionProgram()
    /// The code of each criterion that is judged.
    var criterionCodes: [Int32]
    /// By node of the plan: the slots of a leaf's operands.
    var leafOperands: [Int32: [Int32]] = [:]
    private var known: [DecisionInstruction: Int32] = [:]
    private var knownConstants: [Int64: [Int32]] = [:]
    private var knownOperands: [[Int32]: Int32] = [:]
    private var knownPleadings: [[UInt64]: Int32] = [:]
    /// The slots of the row that are read (`DecisionProgram.taken`).
    private var takenSlots: Set<Int32> = []
    /// By register: whether its number is held multiplied, and the constant that it is, as an index.
    private var isScaled: [Bool] = []
    private var constantOfSlot: [Int32: Int] = [:]
    /// The codes that may say that something is left out.
    private var mayBeLeftOut: Set<Int32> = []

    static func program(for scope: DecisionScope, on day: Int32, _ layout: DecisionLayout) -> DecisionProgram? {
        var compiler = DecisionCompiler(plan: scope.plan, layout: layout, groups: scope.groups, day: day)
        guard compiler.compileRules() else { return nil }
        compiler.note(scope)
        return compiler.program
    }

    /// Where what a trace tells of each rule and leaf is found.
    private mutating func note(_ scope: DecisionScope) {
        for rule in scope.rules {
            let isWeak = plan.rules[rule.index].isWeak
            let told: DecisionProgram.Told
            if rule.index < plan.firstStandard {
                told = DecisionProgram.Told(kind: .rule, place: program.criteria[rule.index])
            } else if rule.index < plan.firstSuspension {
                let standard = Int32(rule.index - plan.firstStandard)
                let position = program.standards.firstIndex { $0.index == standard } ?? 0
                told = DecisionProgram.Told(kind: .standard, place: Int32(position))
            } else if rule.index < plan.firstProcedure {
                let code = program.suspensions[rule.index - plan.firstSuspension]
                told = DecisionProgram.Told(kind: isWeak ? .weakSuspension : .rule, place: code)
            } else if rule.index < plan.firstTransition {
                let code = program.procedures[rule.index - plan.firstProcedure]
                told = DecisionProgram.Told(kind: isWeak ? .weakProcedure : .rule, place: code)
            } else {
                told = DecisionProgram.Told(kind: .rule, place: program.transitions[rule.index - plan.firstTransition])
            }
            program.told.append(told)
            for leaf in scope.leaves[rule.leaves] {
                for slot in leafOperands[leaf.node] ?? [] {
                    program.toldOperands.append(
                        DecisionProgram.ToldOperand(slot: slot, scale: isScaled(slot) ? layout.scale : 0))
                }
            }
        }
    }

    private init(plan: Plan, layout: DecisionLayout, groups: [Int], day: Int32) {
        self.plan = plan
        self.layout = layout
        self.groups = groups
        self.day = day
        criterionCodes = Array(repeating: -1, count: plan.criterionCount)
        program.slotCount = layout.slotCount
        isScaled = layout.isScaled
    }

    // MARK: - Rules

    private mutating func compileRules() -> Bool {
        for criterion in 0..<plan.criterionCount {
            guard let code = compile(rule: criterion) else { return false }
            program.criteria.append(code)
            criterionCodes[criterion] = code
        }
        guard compileStandards() else { return false }
        for rule in plan.firstSuspension..<plan.ruleCount {
            guard let code = compile(rule: rule) else { return false }
            let isWeak = plan.rules[rule].isWeak
            if rule < plan.firstProcedure {
                if isWeak { program.weakSuspensions.append(Int32(program.suspensions.count)) }
                program.suspensions.append(code)
            } else if rule < plan.firstTransition {
                if isWeak { program.weakProcedures.append(Int32(program.procedures.count)) }
                program.procedures.append(code)
            } else {
                program.transitions.append(code)
            }
        }
        return true
    }

    /// The code of a rule, −1 − the raw status where it is left out; nil where it cannot be compiled.
    private mutating func compile(rule index: Int) -> Int32? {
        let rule = plan.rules[index]
        let status = plan.status(of: rule, groups: groups, day: day)
        guard status == .judged else { return -1 - Int32(status.rawValue) }
        if rule.exceptions.count > 0 { return exceptions(of: rule) }
        let node = plan.nodes[Int(rule.condition)]
        if node.operation == .criterion, criterionCodes[Int(node.a)] < 0 {
            return code(DecisionInstruction(operation: .constant, kind: DecisionCode.empty))
        }
        return condition(Int(rule.condition))
    }

    private mutating func compileStandards() -> Bool {
        var positions = [Int](repeating: -1, count: plan.standards.count)
        program.statuses = ContiguousArray(repeating: .judged, count: plan.standards.count)
        for award in plan.standardsOfAward.indices {
            let first = program.standards.count
            var status = TraceStatus.notCovered
            for index in plan.standardsOfAward[award].indices {
                let standard = Int(plan.awardStandards[index])
                guard let code = compile(rule: plan.firstStandard + standard) else { return false }
                guard code >= 0 else {
                    let reason = TraceStatus(rawValue: UInt8(-1 - code)) ?? .notCovered
                    program.statuses[standard] = reason
                    if reason == .notInForce { status = .notInForce }
                    continue
                }
                var suspended: Int32 = -1
                if plan.standards[standard].suspendedWhen >= 0 {
                    guard let when = condition(Int(plan.standards[standard].suspendedWhen)) else { return false }
                    suspended = when
                }
                positions[standard] = program.standards.count
                program.standards.append(
                    DecisionProgram.Standard(
                        index: Int32(standard), code: code,
                        isWeak: plan.rules[plan.firstStandard + standard].isWeak, isLimb: true, chain: TableRange(),
                        pleading: -1, suspended: suspended))
            }
            let count = program.standards.count - first
            if plan.standardsOfAward[award].count == 0 || count > 0 { status = .empty }
            program.awards.append(
                DecisionProgram.Award(
                    standards: TableRange(first: Int32(first), count: Int32(count)),
                    codeWithoutLimbs: DecisionCode.leftOut(status)))
        }
        program.standardsAreJudged = program.standards.allSatisfy { !$0.isWeak && areJudged([$0.code]) }
        link(positions)
        plead()
        return true
    }

    /// Notes what each standard refines, and that a standard which is refined for this nominee grants nothing alone.
    private mutating func link(_ positions: [Int]) {
        for position in program.standards.indices {
            let first = program.chains.count
            var next = Int(plan.standards[Int(program.standards[position].index)].refines)
            if next >= 0, positions[next] >= 0 { program.standards[positions[next]].isLimb = false }
            var left = plan.standards.count
            while next >= 0, left > 0 {
                if positions[next] >= 0 { program.chains.append(Int32(positions[next])) }
                next = Int(plan.standards[next].refines)
                left -= 1
            }
            program.standards[position].chain = TableRange(
                first: Int32(first), count: Int32(program.chains.count - first))
        }
    }

    /// A standard is pleaded when the nomination states some evidence that it reads and not every limb beside it reads.
    private mutating func plead() {
        for award in program.awards {
            let limbs = award.standards.indices.filter { program.standards[$0].isLimb }
            for position in limbs {
                let read = plan.pleadingEvidence[Int(program.standards[position].index)]
                let own = read.filter { evidence in
                    limbs.count == 1
                        || limbs.contains { limb in
                            let mask = plan.standardMask(Int(program.standards[limb].index))
                            return !plan.standardMasks[mask + evidence]
                        }
                }
                let asked = own.isEmpty ? read : own
                program.standards[position].pleading = read.isEmpty ? -1 : pleading(of: asked.map { Int32($0) })
            }
        }
    }

    // MARK: - Registers

    /// The register that an instruction fills: the same for the same instruction.
    private mutating func emit(_ instruction: DecisionInstruction, _ count: inout Int) -> Int32 {
        if let register = known[instruction] { return register }
        let register = Int32(count)
        count += 1
        known[instruction] = register
        var placed = instruction
        placed.target = register
        program.instructions.append(placed)
        return register
    }

    /// `isScaled`: the number that the instruction gives is held multiplied.
    mutating func slot(_ instruction: DecisionInstruction, isScaled: Bool) -> Int32 {
        if let register = known[instruction] { return register }
        var count = program.slotCount
        let register = emit(instruction, &count)
        program.slotCount = count
        self.isScaled.append(isScaled)
        return register
    }

    /// The register that takes over a slot of the row: of the same number.
    mutating func slot(ofRow slot: Int32) -> Int32 {
        if takenSlots.insert(slot).inserted { program.taken.append(slot) }
        return slot
    }

    func isScaled(_ slot: Int32) -> Bool { isScaled[Int(slot)] }

    /// The same number held multiplied; nil where a constant becomes too great.
    mutating func scaledUp(_ slot: Int32) -> Int32? {
        if isScaled(slot) { return slot }
        guard let index = constantOfSlot[slot] else {
            return self.slot(DecisionInstruction(operation: .scaleUp, a: slot), isScaled: true)
        }
        let constant = program.constants[index]
        let (word, overflow) = constant.word.multipliedReportingOverflow(by: layout.unit)
        guard !overflow, word.magnitude < DecisionLayout.maximumMagnitude.magnitude else { return nil }
        return self.constant(word, isScaled: true, state: constant.state)
    }

    /// The same numbers, all of them held multiplied where one is.
    mutating func aligned(_ slots: [Int32]) -> [Int32]? {
        guard slots.contains(where: { isScaled($0) }) else { return slots }
        var result: [Int32] = []
        for slot in slots {
            guard let scaled = scaledUp(slot) else { return nil }
            result.append(scaled)
        }
        return result
    }

    mutating func mask(_ instruction: DecisionInstruction) -> Int32 {
        var count = program.maskCount
        defer { program.maskCount = count }
        return emit(instruction, &count)
    }

    mutating func code(_ instruction: DecisionInstruction) -> Int32 {
        var count = program.codeCount
        defer { program.codeCount = count }
        let code = emit(instruction, &count)
        if canLeaveOut(instruction) { mayBeLeftOut.insert(code) }
        return code
    }

    /// Whether the code that an instruction gives may say that something is left out.
    private func canLeaveOut(_ instruction: DecisionInstruction) -> Bool {
        switch instruction.operation {
        case .all, .any, .atLeast, .readings, .pleaded: true
        case .constant: instruction.kind != 0
        case .not, .weakMention, .weakException: mayBeLeftOut.contains(instruction.a)
        case .exceptions: mayBeLeftOut.contains(program.operands[Int(instruction.a)])
        default: false
        }
    }

    /// Whether none of these codes can say that something is left out.
    func areJudged(_ codes: [Int32]) -> Bool { !codes.contains { mayBeLeftOut.contains($0) } }

    /// Where these registers stand among the operands.
    mutating func operands(_ registers: [Int32]) -> Range<Int32> {
        let first = knownOperands[registers] ?? Int32(program.operands.count)
        if first == program.operands.count {
            program.operands += registers
            knownOperands[registers] = first
        }
        return first..<first + Int32(registers.count)
    }

    /// Constants that are whole numbers from 0 to 63, as the bits of a word; nil for others.
    func bits(of slots: [Int32]) -> UInt64? {
        var bits: UInt64 = 0
        for slot in slots {
            guard let index = constantOfSlot[slot], !isScaled(slot) else { return nil }
            let constant = program.constants[index]
            guard constant.state == SlotState.exact, 0..<64 ~= constant.word else { return nil }
            bits |= 1 << UInt64(constant.word)
        }
        return slots.isEmpty ? nil : bits
    }

    mutating func constant(_ word: Int64, isScaled: Bool = false, state: UInt8 = SlotState.exact) -> Int32 {
        for slot in knownConstants[word, default: []] {
            guard let index = constantOfSlot[slot], program.constants[index].state == state,
                self.isScaled(slot) == isScaled
            else { continue }
            return slot
        }
        let slot = Int32(program.slotCount)
        program.slotCount += 1
        self.isScaled.append(isScaled)
        constantOfSlot[slot] = program.constants.count
        knownConstants[word, default: []].append(slot)
        program.constants.append(DecisionProgram.Constant(word: word, target: slot, state: state))
        return slot
    }

    /// A number, held as it is where it has no decimals; nil where it is too great.
    mutating func constant(_ number: ExactDecimal) -> Int32? {
        if let word = layout.word(number, isScaled: false) { return constant(word) }
        return layout.word(number, isScaled: true).map { constant($0, isScaled: true) }
    }

    /// Which evidence pleads a limb, as an index into `pleadings`.
    mutating func pleading(of evidence: [Int32]) -> Int32 {
        var words = [UInt64](repeating: 0, count: layout.places.statedCount)
        for index in evidence { words[Int(index) / 64] |= 1 << UInt64(index % 64) }
        let first = knownPleadings[words] ?? Int32(program.pleadings.count)
        if first == program.pleadings.count {
            program.pleadings += words
            knownPleadings[words] = first
        }
        return first
    }
}
