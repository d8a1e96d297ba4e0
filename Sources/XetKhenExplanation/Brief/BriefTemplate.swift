import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The brief explanation of nominees of one scope: bytes that are the same for each of them, with places for what is not.
struct BriefTemplate {
    /// Bytes that are the same for each nominee, and what stands behind them.
    struct Piece: BitwiseCopyable {
        enum Kind: UInt8, BitwiseCopyable {
            /// Nothing: the last piece.
            case end
            /// What the rule or the award `index` came to.
            case rule
            case award
            /// The value of the operand `index`.
            case number
            case date
            case yesNo
            /// One of the `names`, as spans of the pool.
            case name
        }

        var kind: Kind
        var bytes: Span
        var index: Int32 = 0
        var names = Span()
    }

    struct Span: BitwiseCopyable {
        var first: Int32 = 0
        var count: Int32 = 0

        var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
    }

    let scope: DecisionScope
    private(set) var pool: [UInt8] = []
    private(set) var pieces: [Piece] = []
    private(set) var names: [Span] = []
    /// By the value of a condition in one byte: how it is told.
    private(set) var outcomes: [Span] = []
    /// As much memory as writing what is told of one nominee may touch.
    private(set) var greatestLength = 0
    private var open: [UInt8] = []

    init(_ scope: DecisionScope) {
        self.scope = scope
        outcomes = Self.tellings.map { keep($0) }
        let ruleset = scope.plan.ruleset
        open += Array("\",\"awards\":[".utf8)
        for (position, award) in scope.plan.answeredAwards.enumerated() {
            open += Array((position > 0 ? ",{" : "{").utf8)
            member("award", ruleset.awards[award].name)
            add(.award, award)
            open += Array("}".utf8)
        }
        open += Array("],\"rules\":[".utf8)
        let rules = ruleset.rules
        for (place, rule) in scope.rules.enumerated() {
            open += Array((place > 0 ? ",{" : "{").utf8)
            let declared = rules[rule.index]
            member("rule", declared.name)
            open += Array("\"cites\":".utf8)
            let identifiers = declared.citations.map { ruleset.identifier(of: $0) }
            open += Self.json { writer in
                writer.beginArray()
                for identifier in identifiers { writer.string(identifier) }
                writer.endArray()
            }
            open += Array(",".utf8)
            add(.rule, place)
            addLeaves(of: rule)
            open += Array("}".utf8)
        }
        open += Array("]}".utf8)
        add(.end, 0)
        // What is copied is copied in whole strides.
        pool += [UInt8](repeating: 0, count: BriefCursor.stride)
        let longestOutcome = Int(outcomes.map { $0.count }.max() ?? 0)
        greatestLength = pieces.reduce(BriefCursor.stride + Self.head.utf8CodeUnitCount) {
            $0 + greatestLength(of: $1, longestOutcome)
        }
    }

    /// What stands before the id.
    static let head: StaticString = "{\"nomination\":\""

    private func greatestLength(of piece: Piece, _ longestOutcome: Int) -> Int {
        let ofValue =
            switch piece.kind {
            case .end: 0
            case .rule, .award: longestOutcome
            case .number, .date, .yesNo: BriefCursor.numberLength
            case .name: max(BriefCursor.numberLength, Int(names[piece.names.range].map { $0.count }.max() ?? 0))
            }
        return Int(piece.bytes.count) + ofValue
    }

    private mutating func addLeaves(of rule: DecisionScope.Rule) {
        guard !rule.leaves.isEmpty else { return }
        open += Array(",\"found\":[".utf8)
        for (position, leaf) in scope.leaves[rule.leaves].enumerated() {
            open += Array((position > 0 ? ",[" : "[").utf8)
            let type = scope.type(of: leaf)
            let words: [String?]
            switch scope.form(of: leaf) {
            case .comparison(let comparison): words = [nil, AnswerCodes.code(comparison), nil]
            case .ratio(let comparison): words = [nil, "/", nil, AnswerCodes.code(comparison), nil]
            case .membership(let isNegated): words = [nil, isNegated ? "none_of" : "one_of"]
            case .recorded(let isWanted): words = [nil, isWanted ? "recorded" : "unwritten"]
            case .within: words = [nil, "within", nil, nil]
            case .truth: words = [nil]
            }
            var operand = leaf.firstOperand
            for (index, word) in words.enumerated() {
                if index > 0 { open += Array(",".utf8) }
                if let word {
                    open += Self.json { $0.string(word) }
                } else {
                    addValue(operand, type)
                    operand += 1
                }
            }
            open += Array("]".utf8)
        }
        open += Array("]".utf8)
    }

    /// Texts and periods have no number of their own and are not told.
    private mutating func addValue(_ operand: Int, _ type: ScalarType) {
        let ruleset = scope.plan.ruleset
        switch type {
        case .number, .year: add(.number, operand)
        case .date: add(.date, operand)
        case .yesNo: add(.yesNo, operand)
        case .choice(let scale): addName(operand, ruleset.scales[scale].values)
        case .award: addName(operand, ruleset.awards.map { $0.name })
        case .awardKind:
            // By their raw values, which count from 0.
            addName(operand, AwardKind.allCases.map { AnswerCodes.code($0) })
        case .text, .period: open += Array("null".utf8)
        }
    }

    private mutating func addName(_ operand: Int, _ known: [String]) {
        let first = Int32(names.count)
        for name in known { names.append(keep(Self.json { $0.string(name) })) }
        add(.name, operand, names: Span(first: first, count: Int32(known.count)))
    }

    /// How each value of a condition in one byte is told.
    private static let tellings: [[UInt8]] = (0...UInt8.max).map { code in
        let outcome = RuleOutcome(code: code)
        var text = "\"outcome\":\""
        text += outcome.isLeftOut ? AnswerCodes.code(outcome.status) : AnswerCodes.code(outcome.truth)
        text += "\""
        let causes = outcome.isLeftOut ? [] : AnswerCodes.codes(outcome.truth.causes)
        if !causes.isEmpty { text += ",\"causes\":[" + causes.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
        return Array(text.utf8)
    }

    /// A member with a string, and the comma behind.
    private mutating func member(_ name: String, _ value: String) {
        open += Array("\"\(name)\":".utf8) + Self.json { $0.string(value) } + Array(",".utf8)
    }

    private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(indented: false)
        write(&writer)
        return writer.utf8
    }

    private mutating func add(_ kind: Piece.Kind, _ index: Int, names: Span = Span()) {
        pieces.append(Piece(kind: kind, bytes: keep(open), index: Int32(index), names: names))
        open = []
    }

    private mutating func keep(_ bytes: [UInt8]) -> Span {
        let span = Span(first: Int32(pool.count), count: Int32(bytes.count))
        pool += bytes
        return span
    }
}
