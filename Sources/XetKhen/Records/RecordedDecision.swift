import XetKhenEngine
import XetKhenRecord
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A decision with everything that replaying it needs, ``Version/record``.
///
/// ```swift
/// let record = try ruleset.record(nominationBytes, named: "HS-01", randomBytes: randomBytes)
/// let again = try RecordedDecision(reading: record.line, named: "HS-01")
/// let replay = ruleset.replay(again)
/// print(replay.isIdentical, replay.movements(in: .vietnamese))
/// ```
public struct RecordedDecision: Sendable, Hashable {
    package var record: DecisionRecord

    package init(_ record: DecisionRecord) { self.record = record }

    /// Reads the file of a record, and refuses one of which a single byte is not as it was written.
    ///
    /// - Throws: ``RecordError``; `name` is what the message calls the record.
    public init(reading line: [UInt8], named name: String) throws(RecordError) {
        do { record = try DecisionRecord(line: line, named: name) } catch { throw RecordError(error) }
    }

    /// The file: one line of canonical JSON.
    public var line: [UInt8] { record.line }

    /// SHA-256 of the record without personal details, as 64 hexadecimal digits.
    public var digest: String { record.digest.hexadecimal }

    /// The same record, with the same digest, without the personal details that stand beside it.
    public var redacted: RecordedDecision { RecordedDecision(record.redacted) }

    /// Names of the awards granted; nil where no decision is recorded.
    public var granted: [String]? { record.decision?.awards }
}

/// What came of replaying a record.
public struct ReplayResult: Sendable {
    let replay: Replay
    /// The answer that came out, with what would settle the open awards; nil where the recorded nomination is refused.
    public let evaluation: Evaluation?

    /// Whether the same bytes came out.
    public var isIdentical: Bool { replay.isIdentical }

    /// What moved, a sentence each: rules, evidence, engine, or parts of the answer.
    public func movements(in language: OutputLanguage) -> [String] {
        replay.movements.map { $0.text(in: language.value) }
    }
}

extension Ruleset {
    /// Evaluates a nomination and records it, with the council's decision where there is one.
    ///
    /// - Parameters:
    ///   - json: The nomination as UTF-8 JSON.
    ///   - name: What messages call it.
    ///   - decision: What the council decided, as UTF-8 JSON in the shape of ``decisionSchema``.
    ///   - consideredOn: The day of consideration where the nomination gives none.
    ///   - knownOn: Up to which day evidence is known; nil is the day of consideration.
    ///   - randomBytes: Gives 32 fresh bytes of the system's randomness each time.
    /// - Returns: The record, not part of any chain.
    /// - Throws: ``RecordError`` where the nomination or decision cannot be read, the ruleset does not have an award that
    ///   was granted, or the decision departs from the proposal without a reason.
    public func record(
        _ json: [UInt8], named name: String, decision: [UInt8]? = nil, consideredOn: Day? = nil, knownOn: Day? = nil,
        randomBytes: () -> [UInt8]
    ) throws(RecordError) -> RecordedDecision {
        do throws(RecordFault) {
            var decided: CouncilDecision?
            if let decision {
                decided = try CouncilDecision(reading: decision, named: name)
            }
            let made = try recorder.record(
                json, named: name, consideredOn: consideredOn?.date, knownOn: knownOn?.date, decision: decided,
                salt: randomBytes)
            return RecordedDecision(made.record)
        } catch { throw RecordError(error) }
    }

    /// Makes and replays records under this ruleset. Made once for many: it holds the ruleset's digests.
    package var recorder: Recorder {
        Recorder(
            engine: engine, reader: reader, digests: digests,
            version: EngineVersion(package: Version.package, language: Version.language))
    }

    /// Gives a record's answer again under this ruleset and says what moved.
    public func replay(_ recorded: RecordedDecision) -> ReplayResult {
        let recorder = self.recorder
        var evaluator = recorder.makeEvaluator()
        let replay = recorder.replay(recorded.record, using: &evaluator)
        let whole = try? recorder.evaluate(recorded.record, .full, using: &evaluator).get()
        return ReplayResult(replay: replay, evaluation: whole.map { Evaluation(answer: $0, ruleset: checked) })
    }
}
