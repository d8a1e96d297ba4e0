import XetKhenSyntax

/// Bundles that cannot be made or read.
extension RecordDiagnostic {
    static let bundleKinds: [DiagnosticKind] = [notABundle, newerBundle, damagedBundle, unnamedDocument, brokenBundle]

    package static let notABundle = DiagnosticKind(
        "XK0401", .error,
        message: DiagnosticText(
            "“{0}” không phải gói bộ quy tắc", "“{0}” is no bundle of a ruleset"),
        help: DiagnosticText(
            "gói do lệnh “xetkhen bundle” lập ra, dòng đầu là “xetkhen.bundle/1”",
            "a bundle is made by “xetkhen bundle”; its first line is “xetkhen.bundle/1”"),
        example: "")

    static let newerBundle = DiagnosticKind(
        "XK0402", .error,
        message: DiagnosticText(
            "gói “{0}” được viết cho phiên bản ngôn ngữ {1}, chương trình này đọc được đến phiên bản {2}",
            "the bundle “{0}” is written for language version {1}, and this program reads versions up to {2}"),
        help: DiagnosticText(
            "dùng bản xetkhen mới hơn; gói và quyết định đã lập không bị ảnh hưởng",
            "use a newer xetkhen; neither the bundle nor decisions already made are affected"),
        example: "")

    static let damagedBundle = DiagnosticKind(
        "XK0403", .error,
        message: DiagnosticText(
            "gói “{0}” không còn nguyên vẹn: {1} khác với nội dung của gói",
            "the bundle “{0}” is not whole: {1} differs from what the bundle holds"),
        help: DiagnosticText(
            "không dùng gói này; lấy lại gói gốc và so mã SHA-256 với mã ghi trong bản ghi",
            "do not use it; fetch the original and compare its SHA-256 digest with the one in the record"),
        example: "")

    static let unnamedDocument = DiagnosticKind(
        "XK0404", .error,
        message: DiagnosticText(
            "bộ quy tắc không khai báo văn bản “{0}”", "the ruleset declares no document “{0}”"),
        help: DiagnosticText("các văn bản đã khai báo: {1}", "it declares: {1}"), example: "")

    package static let brokenBundle = DiagnosticKind(
        "XK0405", .error,
        message: DiagnosticText(
            "bộ quy tắc trong gói “{0}” có lỗi nên không dùng được", "the ruleset in the bundle “{0}” has errors"),
        help: DiagnosticText(
            "mở gói ra đọc và chạy “xetkhen check” trên bộ quy tắc gốc",
            "open the bundle and run “xetkhen check” on the original ruleset"),
        example: "")
}
