import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What came of evaluating one nomination.
public struct EvaluationResult: Sendable {
    /// Nil when the nomination could not be read; a message says why.
    public var evaluation: Evaluation?
    /// Errors that stopped the reading, or warnings about a nomination that was evaluated.
    public var messages: [Message]
}

/// How much an explanation says.
public enum ExplanationForm: Sendable, Hashable {
    /// A screen for a council.
    case short
    /// Every condition with its values.
    case full
}

/// The engine's word on one award.
public enum AwardVerdict: String, Sendable, Hashable, CaseIterable {
    /// Đạt.
    case earned
    /// Không đạt.
    case notEarned
    /// Chưa đủ căn cứ.
    case insufficientEvidence
    /// Mâu thuẫn.
    case conflictingEvidence
    /// Cần xem xét.
    case needsReview
    /// Không áp dụng.
    case notApplicable
    /// Lỗi.
    case error

    init(_ verdict: Verdict) {
        switch verdict {
        case .earned: self = .earned
        case .notEarned: self = .notEarned
        case .insufficientEvidence: self = .insufficientEvidence
        case .conflictingEvidence: self = .conflictingEvidence
        case .needsReview: self = .needsReview
        case .notApplicable: self = .notApplicable
        case .error: self = .error
        }
    }
}

/// One award of an evaluation.
public struct AwardResult: Sendable, Hashable {
    /// The award's declared name, such as `huân_chương_lao_động_ba`.
    public var name: String
    /// The verdict on the standards; the two flags stand beside it.
    public var verdict: AwardVerdict
    /// Tạm hoãn: a matter is pending.
    public var isSuspended: Bool
    /// Trả hồ sơ: a fault of procedure.
    public var isReturned: Bool
    /// The verdict under the text that the ruleset encodes: ``verdict`` itself unless a transition leaves the award open.
    public var encodedVerdict: AwardVerdict
    /// Chuyển tiếp: names of the transitions that apply, or of which it is not known whether they do.
    public var transitions: [String]
}

/// One nomination with the answer for every award, and its reasons. Holds the trace of the one execution that gave it.
public struct Evaluation: Sendable {
    package let answer: Answer
    package let ruleset: CheckedRuleset

    package init(answer: Answer, ruleset: CheckedRuleset) {
        self.answer = answer
        self.ruleset = ruleset
    }

    /// The nomination's own id.
    public var nominationID: String { answer.nomination.id }

    /// Every award of the ruleset and of those it uses, in the order of their declarations.
    public var awards: [AwardResult] { answer.awards.map(result) }

    /// The maximal awards earned for certain, suspended and returned ones among them.
    public var earned: [AwardResult] { answer.earned.map { result(answer.awards[$0]) } }

    /// Those of `earned` that are neither suspended nor returned.
    public var proposed: [AwardResult] { earned.filter { !$0.isSuspended && !$0.isReturned } }

    private func result(_ award: AwardAnswer) -> AwardResult {
        AwardResult(
            name: ruleset.awards[award.award].name, verdict: AwardVerdict(award.verdict),
            isSuspended: award.isSuspended, isReturned: award.isReturned,
            encodedVerdict: AwardVerdict(award.transition?.encodedVerdict ?? award.verdict),
            transitions: (award.transition?.applying ?? []).map { ruleset.transitions[$0.transition].rule.name })
    }
}

extension Ruleset {
    /// Reads a nomination and evaluates it.
    ///
    /// - Parameters:
    ///   - json: The nomination as UTF-8 JSON, in the shape of ``nominationSchema``.
    ///   - consideredOn: The date of consideration when the nomination gives none. There is no clock.
    /// - Returns: The evaluation, or the messages that say why the nomination cannot be read.
    public func evaluate(_ json: [UInt8], consideredOn: Day? = nil) -> EvaluationResult {
        var evaluator = makeEvaluator()
        return evaluate(json, consideredOn: consideredOn, using: &evaluator)
    }

    package func makeEvaluator() -> Evaluator { Evaluator(plan: engine.plan) }

    /// The same with an evaluator of this ruleset that is used again from nomination to nomination.
    package func evaluate(
        _ json: [UInt8], consideredOn: Day?, using evaluator: inout Evaluator
    ) -> EvaluationResult {
        switch reader.read(json, defaultConsideration: consideredOn?.date) {
        case .refused(let diagnostics):
            return EvaluationResult(evaluation: nil, messages: diagnostics.map { Message($0) })
        case .nomination(let nomination):
            let evaluation = Evaluation(answer: engine.answer(nomination, using: &evaluator), ruleset: checked)
            return EvaluationResult(evaluation: evaluation, messages: nomination.findings.map { Message($0) })
        }
    }
}
