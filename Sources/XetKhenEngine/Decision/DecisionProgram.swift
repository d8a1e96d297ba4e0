import XetKhenValues

/// The rules of a plan that cover certain groups and are in force on certain days, as instructions over registers. What
/// nothing else reads is computed once, however many rules ask for it.
struct DecisionProgram: Sendable {
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
        /// Some evidence among these is stated where it is pleaded, as indices within `evidence`; `isAlwaysPleaded`: none
        /// need be.
        var pleading: TableRange
        var isAlwaysPleaded: Bool
        /// The code of its own suspension, −1 for none.
        var suspended: Int32
    }

    /// An award: its judged standards, as positions among `standards`.
    struct Award: Sendable, BitwiseCopyable {
        var standards: TableRange
        /// What it comes to where it has no limb.
        var codeWithoutLimbs: UInt8
    }

    var instructions = ContiguousArray<DecisionInstruction>()
    var operands = ContiguousArray<Int32>()
    /// What the slots after those of the row hold at first.
    var constants = ContiguousArray<Int64>()
    var constantStates = ContiguousArray<UInt8>()
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
    /// By award.
    var awards = ContiguousArray<Award>()
    var chains = ContiguousArray<Int32>()
    var evidence = ContiguousArray<Int32>()
    /// By standard of the ruleset: why it is not judged.
    var statuses = ContiguousArray<TraceStatus>()
}
