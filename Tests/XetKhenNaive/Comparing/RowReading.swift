import XetKhenEngine
import XetKhenValues

/// Reads nominations straight into rows and in the general way, and sets the two beside each other.
package struct RowReading {
    private let general: NominationReader
    private let direct: DecisionReader
    private let row: DecisionRow
    private let filled: DecisionRow
    /// How many were read straight into a row.
    package private(set) var readFast = 0

    package init(_ reader: NominationReader, _ decider: Decider) {
        general = reader
        direct = DecisionReader(reader, decider.layout)
        row = DecisionRow(decider.layout)
        filled = DecisionRow(decider.layout)
    }

    /// What the two make differently of one nomination. The direct reader may leave any to the general one.
    package mutating func differences(_ bytes: [UInt8], consideredOn: CalendarDate? = nil) -> [String] {
        let isRead = bytes.withUnsafeBufferPointer { direct.read($0, defaultConsideration: consideredOn, into: row) }
        guard isRead else { return [] }
        readFast += 1
        guard case .nomination(let nomination) = general.read(bytes, defaultConsideration: consideredOn) else {
            return ["read straight into a row, and refused by the general reader"]
        }
        var differences: [String] = []
        if !filled.fill(nomination) {
            differences.append("read straight into a row that cannot be filled")
        } else if filled != row {
            differences.append("a row is filled otherwise than it is read")
        }
        if direct.hasWarnings != !nomination.findings.isEmpty { differences.append("warnings of one reader alone") }
        let id = String(decoding: direct.idBytes, as: UTF8.self)
        if !id.contains("\\"), id != nomination.id { differences.append("the id is “\(id)” in a row") }
        return differences
    }
}

extension JSONValue {
    /// A nomination without papers, in which each value stands for itself and no year has one of its own.
    var plainlyStated: JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(
            members.compactMap { member in
                switch (member.name, member.value) {
                case ("papers", _): nil
                case ("evidence", .object(let evidence)):
                    Member(
                        name: member.name,
                        value: .object(
                            evidence.compactMap { fact in
                                let value = fact.value.withoutStatements
                                if case .object = value { return nil }
                                return Member(name: fact.name, value: value)
                            }))
                default: member
                }
            })
    }

    private var withoutStatements: JSONValue {
        switch self {
        case .text, .literal: return self
        case .object(let members):
            return members.first { $0.name == "value" }?.value.withoutStatements
                ?? .object(members.filter { !["paper", "from", "to", "recorded_on"].contains($0.name) })
        case .array(let elements):
            // Several statements of one fact: the first of them.
            if case .object(let members)? = elements.first, members.contains(where: { $0.name == "value" }),
                let first = elements.first
            {
                return first.withoutStatements
            }
            return .array(elements.map(\.withoutStatements))
        }
    }
}
