import XetKhenEngine
import XetKhenValues

/// A condition over choices, for checking the searches apart from any ruleset: leaf `choice ≥ option`.
indirect enum AnswerFormula: Sendable {
    case atLeastOption(choice: Int, option: Int)
    case all([AnswerFormula])
    case any([AnswerFormula])
    case some(Int, [AnswerFormula])
    case not(AnswerFormula)

    /// The truth with the choices made (−1 is open), by the rules of the language. A choice among some options only is a fact
    /// in dispute between them.
    func truth(_ chosen: [Int], factCount: Int = .max, among: [Int: [Int]] = [:]) -> Truth {
        func truths(_ members: [AnswerFormula]) -> [Truth] {
            members.map { $0.truth(chosen, factCount: factCount, among: among) }
        }
        switch self {
        case .atLeastOption(let choice, let option):
            if let options = among[choice] {
                let met = options.count { $0 >= option }
                return met == options.count ? .true : met == 0 ? .false : .unknown(.conflict)
            }
            guard chosen[choice] < 0 else { return Truth(chosen[choice] >= option) }
            return .unknown(choice < factCount ? .missing : .reading)
        case .all(let members): return Truth.all(truths(members))
        case .any(let members): return Truth.any(truths(members))
        case .some(let k, let members): return Truth.atLeast(k, of: truths(members))
        case .not(let member): return member.truth(chosen, factCount: factCount, among: among).not
        }
    }

    static func random(_ source: inout AnswerRandom, depth: Int, options: [Int]) -> AnswerFormula {
        if depth == 0 || source.next(6) == 0 {
            let choice = source.next(options.count)
            let leaf = AnswerFormula.atLeastOption(choice: choice, option: 1 + source.next(options[choice] - 1))
            return source.next(4) == 0 ? .not(leaf) : leaf
        }
        let members = (0..<(2 + source.next(2))).map { _ in random(&source, depth: depth - 1, options: options) }
        switch source.next(5) {
        case 0, 1: return .all(members)
        case 2, 3: return .any(members)
        default: return source.next(3) == 0 ? .not(.all(members)) : .some(2, members)
        }
    }
}

/// Numbers that are the same in every run.
struct AnswerRandom {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}

struct FormulaSubject: CompletionSubject {
    var formula: AnswerFormula
    var options: [Int]
    var factCount: Int
    var chosen: [Int]
    var among: [Int: [Int]] = [:]
    let leavesAmong: Bool

    init(_ formula: AnswerFormula, options: [Int], factCount: Int? = nil, leavesAmong: Bool = true) {
        self.formula = formula
        self.leavesAmong = leavesAmong
        self.options = options
        self.factCount = factCount ?? options.count
        chosen = options.map { _ in -1 }
    }

    var choiceCount: Int { options.count }
    func optionCount(_ choice: Int) -> Int { options[choice] }
    func isExhaustive(_ choice: Int) -> Bool { true }

    mutating func choose(_ choice: Int, _ option: Int?) {
        chosen[choice] = option ?? -1
        among[choice] = nil
    }

    mutating func choose(_ choice: Int, among options: [Int]) -> Bool {
        guard leavesAmong else { return false }
        chosen[choice] = -1
        among[choice] = options
        return true
    }

    mutating func truth() -> Truth { formula.truth(chosen, factCount: factCount, among: among) }
}

/// The same questions answered from the definitions, by trying every completion.
struct AnswerBruteForce {
    var formula: AnswerFormula
    var options: [Int]

    func completions(_ chosen: [Int]) -> [[Int]] {
        guard let open = chosen.firstIndex(of: -1) else { return [chosen] }
        return (0..<options[open]).flatMap { option in
            var next = chosen
            next[open] = option
            return completions(next)
        }
    }

    func values(of set: Int) -> [[Int]] {
        var partial = [options.map { _ in -1 }]
        for choice in options.indices where set & (1 << choice) != 0 {
            partial = partial.flatMap { row in
                (0..<options[choice]).map { option in
                    var next = row
                    next[choice] = option
                    return next
                }
            }
        }
        return partial
    }

    func holds(_ chosen: [Int], _ wanted: Bool) -> Bool {
        completions(chosen).allSatisfy { formula.truth($0) == Truth(wanted) }
    }

    /// Every combination of these options of the facts.
    func holds(_ facts: [Int], _ satisfying: [[Int]], _ wanted: Bool) -> Bool {
        var rows = [options.map { _ in -1 }]
        for (fact, choices) in zip(facts, satisfying) {
            rows = rows.flatMap { row in
                choices.map { option in
                    var next = row
                    next[fact] = option
                    return next
                }
            }
        }
        return rows.allSatisfy { holds($0, wanted) }
    }

    func minimalSets(towards wanted: Bool) -> [[Int]] {
        let sufficient = (0..<(1 << options.count)).filter { set in values(of: set).contains { holds($0, wanted) } }
        let minimal = sufficient.filter { set in !sufficient.contains { $0 != set && $0 & set == $0 } }
        return minimal.map { set in options.indices.filter { set & (1 << $0) != 0 } }
            .sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
    }
}
