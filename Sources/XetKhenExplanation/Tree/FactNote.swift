import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// One fact that a condition read, with everything that was stated about it.
package struct FactNote: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case missing
        case known(CellValue)
        /// Known to be unwritten.
        case unwritten
        case disputed
        /// An open list: it is not known that nothing else belongs to it.
        case openList
        /// A closed list: nothing else belongs to it.
        case closedList
    }

    package var key: FactKey
    /// The type of a scalar, a year's value or a field; nil for what a list may still hold.
    package var type: ScalarType?
    package var state: State
    /// Every statement about it, in the order of the nomination; those that do not speak for it say why.
    package var statements: [Statement]

    package init(key: FactKey, type: ScalarType?, state: State, statements: [Statement] = []) {
        self.key = key
        self.type = type
        self.state = state
        self.statements = statements
    }

    package var isMissing: Bool { state == .missing || state == .openList }
    package var isDisputed: Bool { state == .disputed }

    /// The statements that decide or dispute it.
    package var speaking: [Statement] {
        statements.filter { $0.standing == .decides || $0.standing == .disputes }
    }

    /// The statements that do not speak for it: outranked, replaced, not yet known or out of their period.
    package var silenced: [Statement] {
        statements.filter { $0.standing != .decides && $0.standing != .disputes }
    }
}

extension CheckedRuleset {
    /// The type of the fact, or nil for a list as a whole or a key that this ruleset does not have.
    package func type(of key: FactKey) -> ScalarType? {
        guard evidence.indices.contains(Int(key.evidence)) else { return nil }
        switch (key.kind, evidence[Int(key.evidence)].shape) {
        case (.scalar, .scalar(let type)), (.year, .yearSeries(let type)):
            return type
        case (.field, .list(let record)):
            guard records.indices.contains(record), records[record].fields.indices.contains(Int(key.field)) else {
                return nil
            }
            return records[record].fields[Int(key.field)].type
        case (.scalar, _), (.year, _), (.field, _), (.rest, _):
            return nil
        }
    }
}
