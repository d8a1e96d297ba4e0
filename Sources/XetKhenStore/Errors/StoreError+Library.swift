/// Faults of the SQLite library of the machine.
extension StoreError {
    static let installing = StoreText(
        "cài gói SQLite của hệ thống: “libsqlite3-0” (Debian, Ubuntu) hoặc “sqlite-libs” (Fedora)",
        "install the system's SQLite package: “libsqlite3-0” (Debian, Ubuntu) or “sqlite-libs” (Fedora)")

    static func libraryMissing(_ names: [String]) -> StoreError {
        let list = names.joined(separator: ", ")
        return StoreError(
            .libraryMissing,
            StoreText(
                "không tìm thấy thư viện SQLite (\(list)) trên máy này",
                "the SQLite library (\(list)) is not on this machine"),
            help: installing)
    }

    static func libraryTooOld(_ version: String, needed: String) -> StoreError {
        StoreError(
            .libraryTooOld,
            StoreText(
                "thư viện SQLite trên máy này là bản \(version); cần bản \(needed) trở lên",
                "the SQLite library on this machine is version \(version); version \(needed) or later is needed"),
            help: StoreText(
                "nâng cấp gói SQLite của hệ thống: “libsqlite3-0” (Debian, Ubuntu) hoặc “sqlite-libs” (Fedora)",
                "upgrade the system's SQLite package: “libsqlite3-0” (Debian, Ubuntu) or “sqlite-libs” (Fedora)"))
    }

    static func libraryLacks(_ function: String) -> StoreError {
        StoreError(
            .libraryUnsuitable,
            StoreText(
                "thư viện SQLite trên máy này không có hàm “\(function)”",
                "the SQLite library on this machine lacks the function “\(function)”"),
            help: installing)
    }

    static let libraryWithoutThreads = StoreError(
        .libraryUnsuitable,
        StoreText(
            "thư viện SQLite trên máy này được dựng không hỗ trợ nhiều luồng",
            "the SQLite library on this machine was built without support for threads"),
        help: installing)
}
