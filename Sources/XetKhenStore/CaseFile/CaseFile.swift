/// The case file of a council: one SQLite database with the nominations, the rulesets and the chain of records.
///
/// One thread at a time uses a case file. Several, in this program or in others, may have the same file open; of those that
/// write, one waits for the other.
///
/// What is written is on the disk when the call returns, whole, unless it is part of ``transaction(_:)``.
package final class CaseFile {
    package let path: String
    /// The version of the tables.
    package let schemaVersion: Int64
    let connection: Connection
    let schema: Schema

    private init(_ connection: Connection, _ schema: Schema) {
        path = connection.path
        schemaVersion = schema.version
        self.connection = connection
        self.schema = schema
    }

    /// How long a call waits for another program that writes, in milliseconds.
    package static let patience: Int32 = 5000

    /// Makes an empty case file where there is nothing yet, for its owner alone to read and to write.
    package static func create(at path: String) throws(StoreError) -> CaseFile {
        try create(at: path, schema: .current)
    }

    static func create(at path: String, schema: Schema) throws(StoreError) -> CaseFile {
        try FilePath.createPrivateFile(path)
        do throws(StoreError) {
            let connection = try Connection(path, .writing, busyTimeout: patience)
            try configure(connection)
            // The tables come before the write-ahead log, so that the mark of a case file is in the database itself.
            try schema.upgrade(connection)
            try useWriteAheadLog(connection)
            return CaseFile(connection, schema)
        } catch {
            for ending in ["", "-journal", "-wal", "-shm"] { FilePath.remove(path + ending) }
            throw error
        }
    }

    /// Opens a case file; one of an older version is brought up to date when it is opened for writing.
    package static func open(
        at path: String, forWriting: Bool, patience: Int32 = CaseFile.patience
    ) throws(StoreError) -> CaseFile {
        try open(at: path, forWriting: forWriting, patience: patience, schema: .current)
    }

    static func open(
        at path: String, forWriting: Bool, patience: Int32 = CaseFile.patience, schema: Schema
    ) throws(StoreError) -> CaseFile {
        try FilePath.checkIsFile(path)
        try refuseForeignFile(path, schema)
        let connection =
            if forWriting {
                try openedForWriting(path, patience, schema)
            } else {
                try openedForReading(path, patience, schema)
            }
        return CaseFile(connection, schema)
    }

    /// Refuses what is no case file or a newer one by its first page alone, without a lock or a file made beside it.
    private static func refuseForeignFile(_ path: String, _ schema: Schema) throws(StoreError) {
        do throws(StoreError) {
            try schema.check(try Connection(path, .readingUnchanging, busyTimeout: 0))
        } catch {
            // A page that another program is just writing may look damaged for a moment; the opening proper will tell.
            if error.code == .notCaseFile || error.code == .newerVersion { throw error }
        }
    }

    private static func openedForWriting(
        _ path: String, _ patience: Int32, _ schema: Schema
    ) throws(StoreError) -> Connection {
        let connection = try Connection(path, .writing, busyTimeout: patience)
        // SQLite opens a file without the right to write for reading, and says nothing.
        guard !connection.isReadOnly else { throw .readOnly(path) }
        try configure(connection)
        try schema.check(connection)
        try useWriteAheadLog(connection)
        try schema.upgrade(connection)
        return connection
    }

    private static func openedForReading(
        _ path: String, _ patience: Int32, _ schema: Schema
    ) throws(StoreError) -> Connection {
        let hasJournal = FilePath.holdsBytes(path + "-journal")
        if hasJournal {
            // A file that was interrupted before it had a log, while it was made, say. SQLite undoes the half that was
            // written at the first reading, by a connection that may write.
            _ = try Connection(path, .writing, busyTimeout: patience).number(ofPragma: "user_version")
        }
        do throws(StoreError) {
            return try reading(path, .reading, patience, schema)
        } catch {
            // Reading needs a file beside the database, which a medium or folder that is read-only does not allow. Without
            // a log or a journal of changes the database is complete by itself.
            guard error.code == .noPermission, !hasJournal, !FilePath.holdsBytes(path + "-wal") else { throw error }
            return try reading(path, .readingUnchanging, patience, schema)
        }
    }

    private static func reading(
        _ path: String, _ mode: Connection.Mode, _ patience: Int32, _ schema: Schema
    ) throws(StoreError) -> Connection {
        let connection = try Connection(path, mode, busyTimeout: patience)
        try configure(connection)
        try schema.check(connection)
        let found = try connection.number(ofPragma: "user_version")
        guard found == schema.version else { throw .olderVersion(path, found: found, known: schema.version) }
        return connection
    }

    private static func configure(_ connection: Connection) throws(StoreError) {
        try connection.script(
            """
            PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
            PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
            PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
            PRAGMA mmap_size = 0;
            """)
    }

    private static func useWriteAheadLog(_ connection: Connection) throws(StoreError) {
        let mode = try connection.first("PRAGMA journal_mode = WAL") { (row) throws(StoreError) in try row.text(0) }
        guard mode == "wal" else { throw .unexpected(connection.path, detail: "journal_mode = \(mode ?? "")") }
    }

    /// Runs `body` whole or not at all; what it writes is on the disk when this returns.
    package func transaction<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        try connection.transaction(body)
    }

    /// Copies the whole case file, as it stands at this moment, into a new file; others may go on writing meanwhile.
    package func backup(to path: String) throws(StoreError) {
        try FilePath.createPrivateFile(path)
        do throws(StoreError) {
            let copy = try Connection(path, .writing, busyTimeout: Self.patience)
            try connection.copy(to: copy)
        } catch {
            for ending in ["", "-journal", "-wal", "-shm"] { FilePath.remove(path + ending) }
            throw error
        }
    }
}
