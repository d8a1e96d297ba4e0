import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Stretches of one parameter or anchor, in the order of their beginnings: no gap and no overlap.
    mutating func checkStretches(of name: String, _ stretches: [(force: DateInterval, range: SourceRange)]) {
        for (earlier, later) in zip(stretches, stretches.dropFirst()) {
            let start = later.force.start ?? .earliest
            guard let end = earlier.force.end, end <= start else {
                report(.parameterOverlap, at: later.range, [name, start.vietnameseDescription])
                continue
            }
            if end < start {
                report(.parameterGap, at: later.range, [name, end.vietnameseDescription, start.vietnameseDescription])
            }
        }
    }
}

extension DiagnosticKind {
    /// The values of a parameter, and the clauses of an anchor, leave no stretch of time without one.
    ///
    /// Before:
    /// ```
    /// 5 hiệu lực từ 01/01/2024 đến 01/01/2025
    /// 6 hiệu lực từ 01/07/2025
    /// ```
    /// After:
    /// ```
    /// 5 hiệu lực từ 01/01/2024 đến 01/01/2025
    /// chưa có nguồn hiệu lực từ 01/01/2025 đến 01/07/2025
    /// 6 hiệu lực từ 01/07/2025
    /// ```
    static let parameterGap = DiagnosticKind(
        "XK0233", .error,
        message: DiagnosticText(
            "\"{0}\" không có giá trị từ {1} đến trước {2}",
            "\"{0}\" has no value from {1} until {2}"),
        help: DiagnosticText(
            "thêm giá trị cho khoảng này, hoặc ghi \"chưa có nguồn\" cho khoảng đó",
            "add a value for this stretch, or write it as \"without source\""),
        example: ExampleRuleset.text(
            condition: """
                số_hộ ≥ mức_sàn
                """,
            """
            minh chứng số_hộ : số nguyên

            tham số mức_sàn : số nguyên
              5 hiệu lực từ 01/01/2025 đến 01/06/2025 căn cứ KH1-2
              ⟦6 hiệu lực từ 01/07/2025 căn cứ KH1-2⟧
            """))
}
