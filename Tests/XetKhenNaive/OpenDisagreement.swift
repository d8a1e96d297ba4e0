/// Where the engine does not yet do what the page on the meaning says. Each is to be turned off with the engine's change;
/// while it is on, random cases keep away from it or the second evaluator follows the engine.
package enum OpenDisagreement {
    /// The list behind a reset counts as a fact of the limb whose run it resets.
    static let resetsPlead = true
    /// A weak standard refuses beside another that is weak itself.
    static let weakBesideWeak = true
    /// A reading that is left out still counts as heard beside a weak one.
    static let leftOutReadings = true
    /// `gần nhất` with a body that is left out as a whole.
    static let latestLeftOut = true
    /// `gần nhất` adds the causes of a date on which no order hangs.
    static let latestDateCauses = true
    /// Whether an open list holds a record at all is no cause beside another.
    static let presenceCauses = true
    /// A standard whose own condition is left out has the value of the one it refines once it has an exception.
    static let exceptionsOfRefining = true
    /// A reset in doubt that may count adds the cause reading to years before its own, too.
    static let resetDoubt = true
}
