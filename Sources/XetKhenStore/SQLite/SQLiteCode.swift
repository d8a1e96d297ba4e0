/// SQLite's result codes. The low byte is the kind, the rest says more.
enum SQLiteCode {
    static let ok: Int32 = 0
    static let row: Int32 = 100
    static let done: Int32 = 101

    static let permission: Int32 = 3
    static let busy: Int32 = 5
    static let locked: Int32 = 6
    static let readOnly: Int32 = 8
    static let inputOutput: Int32 = 10
    static let corrupt: Int32 = 11
    static let full: Int32 = 13
    static let cannotOpen: Int32 = 14
    static let lockingProtocol: Int32 = 15
    static let tooBig: Int32 = 18
    static let constraint: Int32 = 19
    static let notDatabase: Int32 = 26

    /// The file system found the file corrupt.
    static let corruptFileSystem: Int32 = inputOutput | 33 << 8
    /// The file was moved or deleted while it was open.
    static let moved: Int32 = readOnly | 4 << 8

    /// The error that a code stands for, at this file.
    static func error(_ code: Int32, detail: String, path: String) -> StoreError {
        if code == corruptFileSystem { return .damaged(path, unreadable(detail)) }
        if code == moved { return .notFound(path) }
        return switch code & 0xFF {
        case permission: .noPermission(path)
        case busy, locked, lockingProtocol: .busy(path)
        case readOnly: .readOnly(path)
        case inputOutput: .deviceFault(path, detail: detail)
        case corrupt: .damaged(path, unreadable(detail))
        case full: .diskFull(path)
        case cannotOpen: FilePath.reasonNotOpened(path)
        case tooBig, constraint: .constraint(detail)
        case notDatabase: .notCaseFile(path)
        default: .unexpected(path, detail: detail)
        }
    }

    private static func unreadable(_ detail: String) -> StoreText {
        StoreText("SQLite không đọc được tệp (“\(detail)”)", "SQLite cannot read it (“\(detail)”)")
    }
}
