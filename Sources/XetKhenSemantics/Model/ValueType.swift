import XetKhenSyntax
import XetKhenValues

package enum Unit: Sendable, Hashable {
    case none
    case percent
    case percentagePoint
    case dong
    case year
    case month
    case day
    case times
    case named(Int)
}

/// The type of one fact. A number's unit is part of its type.
package enum ScalarType: Sendable, Hashable {
    case yesNo
    case number(isInteger: Bool, Unit)
    case date
    /// A calendar year.
    case year
    /// A first and a last year.
    case period
    case text
    /// A value of `scales[index]`, ordered when the scale is.
    case choice(Int)
    /// One of the ruleset's awards and titles.
    case award
    case awardKind
}

/// What an evidence name holds.
package enum EvidenceShape: Sendable, Hashable {
    case scalar(ScalarType)
    /// A list of records of `records[index]`. A list of scalars is a list of a record with the one field `giá_trị`.
    case list(record: Int)
    case yearSeries(ScalarType)
}

/// A value known when the ruleset is checked. `number` carries every scalar: yes/no as 0 and 1, a date as its day
/// number, a choice as its position, an award by its index, an award kind by its raw value.
package enum Constant: Sendable, Hashable {
    case number(ExactDecimal)
    case text(String)
    case period(first: Int, last: Int)
}
