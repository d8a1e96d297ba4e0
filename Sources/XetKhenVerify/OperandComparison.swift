import XetKhenValues

/// The value of an operand: a number between two bounds, and why it is not known more closely.
struct Operand: Sendable {
    var lower: ExactDecimal?
    var upper: ExactDecimal?
    var causes: CauseSet = []
    var isUnwritten = false
    /// The number of the fact that the value stands for; its bounds are not read yet then.
    var fact: Int?

    /// The number, where there is only one and nothing keeps it open.
    var exact: ExactDecimal? {
        guard let lower, let upper, lower == upper, causes.isEmpty else { return nil }
        return lower
    }
}

extension Operand {
    init?(_ value: CanonicalValue) {
        if let number = value.decimal {
            self.init(lower: number, upper: number)
        } else if let parts = value.items {
            self.init(range: parts)
            if causes.isEmpty { return nil }
        } else if let member = value.members?.first, value.members?.count == 1 {
            if member.name == "fact", Shape.number.admits(member.value) {
                self.init(fact: member.value.wholeNumber)
            } else if member.name == "unwritten", let parts = member.value.items {
                self.init(range: parts)
                isUnwritten = true
            } else {
                return nil
            }
        } else {
            return nil
        }
    }

    /// Bounds in order; where they leave more than one number, also causes.
    private init?(range parts: [CanonicalValue]) {
        let shape = Shape.fixed([.optional(.decimal), .optional(.decimal), .causes])
        guard shape.admits(.array(parts)), let causes = parts[2].causes else { return nil }
        self.init(lower: parts[0].decimal, upper: parts[1].decimal, causes: causes)
        if let lower, let upper, lower > upper { return nil }
        if causes.isEmpty, exact == nil { return nil }
    }
}

/// How two numbers are asked to stand to each other.
struct Relation: Sendable {
    let less: Bool
    let equal: Bool
    let greater: Bool

    static let equality = Relation(less: false, equal: true, greater: false)
    static let atLeast = Relation(less: false, equal: true, greater: true)
    static let atMost = Relation(less: true, equal: true, greater: false)

    init(less: Bool, equal: Bool, greater: Bool) { (self.less, self.equal, self.greater) = (less, equal, greater) }

    init?(_ text: String) {
        switch text {
        case "=": self = .equality
        case "≠": self.init(less: true, equal: false, greater: true)
        case "<": self.init(less: true, equal: false, greater: false)
        case "≤": self = .atMost
        case ">": self.init(less: false, equal: false, greater: true)
        case "≥": self = .atLeast
        default: return nil
        }
    }

    /// What the relation says where the pairs of numbers may stand in some of the three ways and in no other; nil where they
    /// do not all say the same.
    func settled(maybeLess: Bool, maybeEqual: Bool, maybeGreater: Bool) -> Outcome? {
        let holds = maybeLess && less || maybeEqual && equal || maybeGreater && greater
        let fails = maybeLess && !less || maybeEqual && !equal || maybeGreater && !greater
        return holds == fails ? nil : holds ? .met : .notMet
    }
}

extension Outcome {
    /// How two operands stand to each other.
    static func comparison(_ left: Operand, _ relation: Relation, _ right: Operand, exactOnly: Bool) -> Outcome {
        let open = Outcome.open(left.causes.union(right.causes))
        if exactOnly, left.exact == nil || right.exact == nil { return open }
        // The least of one side against the greatest of the other; an absent bound reaches beyond every number.
        let maybeLess = pair(left.lower, right.upper) { $0 < $1 }
        let maybeGreater = pair(right.lower, left.upper) { $0 < $1 }
        let maybeEqual = pair(left.lower, right.upper) { $0 <= $1 } && pair(right.lower, left.upper) { $0 <= $1 }
        return relation.settled(maybeLess: maybeLess, maybeEqual: maybeEqual, maybeGreater: maybeGreater) ?? open
    }

    private static func pair(
        _ low: ExactDecimal?, _ high: ExactDecimal?, _ stands: (ExactDecimal, ExactDecimal) -> Bool
    ) -> Bool {
        guard let low, let high else { return true }
        return stands(low, high)
    }

    /// The ratio of two operands against a threshold, or against a hundredth of it.
    static func ratio(
        _ numerator: Operand, over denominator: Operand, _ relation: Relation, _ threshold: Operand, percent: Bool
    ) -> Outcome {
        if denominator.exact?.isZero == true { return .open(.error) }
        let open = Outcome.open(numerator.causes.union(denominator.causes).union(threshold.causes))
        let (top, bottom): (Operand, Operand)
        if let low = denominator.lower, low > .zero {
            (top, bottom) = (numerator, denominator)
        } else if let high = denominator.upper, high.isNegative {
            (top, bottom) = (numerator.negated, denominator.negated)
        } else {
            return open
        }
        guard let nearest = bottom.lower else { return open }
        // The ratio is least at the least numerator, over the nearest denominator where that is negative and over the
        // farthest where it is not; and the other way round. A threshold that is not known has the ratio on both sides.
        let least = top.lower.map { $0.isNegative ? Corner($0, over: nearest) : Corner($0, over: bottom.upper) }
        let greatest = top.upper.map { $0.isNegative ? Corner($0, over: bottom.upper) : Corner($0, over: nearest) }
        guard let low = Corner.order(least, threshold.upper, percent: percent, unbounded: .less),
            let high = Corner.order(greatest, threshold.lower, percent: percent, unbounded: .greater)
        else { return open }
        // A ratio that only comes near to the bound from its side of it does not reach it.
        let reachesLow = low == .less || low == .equal && least?.isApproached == false
        let reachesHigh = high == .greater || high == .equal && greatest?.isApproached == false
        return relation.settled(
            maybeLess: low == .less, maybeEqual: reachesLow && reachesHigh, maybeGreater: high == .greater) ?? open
    }
}

extension Operand {
    fileprivate var negated: Operand {
        Operand(lower: upper.map { $0.negated }, upper: lower.map { $0.negated }, causes: causes)
    }
}

/// A least or greatest ratio: a numerator over a positive denominator.
private struct Corner {
    let numerator: ExactDecimal
    let denominator: ExactDecimal
    /// Whether the ratio comes as near as one likes to this without reaching it.
    let isApproached: Bool

    /// Over a denominator without an upper bound the ratio tends to zero.
    init(_ numerator: ExactDecimal, over denominator: ExactDecimal?) {
        isApproached = denominator == nil && !numerator.isZero
        self.numerator = denominator == nil ? .zero : numerator
        self.denominator = denominator ?? .one
    }

    /// How the corner stands to a bound of the threshold; nil where the numbers are too long to tell.
    static func order(
        _ corner: Corner?, _ bound: ExactDecimal?, percent: Bool, unbounded: Comparison
    ) -> Comparison? {
        guard let corner, let bound else { return unbounded }
        guard percent else {
            return ExactDecimal.compareRatio(corner.numerator, over: corner.denominator, to: bound)
        }
        if let hundredth = bound.multiplied(by: ExactDecimal(unchecked: 1, scale: 2)) {
            return ExactDecimal.compareRatio(corner.numerator, over: corner.denominator, to: hundredth)
        }
        guard let hundredfold = corner.numerator.multiplied(by: ExactDecimal(100)) else { return nil }
        return ExactDecimal.compareRatio(hundredfold, over: corner.denominator, to: bound)
    }
}
