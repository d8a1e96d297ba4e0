import XetKhenSyntax
import XetKhenValues

/// A decision program with the registers that it runs on. One for each thread; the registers are its own and change from run
/// to run.
final class DecisionMachine {
    let program: DecisionProgram
    private let unit: Int64
    let slots: DecisionWords<Int64>
    let states: DecisionWords<UInt8>
    private let masks: DecisionWords<UInt64>
    let codes: DecisionWords<UInt8>
    private let operands: DecisionWords<Int32>
    private let fields: DecisionWords<DecisionLayout.Field>
    private let pleadings: DecisionWords<UInt64>
    /// How many words of `pleadings` are one limb's.
    private let pleadingLength: Int
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
    private let steps: DecisionWords<DecisionFrame.Step>
    private let codeWords: DecisionWords<DecisionCodeWord>
    /// Steps of one operation beside each other, and where each such stretch ends.
    private let stretches: DecisionWords<DecisionSchedule.Stretch>
    private let taken: DecisionWords<Int32>
    private let rowSlotCount: Int
    /// Whether it takes less to copy all slots of a row than those that are read.
    private let takesAll: Bool

    /// Nil where the program has more registers than a step can number.
    init?(_ program: DecisionProgram, _ layout: DecisionLayout) {
        let greatest = max(program.slotCount, program.maskCount, program.codeCount, program.operands.count)
        guard max(greatest, layout.fields.count, layout.optionCount, layout.listCount) < UInt16.max else { return nil }
        let schedule = DecisionSchedule(program)
        var codeWords: [DecisionCodeWord] = []
        var steps: [DecisionFrame.Step] = []
        for instruction in schedule.instructions {
            var instruction = instruction
            if instruction.operation.takesCodeWords {
                let words = DecisionCodeWord.words(program.operands[Int(instruction.a)..<Int(instruction.b)])
                instruction.a = Int32(codeWords.count)
                instruction.b = Int32(codeWords.count + words.count)
                codeWords += words
                guard codeWords.count < UInt16.max else { return nil }
            }
            steps.append(DecisionFrame.Step(instruction))
        }
        self.program = program
        unit = layout.unit
        slots = DecisionWords(repeating: 0, count: program.slotCount)
        states = DecisionWords(repeating: SlotState.exact, count: program.slotCount)
        for constant in program.constants {
            slots[constant.target] = constant.word
            states[constant.target] = constant.state
        }
        masks = DecisionWords(repeating: 0, count: program.maskCount)
        // In whole words of eight.
        codes = DecisionWords(repeating: 0, count: (program.codeCount + 7) & ~7)
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
        stretches = DecisionWords(schedule.stretches)
        self.steps = DecisionWords(steps)
        self.codeWords = DecisionWords(codeWords)
        taken = DecisionWords(program.taken)
        rowSlotCount = layout.slotCount
        takesAll = program.taken.count * 4 >= layout.slotCount
    }

    /// False where something is not exact that the instructions need exact.
    func decide(_ cells: DecisionCells) -> Bool {
        if takesAll {
            slots.view.start.update(from: cells.slots, count: rowSlotCount)
            states.view.start.update(from: cells.states, count: rowSlotCount)
        } else {
            for index in 0..<taken.count {
                let slot = Int(taken[index])
                slots[slot] = cells.slots[slot]
                states[slot] = cells.states[slot]
            }
        }
        let frame = DecisionFrame(
            cells: cells, unit: unit, slots: slots.view, states: states.view, masks: masks.view, codes: codes.view,
            operands: operands.view, codeWords: codeWords.view, fields: fields.view, pleadings: pleadings.view,
            pleadingLength: pleadingLength, steps: steps.view)
        guard frame.run(stretches.view, stretches.count) else { return false }
        conclude(frame)
        return true
    }
}
