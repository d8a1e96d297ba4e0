/// The registers of a machine beside the row that it decides, as its instructions see them. Valid while the machine and the
/// row are.
struct DecisionFrame: BitwiseCopyable {
    /// An instruction without its operation, which its stretch names, in as few bytes as the registers have numbers.
    struct Step: BitwiseCopyable {
        var kind: UInt8
        var flag: Bool
        var target: UInt16
        var a: UInt16
        var b: UInt16
        var c: UInt16
    }

    let cells: DecisionCells
    let unit: Int64
    let slots: DecisionView<Int64>
    let states: DecisionView<UInt8>
    let masks: DecisionView<UInt64>
    let codes: DecisionView<UInt8>
    let operands: DecisionView<Int32>
    let codeWords: DecisionView<DecisionCodeWord>
    let fields: DecisionView<DecisionLayout.Field>
    let pleadings: DecisionView<UInt64>
    /// How many words of `pleadings` are one limb's.
    let pleadingLength: Int
    let steps: DecisionView<Step>

    /// Whether the nomination states some evidence that pleads a limb; −1 needs none.
    @inline(__always)
    func pleads(_ pleading: Int32) -> Bool {
        guard pleading >= 0 else { return true }
        var common: UInt64 = 0
        for word in 0..<pleadingLength { common |= cells.isStated[word] & pleadings[Int(pleading) &+ word] }
        return common != 0
    }
}

extension DecisionFrame.Step {
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
