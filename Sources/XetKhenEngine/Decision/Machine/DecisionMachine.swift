import XetKhenSyntax
import XetKhenValues

/// A decision program with the registers that it runs on. One for each thread; the registers are its own and change from run
/// to run.
final class DecisionMachine {
    /// An instruction without its operation, which its stretch names, in as few bytes as the registers have numbers.
    struct Step: BitwiseCopyable {
        var kind: UInt8
        var flag: Bool
        var target: UInt16
        var a: UInt16
        var b: UInt16
        var c: UInt16
    }

    let program: DecisionProgram
    let unit: Int64
    let slots: DecisionWords<Int64>
    let states: DecisionWords<UInt8>
    let masks: DecisionWords<UInt64>
    let codes: DecisionWords<UInt8>
    let operands: DecisionWords<Int32>
    let fields: DecisionWords<DecisionLayout.Field>
    let pleadings: DecisionWords<UInt64>
    /// How many words of `pleadings` are one limb's.
    let pleadingLength: Int
    let chains: DecisionWords<Int32>
    let told: DecisionWords<DecisionProgram.Told>
    let toldOperands: DecisionWords<DecisionProgram.ToldOperand>
    let standards: DecisionWords<DecisionProgram.Standard>
    let awards: DecisionWords<DecisionProgram.Award>
    /// By standard of the program: the value of its own rule, that with what it refines, what comes of it, and whether the
    /// nomination pleads it.
    let own: DecisionWords<UInt8>
    let joint: DecisionWords<UInt8>
    let values: DecisionWords<UInt8>
    let isPleaded: DecisionWords<Bool>
    /// By award.
    let awardCodes: DecisionWords<UInt8>
    let steps: DecisionWords<Step>
    /// Steps of one operation beside each other, and where each such stretch ends.
    private let stretches: DecisionWords<DecisionSchedule.Stretch>
    private let taken: DecisionWords<DecisionProgram.Taken>

    /// Nil where the program has more registers than a step can number.
    init?(_ program: DecisionProgram, _ layout: DecisionLayout) {
        let greatest = max(program.slotCount, program.maskCount, program.codeCount, program.operands.count)
        guard max(greatest, layout.fields.count, layout.optionCount, layout.listCount) < UInt16.max else { return nil }
        self.program = program
        unit = layout.unit
        slots = DecisionWords(repeating: 0, count: program.slotCount)
        states = DecisionWords(repeating: SlotState.exact, count: program.slotCount)
        for constant in program.constants {
            slots[constant.target] = constant.word
            states[constant.target] = constant.state
        }
        masks = DecisionWords(repeating: 0, count: program.maskCount)
        codes = DecisionWords(repeating: 0, count: program.codeCount)
        operands = DecisionWords(program.operands)
        fields = DecisionWords(layout.fields)
        pleadings = DecisionWords(program.pleadings)
        pleadingLength = layout.places.statedCount
        chains = DecisionWords(program.chains)
        told = DecisionWords(program.told)
        toldOperands = DecisionWords(program.toldOperands)
        standards = DecisionWords(program.standards)
        awards = DecisionWords(program.awards)
        own = DecisionWords(repeating: 0, count: program.standards.count)
        joint = DecisionWords(repeating: 0, count: program.standards.count)
        values = DecisionWords(repeating: 0, count: program.standards.count)
        isPleaded = DecisionWords(repeating: false, count: program.standards.count)
        awardCodes = DecisionWords(repeating: 0, count: program.awards.count)
        let schedule = DecisionSchedule(program)
        stretches = DecisionWords(schedule.stretches)
        steps = DecisionWords(schedule.instructions.map { Step($0) })
        taken = DecisionWords(program.taken)
    }

    /// False where something is not exact that the instructions need exact.
    func decide(_ row: DecisionRow) -> Bool {
        for index in 0..<taken.count {
            let slot = taken[index]
            slots[slot.target] = row.slots[Int(slot.source)]
            states[slot.target] = row.states[Int(slot.source)]
        }
        var first = 0
        for index in 0..<stretches.count {
            let stretch = stretches[index]
            guard run(stretch.operation, from: first, to: Int(stretch.end), row) else { return false }
            first = Int(stretch.end)
        }
        conclude(row)
        return true
    }

    /// Whether the nomination states some evidence that pleads a limb; −1 needs none.
    @inline(__always)
    func pleads(_ pleading: Int32, _ row: DecisionRow) -> Bool {
        guard pleading >= 0 else { return true }
        var common: UInt64 = 0
        for word in 0..<pleadingLength { common |= row.isStated[word] & pleadings[Int(pleading) &+ word] }
        return common != 0
    }
}

extension DecisionMachine.Step {
    /// Its registers are known to be few enough.
    init(_ instruction: DecisionInstruction) {
        kind = instruction.kind
        flag = instruction.flag
        target = UInt16(truncatingIfNeeded: instruction.target)
        a = UInt16(truncatingIfNeeded: instruction.a)
        b = UInt16(truncatingIfNeeded: instruction.b)
        c = UInt16(truncatingIfNeeded: instruction.c)
    }
}
