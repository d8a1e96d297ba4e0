#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension SQLiteLibrary {
    /// The names of the library on Linux, with and without development files, and on Apple's systems.
    static let names = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib"]
    /// The first version with STRICT tables, as `sqlite3_libversion_number` counts.
    static let oldestVersion: Int32 = 3_037_000

    /// The library of this machine, opened once and never closed.
    static func system() throws(StoreError) -> SQLiteLibrary { try loaded.get() }

    private static let loaded = Result { () throws(StoreError) -> SQLiteLibrary in try load(names) }

    /// Opens the first of these libraries that is there.
    static func load(_ names: [String]) throws(StoreError) -> SQLiteLibrary {
        for name in names {
            if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
                let symbols = Symbols(handle: handle)
                try check(
                    version: symbols.number("sqlite3_libversion_number"),
                    isThreadSafe: symbols.number("sqlite3_threadsafe") != 0)
                return try SQLiteLibrary(symbols)
            }
        }
        throw .libraryMissing(names)
    }

    /// Refuses a library that is too old or that two threads may not use at a time.
    static func check(version: Int32, isThreadSafe: Bool) throws(StoreError) {
        guard version >= oldestVersion else {
            throw .libraryTooOld(words(version), needed: words(oldestVersion))
        }
        guard isThreadSafe else { throw .libraryWithoutThreads }
    }

    private static func words(_ version: Int32) -> String {
        "\(version / 1_000_000).\(version / 1000 % 1000).\(version % 1000)"
    }

    private init(_ symbols: Symbols) throws(StoreError) {
        open = try symbols.function("sqlite3_open_v2")
        close = try symbols.function("sqlite3_close_v2")
        extendedResultCodes = try symbols.function("sqlite3_extended_result_codes")
        busyTimeout = try symbols.function("sqlite3_busy_timeout")
        errorMessage = try symbols.function("sqlite3_errmsg")
        errorText = try symbols.function("sqlite3_errstr")
        isAutocommitting = try symbols.function("sqlite3_get_autocommit")
        isReadOnly = try symbols.function("sqlite3_db_readonly")
        execute = try symbols.function("sqlite3_exec")
        prepare = try symbols.function("sqlite3_prepare_v2")
        step = try symbols.function("sqlite3_step")
        reset = try symbols.function("sqlite3_reset")
        clearBindings = try symbols.function("sqlite3_clear_bindings")
        finalize = try symbols.function("sqlite3_finalize")
        bindNull = try symbols.function("sqlite3_bind_null")
        bindInteger = try symbols.function("sqlite3_bind_int64")
        bindText = try symbols.function("sqlite3_bind_text64")
        bindBlob = try symbols.function("sqlite3_bind_blob64")
        bindZeros = try symbols.function("sqlite3_bind_zeroblob")
        columnName = try symbols.function("sqlite3_column_name")
        columnType = try symbols.function("sqlite3_column_type")
        columnInteger = try symbols.function("sqlite3_column_int64")
        columnText = try symbols.function("sqlite3_column_text")
        columnBlob = try symbols.function("sqlite3_column_blob")
        columnByteCount = try symbols.function("sqlite3_column_bytes")
        beginBackup = try symbols.function("sqlite3_backup_init")
        stepBackup = try symbols.function("sqlite3_backup_step")
        finishBackup = try symbols.function("sqlite3_backup_finish")
    }
}

/// The symbols of an open library.
private struct Symbols {
    let handle: UnsafeMutableRawPointer

    /// The function of this name. `Function` is a C function type: the fields of ``SQLiteLibrary`` have no other.
    func function<Function>(_ name: String) throws(StoreError) -> Function {
        guard let address = dlsym(handle, name), MemoryLayout<Function>.size == MemoryLayout.size(ofValue: address)
        else {
            throw .libraryLacks(name)
        }
        // A C function type is represented by the address of the function alone, so both sides are one pointer wide, as
        // the guard checks. The address is that of the function whose C declaration stands beside the field, and it
        // stays valid because the library is never closed.
        return unsafeBitCast(address, to: Function.self)
    }

    /// What a function without parameters returns; 0 where there is none.
    func number(_ name: String) -> Int32 {
        typealias Function = @convention(c) () -> Int32
        guard let call: Function = try? function(name) else { return 0 }
        return call()
    }
}
