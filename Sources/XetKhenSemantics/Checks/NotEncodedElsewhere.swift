import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Provisions that are said to have no rule, and are cited by one or said so twice.
    mutating func checkNotEncoded() {
        guard ruleset.notEncoded.contains(where: { isOwn($0.range) }) else { return }
        struct Provision: Hashable {
            var document: Int
            var path: [String]
            var dash: Int?

            init(_ citation: Citation) {
                document = citation.document
                path = citation.path
                dash = citation.dash
            }
        }
        var places: [Provision: SourceRange] = [:]
        for use in ruleset.citationUses where isOwn(use.citation.range) {
            let provision = Provision(use.citation)
            if let earlier = places[provision], earlier < use.citation.range { continue }
            places[provision] = use.citation.range
        }
        for declaration in ruleset.notEncoded where isOwn(declaration.range) {
            for citation in declaration.citations {
                let provision = Provision(citation)
                guard let other = places[provision] else {
                    places[provision] = citation.range
                    continue
                }
                let place = "\(files[other.file].path):\(other.start.line)"
                report(.notEncodedElsewhere, at: citation.range, [ruleset.identifier(of: citation), place])
            }
        }
    }
}

extension DiagnosticKind {
    /// A provision that is said to have no rule has none, and is said so once.
    ///
    /// Before:
    /// ```
    /// tiêu chí tích_cực
    ///   căn cứ KH1-2
    /// chưa thể hiện KH1-2 "không đặt điều kiện"
    /// ```
    /// After:
    /// ```
    /// tiêu chí tích_cực
    ///   căn cứ KH1-2
    /// ```
    static let notEncodedElsewhere = DiagnosticKind(
        "XK0264", .warning,
        message: DiagnosticText(
            "\"{0}\" được ghi là chưa thể hiện nhưng còn được nêu ở {1}",
            "\"{0}\" is said not to be encoded, and stands at {1} as well"),
        help: DiagnosticText(
            "bỏ một trong hai, hoặc dẫn đúng điểm, đúng gạch còn thiếu quy tắc",
            "remove one of them, or cite the very point or dash that has no rule"),
        example: ExampleRuleset.text(
            """
            chưa thể hiện KH1-2 "không đặt điều kiện cho người được khen"
            chưa thể hiện ⟦KH1-2⟧ "nguyên tắc chung"
            """))
}
