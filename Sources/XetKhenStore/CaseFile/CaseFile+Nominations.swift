import XetKhenValues

extension CaseFile {
    /// Keeps a nomination. The same one again is nothing new; other content under a known id is an error. Returns whether it is new.
    @discardableResult
    package func importNomination(_ nomination: StoredNomination) throws(StoreError) -> Bool {
        try transaction { () throws(StoreError) in
            if let known = try self.nomination(id: nomination.id) {
                guard known.content == nomination.content else { throw .contentConflict(.nomination(nomination.id)) }
                return false
            }
            try connection.run(
                "INSERT INTO nominations (\(StoredNomination.columns)) VALUES (?, ?, ?, ?)",
                nomination.values + [nomination.checksum])
            return true
        }
    }

    package func nomination(id: String) throws(StoreError) -> StoredNomination? {
        try connection.first("SELECT \(StoredNomination.columns) FROM nominations WHERE id = ?", [.text(id)]) {
            (row) throws(StoreError) in try StoredNomination(row)
        }
    }

    /// Up to `limit` nominations after this id, ascending by the bytes of their ids.
    package func nominations(after id: String = "", limit: Int) throws(StoreError) -> [NominationSummary] {
        try connection.rows(
            "SELECT id, imported_on FROM nominations WHERE id > ? ORDER BY id LIMIT ?",
            [.text(id), .integer(Int64(limit))]
        ) { (row) throws(StoreError) in
            NominationSummary(id: try row.text(0), importedOn: try row.optionalDate(1))
        }
    }

    func requireNomination(_ id: String) throws(StoreError) {
        let found = try connection.first("SELECT 1 FROM nominations WHERE id = ?", [.text(id)]) { _ in true }
        if found == nil { throw .unknownEntry(.nomination(id)) }
    }
}
