/// The tables of a database, as the numbered migrations that make them from nothing.
struct Schema: Sendable {
    /// The script at index i brings a database from version i to version i + 1.
    let migrations: [String]

    /// What the program knows and writes.
    static let current = Schema(migrations: [version1])

    /// Marks the database as a case file: “XKh1” in ASCII.
    static let applicationID: Int64 = 0x584B_6831

    var version: Int64 { Int64(migrations.count) }

    /// Brings the database to this version, each migration whole or not at all.
    func upgrade(_ connection: Connection) throws(StoreError) {
        for (index, script) in migrations.enumerated() {
            try connection.transaction { () throws(StoreError) in
                // Asked within the transaction: another program may have been faster.
                guard try connection.number(ofPragma: "user_version") == Int64(index) else { return }
                try connection.script(script)
                try connection.script(
                    "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(index + 1)")
            }
        }
    }

    /// Refuses a database that is no case file or is newer than this program.
    func check(_ connection: Connection) throws(StoreError) {
        let path = connection.path
        guard try connection.number(ofPragma: "application_id") == Self.applicationID else { throw .notCaseFile(path) }
        let found = try connection.number(ofPragma: "user_version")
        if found > version { throw .newerVersion(path, found: found, known: version) }
        guard found > 0 else {
            throw .damaged(
                path, StoreText("số phiên bản \(found) không có thật", "there is no version \(found)"))
        }
    }

    /// One table, index or trigger, and the words that made it.
    struct Part: Hashable {
        let name: String
        let sql: String?
    }

    /// The parts of the database, without what SQLite's own ANALYZE may add.
    static func parts(_ connection: Connection) throws(StoreError) -> Set<Part> {
        Set(
            try connection.rows("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'") {
                (row) throws(StoreError) in Part(name: try row.text(0), sql: try row.optionalText(1))
            })
    }

    /// The parts that a database of this version has.
    func expectedParts() throws(StoreError) -> Set<Part> {
        let connection = try Connection("", .inMemory, busyTimeout: 0)
        try upgrade(connection)
        return try Self.parts(connection)
    }
}
