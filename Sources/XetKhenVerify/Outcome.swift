/// The causes that keep an outcome open.
struct CauseSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let error = CauseSet(rawValue: 1)
    static let conflict = CauseSet(rawValue: 2)
    static let missing = CauseSet(rawValue: 4)
    static let reading = CauseSet(rawValue: 8)
    static let weak = CauseSet(rawValue: 16)
    static let every = CauseSet(rawValue: 31)

    /// In the order in which they are written.
    private static let letters = Array("ecmrw".utf8)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Reads causes that stand once each and in order.
    init?(_ text: String) {
        var bits: UInt8 = 0
        for letter in text.utf8 {
            guard let position = Self.letters.firstIndex(of: letter), bits >> UInt8(position) == 0 else { return nil }
            bits |= 1 << UInt8(position)
        }
        rawValue = bits
    }

    var text: String {
        let written = Self.letters.indices.filter { rawValue >> UInt8($0) & 1 == 1 }
        return String(decoding: written.map { Self.letters[$0] }, as: UTF8.self)
    }
}

/// The outcome of a step or an award. One that is open has causes.
enum Outcome: Sendable, Hashable {
    case met
    case notMet
    case open(CauseSet)
    case leftOut(Reason)

    enum Reason: String, Sendable {
        case notCovered = "-c"
        case notInForce = "-f"
        case notPleaded = "-p"
        case notHeard = "-h"
        case empty = "-e"
    }

    static let empty = Outcome.leftOut(.empty)

    init?(_ text: String) {
        if text == "1" {
            self = .met
        } else if text == "0" {
            self = .notMet
        } else if let reason = Reason(rawValue: text) {
            self = .leftOut(reason)
        } else if let causes = CauseSet(text), !causes.isEmpty {
            self = .open(causes)
        } else {
            return nil
        }
    }

    var text: String {
        switch self {
        case .met: "1"
        case .notMet: "0"
        case .open(let causes): causes.text
        case .leftOut(let reason): reason.rawValue
        }
    }

    var isLeftOut: Bool {
        if case .leftOut = self { return true }
        return false
    }

    var isSettled: Bool { self == .met || self == .notMet }

    var isOpen: Bool { !isSettled && !isLeftOut }

    var causes: CauseSet {
        if case .open(let causes) = self { return causes }
        return []
    }

    /// The outcome as a source gives it that is too weak to settle anything.
    var doubted: Outcome { isLeftOut ? self : .open(causes.union(.weak)) }

    var negated: Outcome {
        switch self {
        case .met: .notMet
        case .notMet: .met
        case .open: self
        case .leftOut: .empty
        }
    }

    static func all(_ members: [Outcome]) -> Outcome { combined(members, decisive: .notMet, otherwise: .met) }

    static func any(_ members: [Outcome]) -> Outcome { combined(members, decisive: .met, otherwise: .notMet) }

    private static func combined(_ members: [Outcome], decisive: Outcome, otherwise: Outcome) -> Outcome {
        let judged = members.judged
        if judged.isEmpty { return .empty }
        if judged.contains(decisive) { return decisive }
        return judged.causes.isEmpty ? otherwise : .open(judged.causes)
    }
}

extension [Outcome] {
    /// Those that are not left out.
    var judged: [Outcome] { filter { !$0.isLeftOut } }

    /// The causes of every member that is open.
    var causes: CauseSet { reduce(into: []) { $0.formUnion($1.causes) } }
}
