import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The brief explanation of nominees of one scope: bytes that are the same for each of them, with places for what is not.
struct BriefTemplate {
    /// What stands at one place.
    enum Piece {
        /// Bytes of the pool.
        case bytes(Range<Int>)
        /// What a rule or an award came to.
        case rule(Int)
        case award(Int)
        /// The value of an operand.
        case number(Int)
        case date(Int)
        case yesNo(Int)
        /// One of these names, as bytes of the pool with their quotation marks.
        case name(Int, [Range<Int>])
    }

    let scope: DecisionScope
    private(set) var pool: [UInt8] = []
    private(set) var pieces: [Piece] = []
    private var open: [UInt8] = []

    init(_ scope: DecisionScope) {
        self.scope = scope
        let ruleset = scope.plan.ruleset
        open += Array(",\"awards\":[".utf8)
        for (position, award) in scope.plan.answeredAwards.enumerated() {
            open += Array((position > 0 ? ",{" : "{").utf8)
            member("award", ruleset.awards[award].name)
            add(.award(award))
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
            add(.rule(place))
            addLeaves(of: rule)
            open += Array("}".utf8)
        }
        open += Array("]}".utf8)
        closeBytes()
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
        case .number, .year: add(.number(operand))
        case .date: add(.date(operand))
        case .yesNo: add(.yesNo(operand))
        case .choice(let scale): add(.name(operand, names(ruleset.scales[scale].values)))
        case .award: add(.name(operand, names(ruleset.awards.map { $0.name })))
        case .awardKind:
            // By their raw values, which count from 0.
            add(.name(operand, names(AwardKind.allCases.map { AnswerCodes.code($0) })))
        case .text, .period: open += Array("null".utf8)
        }
    }

    private mutating func names(_ names: [String]) -> [Range<Int>] {
        closeBytes()
        return names.map { name in
            let first = pool.count
            pool += Self.json { $0.string(name) }
            return first..<pool.count
        }
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

    private mutating func add(_ piece: Piece) {
        closeBytes()
        pieces.append(piece)
    }

    private mutating func closeBytes() {
        guard !open.isEmpty else { return }
        let first = pool.count
        pool += open
        open = []
        pieces.append(.bytes(first..<pool.count))
    }
}
