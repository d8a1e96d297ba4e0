import XetKhenValues

/// A decision program with the registers that it runs on.
struct DecisionMachine: Sendable {
    let program: DecisionProgram
    let unit: Int64
    private let rowSlots: Int
    private var slots: ContiguousArray<Int64>
    private var states: ContiguousArray<UInt8>
    private var masks: ContiguousArray<UInt64>
    var codes: ContiguousArray<UInt8>
    /// By standard: the value of its own rule, and whether the nomination pleads it.
    var own: ContiguousArray<UInt8>
    var isPleaded: ContiguousArray<Bool>

    init(_ program: DecisionProgram, _ layout: DecisionLayout) {
        self.program = program
        unit = layout.unit
        rowSlots = layout.slotCount
        slots = ContiguousArray(repeating: 0, count: program.slotCount)
        states = ContiguousArray(repeating: SlotState.exact, count: program.slotCount)
        for (index, word) in program.constants.enumerated() {
            slots[layout.slotCount + index] = word
            states[layout.slotCount + index] = program.constantStates[index]
        }
        masks = ContiguousArray(repeating: 0, count: program.maskCount)
        codes = ContiguousArray(repeating: 0, count: program.codeCount)
        own = ContiguousArray(repeating: 0, count: program.standards.count)
        isPleaded = ContiguousArray(repeating: false, count: program.standards.count)
    }

    /// False where something is not exact that the instructions need exact.
    mutating func decide(_ row: borrowing DecisionRow, into decision: inout Decision) -> Bool {
        guard run(row) else { return false }
        plead(row)
        conclude(&decision)
        return true
    }

    private mutating func run(_ row: borrowing DecisionRow) -> Bool {
        for index in 0..<rowSlots {
            slots[index] = row.slots[index]
            states[index] = row.states[index]
        }
        // The compiler numbered every register below the counts by which these were made, and evidence and columns below those
        // of the layout by which the row was made: no access is outside.
        return slots.withUnsafeMutableBufferPointer { slots in
            states.withUnsafeMutableBufferPointer { states in
                masks.withUnsafeMutableBufferPointer { masks in
                    codes.withUnsafeMutableBufferPointer { codes in
                        row.columns.withUnsafeBufferPointer { columns in
                            program.operands.withUnsafeBufferPointer { operands in
                                var registers = DecisionRegisters(
                                    slots: slots, states: states, masks: masks, codes: codes, columns: columns,
                                    operands: operands, unit: unit)
                                return program.instructions.withUnsafeBufferPointer { instructions in
                                    for instruction in instructions
                                    where !registers.step(instruction, row, program.sets, program.evidence) {
                                        return false
                                    }
                                    return true
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func plead(_ row: borrowing DecisionRow) {
        for position in program.standards.indices where program.standards[position].isLimb {
            var isPleaded = program.standards[position].isAlwaysPleaded
            if !isPleaded {
                for index in program.standards[position].pleading.indices
                where row.isStated[Int(program.evidence[index])] {
                    isPleaded = true
                    break
                }
            }
            self.isPleaded[position] = isPleaded
        }
    }
}
