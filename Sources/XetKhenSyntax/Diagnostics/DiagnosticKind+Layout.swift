/// What can be wrong with lines and their depth.
extension DiagnosticKind {
    package static let indentedDeclaration = DiagnosticKind(
        "XK0131", .error,
        message: DiagnosticText(
            "khai báo không bắt đầu ở lề trái của khối",
            "the declaration does not begin at the left edge of its block"),
        help: DiagnosticText("bỏ các dấu cách ở đầu dòng", "remove the spaces at the beginning of the line"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```quy-tắc
              ⟦đơn vị⟧ căn
            ```

            """)

    package static let unexpectedDeeperLine = DiagnosticKind(
        "XK0132", .error,
        message: DiagnosticText(
            "dòng thụt sâu hơn này không thuộc về dòng ở trên",
            "this deeper line does not belong to the line above it"),
        help: DiagnosticText(
            "giảm thụt dòng, hoặc mở khối bằng \"tất cả\" hay \"một trong\" ở dòng trên",
            "indent it less, or open a block with \"tất cả\" (all) or \"một trong\" (any) above it"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              khi b
                ⟦c⟧
            ```

            """)

    package static let unexpectedWords = DiagnosticKind(
        "XK0133", .error,
        message: DiagnosticText("không hiểu \"{0}\" ở đây", "\"{0}\" has no meaning here"),
        help: DiagnosticText("xóa phần này hoặc đưa xuống dòng riêng", "remove it, or give it a line of its own"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đơn vị căn ⟦nhà⟧
            ```

            """)

    package static let tooDeep = DiagnosticKind(
        "XK0134", .error,
        message: DiagnosticText("lồng nhau quá {0} lớp", "nested more than {0} deep"),
        help: DiagnosticText("đặt tên cho phần bên trong bằng \"đặt\"", "name the inner part with \"đặt\" (define)"),
        example: "```quy-tắc\nbộ quy tắc thử \"Thử\"\n\nđặt a = "
            + String(repeating: "(", count: SyntaxLimits.nesting) + "⟦1⟧"
            + String(repeating: ")", count: SyntaxLimits.nesting) + "\n```\n")
}
