@testable import XetKhenEngine
import XetKhenSyntax
import XetKhenValues

extension ReadResult {
    var nominationRead: Nomination? {
        guard case .nomination(let nomination) = self else { return nil }
        return nomination
    }

    /// Mistakes, or the findings of a nomination without any.
    var diagnostics: [Diagnostic] {
        switch self {
        case .nomination(let nomination): nomination.findings
        case .refused(let diagnostics): diagnostics
        }
    }

    /// `XK0330 1:20 evidence.x` for each.
    var summary: [String] {
        diagnostics.map { diagnostic in
            guard case .nomination(let path, let position) = diagnostic.place else { return diagnostic.kind.code }
            return "\(diagnostic.kind.code) \(position.line):\(position.column) \(path)"
        }
    }

    var codes: [String] { diagnostics.map { $0.kind.code } }
}

extension Nomination {
    private var layout: EvidenceLayout { EvidenceTestRuleset.reader.layout }

    func scalar(_ name: String) -> Cell { facts.cells[Int(facts.scalarCell[EvidenceTestRuleset.index(name)])] }

    func year(_ year: Int, of name: String) -> Cell {
        let series = facts.series[EvidenceTestRuleset.index(name)]
        return facts.cells[Int(series.firstCell) + year - Int(series.firstYear)]
    }

    func list(_ name: String) -> ListState { facts.lists[EvidenceTestRuleset.index(name)] }

    func field(_ field: Int, of record: Int, in name: String) -> Cell {
        let state = list(name)
        return facts.cells[Int(state.firstCell) + record * Int(state.fieldCount) + field]
    }

    /// The standings of all statements about an evidence, in their order.
    func standings(_ name: String) -> [StatementStanding] {
        facts.statements.filter { Int($0.fact.evidence) == EvidenceTestRuleset.index(name) }.map { $0.standing }
    }
}

extension Cell {
    /// `known 3`, `missing`, `disputed 2`: state and the number, or how many statements dispute it.
    var summary: String {
        switch state {
        case .missing: "missing"
        case .known: "known \(value.number.description)"
        case .unwritten: "unwritten"
        case .disputed: "disputed \(statementCount)"
        }
    }
}
