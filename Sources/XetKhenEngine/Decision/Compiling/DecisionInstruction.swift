/// What an instruction of a decision program computes. A *slot* holds a number with why it is not exact, a *mask* one bit
/// for each record of a list, a *code* the value of a condition (`DecisionCode`). Slots that meet in one instruction are held
/// multiplied alike.
enum DecisionOperation: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    // MARK: Slots

    /// `target` = `a` + `b`; the same for the next.
    case add
    case subtract
    case multiply
    /// The same where both are held multiplied.
    case multiplyScaled
    case negate
    /// `a` held as it is, from now on held multiplied.
    case scaleUp
    /// Whole years from the date in `a` to that in `b`.
    case age
    /// The greatest (`flag`) or least of the slots `a ..< b` of the operands.
    case extreme
    /// The year of the date in `a`.
    case yearOf
    /// The date in `a`, moved by the number in `b`; `c`: 0 days, 1 months, 2 years; `kind`: the month rounding.
    case shift
    /// How many bits mask `a` has, of list `b`; more where that list is open.
    case count
    /// The sum of field `a` over the records of mask `b`.
    case sum

    // MARK: Masks

    /// Every record of list `a`.
    case everyRecord
    /// The records whose field `a` compares (`kind`) with slot `b`.
    case compareField
    /// The records that have option `b`, of field `a`.
    case haveOption
    case bothMasks
    case eitherMask
    /// The records of list `b` that mask `a` does not have.
    case otherRecords

    // MARK: Codes

    case constant
    /// Slots `a` and `b`, by `kind`.
    case compare
    /// Slot `a` from `b` to `c`, both included.
    case between
    /// Slot `a` equals one of the slots `b ..< c` of the operands; `flag`: it does not.
    case oneOf
    /// The same where all of these are whole numbers from 0 to 63: they are the bits of slot `b`.
    case member
    case truth
    /// Whether slot `a` is written is as `flag` wants.
    case recorded
    /// Slots `a` over `b` against `c`, by `kind`; `flag`: against a hundredth of it. `a` and `b` are held multiplied alike,
    /// `c` is held multiplied.
    case ratio
    /// Mask `a` has a bit, of list `b`.
    case exists
    /// The codes `a ..< b` of the operands.
    case all
    case any
    /// `c` of them.
    case atLeast
    /// The same where there are members and none can be left out, as many as asked for.
    case allJudged
    case anyJudged
    case atLeastJudged
    case not
    /// Code `a` of a criterion of a weak grade, joined as `b` says (`Joining`).
    case weakMention
    /// Code `a` of an exception of a weak grade.
    case weakException
    /// Code `a` of a condition that stands in for another: one that is left out asks for nothing.
    case standIn
    /// The operands `a ..< b`: a condition, then for each exception its condition and its consequence.
    case exceptions
    /// The operands `a ..< b`, for each reading its code, the day from which it is heard, and 1 where it decides. `c`: the
    /// slot of the date of consideration.
    case readings
    /// The operands `a ..< b`, for each limb its code and which evidence of its own pleads it.
    case pleaded
}

/// One step of a decision program.
struct DecisionInstruction: Sendable, Hashable, BitwiseCopyable {
    var operation: DecisionOperation
    /// The comparison, or how months are rounded.
    var kind: UInt8 = 0
    var flag = false
    var target: Int32 = 0
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
}

/// The value of a condition in one byte: that of `Truth`, or what was left out.
enum DecisionCode {
    static let isFalse: UInt8 = 0
    static let isTrue: UInt8 = 0x80
    /// With the raw value of a `TraceStatus` beside it.
    static let leftOut: UInt8 = 0x40
    static let causes: UInt8 = 0x1F
    /// That of these causes which stands for what is missing.
    static let missing: UInt8 = 0x04

    static func leftOut(_ status: TraceStatus) -> UInt8 { leftOut | status.rawValue }
    static let empty = leftOut(.empty)
}

/// Why a slot holds no exact number: causes, and two marks.
enum SlotState {
    static let exact: UInt8 = 0
    static let causes: UInt8 = 0x1F
    /// The number is a lower bound: an open list may hold further records.
    static let isLowerBound: UInt8 = 0x20
    /// The fact is known to be unwritten.
    static let isUnwritten: UInt8 = 0x40
}
