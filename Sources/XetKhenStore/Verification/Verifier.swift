/// One verification of a case file.
struct Verifier {
    let connection: Connection
    let schema: Schema
    var result = Verification()
    /// More rows than this no table can have, whatever a damaged number says.
    let rowLimit: Int64

    init(connection: Connection, schema: Schema) {
        self.connection = connection
        self.schema = schema
        let pages = (try? connection.number(ofPragma: "page_count")) ?? 0
        let pageSize = (try? connection.number(ofPragma: "page_size")) ?? 0
        // The shortest row takes two bytes for its place and four for itself.
        rowLimit = pages * pageSize / 6
    }

    mutating func note(_ affected: StoreProblem.Affected, _ message: StoreText) {
        result.note(StoreProblem(affected, message))
    }

    mutating func note(_ affected: StoreProblem.Affected, _ error: StoreError) { note(affected, error.message) }

    /// What SQLite itself can tell, and whether the tables and their guards are those of the program.
    mutating func checkFile() {
        attempt { (verifier) throws(StoreError) in
            let findings = try verifier.connection.rows("PRAGMA integrity_check(20)") {
                (row) throws(StoreError) in try row.text(0)
            }
            for finding in findings where finding != "ok" {
                verifier.note(
                    .file, StoreText("SQLite phát hiện chỗ hỏng: “\(finding)”", "SQLite finds damage: “\(finding)”"))
            }
        }
        attempt { (verifier) throws(StoreError) in
            let (found, expected) = (try Schema.parts(verifier.connection), try verifier.schema.expectedParts())
            for name in Set(found.symmetricDifference(expected).map(\.name)).sorted() {
                verifier.note(
                    .file,
                    StoreText(
                        "phần “\(name)” của cấu trúc tệp không đúng như chương trình tạo ra",
                        "the part “\(name)” of the file's structure is not as the program made it"))
            }
        }
        attempt { (verifier) throws(StoreError) in
            let strays = try verifier.connection.rows("PRAGMA foreign_key_check") { (row) throws(StoreError) in
                (table: try row.text(0), row: try row.optionalInteger(1), parent: try row.text(2))
            }
            for stray in strays {
                let number = stray.row ?? 0
                verifier.note(
                    stray.table == "records" ? .record(number) : .row(table: stray.table, number),
                    StoreText(
                        "mục mà nó thuộc về không có trong bảng “\(stray.parent)”",
                        "what it belongs to is not in the table “\(stray.parent)”"))
            }
        }
    }

    /// Notes what keeps a step of the verification from being done.
    private mutating func attempt(_ step: (inout Verifier) throws(StoreError) -> Void) {
        do throws(StoreError) {
            try step(&self)
        } catch {
            note(.file, error)
        }
    }

    /// The entries beside the chain.
    mutating func checkEntries() {
        check("bundles", key: "meaning", columns: RulesetBundle.columns) { (row) throws(StoreError) in
            _ = try RulesetBundle(row)
        } name: { (row) throws(StoreError) in
            .bundle(meaning: try row.text(0))
        }
        check("nominations", key: "id", columns: StoredNomination.columns) { (row) throws(StoreError) in
            _ = try StoredNomination(row)
        } name: { (row) throws(StoreError) in
            .nomination(try row.text(0))
        }
        check("papers", key: "nomination, id", columns: StoredPaper.columns + ", content") {
            (row) throws(StoreError) in
            _ = try StoredPaper(row)
        } name: { (row) throws(StoreError) in
            .paper(nomination: try row.text(0), id: try row.text(1))
        }
        check("sessions", key: "id", columns: CouncilSession.columns) { (row) throws(StoreError) in
            _ = try CouncilSession(row)
        } name: { (row) throws(StoreError) in
            .session(try row.text(0))
        }
    }

    /// Reads every row of a table, which throws for a damaged one.
    private mutating func check(
        _ table: String, key: String, columns: String, read: (Row) throws(StoreError) -> Void,
        name: (Row) throws(StoreError) -> StoreProblem.Affected
    ) {
        let connection = connection
        walk(table, columns: columns) { (_, row, _) throws(StoreError) in
            try read(row)
        } unreadable: { number, error, verifier in
            // The key can often be read where the end of the row, on other pages, cannot.
            let affected = try? connection.first(
                "SELECT \(key) FROM \(table) WHERE rowid = ?", [.integer(number)], name)
            verifier.note(affected ?? .row(table: table, number), error)
        }
    }
}
