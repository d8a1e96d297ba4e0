import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Where the evidence of a ruleset stands in a row of machine words.
package struct DecisionLayout: Sendable, Hashable {
    /// More records of one list than there are bits in a mask are left to the general evaluator.
    static let maximumRecords = 64
    /// The dates come first, then the scalars.
    static let dateCount = BuiltInDate.allCases.count
    /// Greater magnitudes are left to the general evaluator: what is computed from smaller ones fits a machine word.
    static let maximumMagnitude: Int64 = 1 << 55

    /// Every number is held multiplied by ten to this power.
    let scale: UInt8
    /// By evidence: its slot, −1 for no scalar.
    let slots: [Int32]
    /// By evidence: its number among the lists, −1 for no list.
    let lists: [Int32]
    /// By list, then field: the first of the masks of its options, one for each; −1 where it is no choice.
    let options: [[Int32]]
    let slotCount: Int
    let listCount: Int
    /// Of all lists together.
    let fieldCount: Int
    let optionCount: Int
    let evidenceCount: Int

    init(_ plan: Plan) {
        // Percentages and amounts are mostly given with two decimals; constants may have more.
        var scale: UInt8 = 2
        for constant in plan.constants {
            if let number = constant.exact { scale = max(scale, number.normalized.scale) }
        }
        self.scale = min(scale, 9)
        var slots: [Int32] = []
        var lists: [Int32] = []
        var slotCount = Self.dateCount
        var listCount = 0
        var fieldCount = 0
        var options: [[Int32]] = []
        var optionCount = 0
        for evidence in plan.ruleset.evidence {
            switch evidence.shape {
            case .scalar:
                slots.append(Int32(slotCount))
                lists.append(-1)
                slotCount += 1
            case .list(let record):
                slots.append(-1)
                lists.append(Int32(listCount))
                listCount += 1
                let fields = plan.ruleset.records[record].fields
                fieldCount += fields.count
                options.append(
                    fields.map { field in
                        let count = plan.ruleset.optionCount(of: field.type)
                        defer { optionCount += count }
                        return count > 0 ? Int32(optionCount) : -1
                    })
            case .yearSeries:
                slots.append(-1)
                lists.append(-1)
            }
        }
        self.slots = slots
        self.lists = lists
        self.slotCount = slotCount
        self.listCount = listCount
        self.fieldCount = fieldCount
        self.options = options
        self.optionCount = optionCount
        evidenceCount = slots.count
    }

    /// A number as slots hold it; nil where it does not fit one.
    @inline(__always)
    func word(_ number: ExactDecimal) -> Int64? {
        guard let coefficient = Int64(exactly: number.coefficient) else { return nil }
        if number.scale == scale { return coefficient.magnitude < Self.maximumMagnitude.magnitude ? coefficient : nil }
        guard number.scale < scale else {
            let plain = number.normalized
            return plain.scale <= scale ? word(plain) : nil
        }
        var word = coefficient
        for _ in number.scale..<scale {
            let (product, overflow) = word.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            word = product
        }
        return word.magnitude < Self.maximumMagnitude.magnitude ? word : nil
    }

    /// What a whole number is multiplied by.
    var unit: Int64 {
        var unit: Int64 = 1
        for _ in 0..<scale { unit *= 10 }
        return unit
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
