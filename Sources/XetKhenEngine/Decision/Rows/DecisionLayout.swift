import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Where the evidence of a ruleset stands in a row of machine words.
///
/// What has no decimals (dates, years, choices, yes or no, whole numbers, money) is held as it is; every other number is held
/// multiplied by ten to the power of `scale`.
package struct DecisionLayout: Sendable, Hashable {
    /// More records of one list than there are bits in a mask are left to the general evaluator.
    static let maximumRecords = 64
    /// The dates come first, then the scalars.
    static let dateCount = BuiltInDate.allCases.count
    /// Greater magnitudes are left to the general evaluator: what is computed from smaller ones fits a machine word.
    static let maximumMagnitude: Int64 = 1 << 55

    /// How the values of one field stand in a row.
    struct Field: Sendable, Hashable, BitwiseCopyable {
        /// Its list's number, and its bit among the fields of that list.
        var list: Int32
        var bit: Int32
        /// How many half words of one record stand before it.
        var offset: Int32
        /// The first of the masks of its options, one for each; −1 where it is no choice.
        var firstOption: Int32
        /// A value takes 64 bits and not 32.
        var isWide: Bool
        var isScaled: Bool
    }

    let scale: UInt8
    /// By evidence: its slot, −1 for no scalar.
    let slots: [Int32]
    /// By slot.
    let isScaled: [Bool]
    /// By evidence: its number among the lists, −1 for no list.
    let lists: [Int32]
    /// By list: the first of its fields, and how many half words one record takes.
    let firstFields: [Int32]
    let halfWords: [Int32]
    let fields: [Field]
    let optionCount: Int
    let evidenceCount: Int
    /// Where each part of a row begins in its memory, in bytes.
    let places: DecisionPlaces

    init(_ plan: Plan) {
        // Percentages are mostly given with two decimals; constants may have more.
        var scale: UInt8 = 2
        for constant in plan.constants {
            if let number = constant.exact { scale = max(scale, number.normalized.scale) }
        }
        self.scale = min(scale, 9)
        var slots: [Int32] = []
        var isScaled = [Bool](repeating: false, count: Self.dateCount)
        var lists: [Int32] = []
        var firstFields: [Int32] = []
        var halfWords: [Int32] = []
        var fields: [Field] = []
        var optionCount: Int32 = 0
        for evidence in plan.ruleset.evidence {
            slots.append(-1)
            lists.append(-1)
            switch evidence.shape {
            case .scalar(let type):
                slots[slots.count - 1] = Int32(isScaled.count)
                isScaled.append(type.hasDecimals)
            case .list(let record):
                let list = Int32(firstFields.count)
                lists[lists.count - 1] = list
                firstFields.append(Int32(fields.count))
                var offset: Int32 = 0
                for (bit, field) in plan.ruleset.records[record].fields.enumerated() {
                    let count = plan.ruleset.optionCount(of: field.type)
                    let isWide = field.type.isWide
                    fields.append(
                        Field(
                            list: list, bit: Int32(bit), offset: offset, firstOption: count > 0 ? optionCount : -1,
                            isWide: isWide, isScaled: field.type.hasDecimals))
                    optionCount += Int32(count)
                    offset += isWide ? 2 : 1
                }
                halfWords.append(offset)
            case .yearSeries: break
            }
        }
        self.slots = slots
        self.isScaled = isScaled
        self.lists = lists
        self.firstFields = firstFields
        self.halfWords = halfWords
        self.fields = fields
        self.optionCount = Int(optionCount)
        evidenceCount = slots.count
        places = DecisionPlaces(
            lists: firstFields.count, evidence: slots.count, slots: isScaled.count, options: Int(optionCount))
    }

    var slotCount: Int { isScaled.count }
    var listCount: Int { firstFields.count }
    /// What up to eight records of each list take.
    var usualHalfWords: Int32 { halfWords.reduce(0) { $0 + $1 * 8 } }

    /// A number as a slot or field holds it; nil where it does not fit one.
    @inline(__always)
    func word(_ number: ExactDecimal, isScaled: Bool) -> Int64? {
        guard let coefficient = Int64(exactly: number.coefficient) else { return nil }
        return word(coefficient, decimals: number.scale, isScaled: isScaled)
    }

    /// The same for digits and how many of them are decimals.
    @inline(__always)
    func word(_ digits: Int64, decimals: UInt8, isScaled: Bool) -> Int64? {
        let wanted = isScaled ? scale : 0
        var word = digits
        if decimals < wanted {
            let (product, overflow) = digits.multipliedReportingOverflow(by: Self.power(wanted &- decimals))
            guard !overflow else { return nil }
            word = product
        } else if decimals > wanted {
            var surplus = decimals &- wanted
            while surplus > 0 {
                let (quotient, rest) = word.quotientAndRemainder(dividingBy: 10)
                guard rest == 0 else { return nil }
                word = quotient
                surplus &-= 1
            }
        }
        return word.magnitude < Self.maximumMagnitude.magnitude ? word : nil
    }

    /// What a number with decimals is multiplied by.
    var unit: Int64 { Self.power(scale) }

    @inline(__always)
    private static func power(_ exponent: UInt8) -> Int64 {
        var power: Int64 = 1
        for _ in 0..<exponent { power &*= 10 }
        return power
    }
}

/// Where each part of a row begins in its memory, in bytes: one stretch, so that what a decision reads lies close together.
package struct DecisionPlaces: Sendable, Hashable {
    let isStated: Int
    let states: Int
    let slots: Int
    let options: Int
    let records: Int
    /// 64 bits for each 64 evidences.
    let statedCount: Int

    init(lists: Int, evidence: Int, slots: Int, options: Int) {
        func aligned(_ bytes: Int) -> Int { (bytes + 7) & ~7 }
        statedCount = (evidence + 63) / 64
        isStated = aligned(lists * MemoryLayout<DecisionCells.List>.stride)
        states = isStated + statedCount * 8
        self.slots = states + aligned(slots)
        self.options = self.slots + slots * 8
        records = self.options + options * 8
    }

    /// How long a row with so many half words of records is.
    func byteCount(_ halfWords: Int32) -> Int { records + Int(halfWords) * MemoryLayout<Int32>.stride }
}

extension ScalarType {
    /// Whether its numbers may have decimals.
    var hasDecimals: Bool {
        switch self {
        case .number(let isInteger, let unit): !isInteger && unit != .dong
        case .yesNo, .date, .year, .period, .text, .choice, .award, .awardKind: false
        }
    }

    /// Whether a value may need more than 32 bits.
    fileprivate var isWide: Bool {
        switch self {
        case .number, .period: true
        case .yesNo, .date, .year, .text, .choice, .award, .awardKind: false
        }
    }
}

extension CheckedRuleset {
    /// How many values a choice has, numbered from 0; 0 for any other type.
    fileprivate func optionCount(of type: ScalarType) -> Int {
        switch type {
        case .yesNo: 2
        case .choice(let scale): scales[scale].values.count
        case .number, .date, .year, .period, .text, .award, .awardKind: 0
        }
    }
}
