extension FactStore {
    /// The cell of a fact; nil for a year outside the series, a record that is not there, or the rest of a list.
    package func cellIndex(of fact: FactKey) -> Int? {
        let evidence = Int(fact.evidence)
        switch fact.kind {
        case .scalar:
            return Int(scalarCell[evidence])
        case .year:
            let state = series[evidence]
            let offset = fact.index - state.firstYear
            guard offset >= 0, offset < state.yearCount else { return nil }
            return Int(state.firstCell + offset)
        case .field:
            let state = lists[evidence]
            guard fact.index >= 0, fact.index < state.recordCount, fact.field < state.fieldCount else { return nil }
            return Int(state.firstCell + fact.index * state.fieldCount + fact.field)
        case .rest:
            return nil
        }
    }

    /// What is known of a fact; the rest of an open list is missing, that of a complete one known.
    package func state(of fact: FactKey) -> CellState {
        if fact.kind == .rest { return lists[Int(fact.evidence)].isComplete ? .known : .missing }
        return cellIndex(of: fact).map { cells[$0].state } ?? .missing
    }
}
