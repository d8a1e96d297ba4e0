import XetKhenSemantics

extension CheckedRuleset {
    /// `name`, `name.2022`, `name.0.field`, or `name.*` for whatever else a list may hold; empty for a key that this ruleset
    /// does not have.
    package func path(of key: FactKey) -> String {
        guard evidence.indices.contains(Int(key.evidence)) else { return "" }
        let declaration = evidence[Int(key.evidence)]
        switch key.kind {
        case .scalar: return declaration.name
        case .year: return "\(declaration.name).\(key.index)"
        case .rest: return declaration.name + ".*"
        case .field:
            guard case .list(let record) = declaration.shape, records.indices.contains(record),
                records[record].fields.indices.contains(Int(key.field))
            else { return "\(declaration.name).\(key.index)" }
            return "\(declaration.name).\(key.index).\(records[record].fields[Int(key.field)].name)"
        }
    }
}
