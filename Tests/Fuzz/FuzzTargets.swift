import Foundation
import XetKhenEngine
import XetKhenNaive
import XetKhenRecord
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues
import XetKhenVerify

/// What is fed with the inputs of the fuzzer; each traps where what it asks for does not hold.
enum FuzzTarget: String, CaseIterable {
    /// Tokens tile every block.
    case lexer
    /// Any bytes are read to the end, and checked.
    case parser
    /// What the formatter prints, in either language, reads as the same meaning.
    case print
    /// What is formatted stays as it is.
    case format
    /// The scanner takes what Foundation takes.
    case json
    /// Any bytes as a nomination for a fixed ruleset.
    case evidence
    /// Two numbers choose a ruleset and a nomination; the rest cuts lines out. Engine and second evaluator agree.
    case evaluation
    /// Any bytes as a record, a bundle, a session's decisions and a list of them: what is read is written again as it was.
    case record
    /// Any canonical document as a trace; and one in canonical form reads back to its own bytes.
    case trace

    func run(_ bytes: [UInt8]) {
        switch self {
        case .lexer: lex(bytes)
        case .parser: parse(bytes)
        case .print: printAndParse(bytes)
        case .format: formatTwice(bytes)
        case .json: scan(bytes)
        case .evidence: read(bytes)
        case .evaluation: evaluate(bytes)
        case .record: readRecord(bytes)
        case .trace: checkTrace(bytes)
        }
    }

    private func lex(_ bytes: [UInt8]) {
        let source = SourceText(file: 0, bytes: bytes)
        for language in Language.allCases {
            var lexer = Lexer(source, language: language)
            for block in MarkdownBlocks(source).blocks {
                guard let first = block.lines.first, let last = block.lines.last else { continue }
                let tokens = lexer.tokens(of: block)
                var position = source.lineStart(first)
                for token in tokens {
                    require(Int(token.start) == position && token.end >= token.start, "tokens leave a gap")
                    position = Int(token.end)
                }
                let end = last + 1 < source.lineCount ? source.lineStart(last + 1) : source.bytes.count
                require(position == end, "tokens end at \(position), the block at \(end)")
            }
        }
    }

    private func parse(_ bytes: [UInt8]) {
        let tree = RulesetParser.parse(files: [("thử.md", bytes)])
        _ = Checker.check(tree)
    }

    private func meaning(_ bytes: [UInt8]) -> String {
        MeaningText.text(of: RulesetParser.parse(files: [("thử.md", bytes)]))
    }

    private func printAndParse(_ bytes: [UInt8]) {
        for language in Language.allCases {
            let formatted = Formatter.format(bytes, keywords: language)
            guard formatted.diagnostics.isEmpty, !formatted.isRefused else { continue }
            require(meaning(formatted.bytes) == meaning(bytes), "the meaning changed")
        }
    }

    private func formatTwice(_ bytes: [UInt8]) {
        let once = Formatter.format(bytes)
        guard once.diagnostics.isEmpty, !once.isRefused else { return }
        require(Formatter.format(once.bytes).bytes == once.bytes, "formatting again changed the text")
    }

    private func scan(_ bytes: [UInt8]) {
        let accepted = bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer)
            do throws(JSONError) {
                try scanner.skipValue()
                try scanner.finish()
                return true
            } catch {
                return false
            }
        }
        // Foundation takes more encodings, repeated keys and numbers out of our range: what we take it must take.
        guard accepted, String(validating: bytes, as: UTF8.self) != nil, !Self.holdsLargeNumber(bytes) else { return }
        let read = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        require(read != nil, "Foundation refuses what the scanner takes")
    }

    /// Foundation refuses numbers beyond a binary floating point one: an exponent, or hundreds of digits.
    private static func holdsLargeNumber(_ bytes: [UInt8]) -> Bool {
        var digits = 0
        for byte in bytes {
            if digits > 0, byte | 0x20 == UInt8(ascii: "e") { return true }
            digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
            if digits > 200 { return true }
        }
        return false
    }

    static let fixed: (ruleset: CheckedRuleset, engine: Engine)? = {
        var writer = RulesetWriter(seed: 3)
        return compile(writer.write().text)
    }()

    private static func compile(_ text: String) -> (ruleset: CheckedRuleset, engine: Engine)? {
        let result = Checker.check(RulesetParser.parse(files: [("thử.md", Array(text.utf8))]))
        guard let ruleset = result.ruleset, !result.diagnostics.contains(where: { $0.kind.severity == .error }) else {
            return nil
        }
        return (ruleset, Engine(ruleset: ruleset))
    }

    private func read(_ bytes: [UInt8]) {
        guard let (ruleset, engine) = Self.fixed else { return }
        let reader = NominationReader(ruleset: ruleset)
        var rows = RowReading(reader, Decider(engine.plan))
        let differences = rows.differences(bytes)
        require(differences.isEmpty, "\(differences)")
        guard case .nomination(let nomination) = reader.read(bytes) else { return }
        compare(engine, nomination, nil)
        _ = engine.answer(nomination)
    }

    private func evaluate(_ bytes: [UInt8]) {
        var seed: UInt64 = 0
        for byte in bytes.prefix(8) { seed = seed << 8 | UInt64(byte) }
        var writer = RulesetWriter(seed: seed)
        let random = writer.write()
        var lines = random.text.split(separator: "\n", omittingEmptySubsequences: false)
        for byte in bytes.dropFirst(8).prefix(8) where lines.count > 8 {
            lines.remove(at: 6 + Int(byte) % (lines.count - 6))
        }
        guard let (ruleset, engine) = Self.compile(lines.joined(separator: "\n")) else { return }
        let reader = NominationReader(ruleset: ruleset)
        for number in 0..<4 as Range<UInt64> {
            var nominations = NominationWriter(seed: seed &+ number)
            let json = nominations.write(for: random)
            guard case .nomination(let nomination) = reader.read(Array(json.text.utf8)) else { continue }
            let second = NaiveReader.read(json, ruleset, texts: engine.plan.texts)
            compare(engine, nomination, second, of: lines.joined(separator: "\n") + "\n" + json.text)
        }
    }

    private func readRecord(_ bytes: [UInt8]) {
        if let record = try? DecisionRecord(line: bytes, named: "thử") {
            require(
                record.line == bytes || record.line == bytes + [0x0A], "a record is written otherwise than it was read")
            _ = record.redacted
        }
        _ = try? DecisionRecord(body: bytes, disclosure: Array("{}".utf8), named: "thử")
        _ = try? UnverifiedBundle(reading: bytes, named: "thử", language: "1")
        _ = try? SessionDecisions(reading: bytes, named: "thử")
        _ = try? CouncilDecision(reading: bytes, named: "thử")
    }

    private func checkTrace(_ bytes: [UInt8]) {
        guard let document = try? CanonicalReader.read(bytes) else { return }
        require(document.bytes == bytes, "a canonical document is written otherwise than it was read")
        require((try? CanonicalJSON.value(of: bytes)) == document, "read otherwise as JSON")
        let report = TraceChecker.check(document)
        if let answer = document["record"]?["answer"] { _ = TraceChecker.check(answer) }
        require(report.awardCount >= 0, "a negative count")
    }

    private func compare(
        _ engine: Engine, _ nomination: Nomination, _ second: Nomination?, of source: @autoclosure () -> String = ""
    ) {
        var evaluator = Evaluator(plan: engine.plan)
        let decider = Decider(engine.plan)
        let differences = Comparison(engine, nomination, second, using: &evaluator, decider).differences
        require(differences.isEmpty, "\(differences)\n\(source())")
    }

    /// A few inputs to start from, beside those of the rulesets.
    func seeds() -> [[UInt8]] {
        (0..<20 as Range<UInt64>).map { seed in
            var writer = RulesetWriter(seed: seed)
            let random = writer.write()
            switch self {
            case .lexer, .parser, .print, .format: return Array(random.text.utf8)
            case .json, .evidence:
                var fixed = RulesetWriter(seed: 3)
                var nominations = NominationWriter(seed: seed)
                return Array(nominations.write(for: fixed.write()).text.utf8)
            case .record, .trace: return Self.recordSeed(seed) ?? []
            case .evaluation: return (0..<12).map { UInt8(truncatingIfNeeded: seed &* 37 &+ $0 &* 11) }
            }
        }
    }

    /// A record of a random nomination, or its trace for the even ones.
    private static func recordSeed(_ seed: UInt64) -> [UInt8]? {
        guard let (ruleset, engine) = fixed else { return nil }
        var writer = RulesetWriter(seed: 3)
        var nominations = NominationWriter(seed: seed)
        let digest = SHA256.digest(of: "thử")
        let maker = Recorder(
            engine: engine, reader: NominationReader(ruleset: ruleset),
            digests: RulesetDigests(meaning: digest, files: digest),
            version: EngineVersion(package: "0", language: "1"))
        let json = Array(nominations.write(for: writer.write()).text.utf8)
        let made = try? maker.record(json, named: "thử", consideredOn: nil, decision: nil, salt: { digest.bytes })
        return seed.isMultiple(of: 2) ? made?.record.answer : made?.record.line
    }

    private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
        if !condition { fatalError("\(rawValue): \(message())") }
    }
}
