/// A connection to a database. One thread at a time uses it, so it is not Sendable.
final class Connection {
    enum Mode: Sendable {
        case writing
        case reading
        /// For a file that nothing changes, on a medium where SQLite cannot make the files beside it.
        case readingUnchanging
        /// A database without a file.
        case inMemory
    }

    let path: String
    private let library: SQLiteLibrary
    let handle: OpaquePointer
    /// Prepared statements that nobody uses at the moment, by their text.
    private var idle: [String: Statement] = [:]

    init(_ path: String, _ mode: Mode, busyTimeout: Int32) throws(StoreError) {
        library = try SQLiteLibrary.system()
        self.path = path
        let (name, flags) = Self.opening(path, mode)
        var opened: OpaquePointer?
        let code = library.open(name, &opened, flags, nil)
        guard code == SQLiteCode.ok, let opened else {
            let error = Self.error(code, of: opened, library: library, path: path)
            // SQLite gives a handle, to be closed, also when it could not open the file.
            _ = library.close(opened)
            throw error
        }
        handle = opened
        _ = library.extendedResultCodes(handle, 1)
        _ = library.busyTimeout(handle, busyTimeout)
    }

    deinit {
        idle.removeAll()
        _ = library.close(handle)
    }

    /// The name and the flags of `sqlite3_open_v2`.
    private static func opening(_ path: String, _ mode: Mode) -> (name: String, flags: Int32) {
        let (readOnly, readWrite, create, uri): (Int32, Int32, Int32, Int32) = (0x1, 0x2, 0x4, 0x40)
        // SQLITE_OPEN_NOMUTEX: several threads each with connections of their own.
        let separate: Int32 = 0x8000
        return switch mode {
        case .writing: (FilePath.plain(path), readWrite | separate)
        case .reading: (FilePath.plain(path), readOnly | separate)
        case .readingUnchanging: (FilePath.immutableURI(path), readOnly | uri | separate)
        case .inMemory: (":memory:", readWrite | create | separate)
        }
    }

    /// Whether the file can only be read, though it was opened for writing.
    var isReadOnly: Bool { library.isReadOnly(handle, "main") != 0 }

    var isInTransaction: Bool { library.isAutocommitting(handle) == 0 }

    func error(_ code: Int32) -> StoreError { Self.error(code, of: handle, library: library, path: path) }

    private static func error(
        _ code: Int32, of handle: OpaquePointer?, library: SQLiteLibrary, path: String
    ) -> StoreError {
        let detail = handle == nil ? library.errorText(code) : library.errorMessage(handle)
        return SQLiteCode.error(code, detail: detail.map { String(cString: $0) } ?? "\(code)", path: path)
    }

    /// Calls `take` with each row of a result.
    func each(
        _ sql: String, _ values: [SQLiteValue] = [], _ take: (Row) throws(StoreError) -> Void
    ) throws(StoreError) {
        // A statement in use is not in the table, so that a loop may run the same one within.
        let statement = if let ready = idle.removeValue(forKey: sql) { ready } else { try prepared(sql) }
        defer {
            statement.reset()
            idle[sql] = statement
        }
        try statement.bind(values)
        while try statement.step() { try take(statement.row(path: path)) }
    }

    private func prepared(_ sql: String) throws(StoreError) -> Statement {
        let (library, handle, path) = (library, handle, path)
        return try Statement(sql, library: library, database: handle) { code in
            Self.error(code, of: handle, library: library, path: path)
        }
    }

    func run(_ sql: String, _ values: [SQLiteValue] = []) throws(StoreError) {
        try each(sql, values) { (_) throws(StoreError) in }
    }

    func rows<Value>(
        _ sql: String, _ values: [SQLiteValue] = [], _ read: (Row) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        var result: [Value] = []
        try each(sql, values) { (row) throws(StoreError) in result.append(try read(row)) }
        return result
    }

    /// What the only row of a result holds; nil where there is none.
    func first<Value>(
        _ sql: String, _ values: [SQLiteValue] = [], _ read: (Row) throws(StoreError) -> Value
    ) throws(StoreError) -> Value? {
        var result: Value?
        try each(sql, values) { (row) throws(StoreError) in result = try read(row) }
        return result
    }

    /// Runs several statements without parameters.
    func script(_ sql: String) throws(StoreError) {
        let code = library.execute(handle, sql, nil, nil, nil)
        guard code == SQLiteCode.ok else { throw error(code) }
    }

    /// A number that a PRAGMA tells.
    func number(ofPragma name: String) throws(StoreError) -> Int64 {
        try first("PRAGMA \(name)") { (row) throws(StoreError) in try row.integer(0) } ?? 0
    }

    /// Copies the whole database into another one, as it stands at this moment.
    func copy(to other: Connection) throws(StoreError) {
        guard let backup = library.beginBackup(other.handle, "main", handle, "main") else {
            // The reason is kept with the database that is written.
            throw other.error(1)
        }
        let step = library.stepBackup(backup, -1)
        let finish = library.finishBackup(backup)
        guard step == SQLiteCode.done else { throw other.error(finish == SQLiteCode.ok ? step : finish) }
    }
}
