import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// The facts that a trace names, numbered in their own order.
struct TraceFacts {
    let ruleset: CheckedRuleset
    let nomination: Nomination
    private let keys: [FactKey]
    private let numbers: [FactKey: Int]

    init(_ trace: Trace, ruleset: CheckedRuleset, nomination: Nomination) {
        self.ruleset = ruleset
        self.nomination = nomination
        var keys: [FactKey] = []
        for key in trace.facts.sorted() where keys.last != key { keys.append(key) }
        var numbers: [FactKey: Int] = [:]
        numbers.reserveCapacity(keys.count)
        for (number, key) in keys.enumerated() { numbers[key] = number }
        self.keys = keys
        self.numbers = numbers
    }

    func number(of key: FactKey) -> Int? { numbers[key] }

    func write(into writer: inout CanonicalWriter) {
        writer.beginArray()
        for key in keys { write(key, into: &writer) }
        writer.endArray()
    }

    private func write(_ key: FactKey, into writer: inout CanonicalWriter) {
        writer.beginArray()
        writer.composed(ruleset.path(of: key))
        if key.kind == .rest {
            let list = Int(key.evidence)
            let isComplete = nomination.facts.lists.indices.contains(list) && nomination.facts.lists[list].isComplete
            writer.code(isComplete ? "closed" : "open")
            writer.numbers([])
            writer.numbers([])
        } else {
            write(nomination.facts.cell(at: key) ?? Cell(), into: &writer)
        }
        writer.endArray()
    }

    private func write(_ cell: Cell, into writer: inout CanonicalWriter) {
        let first = Int(cell.firstStatement)
        let statements = nomination.facts.statements[first..<first + Int(cell.statementCount)]
        switch cell.state {
        case .missing:
            writer.code("missing")
            writer.numbers([])
        case .known:
            writer.code("known")
            writer.beginArray()
            writer.number(cell.value.number)
            writer.endArray()
        case .unwritten:
            writer.code("unwritten")
            writer.numbers([])
        case .disputed:
            writer.code("disputed")
            var values: [CellValue?] = []
            for statement in statements where !values.contains(statement.value) { values.append(statement.value) }
            writer.beginArray()
            for value in values {
                if let value { writer.number(value.number) } else { writer.null() }
            }
            writer.endArray()
        }
        var papers: [Int32?] = []
        for statement in statements where !papers.contains(statement.paper) { papers.append(statement.paper) }
        writer.beginArray()
        for paper in papers {
            let index = paper.map { Int($0) } ?? -1
            writer.text(optional: nomination.papers.indices.contains(index) ? nomination.papers[index].id : nil)
        }
        writer.endArray()
    }
}
