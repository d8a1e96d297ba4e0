import XetKhenSemantics
import XetKhenValues

/// One thing that a completion may choose for a choice.
package enum CompletionOption: Sendable, Hashable {
    case value(CellValue)
    /// A field stated to be unwritten.
    case unwritten
    /// The list is complete with so many further records.
    case furtherRecords(Int)
    /// One reading of a provision.
    case reading(Int)

    /// Nil where the option is not a value.
    var cellValue: CellValue? {
        if case .value(let value) = self { value } else { nil }
    }
}

/// The part of the number line that an option stands for; a nil bound is open.
package struct CompletionRegion: Sendable, Hashable {
    package var lower: ExactDecimal?
    package var lowerIncluded: Bool
    package var upper: ExactDecimal?
    package var upperIncluded: Bool
    package var representative: ExactDecimal
}

/// A fact, or the reading of a provision, with what completions may choose for it, in ascending order where it is ordered.
package struct CompletionChoice: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        case fact(FactKey)
        case provision(Int)
    }

    package var subject: Subject
    package var options: [CompletionOption]
    /// One for each of the first options where the fact is a number, a date or a year; empty otherwise.
    package var regions: [CompletionRegion]
    /// Whether the options stand for every value that the fact may have, so that what all of them give holds of it.
    package var isExhaustive: Bool

    package init(
        subject: Subject, options: [CompletionOption], regions: [CompletionRegion] = [], isExhaustive: Bool = true
    ) {
        self.subject = subject
        self.options = options
        self.regions = regions
        self.isExhaustive = isExhaustive
    }

    package var isOfFurtherRecords: Bool {
        if case .fact(let key) = subject { key.kind == .rest } else { false }
    }

    /// What is asked of the fact when it must take one of the satisfying options; the one found to settle stands for
    /// those that one requirement cannot hold together. Where the options do not stand for every value, what its
    /// representative gives is not known of the region, and the representative is named alone. A field that must be
    /// unwritten, or a text other than the rules', is `.oneOf` nothing.
    package func requirement(satisfying: [Int], witness: Int) -> SettlingFact.Requirement {
        guard options.indices.contains(witness) else { return .oneOf([]) }
        if case .furtherRecords(let count) = options[witness] {
            guard count > 0, let least = satisfying.first else { return .nothingMore }
            guard case .furtherRecords(let fewest) = options[least], fewest > 0 else { return .nothingMore }
            return .moreRecords(fewest)
        }
        guard regions.indices.contains(witness) else {
            var values: [CellValue] = []
            for option in satisfying where options.indices.contains(option) {
                if case .value(let value) = options[option] { values.append(value) }
            }
            return .oneOf(values)
        }
        guard isExhaustive else { return .suchAs(regions[witness].representative) }
        var first = witness
        while first > 0, satisfying.contains(first - 1) { first -= 1 }
        var last = witness
        while last + 1 < regions.count, satisfying.contains(last + 1) { last += 1 }
        return .between(
            lower: regions[first].lower, lowerIncluded: regions[first].lowerIncluded, upper: regions[last].upper,
            upperIncluded: regions[last].upperIncluded)
    }
}
