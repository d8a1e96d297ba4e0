import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A list for a meeting: one row a nomination, columns aligned. Of very many the first rows are shown, and how often each
/// award is proposed among all, so that it takes no more memory however many there are.
public struct SummaryTable: Sendable {
    /// Nobody reads a longer table at a meeting.
    public static let maximumRows = 500

    /// What the table holds of one nomination, made on any thread.
    public struct Row: Sendable {
        fileprivate let cells: TableRow
        /// Awards proposed, with their titles.
        fileprivate let proposed: [(award: Int, title: String)]

        /// The row of a nomination, in the language of the table.
        public init(_ evaluation: Evaluation, in language: OutputLanguage) {
            let tree = ExplanationBuilder.tree(of: evaluation.answer, by: evaluation.ruleset)
            let sentences = Sentences(tree, in: language.value)
            cells = TableRow(tree, in: language.value)
            proposed = tree.proposed.filter { tree.awards.indices.contains($0) }.map { index in
                (tree.awards[index].answer.award, sentences.award(tree.awards[index].award))
            }
        }
    }

    private let language: Language
    private var rows: [TableRow] = []
    private var count = 0
    private var withoutProposal = 0
    private var proposals: [Int: (title: String, count: Int)] = [:]

    /// An empty table with headings in this language.
    public init(language: OutputLanguage) { self.language = language.value }

    /// Adds a nomination.
    public mutating func add(_ row: Row) {
        count += 1
        if rows.count < Self.maximumRows { rows.append(row.cells) }
        if row.proposed.isEmpty { withoutProposal += 1 }
        for (award, title) in row.proposed {
            proposals[award, default: (title, 0)].count += 1
        }
    }

    /// The table as lines of text; below it, where rows are left out, the counts of all nominations.
    public func rendered() -> String {
        let table = TableText.text(of: [TableRow.headings(in: language)] + rows)
        return count > rows.count ? table + totals : table
    }

    private var totals: String {
        let isVietnamese = language == .vietnamese
        func number(_ count: Int) -> String { ExactDecimal(count).text(in: language) }
        var lines = [
            "",
            isVietnamese
                ? "Bảng nêu \(number(rows.count)) hồ sơ đầu trong \(number(count)) hồ sơ. Số hồ sơ theo đề nghị:"
                : "The table shows the first \(number(rows.count)) of \(number(count)) nominations. Proposed in all:",
        ]
        for award in proposals.keys.sorted() {
            guard let proposal = proposals[award] else { continue }
            lines.append("  \(proposal.title): \(number(proposal.count))")
        }
        lines.append("  \(isVietnamese ? "chưa đề nghị" : "none"): \(number(withoutProposal))")
        return lines.map { $0 + "\n" }.joined()
    }
}
