import XetKhenValues

/// A value under completion: choices that may be left open or made, and the truth that the choices made so far give.
///
/// The truth must be sound: once settled it stays what it is whatever is chosen for the open choices. That is what lets a
/// search decide a whole subtree of completions with one evaluation.
package protocol CompletionSubject {
    /// Facts first, `0 ..< factCount`, in the order of their names; then the readings of provisions used more than once.
    var factCount: Int { get }
    var choiceCount: Int { get }

    /// How many options a choice has, at least one. Options of ordered values ascend.
    func optionCount(_ choice: Int) -> Int

    /// Whether the options are all that the choice may come to. One of which they are not is never taken to have been tried
    /// with every value.
    func isExhaustive(_ choice: Int) -> Bool

    /// Makes a choice, or opens it again with nil.
    mutating func choose(_ choice: Int, _ option: Int?)

    /// Leaves a choice open among some of its options only, until it is chosen or opened again; false, and nothing is done,
    /// where the subject has no such state.
    mutating func choose(_ choice: Int, among options: [Int]) -> Bool

    /// The truth under the choices made.
    mutating func truth() -> Truth
}

/// What one evaluation says about reaching a wanted truth.
package enum CompletionOutcome: Sendable, Hashable {
    case reached
    /// The opposite truth holds, whatever the open choices are.
    case refuted
    /// It stays undecided whatever the open choices are: what is left is not theirs to settle.
    case stuck
    case open
}
