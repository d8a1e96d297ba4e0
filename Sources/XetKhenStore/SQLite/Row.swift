import XetKhenValues

/// A row of a result while a statement stands at it. Columns count from 0.
///
/// A damaged file may hold a value of any kind in any column, so each reader checks the kind.
struct Row {
    let library: SQLiteLibrary
    let handle: OpaquePointer
    let path: String

    /// SQLite's codes of the kinds of values.
    private enum Kind {
        static let integer: Int32 = 1
        static let text: Int32 = 3
        static let blob: Int32 = 4
        static let null: Int32 = 5
    }

    func integer(_ column: Int32) throws(StoreError) -> Int64 {
        try expect(Kind.integer, column)
        return library.columnInteger(handle, column)
    }

    func text(_ column: Int32) throws(StoreError) -> String {
        try expect(Kind.text, column)
        // The text is asked for before its length, as SQLite wants it.
        let start = UnsafeRawPointer(library.columnText(handle, column))
        guard let text = String(validating: bytes(start, column), as: UTF8.self) else { throw wrong(column) }
        return text
    }

    func blob(_ column: Int32) throws(StoreError) -> [UInt8] {
        try expect(Kind.blob, column)
        let start = library.columnBlob(handle, column)
        return bytes(start, column)
    }

    func digest(_ column: Int32) throws(StoreError) -> Digest {
        guard let digest = Digest(hexadecimal: try text(column)) else { throw wrong(column) }
        return digest
    }

    func date(_ column: Int32) throws(StoreError) -> CalendarDate {
        guard let date = CalendarDate.parseISO(utf8: try text(column).utf8) else { throw wrong(column) }
        return date
    }

    func optionalInteger(_ column: Int32) throws(StoreError) -> Int64? { isNull(column) ? nil : try integer(column) }
    func optionalText(_ column: Int32) throws(StoreError) -> String? { isNull(column) ? nil : try text(column) }
    func optionalBlob(_ column: Int32) throws(StoreError) -> [UInt8]? { isNull(column) ? nil : try blob(column) }
    func optionalDigest(_ column: Int32) throws(StoreError) -> Digest? { isNull(column) ? nil : try digest(column) }
    func optionalDate(_ column: Int32) throws(StoreError) -> CalendarDate? { isNull(column) ? nil : try date(column) }

    /// Refuses a row whose checksum is another one than the values give.
    func expect(_ checksum: SQLiteValue, at column: Int32, of what: StoreText) throws(StoreError) {
        guard .text(try text(column)) == checksum else {
            throw .damaged(
                path,
                StoreText(
                    "\(what.vietnamese) không khớp với mã kiểm của nó",
                    "\(what.english) does not match its checksum"))
        }
    }

    private func isNull(_ column: Int32) -> Bool { library.columnType(handle, column) == Kind.null }

    private func expect(_ kind: Int32, _ column: Int32) throws(StoreError) {
        guard library.columnType(handle, column) == kind else { throw wrong(column) }
    }

    private func bytes(_ start: UnsafeRawPointer?, _ column: Int32) -> [UInt8] {
        guard let start else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(library.columnByteCount(handle, column))))
    }

    private func wrong(_ column: Int32) -> StoreError {
        let name = library.columnName(handle, column).map { String(cString: $0) } ?? ""
        return .damaged(
            path, StoreText("cột “\(name)” có giá trị sai kiểu", "column “\(name)” holds a value of a wrong kind"))
    }
}
