import XetKhenValues

/// A decision program with the registers that it runs on. One for each thread; the registers are its own and change from run
/// to run.
final class DecisionMachine {
    let program: DecisionProgram
    let unit: Int64
    let slots: DecisionWords<Int64>
    let states: DecisionWords<UInt8>
    let masks: DecisionWords<UInt64>
    let codes: DecisionWords<UInt8>
    let operands: DecisionWords<Int32>
    let evidence: DecisionWords<Int32>
    let chains: DecisionWords<Int32>
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
    /// Instructions of one operation beside each other, and where each such stretch ends.
    private let stretches: DecisionWords<DecisionSchedule.Stretch>
    let instructions: DecisionWords<DecisionInstruction>
    private let rowSlots: Int

    init(_ program: DecisionProgram, _ layout: DecisionLayout) {
        self.program = program
        unit = layout.unit
        rowSlots = layout.slotCount
        slots = DecisionWords(repeating: 0, count: program.slotCount)
        states = DecisionWords(repeating: SlotState.exact, count: program.slotCount)
        for (index, word) in program.constants.enumerated() {
            slots[layout.slotCount + index] = word
            states[layout.slotCount + index] = program.constantStates[index]
        }
        masks = DecisionWords(repeating: 0, count: program.maskCount)
        codes = DecisionWords(repeating: 0, count: program.codeCount)
        operands = DecisionWords(program.operands)
        evidence = DecisionWords(program.evidence)
        chains = DecisionWords(program.chains)
        standards = DecisionWords(program.standards)
        awards = DecisionWords(program.awards)
        own = DecisionWords(repeating: 0, count: program.standards.count)
        joint = DecisionWords(repeating: 0, count: program.standards.count)
        values = DecisionWords(repeating: 0, count: program.standards.count)
        isPleaded = DecisionWords(repeating: false, count: program.standards.count)
        awardCodes = DecisionWords(repeating: 0, count: program.awards.count)
        let schedule = DecisionSchedule(program)
        stretches = DecisionWords(schedule.stretches)
        instructions = DecisionWords(schedule.instructions)
    }

    /// False where something is not exact that the instructions need exact.
    func decide(_ row: DecisionRow) -> Bool {
        slots.takeOver(row.slots, count: rowSlots)
        states.takeOver(row.states, count: rowSlots)
        var first = 0
        for index in 0..<stretches.count {
            let stretch = stretches[index]
            guard run(stretch.operation, from: first, to: Int(stretch.end), row) else { return false }
            first = Int(stretch.end)
        }
        conclude(row)
        return true
    }
}
