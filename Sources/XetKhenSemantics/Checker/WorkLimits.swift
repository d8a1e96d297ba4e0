/// Bounds that keep checking and evaluation short whatever a ruleset says. They are far above what a plan or a law needs.
package enum WorkLimits {
    /// Conditions and expressions within each other, definitions and criteria followed.
    package static let nesting = 100
    /// Nodes of one rule, with the definitions that it names written out.
    package static let nodesInRule = 5_000
    /// Nodes of a whole ruleset.
    package static let nodesInRuleset = 400_000
    /// Unknown names for which a near one is looked for.
    package static let suggestions = 100
    /// Lists gone through within one another.
    package static let nestedLists = 3
}
