import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A nomination written fact by fact.
struct SampleNomination {
    var nomination: Nomination

    /// Two papers in the dossier: the plan, and the minutes of an inspection.
    init(id: String = "xã-đăk-rve", group: Int = 0) {
        let considered = date(2025, 12, 15)
        var facts = FactStore()
        for _ in Evidence.allCases {
            facts.scalarCell.append(Int32(facts.cells.count))
            facts.cells.append(Cell())
            facts.lists.append(ListState())
            facts.series.append(SeriesState())
        }
        let rating = Evidence.rating.rawValue
        facts.series[rating] = SeriesState(firstCell: Int32(facts.cells.count), firstYear: 2010, yearCount: 16)
        for _ in 0..<16 { facts.cells.append(Cell()) }
        nomination = Nomination(
            id: id, groups: [group],
            dates: NominationDates(
                proposal: date(2025, 12, 1), receipt: considered, consideration: considered, decision: considered,
                defaulted: [.receipt, .decision]),
            papers: [
                Paper(id: "p1", type: 0, number: "12/KH-UBND", date: date(2025, 3, 15), issuer: "UBND xã Đăk Rve"),
                Paper(id: "p2", type: 1, number: "07/BB", date: date(2025, 11, 20)),
            ], facts: facts)
    }

    mutating func state(_ evidence: Evidence, _ value: Int, paper: Int32? = 0) {
        set(.scalar(evidence), Int(nomination.facts.scalarCell[evidence.rawValue]), [(value, paper)])
    }

    mutating func dispute(_ evidence: Evidence, _ values: [(Int, Int32?)]) {
        set(.scalar(evidence), Int(nomination.facts.scalarCell[evidence.rawValue]), values)
    }

    mutating func silence(_ evidence: Evidence, _ value: Int, paper: Int32?, _ standing: StatementStanding) {
        nomination.facts.statements.append(
            Statement(
                fact: .scalar(evidence), value: CellValue(ExactDecimal(value)), paper: paper, recordedOn: nil,
                standing: standing))
    }

    mutating func rate(_ year: Int, _ value: Int) {
        let series = nomination.facts.series[Evidence.rating.rawValue]
        set(.year(.rating, year), Int(series.firstCell) + year - Int(series.firstYear), [(value, 0)])
    }

    /// Awards held, each as an award and its date; the list is open unless it is said to be complete.
    mutating func held(_ grants: [(SampleAward, CalendarDate)], isComplete: Bool) {
        nomination.facts.lists[Evidence.grants.rawValue] = ListState(
            firstCell: Int32(nomination.facts.cells.count), recordCount: Int32(grants.count), fieldCount: 2,
            isComplete: isComplete, isGiven: true)
        for _ in grants { nomination.facts.cells += [Cell(), Cell()] }
        for (index, grant) in grants.enumerated() {
            let first = Int(nomination.facts.lists[Evidence.grants.rawValue].firstCell) + 2 * index
            set(.field(.grants, index, 0), first, [(grant.0.rawValue, 0)])
            set(.field(.grants, index, 1), first + 1, [(Int(grant.1.dayNumber), 0)])
        }
    }

    private mutating func set(_ key: FactKey, _ cell: Int, _ values: [(Int, Int32?)]) {
        let first = nomination.facts.statements.count
        for (value, paper) in values {
            nomination.facts.statements.append(
                Statement(
                    fact: key, value: CellValue(ExactDecimal(value)), paper: paper, recordedOn: nil,
                    standing: values.count == 1 ? .decides : .disputes))
        }
        nomination.facts.cells[cell] = Cell(
            state: values.count == 1 ? .known : .disputed, value: CellValue(ExactDecimal(values[0].0)),
            firstStatement: Int32(first), statementCount: Int32(values.count))
    }
}

/// An answer over the sample ruleset, whose awards are added with their traces.
struct SampleAnswer {
    var builder = TraceBuilder()
    var awards: [AwardAnswer] = []
    let nomination: Nomination

    init(_ sample: SampleNomination) {
        nomination = sample.nomination
    }

    /// The criterion on the plan: `truth` of the whole, then of its two parts with what the target was found to be.
    mutating func criterion(_ truth: Truth, issued: Truth, target: Truth, value: TracedValue) {
        let node = builder.node(.criterion, truth) { trace in
            trace.node(.all, truth) { trace in
                trace.node(
                    .truth, issued, values: issued.isSettled ? [exact(issued.isTrue ? 1 : 0)] : [unknown(.missing)],
                    facts: [.scalar(.planIssued)])
                trace.node(.comparison, target, values: [value, exact(100)], facts: [.scalar(.target)])
            }
        }
        builder.trace.criterionNodes = [node]
    }

    /// The provincial award: the criterion and the council's level of consent.
    mutating func province(_ truth: Truth, criterion: Truth, consent: Truth, _ value: TracedValue) -> Int32 {
        builder.node(.standard, truth) { trace in
            trace.node(.all, truth) { trace in
                trace.node(.criterionReference, criterion)
                trace.node(.comparison, consent, values: [value, exact(80)], facts: [.scalar(.consent)])
            }
        }
    }

    mutating func add(
        _ award: SampleAward, _ truth: Truth, _ outcomes: [StandardOutcome],
        _ change: (inout AwardAnswer) -> Void = { _ in }
    ) {
        var answer = AwardAnswer(
            award: award.rawValue, verdict: Verdict(truth), truth: truth, standards: outcomes, authorities: [0],
            proposers: [0])
        change(&answer)
        awards.append(answer)
    }

    func tree(earned: [Int] = [], possible: [Int] = [], justAbove: [Int] = [], joint: [[Int]] = []) -> ExplanationTree {
        let answer = Answer(
            nomination: nomination, awards: awards, earned: earned, possible: possible, justAbove: justAbove,
            jointProposals: joint, trace: builder.trace)
        return ExplanationBuilder.tree(of: answer, by: SampleRuleset.make())
    }
}
