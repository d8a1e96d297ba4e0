import XetKhenSyntax
import XetKhenValues

/// A record variable in scope.
struct VariableBinding {
    /// Nil for a selection without a variable.
    var name: NameKey?
    var record: Int
    var slot: Int
    /// Whether bare names mean its fields before anything else; otherwise they do so only when nothing else has the name.
    var fieldsFirst: Bool
}

struct RunBinding {
    var name: NameKey
    var slot: Int
}

/// Where an expression or a condition stands: what is bound around it and what the rule has bound so far.
struct LoweringContext {
    /// The ruleset whose names are in sight; changes within an inlined definition.
    var origin: Int
    var variables: [VariableBinding] = []
    var runs: [RunBinding] = []
    /// Bindings below these are out of sight: a definition does not see what its user has bound.
    var firstVariable = 0
    var firstRun = 0
    /// Whether a year is at hand: series then mean their value in it.
    var hasYear = false
    /// The most that was bound at one time.
    var frame = Frame()
    var depth = 0
    var nodes = 0
    var listDepth = 0
    /// Definitions being written out, outermost first.
    var definitions: [Int] = []
    /// Everything the rule's condition bound, for its texts.
    var everyVariable: [VariableBinding] = []
    var everyRun: [RunBinding] = []
    /// Whether the bound of work was passed and reported.
    var isExhausted = false

    init(origin: Int) {
        self.origin = origin
    }

    mutating func bind(_ name: NameKey?, record: Int, fieldsFirst: Bool) -> Int {
        let slot = variables.count
        let binding = VariableBinding(name: name, record: record, slot: slot, fieldsFirst: fieldsFirst)
        variables.append(binding)
        if name != nil { everyVariable.append(binding) }
        frame.variables = max(frame.variables, variables.count)
        return slot
    }

    mutating func bindRun(_ name: NameKey) -> Int {
        let binding = RunBinding(name: name, slot: runs.count)
        runs.append(binding)
        everyRun.append(binding)
        frame.runs = max(frame.runs, runs.count)
        return binding.slot
    }

    func variable(_ name: NameKey) -> VariableBinding? {
        variables[firstVariable...].last { $0.name == name }
    }

    func run(_ name: NameKey) -> RunBinding? {
        runs[firstRun...].last { $0.name == name }
    }
}
