import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One thing that is not as it was recorded.
package enum Movement: Sendable, Hashable {
    /// The ruleset says something else than the recorded one.
    case rules(recorded: Digest, found: Digest)
    /// The ruleset says the same; its files (prose, layout, cases) differ.
    case rulesetFiles
    /// Another version of the package gave the recorded answer.
    case engine(recorded: EngineVersion, found: EngineVersion)
    /// The recorded nomination is refused: the first mistake.
    case nomination(Diagnostic)
    /// A part of the answer, by its path in the trace document.
    case answer(path: String, recorded: String, found: String)

    /// Whether the decision would not be the same: a package or a prose that changed moves nothing by itself.
    package var isSubstantial: Bool {
        switch self {
        case .rules, .nomination, .answer: true
        case .rulesetFiles, .engine: false
        }
    }
}

/// What came of replaying one record.
package struct Replay: Sendable {
    package var movements: [Movement]
    /// Nil where the nomination was refused.
    package var answer: Answer?

    /// The same bytes.
    package var isIdentical: Bool { !movements.contains { $0.isSubstantial } }
}

/// Records decisions under one ruleset, and replays them: gives the answer again from what a record holds, and compares.
/// Immutable, shared between threads.
package struct Recorder: Sendable {
    package let engine: Engine
    package let reader: NominationReader
    package let digests: RulesetDigests
    package let version: EngineVersion
    let traces: TraceDocument

    package init(engine: Engine, reader: NominationReader, digests: RulesetDigests, version: EngineVersion) {
        self.engine = engine
        self.reader = reader
        self.digests = digests
        self.version = version
        traces = TraceDocument(engine)
    }

    /// How many differences of one answer are listed.
    static let maximumDifferences = 20

    package var ruleset: CheckedRuleset { engine.plan.ruleset }

    package func makeEvaluator() -> Evaluator { Evaluator(plan: engine.plan) }

    /// Replays a record as it was decided.
    package func replay(_ record: DecisionRecord, using evaluator: inout Evaluator) -> Replay {
        var movements: [Movement] = []
        if record.ruleset.meaning != digests.meaning {
            movements.append(.rules(recorded: record.ruleset.meaning, found: digests.meaning))
        } else if record.ruleset.files != digests.files {
            movements.append(.rulesetFiles)
        }
        if record.engine != version { movements.append(.engine(recorded: record.engine, found: version)) }
        let answer: Answer
        switch evaluate(record, using: &evaluator) {
        case .success(let found): answer = found
        case .failure(let refusal):
            return Replay(movements: movements + [.nomination(refusal.diagnostic)], answer: nil)
        }
        let found = traces.bytes(of: answer)
        if found != record.answer {
            movements += Self.differences(recorded: record.answer, found: found)
        }
        return Replay(movements: movements, answer: answer)
    }

    /// The answer for a record's nomination; `knownOn` nil: with what was known when it was decided. A record keeps the
    /// verdicts with their reasons, and not what would settle the open ones.
    package func evaluate(
        _ record: DecisionRecord, knownOn: CalendarDate? = nil, _ depth: AnswerDepth = .verdicts,
        using evaluator: inout Evaluator
    ) -> Result<Answer, RecordFault> {
        let read = reader.read(
            record.nomination, defaultConsideration: record.consideredOn, known: knownOn ?? record.knownOn)
        switch read {
        case .nomination(let nomination): return .success(engine.answer(nomination, depth, using: &evaluator))
        case .refused(let diagnostics):
            let fault = diagnostics.first.map { RecordFault($0) }
            return .failure(fault ?? RecordFault(RecordDiagnostic.unreadableJSON, ["", "0"]))
        }
    }

    // MARK: - Differences

    /// Where two trace documents differ: first what their awards say, then the steps.
    private static func differences(recorded: [UInt8], found: [UInt8]) -> [Movement] {
        guard let before = try? CanonicalReader.read(recorded), let after = try? CanonicalReader.read(found) else {
            return [.answer(path: "answer", recorded: "–", found: SHA256.digest(of: found).hexadecimal)]
        }
        var result: [Movement] = []
        // The seal follows from the rest.
        let names = [
            "awards", "earned", "proposed", "possible", "just_above", "joint", "facts", "runs", "steps", "seal",
        ]
        for name in names where name != "seal" || result.isEmpty {
            compare(before[name] ?? .null, after[name] ?? .null, name, &result)
        }
        for member in before.members ?? [] where !names.contains(member.name) && after[member.name] != member.value {
            compare(member.value, after[member.name] ?? .null, member.name, &result)
        }
        return result
    }

    private static func compare(
        _ before: CanonicalValue, _ after: CanonicalValue, _ path: String, _ result: inout [Movement]
    ) {
        guard before != after, result.count < maximumDifferences else { return }
        switch (before, after) {
        case (.array(let left), .array(let right)) where left.count == right.count:
            for index in left.indices {
                let name = left[index]["name"]?.text ?? left[index].items?.first?.text
                compare(left[index], right[index], "\(path)[\(index)\(name.map { " " + $0 } ?? "")]", &result)
            }
        case (.object(let left), .object(let right)) where left.map({ $0.name }) == right.map({ $0.name }):
            for (member, other) in zip(left, right) {
                compare(member.value, other.value, "\(path).\(member.name)", &result)
            }
        default: result.append(.answer(path: path, recorded: shown(before), found: shown(after)))
        }
    }

    /// At most so many characters of a value are shown.
    private static let shownCharacters = 120

    private static func shown(_ value: CanonicalValue) -> String {
        let text = String(decoding: value.bytes, as: UTF8.self)
        return text.count <= shownCharacters ? text : String(text.prefix(shownCharacters)) + "…"
    }
}
