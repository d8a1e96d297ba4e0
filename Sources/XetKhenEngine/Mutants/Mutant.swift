import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One small change to the rules, of those that a slip in reading a provision would make.
package enum MutantChange: Sendable, Hashable {
    /// A number, year, date or value of an ordered scale moved by one step.
    case value(ScalarType, from: ExactDecimal, to: ExactDecimal)
    case comparison(ComparisonOperator, ComparisonOperator)
    /// How many members `ít nhất` asks for.
    case atLeast(Int, Int)
    /// A member of a block dropped, by its position; the same for an option of `thuộc`.
    case member(Int)
    case option(Int)
    /// All that a list's records must satisfy.
    case filter
    /// `từ …` and `chạm …` of a run dropped.
    case runStart
    case runEnd
    /// A reset of a run dropped. Index into the ruleset's `resets`.
    case reset(Int)
    /// An exception dropped, by its position.
    case exception(Int)
    /// The rule asks for nothing any more.
    case condition
    /// `hoãn khi` dropped.
    case suspension
    /// The value of one stretch of a parameter, by its position, moved by one step.
    case parameter(Int, from: ExactDecimal, to: ExactDecimal)
}

/// Where a change is made. A definition stands once in the text, however many rules it was worked into.
package struct MutantSite: Sendable, Hashable {
    /// What holds the changed part.
    package var owner: SourceRange
    package var change: MutantChange
    /// The changed part itself.
    package var place: SourceRange
    /// The condition about which the change is, where it is only part of one.
    package var context: SourceRange?
    /// What the changed part is called, where it is not written at its place.
    package var name: String?

    package static func == (left: MutantSite, right: MutantSite) -> Bool {
        left.owner == right.owner && left.change == right.change
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(owner)
        hasher.combine(change)
    }
}

/// Something of the ruleset that holds conditions or values.
enum RulesetPart: Hashable {
    /// Criteria, then standards, suspensions, procedures and transitions, as a plan numbers them.
    case rule(Int)
    case parameter(Int)
    case table(Int)
    case anchor(Int)
    case reset(Int)
}

package struct Mutant: Sendable {
    package var site: MutantSite
    /// The rule, parameter, table, anchor or reset that stands first among those that hold the site.
    package var holder: String
    var parts: [RulesetPart]
}
