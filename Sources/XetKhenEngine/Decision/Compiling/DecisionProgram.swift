import XetKhenValues

/// The rules of a plan that cover certain groups and are in force on certain days, as instructions over registers. What
/// nothing else reads is computed once, however many rules ask for it.
struct DecisionProgram: Sendable {
    struct Constant: Sendable, BitwiseCopyable {
        var word: Int64
        var target: Int32
        var state: UInt8
    }

    /// Where the value of a rule is found.
    struct Told: Sendable, BitwiseCopyable {
        enum Kind: UInt8, BitwiseCopyable {
            /// In code `place`; where that comes from a rule of a weak grade, true of a suspension and false of a procedure
            /// are not certain.
            case rule
            case weakSuspension
            case weakProcedure
            /// That of the standard at `place`.
            case standard
        }

        var kind: Kind
        var place: Int32
    }

    /// The slot of an operand and how many of its digits are decimals.
    struct ToldOperand: Sendable, BitwiseCopyable {
        var slot: Int32
        var scale: UInt8
    }

    /// A judged standard.
    struct Standard: Sendable, BitwiseCopyable {
        /// Index into the ruleset's standards.
        var index: Int32
        /// The code of its own rule.
        var code: Int32
        var isWeak: Bool
        var isLimb: Bool
        /// The standards that it refines and that are judged, along the chain, as positions among `standards`.
        var chain: TableRange
        /// What pleads it, as `DecisionOperation.pleaded` has it.
        var pleading: Int32
        /// The code of its own suspension, −1 for none.
        var suspended: Int32
    }

    /// An award: its judged standards, as positions among `standards`.
    struct Award: Sendable, BitwiseCopyable {
        var standards: TableRange
        /// What it comes to where it has no limb.
        var codeWithoutLimbs: UInt8
    }

    /// The rules of the scope and the operands of its leaves.
    var told = ContiguousArray<Told>()
    var toldOperands = ContiguousArray<ToldOperand>()
    var instructions = ContiguousArray<DecisionInstruction>()
    var operands = ContiguousArray<Int32>()
    /// The slots of the row that are read. The first registers take them over, each that of its number.
    var taken = ContiguousArray<Int32>()
    var constants = ContiguousArray<Constant>()
    var slotCount = 0
    var maskCount = 0
    var codeCount = 0
    /// For each criterion its code, −1 − the raw status for one that is left out. The same for the next three, by their
    /// own indices.
    var criteria = ContiguousArray<Int32>()
    var suspensions = ContiguousArray<Int32>()
    var procedures = ContiguousArray<Int32>()
    var transitions = ContiguousArray<Int32>()
    /// Those of a weak grade.
    var weakSuspensions = ContiguousArray<Int32>()
    var weakProcedures = ContiguousArray<Int32>()
    var standards = ContiguousArray<Standard>()
    /// Whether none of them is of a weak grade or may be left out, but for want of pleading.
    var standardsAreJudged = true
    /// By award.
    var awards = ContiguousArray<Award>()
    var chains = ContiguousArray<Int32>()
    /// Evidence of which some pleads a limb, as bits, so many words for each as a row has for all evidence.
    var pleadings = ContiguousArray<UInt64>()
    /// By standard of the ruleset: why it is not judged.
    var statuses = ContiguousArray<TraceStatus>()
}
