import XetKhenValues

extension FactStore {
    /// Where a fact's cell is; nil for the rest of a list, and for a record or year that the store does not hold.
    package func cellIndex(of key: FactKey) -> Int? {
        let evidence = Int(key.evidence)
        let index: Int
        switch key.kind {
        case .scalar:
            guard scalarCell.indices.contains(evidence) else { return nil }
            index = Int(scalarCell[evidence])
        case .year:
            guard series.indices.contains(evidence) else { return nil }
            let state = series[evidence]
            let position = Int(key.index) - Int(state.firstYear)
            guard position >= 0, position < Int(state.yearCount) else { return nil }
            index = Int(state.firstCell) + position
        case .field:
            guard lists.indices.contains(evidence) else { return nil }
            let state = lists[evidence]
            guard key.index >= 0, key.index < state.recordCount, key.field >= 0, key.field < state.fieldCount else {
                return nil
            }
            index = Int(state.firstCell) + Int(key.index) * Int(state.fieldCount) + Int(key.field)
        case .rest:
            return nil
        }
        return cells.indices.contains(index) ? index : nil
    }

    package func cell(at key: FactKey) -> Cell? {
        cellIndex(of: key).map { cells[$0] }
    }

    /// The known values of all facts of a slot, in the order of the store.
    package func knownValues(of slot: FactSlot) -> [ExactDecimal] {
        cellIndices(of: slot).compactMap { cells[$0].state == .known ? cells[$0].value.number : nil }
    }

    /// The known values of all facts of a slot and those that are in dispute, in the order of the store.
    package func statedValues(of slot: FactSlot) -> [ExactDecimal] {
        cellIndices(of: slot).flatMap { index -> [ExactDecimal] in
            switch cells[index].state {
            case .known: [cells[index].value.number]
            case .disputed: disputedValues(of: cells[index]).compactMap { $0?.number }
            case .missing, .unwritten: []
            }
        }
    }

    /// What the statements say that a disputed fact is disputed among; nil for unwritten.
    package func disputedValues(of cell: Cell) -> [CellValue?] {
        let first = Int(cell.firstStatement)
        let stretch = statements[first..<first + Int(cell.statementCount)]
        return stretch.filter { $0.standing == .disputes }.map { $0.value }
    }

    private func cellIndices(of slot: FactSlot) -> [Int] {
        var indices: [Int] = []
        func take(_ index: Int) {
            if cells.indices.contains(index) { indices.append(index) }
        }
        if slot.field >= 0 {
            guard lists.indices.contains(slot.evidence) else { return [] }
            let list = lists[slot.evidence]
            guard slot.field < Int(list.fieldCount) else { return [] }
            for record in 0..<Int(list.recordCount) {
                take(Int(list.firstCell) + record * Int(list.fieldCount) + slot.field)
            }
            return indices
        }
        if series.indices.contains(slot.evidence), series[slot.evidence].yearCount > 0 {
            for year in 0..<Int(series[slot.evidence].yearCount) { take(Int(series[slot.evidence].firstCell) + year) }
        } else if scalarCell.indices.contains(slot.evidence), lists.indices.contains(slot.evidence),
            lists[slot.evidence].fieldCount == 0
        {
            take(Int(scalarCell[slot.evidence]))
        }
        return indices
    }

    /// The same facts with room for the years of every series up to `year`, all of them missing.
    package func extendingSeries(through year: Int, where isSeries: (Int) -> Bool) -> FactStore {
        var result = self
        for evidence in series.indices where isSeries(evidence) {
            let state = series[evidence]
            let end = Int(state.firstYear) + Int(state.yearCount)
            guard state.yearCount > 0, end <= year else { continue }
            let first = Int(state.firstCell)
            let firstCell = Int32(truncatingIfNeeded: result.cells.count)
            result.cells.append(contentsOf: cells[first..<first + Int(state.yearCount)])
            result.cells.append(contentsOf: repeatElement(Cell(), count: year + 1 - end))
            result.series[evidence] = SeriesState(
                firstCell: firstCell, firstYear: state.firstYear,
                yearCount: Int32(truncatingIfNeeded: year + 1 - Int(state.firstYear)))
        }
        return result
    }
}
