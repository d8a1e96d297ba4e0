/// A prepared statement, finalized with the last reference to it.
final class Statement {
    private let library: SQLiteLibrary
    private let handle: OpaquePointer
    /// Makes an error of a result code while the database still tells more about it.
    private let error: (Int32) -> StoreError

    init(
        _ sql: String, library: SQLiteLibrary, database: OpaquePointer, error: @escaping (Int32) -> StoreError
    ) throws(StoreError) {
        var prepared: OpaquePointer?
        let code = library.prepare(database, sql, -1, &prepared, nil)
        guard code == SQLiteCode.ok, let prepared else { throw error(code) }
        self.library = library
        handle = prepared
        self.error = error
    }

    deinit { _ = library.finalize(handle) }

    /// Gives the parameters their values, in order.
    func bind(_ values: [SQLiteValue]) throws(StoreError) {
        var index: Int32 = 0
        for value in values {
            index += 1
            let code = bind(value, at: index)
            guard code == SQLiteCode.ok else { throw error(code) }
        }
    }

    private func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
        switch value {
        case .null: library.bindNull(handle, index)
        case .integer(let number): library.bindInteger(handle, index, number)
        case .text(let text):
            text.withCString { start in
                library.bindText(
                    handle, index, start, UInt64(text.utf8.count), SQLiteLibrary.copying, SQLiteLibrary.utf8)
            }
        // An empty array may have no address, and SQLite takes a null address for a null.
        case .blob(let bytes) where bytes.isEmpty: library.bindZeros(handle, index, 0)
        case .blob(let bytes):
            bytes.withUnsafeBytes { buffer in
                library.bindBlob(handle, index, buffer.baseAddress, UInt64(buffer.count), SQLiteLibrary.copying)
            }
        }
    }

    /// Goes on to the next row; false after the last one.
    func step() throws(StoreError) -> Bool {
        switch library.step(handle) {
        case SQLiteCode.row: return true
        case SQLiteCode.done: return false
        case let code: throw error(code)
        }
    }

    /// The row that the statement stands at, until the next step.
    func row(path: String) -> Row { Row(library: library, handle: handle, path: path) }

    /// Makes the statement ready for other values and lets go of these. What went wrong in a step was thrown there.
    func reset() {
        _ = library.reset(handle)
        _ = library.clearBindings(handle)
    }
}
