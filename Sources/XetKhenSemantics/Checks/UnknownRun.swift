import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A run is bound with `với chuỗi` in the block before it is used.
    ///
    /// Before:
    /// ```
    /// khi dài của c ≥ 5 năm
    /// ```
    /// After:
    /// ```
    /// khi
    ///   với chuỗi c = liên tục hoàn_thành
    ///   dài của c ≥ 5 năm
    /// ```
    static let unknownRun = DiagnosticKind(
        "XK0227", .error,
        message: DiagnosticText(
            "không có chuỗi năm nào tên là \"{0}\" ở đây",
            "no run named \"{0}\" is bound here"),
        help: DiagnosticText(
            "thêm \"với chuỗi {0} = liên tục …\" ở phía trên trong cùng khối {1}",
            "add \"with run {0} = consecutive …\" above it in the same block {1}"),
        example: ExampleRuleset.text(
            condition: """
                dài của ⟦c⟧ ≥ 5 năm
                """))
}
