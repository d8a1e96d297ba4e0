import XetKhenEngine
import XetKhenValues

/// What is known of one fact, as the evaluator reads it. An unwritten value among disputed ones is `nil`.
package enum FactValue: Sendable, Hashable {
    case missing
    case unwritten
    case known(ExactDecimal)
    case disputed([ExactDecimal?])
}

extension FactStore {
    /// The fact as the nomination gives it.
    func value(of key: FactKey) -> FactValue {
        guard let cell = cell(of: key) else { return .missing }
        switch cell.state {
        case .missing: return .missing
        case .unwritten: return .unwritten
        case .known: return .known(cell.value.number)
        case .disputed:
            var values: [ExactDecimal?] = []
            let first = Int(cell.firstStatement)
            for statement in statements[first..<first + Int(cell.statementCount)] {
                let value = statement.value?.number
                if !values.contains(value) { values.append(value) }
            }
            return .disputed(values)
        }
    }

    private func cell(of key: FactKey) -> Cell? {
        let evidence = Int(key.evidence)
        switch key.kind {
        case .scalar:
            return cells[Int(scalarCell[evidence])]
        case .year:
            let years = series[evidence]
            let offset = key.index - years.firstYear
            guard offset >= 0, offset < years.yearCount else { return nil }
            return cells[Int(years.firstCell + offset)]
        case .field:
            let list = lists[evidence]
            guard key.index < list.recordCount, key.field < list.fieldCount else { return nil }
            return cells[Int(list.firstCell + key.index * list.fieldCount + key.field)]
        case .rest:
            return nil
        }
    }
}

/// The record that a variable stands for: one of the nomination, or whatever an open list may still hold.
enum RecordReference: Hashable {
    case record(list: Int, position: Int)
    case rest(list: Int)
}

/// What conditions and expressions may refer to where they stand.
struct Surroundings {
    var variables: [Int: RecordReference] = [:]
    var runs: [Int: NaiveRun] = [:]
    /// The year at hand in a condition of a run.
    var year: Int?

    /// A frame with one record, as anchors, resets and `tính theo` have it.
    static func record(_ reference: RecordReference, in variable: Int = 0) -> Surroundings {
        Surroundings(variables: [variable: reference])
    }
}
