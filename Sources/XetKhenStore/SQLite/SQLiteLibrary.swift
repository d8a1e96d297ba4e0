/// The functions of the system's SQLite library that the case file calls, found at run time: the package builds on a
/// machine without SQLite's headers.
///
/// Each type is the C declaration of SQLite 3 beside it, word for word; these declarations are stable for all of SQLite 3.
/// A database, a statement and a backup are opaque pointers.
struct SQLiteLibrary: Sendable {
    typealias Text = UnsafePointer<CChar>
    /// What SQLite calls when it needs a bound value no longer. The type is a pointer's, since SQLite asks for the value −1,
    /// which is no function.
    typealias Destructor = OpaquePointer

    /// `int sqlite3_open_v2(const char*, sqlite3**, int, const char*)`
    let open:
        @convention(c) @Sendable (
            Text?, UnsafeMutablePointer<OpaquePointer?>?, Int32, Text?
        ) -> Int32
    /// `int sqlite3_close_v2(sqlite3*)`
    let close: @convention(c) @Sendable (OpaquePointer?) -> Int32
    /// `int sqlite3_extended_result_codes(sqlite3*, int)`
    let extendedResultCodes: @convention(c) @Sendable (OpaquePointer?, Int32) -> Int32
    /// `int sqlite3_busy_timeout(sqlite3*, int)`
    let busyTimeout: @convention(c) @Sendable (OpaquePointer?, Int32) -> Int32
    /// `const char *sqlite3_errmsg(sqlite3*)`
    let errorMessage: @convention(c) @Sendable (OpaquePointer?) -> Text?
    /// `const char *sqlite3_errstr(int)`
    let errorText: @convention(c) @Sendable (Int32) -> Text?
    /// `int sqlite3_get_autocommit(sqlite3*)`
    let isAutocommitting: @convention(c) @Sendable (OpaquePointer?) -> Int32
    /// `int sqlite3_db_readonly(sqlite3*, const char*)`
    let isReadOnly: @convention(c) @Sendable (OpaquePointer?, Text?) -> Int32
    /// `int sqlite3_exec(sqlite3*, const char*, int (*)(void*,int,char**,char**), void*, char**)`
    let execute:
        @convention(c) @Sendable (
            OpaquePointer?, Text?, OpaquePointer?, UnsafeMutableRawPointer?, OpaquePointer?
        ) -> Int32

    /// `int sqlite3_prepare_v2(sqlite3*, const char*, int, sqlite3_stmt**, const char**)`
    let prepare:
        @convention(c) @Sendable (
            OpaquePointer?, Text?, Int32, UnsafeMutablePointer<OpaquePointer?>?, UnsafeMutablePointer<Text?>?
        ) -> Int32
    /// `int sqlite3_step(sqlite3_stmt*)`
    let step: @convention(c) @Sendable (OpaquePointer?) -> Int32
    /// `int sqlite3_reset(sqlite3_stmt*)`
    let reset: @convention(c) @Sendable (OpaquePointer?) -> Int32
    /// `int sqlite3_clear_bindings(sqlite3_stmt*)`
    let clearBindings: @convention(c) @Sendable (OpaquePointer?) -> Int32
    /// `int sqlite3_finalize(sqlite3_stmt*)`
    let finalize: @convention(c) @Sendable (OpaquePointer?) -> Int32

    /// `int sqlite3_bind_null(sqlite3_stmt*, int)`
    let bindNull: @convention(c) @Sendable (OpaquePointer?, Int32) -> Int32
    /// `int sqlite3_bind_int64(sqlite3_stmt*, int, sqlite3_int64)`
    let bindInteger: @convention(c) @Sendable (OpaquePointer?, Int32, Int64) -> Int32
    /// `int sqlite3_bind_text64(sqlite3_stmt*, int, const char*, sqlite3_uint64, void (*)(void*), unsigned char)`
    let bindText: @convention(c) @Sendable (OpaquePointer?, Int32, Text?, UInt64, Destructor?, UInt8) -> Int32
    /// `int sqlite3_bind_blob64(sqlite3_stmt*, int, const void*, sqlite3_uint64, void (*)(void*))`
    let bindBlob: @convention(c) @Sendable (OpaquePointer?, Int32, UnsafeRawPointer?, UInt64, Destructor?) -> Int32
    /// `int sqlite3_bind_zeroblob(sqlite3_stmt*, int, int)`
    let bindZeros: @convention(c) @Sendable (OpaquePointer?, Int32, Int32) -> Int32

    /// `const char *sqlite3_column_name(sqlite3_stmt*, int)`
    let columnName: @convention(c) @Sendable (OpaquePointer?, Int32) -> Text?
    /// `int sqlite3_column_type(sqlite3_stmt*, int)`
    let columnType: @convention(c) @Sendable (OpaquePointer?, Int32) -> Int32
    /// `sqlite3_int64 sqlite3_column_int64(sqlite3_stmt*, int)`
    let columnInteger: @convention(c) @Sendable (OpaquePointer?, Int32) -> Int64
    /// `const unsigned char *sqlite3_column_text(sqlite3_stmt*, int)`
    let columnText: @convention(c) @Sendable (OpaquePointer?, Int32) -> UnsafePointer<UInt8>?
    /// `const void *sqlite3_column_blob(sqlite3_stmt*, int)`
    let columnBlob: @convention(c) @Sendable (OpaquePointer?, Int32) -> UnsafeRawPointer?
    /// `int sqlite3_column_bytes(sqlite3_stmt*, int)`
    let columnByteCount: @convention(c) @Sendable (OpaquePointer?, Int32) -> Int32

    /// `sqlite3_backup *sqlite3_backup_init(sqlite3*, const char*, sqlite3*, const char*)`
    let beginBackup: @convention(c) @Sendable (OpaquePointer?, Text?, OpaquePointer?, Text?) -> OpaquePointer?
    /// `int sqlite3_backup_step(sqlite3_backup*, int)`
    let stepBackup: @convention(c) @Sendable (OpaquePointer?, Int32) -> Int32
    /// `int sqlite3_backup_finish(sqlite3_backup*)`
    let finishBackup: @convention(c) @Sendable (OpaquePointer?) -> Int32
}

extension SQLiteLibrary {
    /// `SQLITE_TRANSIENT`: SQLite copies a bound value before the call returns.
    static var copying: Destructor? { Destructor(bitPattern: -1) }
    /// `SQLITE_UTF8`
    static let utf8: UInt8 = 1
}
