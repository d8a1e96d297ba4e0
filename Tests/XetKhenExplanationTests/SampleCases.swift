import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

/// Cases of the sample ruleset with their traces as an evaluator would write them.
enum SampleCases {
    /// Target 98 % on the plan; consent 85 % declared by the unit itself; the Prime Minister's certificate not relied on.
    static func planTooLow() -> ExplanationTree {
        var sample = SampleNomination()
        sample.state(.planIssued, 1)
        sample.state(.target, 98)
        sample.state(.consent, 85, paper: nil)
        var answer = SampleAnswer(sample)
        answer.criterion(.false, issued: .true, target: .false, value: exact(98))
        let node = answer.province(.false, criterion: .false, consent: .true, exact(85))
        answer.add(.province, .false, [StandardOutcome(standard: 0, status: .judged(.false), node: node)])
        let second = answer.builder.node(.standard, .true, status: .notPleaded)
        answer.add(
            .primeMinister, .unknown(.missing), [StandardOutcome(standard: 1, status: .notPleaded, node: second)])
        return answer.tree(possible: [1], justAbove: [0])
    }

    /// All is there: the provincial award is earned, and the Order above it turns on the rating of 2022.
    static func earnedWithGap() -> ExplanationTree {
        var sample = SampleNomination()
        sample.state(.planIssued, 1)
        sample.state(.target, 100)
        sample.state(.consent, 85, paper: 1)
        sample.held([(.primeMinister, date(2019, 11, 20))], isComplete: true)
        for year in [2020, 2021, 2023, 2024] { sample.rate(year, year == 2020 ? 3 : 2) }
        sample.rate(2019, 1)
        var answer = SampleAnswer(sample)
        answer.criterion(.true, issued: .true, target: .true, value: exact(100))
        let node = answer.province(.true, criterion: .true, consent: .true, exact(85))
        answer.add(.province, .true, [StandardOutcome(standard: 0, status: .judged(.true), node: node)]) {
            $0.bonus = BonusAnswer(bonus: 0, amount: ExactDecimal(3_510_000), causes: [])
        }
        let chain = answer.chain(.unknown(.missing))
        answer.add(
            .labourOrder, .unknown(.missing),
            [StandardOutcome(standard: 2, status: .judged(.unknown(.missing)), node: chain)]
        ) {
            let good = [CellValue(ExactDecimal(2)), CellValue(ExactDecimal(3))]
            let poor = [CellValue(ExactDecimal(0)), CellValue(ExactDecimal(1))]
            $0.towardsEarned = SettlingSets(sets: [
                SettlingSet(facts: [SettlingFact(fact: .year(.rating, 2022), requirement: .oneOf(good))])
            ])
            $0.towardsNotEarned = SettlingSets(sets: [
                SettlingSet(facts: [SettlingFact(fact: .year(.rating, 2022), requirement: .oneOf(poor))])
            ])
        }
        return answer.tree(earned: [0], possible: [1], justAbove: [1])
    }

    /// The plan says 98 %, the minutes of the inspection 100 %.
    static func papersDisagree() -> ExplanationTree {
        var sample = SampleNomination()
        sample.state(.planIssued, 1)
        sample.dispute(.target, [(98, 0), (100, 1)])
        sample.silence(.target, 95, paper: nil, .outranked)
        sample.state(.consent, 85, paper: nil)
        var answer = SampleAnswer(sample)
        answer.criterion(
            .unknown(.conflict), issued: .true, target: .unknown(.conflict), value: between(98, 100, .conflict))
        let node = answer.province(.unknown(.conflict), criterion: .unknown(.conflict), consent: .true, exact(85))
        answer.add(
            .province, .unknown(.conflict),
            [StandardOutcome(standard: 0, status: .judged(.unknown(.conflict)), node: node)])
        return answer.tree(possible: [0], justAbove: [0])
    }

    /// A household: the Order is closed by law; the certificate wants a confirmation and meets two readings.
    static func household() -> ExplanationTree {
        var sample = SampleNomination(id: "hộ-a-kham", group: 1)
        sample.state(.land, 0, paper: nil)
        var answer = SampleAnswer(sample)
        let truth = Truth.unknown([.missing, .reading])
        let node = answer.builder.node(.standard, truth) { trace in
            trace.node(.all, truth) { trace in
                trace.node(
                    .truth, .unknown(.missing), values: [unknown(.missing)], facts: [.scalar(.largeContribution)])
                trace.node(.readings, .unknown([.missing, .reading])) { trace in
                    trace.node(.reading, .false, reference: 0) { trace in
                        trace.node(.truth, .false, values: [exact(0)], facts: [.scalar(.land)])
                    }
                    trace.node(.reading, .unknown(.missing), reference: 1) { trace in
                        trace.node(
                            .truth, .unknown(.missing), values: [unknown(.missing)],
                            facts: [.scalar(.largeContribution)])
                    }
                }
            }
        }
        answer.add(.primeMinister, truth, [StandardOutcome(standard: 1, status: .judged(truth), node: node)])
        answer.awards.append(
            AwardAnswer(award: SampleAward.labourOrder.rawValue, verdict: .notApplicable, truth: .false, exclusion: 0))
        return answer.tree(possible: [0], justAbove: [0])
    }

    /// Everything met, but a case of discipline is open and the submission is not there.
    static func suspendedAndReturned() -> ExplanationTree {
        var sample = SampleNomination()
        sample.state(.planIssued, 0)
        sample.state(.target, 100)
        sample.state(.consent, 85, paper: nil)
        sample.state(.land, 1, paper: nil)
        var answer = SampleAnswer(sample)
        answer.criterion(.true, issued: .true, target: .true, value: exact(100))
        let node = answer.province(.true, criterion: .true, consent: .true, exact(85))
        let suspension = answer.builder.node(.suspension, .true) { trace in
            trace.node(.truth, .true, values: [exact(1)], facts: [.scalar(.land)])
        }
        let procedure = answer.builder.node(.procedure, .false) { trace in
            trace.node(.truth, .false, values: [exact(0)], facts: [.scalar(.planIssued)])
        }
        answer.add(.province, .true, [StandardOutcome(standard: 0, status: .judged(.true), node: node)]) {
            $0.suspensions = [SuspensionFinding(suspension: 0, standard: nil, truth: .true, node: suspension)]
            $0.procedures = [ProcedureFinding(procedure: 0, truth: .false, node: procedure)]
            $0.lackingPapers = [0]
        }
        return answer.tree(earned: [0])
    }

    static var all: [ExplanationTree] {
        [planTooLow(), earnedWithGap(), papersDisagree(), household(), suspendedAndReturned()]
    }
}

extension SampleAnswer {
    /// The chain of years after the Prime Minister's certificate with 2022 unrated: one year certain since 2023…2024
    /// (two), five possible since 2020.
    mutating func chain(_ truth: Truth) -> Int32 {
        builder.node(.standard, truth) { trace in
            trace.node(.exists, truth) { trace in
                trace.node(.candidate, truth, reference: 0) { trace in
                    trace.node(
                        .comparison, .true, values: [exact(SampleAward.primeMinister.rawValue), exact(1)],
                        facts: [.field(.grants, 0, 0)])
                    let first = trace.trace.years.count
                    trace.trace.years += [
                        TracedYear(year: 2025, standing: .notRatedYet), TracedYear(year: 2024, standing: .holds),
                        TracedYear(year: 2023, standing: .holds), TracedYear(year: 2022, standing: .unknown),
                        TracedYear(year: 2021, standing: .holds), TracedYear(year: 2020, standing: .holds),
                        TracedYear(year: 2019, standing: .breaks), TracedYear(year: 2018, standing: .unknown),
                    ]
                    trace.trace.runs.append(
                        TracedRun(
                            certainFirst: 2023, certainLast: 2024, possibleFirst: 2020, possibleLast: 2024,
                            breakingYear: 2019, start: nil, causes: .missing, firstYear: Int32(first), yearCount: 8))
                    trace.node(.withRun, truth, reference: trace.trace.runs.count - 1) { trace in
                        trace.node(
                            .comparison, truth, values: [between(2, 5, .missing), exact(5)],
                            facts: [.year(.rating, 2022)])
                    }
                }
            }
        }
    }
}
