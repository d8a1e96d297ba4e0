/// What kind of fact a piece of made-up evidence is. The kinds take turns: evidence 10 is of the kind of evidence 0.
enum SyntheticEvidence: Int, CaseIterable {
    case count, flag, measure, day, rating, share, part, fault, limit, events

    init(number: Int) {
        self = Self.allCases[number % Self.allCases.count]
    }

    /// Its name in the ruleset and in nominations.
    static func name(_ number: Int) -> String { "e\(number)" }

    /// Its type in the rules language.
    var type: String {
        switch self {
        case .count, .part, .limit: "whole number"
        case .flag, .fault: "yes/no"
        case .measure: "decimal"
        case .day: "date"
        case .rating: "rating"
        case .share: "percentage"
        case .events: "list of event"
        }
    }

    static let ratings = ["weak", "average", "good", "excellent"]

    /// A condition on evidence of this number; `turn` moves the bar, so that conditions on one piece of evidence differ.
    static func condition(on number: Int, turn: Int) -> String {
        let name = name(number)
        // Bars lie in the middle of what nominations hold, so that neither answer is rare.
        let bar = 300 + turn * 37 % 401
        switch SyntheticEvidence(number: number) {
        case .count: return "\(name) ≥ \(bar)"
        case .flag: return name
        case .measure: return "\(name) ≥ \(bar / 10).\(bar % 10)"
        case .day: return "\(name) ≤ 2025-\(twoDigits(4 + turn % 6))-\(twoDigits(1 + turn * 3 % 28))"
        case .rating: return turn % 3 == 0 ? "\(name) = excellent" : "\(name) one of (good, excellent)"
        case .share: return "\(name) ≥ \(30 + turn * 7 % 41)%"
        // Evidence 0 is a count.
        case .part: return "\(name) ≥ 0.\(5 + turn % 5) × \(Self.name(0))"
        case .fault: return "not \(name)"
        case .limit: return "\(name) ≤ \(bar)"
        case .events:
            return turn % 2 == 0
                ? "number of (\(name) where `date` ≥ 2025-\(twoDigits(1 + turn % 9))-01) ≥ 2"
                : "sum of amount of (\(name) where `date` ≥ 2024-07-01) ≥ \(2 * bar)"
        }
    }

    static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
