import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Rows that hold together, and cases without a row, where the cells are constants.
    mutating func checkTable(
        _ name: NameSyntax, _ columns: [CheckedExpression], _ rows: [CheckedTableRow], hasOtherwise: Bool
    ) {
        guard !rows.isEmpty, rows.allSatisfy({ $0.cells.count == columns.count }) else { return }
        var sets: [[ValueSet?]] = []
        for row in rows {
            var cells: [ValueSet?] = []
            for cell in row.cells {
                guard let cell else {
                    cells.append(nil)
                    continue
                }
                // A cell that depends on a parameter or a fact cannot be judged here.
                guard let set = ValueSet(cell) else { return }
                cells.append(set)
            }
            sets.append(cells)
        }
        guard rows.count <= 200 else { return }
        for later in rows.indices.dropFirst() {
            let overlaps = (0..<later).contains { earlier in
                columns.indices.allSatisfy { column in
                    guard let one = sets[earlier][column], let other = sets[later][column] else { return true }
                    return one.meets(other)
                }
            }
            if overlaps {
                report(.tableOverlap, at: rows[later].range)
                return
            }
        }
        if !hasOtherwise, hasGap(columns, sets) { report(.tableGap, name.range, in: main, [name.text]) }
    }

    /// Whether some combination of values, one for each stretch between the constants of a column, has no row.
    private func hasGap(_ columns: [CheckedExpression], _ rows: [[ValueSet?]]) -> Bool {
        var values: [[ExactDecimal]] = []
        var combinations = 1
        for (column, expression) in columns.enumerated() {
            let bounds = rows.flatMap { $0[column]?.bounds ?? [] }
            let representatives = self.representatives(bounds, expression.type)
            guard !representatives.isEmpty else { return false }
            combinations *= representatives.count
            guard combinations <= 4096 else { return false }
            values.append(representatives)
        }
        for combination in 0..<combinations {
            var rest = combination
            var chosen: [ExactDecimal] = []
            for column in values {
                chosen.append(column[rest % column.count])
                rest /= column.count
            }
            let hasRow = rows.contains { row in
                row.indices.allSatisfy { row[$0]?.contains(chosen[$0]) ?? true }
            }
            if !hasRow { return true }
        }
        return false
    }

    /// One value of each region into which the constants cut the type; empty where the type's values are not known.
    private func representatives(_ bounds: [ExactDecimal], _ type: ScalarType) -> [ExactDecimal] {
        switch type {
        case .yesNo: return [.zero, .one]
        case .choice(let scale): return ruleset.scales[scale].values.indices.map { ExactDecimal($0) }
        case .awardKind: return AwardKind.allCases.map { ExactDecimal(Int($0.rawValue)) }
        case .award: return ruleset.awards.indices.map { ExactDecimal($0) }
        case .text, .period: return []
        case .number(let isInteger, _): return representatives(bounds, isInteger: isInteger)
        case .date, .year: return representatives(bounds, isInteger: true)
        }
    }

    /// The constants, a value between each two, one below and one above; nothing below zero unless a constant is.
    private func representatives(_ bounds: [ExactDecimal], isInteger: Bool) -> [ExactDecimal] {
        let sorted = Set(bounds).sorted { $0 < $1 }
        guard let first = sorted.first, let last = sorted.last else { return [.zero] }
        let half = ExactDecimal(coefficient: 5, scale: 1) ?? .one
        var result = sorted
        if let below = first.subtracting(.one), !below.isNegative || first.isNegative { result.append(below) }
        if let above = last.adding(.one) { result.append(above) }
        for (low, high) in zip(sorted, sorted.dropFirst()) {
            let between: ExactDecimal? =
                isInteger ? low.adding(.one) : low.adding(high).flatMap { $0.multiplied(by: half) }
            if let between, between < high { result.append(between) }
        }
        return result
    }
}
