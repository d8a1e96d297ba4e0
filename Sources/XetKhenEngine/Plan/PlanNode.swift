import XetKhenValues

/// What a plan node computes. Conditions first, then expressions. Operands are nodes below it, in order, unless said
/// otherwise; `a`, `b` and `c` are named for each.
enum PlanOperation: UInt8, Sendable {
    /// `a`: 1 for true.
    case constantCondition
    case all
    case any
    /// `a`: the first of its limbs, one for each member.
    case pleaded
    /// `a`: how many are asked for.
    case atLeast
    case not
    /// `a`: the criterion; `b`: how it is joined to its neighbours (`Joining`).
    case criterion
    /// `a`: the operator; `c`: 1 where only exact values settle it. The same for `ratio` and `membership`.
    case comparison
    case ratio
    /// `a`: 1 when negated.
    case membership
    /// `a`: 1 for `có ghi`.
    case recorded
    case within
    case truth
    /// `a`: the selection. The filter, if any, is the first operand, the members of the body follow.
    case exists
    /// `a`: the run. Operands: the year's condition, the start if any, the date to touch if any, the body.
    case withRun
    /// `a`: the provision; `b`: the first of its readings.
    case readings

    /// `a`: the constant.
    case constant
    /// `a`: the evidence.
    case evidence
    case evidenceInYear
    /// `a`: the variable; `b`: the field; `c`: the variable's list, −1 where it differs from call to call.
    case field
    /// `a`: the parameter.
    case parameter
    /// `a`: the date.
    case builtInDate
    case add
    case subtract
    case multiply
    /// Only below `rounded` (`ratio` has operands of its own).
    case divide
    case negate
    /// `a`: the selection; `b`: 1 when a filter is the first operand.
    case count
    /// The same; the value summed is the last operand.
    case sum
    /// `a`: the run's slot.
    case yearsInRun
    /// `a`: the part; `b`: the run's slot.
    case runPart
    /// `a`: the anchor; `b`: the variable; `c`: the variable's list, −1 where it differs from call to call.
    case anchor
    /// `a`: 1 when the operand is a date.
    case yearOf
    case yearAfter
    /// `a`: 1 for the last year.
    case periodPart
    case age
    /// `a`: 0 days, 1 months, 2 years; `b`: the month rounding.
    case dateShift
    /// `a`: the constant that is the step; `b`: the mode.
    case rounded
    /// `a`: 1 for the largest.
    case extreme
    /// `a`: the table.
    case table
}

/// How a mention of a criterion is joined to its neighbours; a criterion of a weak grade turns on it.
enum Joining: Int32, Sendable {
    case alone
    case all
    case any
}

/// One step of a plan. Nodes stand in pre-order; the operands of the node at i are the nodes from i + 1 to `end` that do
/// not lie within another operand.
struct PlanNode: Sendable {
    var operation: PlanOperation
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var end: Int32 = 0

    /// That of a comparison or ratio.
    var comparison: ComparisonOperator { ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: a)) ?? .equal }
}

/// A stretch of a side table.
struct TableRange: Sendable, BitwiseCopyable {
    var first: Int32 = 0
    var count: Int32 = 0

    var indices: Range<Int> { Int(first)..<Int(first) + Int(count) }
}

struct SelectionPlan: Sendable {
    var list: Int32
    var record: Int32
    var variable: Int32
    var hasFilter: Bool
    var latestOnly: Bool
    var inYear: Bool
    /// The run's slot, −1 for none.
    var inRun: Int32
}

struct RunPlan: Sendable {
    var slot: Int32
    var hasStart: Bool
    var hasTouching: Bool
    /// Within `Plan.runResets`.
    var resets: TableRange
    /// How far its open years can matter (`RunReach`), and the evidence by which its years and records are counted, within
    /// `Plan.runEvidence`.
    var askedLength = RunReach.unlimited
    var askedCounts = RunReach.unlimited
    var counted = TableRange()
}

struct ResetPlan: Sendable {
    /// In force from this day to the day before `forceEnd`.
    var forceStart: Int32
    var forceEnd: Int32
    var selection: Int32
    /// −1 for none.
    var filter: Int32
    var at: Int32
    var atIsDate: Bool
    var partialYearMayCount: Bool
    var isWeak: Bool
    var variables: Int32
    var runs: Int32
}

struct ReadingPlan: Sendable {
    var decides: Bool
    /// The first day on which it is heard.
    var heardFrom: Int32
}

struct ExceptionPlan: Sendable {
    enum Consequence: UInt8, Sendable {
        case fails
        case satisfied
        case replaced
    }

    var condition: Int32
    var consequence: Consequence
    /// The standing-in condition, −1 for none.
    var replacement: Int32
    var isWeak: Bool
}

/// Criteria, standards, suspensions, procedures and transitions alike.
struct RulePlan: Sendable {
    var condition: Int32
    /// Within `Plan.exceptions`.
    var exceptions: TableRange
    /// The first of its flags in `Plan.coverage`, one for each group; −1 covers everyone.
    var coverage: Int32
    /// In force from this day to the day before `forceEnd`.
    var forceStart: Int32
    var forceEnd: Int32
    var isWeak: Bool
    var variables: Int32
    var runs: Int32
}

struct StandardPlan: Sendable {
    var award: Int32
    /// −1 for none. The same for `suspendedWhen`, a node.
    var refines: Int32
    var suspendedWhen: Int32
}

/// Where a limb's own facts are in `Plan.ownEvidence`. A limb that reads no evidence at all is always pleaded.
struct LimbPlan: Sendable {
    var own: TableRange
    var isAlwaysPleaded: Bool
}

/// One of several alternatives of an anchor's clause or a table: `condition` −1 always holds.
struct AlternativePlan: Sendable {
    var condition: Int32
    var result: Int32
}

struct TablePlan: Sendable {
    /// Within `Plan.alternatives`.
    var rows: TableRange
    /// −1 for none.
    var otherwise: Int32
}

struct AnchorClausePlan: Sendable {
    var forceStart: Int32
    var forceEnd: Int32
    var isWeak: Bool
    /// Within `Plan.alternatives`; empty: without a source.
    var cases: TableRange
}

/// How many slots a root binds.
struct FramePlan: Sendable {
    var variables: Int32 = 1
    var runs: Int32 = 0
}

/// The date or year by which a record is counted, an expression over variable 0; `node` −1 for none.
struct CountedByPlan: Sendable {
    var node: Int32 = -1
    var isDate = false
    var frame = FramePlan()
}

/// One stretch of a parameter. `constant` −1: without a source, or with one too weak to decide.
struct ParameterValuePlan: Sendable {
    var forceStart: Int32
    var forceEnd: Int32
    var constant: Int32
}
