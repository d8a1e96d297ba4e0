import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Citations of documents that were never in force together with the rule.
    mutating func checkCitations(_ citations: [Citation], _ force: DateInterval) {
        guard warns else { return }
        for citation in citations where isOwn(citation.range) {
            if !ruleset.documents[citation.document].force.overlaps(force), !force.isEmpty {
                report(.citationOutOfForce, at: citation.range, [ruleset.documents[citation.document].key])
            }
        }
    }
}

extension DiagnosticKind {
    /// A rule cites documents that are in force on some day on which the rule is.
    ///
    /// Before:
    /// ```
    /// văn bản QD1 … hiệu lực từ 01/01/2010 đến 01/01/2015
    /// căn cứ QD1-2
    /// ```
    /// After:
    /// ```
    /// căn cứ QD2-2
    /// ```
    static let citationOutOfForce = DiagnosticKind(
        "XK0258", .warning,
        message: DiagnosticText(
            "văn bản \"{0}\" không có hiệu lực vào ngày nào mà quy tắc này có hiệu lực",
            "the document \"{0}\" is in force on no day on which this rule is"),
        help: DiagnosticText(
            "dẫn văn bản đang có hiệu lực, hoặc ghi hiệu lực của quy tắc",
            "cite a document in force, or write the rule's own force"),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            văn bản QD1 05/QĐ-UBND, ngày 01/01/2010, Ủy ban nhân dân xã
              hiệu lực từ 01/01/2010 đến 01/01/2015
              hạng V1

            tiêu chí tiêu_chí_một
              căn cứ ⟦QD1-2⟧
              khi đủ_hồ_sơ
            """))
}
