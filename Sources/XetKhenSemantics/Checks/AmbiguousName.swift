import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Reports a name that two used rulesets both have.
    mutating func reportAmbiguous(_ name: NameSyntax, _ first: Entity, _ second: Entity, in origin: Int) {
        report(
            .ambiguousName, name.range, in: origin,
            [name.text, ruleset.origins[owner(of: first)], ruleset.origins[owner(of: second)]])
    }

    /// The ruleset in which something is declared.
    func owner(of entity: Entity) -> Int {
        switch entity.kind {
        case .document: documents[entity.index].origin
        case .group: groups[entity.index].origin
        case .unit: units[entity.index].origin
        case .scale: scales[entity.index].origin
        case .record: records[entity.index].origin
        case .paperType: papers[entity.index].origin
        case .evidence: evidence[entity.index].origin
        case .parameter: parameters[entity.index].origin
        case .definition: definitions[entity.index].origin
        case .anchor: anchors[entity.index].origin
        case .reset: resets[entity.index].origin
        case .suspension: suspensions[entity.index].origin
        case .criterion: criteria[entity.index].origin
        case .award: awards[entity.index].origin
        case .standard: standards[entity.index].origin
        case .procedure: procedures[entity.index].origin
        case .quota: quotas[entity.index].origin
        case .transition: transitions[entity.index].origin
        case .table: tables[entity.index].origin
        }
    }
}

extension DiagnosticKind {
    /// A name that two used rulesets both declare is written with its ruleset.
    ///
    /// Before:
    /// ```
    /// cho cá_nhân
    /// ```
    /// After:
    /// ```
    /// cho luat_tdkt.cá_nhân
    /// ```
    static let ambiguousName = DiagnosticKind(
        "XK0203", .error,
        message: DiagnosticText(
            "\"{0}\" có trong cả \"{1}\" và \"{2}\"",
            "\"{0}\" is declared in both \"{1}\" and \"{2}\""),
        help: DiagnosticText(
            "viết rõ: \"{1}.{0}\" hoặc \"{2}.{0}\"",
            "write \"{1}.{0}\" or \"{2}.{0}\""),
        example: "")
}
