import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Why an expectation of a case does not hold.
package enum CaseFailure: Sendable, Hashable {
    /// The target's outcome is another one.
    case outcome(expected: ExpectedOutcome, found: String)
    case reasonNotFound(ExpectedReason)
    /// The maximal awards earned are these.
    case proposed(found: [String])
    case unknownTarget(String)
}

package struct FailedExpectation: Sendable, Hashable {
    package var expectation: ExpectationSyntax
    package var failure: CaseFailure
}

/// Compares the answer of a case with what the case expects, outcome and reasons.
package struct CaseRunner {
    private let ruleset: CheckedRuleset
    private let answer: Answer
    private let reasons: ReasonFinder

    package init(ruleset: CheckedRuleset, answer: Answer) {
        self.ruleset = ruleset
        self.answer = answer
        reasons = ReasonFinder(ruleset: ruleset, answer: answer)
    }

    /// The expectations that do not hold, in source order; empty when the case passes.
    package func failures(of test: TestSyntax) -> [FailedExpectation] {
        test.expectations.compactMap { expectation in
            failure(of: expectation).map { FailedExpectation(expectation: expectation, failure: $0) }
        }
    }

    private func failure(of expectation: ExpectationSyntax) -> CaseFailure? {
        switch expectation.kind {
        case .proposed(let names):
            let expected = Set(names.map { plainName($0.text) })
            let found = answer.earned.map { ruleset.awards[answer.awards[$0].award].name }
            return expected == Set(found) ? nil : .proposed(found: found)
        case .outcome(let name, let outcome, let expectedReasons):
            guard let target = reasons.target(named: plainName(name.text)) else { return .unknownTarget(name.text) }
            guard reasons.matches(target, outcome) else {
                return .outcome(expected: outcome, found: reasons.outcomeCode(of: target))
            }
            for reason in expectedReasons where !reasons.gives(reason, for: target) { return .reasonNotFound(reason) }
            return nil
        }
    }

    /// A name without the ruleset that qualifies it.
    private func plainName(_ name: String) -> String { reasons.plainName(name) }
}
