import XetKhenValues

extension CaseFile {
    /// Keeps a session. The same one again is nothing new; another day or number of members under a known id is an error. Returns whether it is new.
    @discardableResult
    package func addSession(_ session: CouncilSession) throws(StoreError) -> Bool {
        try transaction { () throws(StoreError) in
            if let known = try self.session(id: session.id) {
                guard known == session else { throw .contentConflict(.session(session.id)) }
                return false
            }
            try connection.run(
                "INSERT INTO sessions (\(CouncilSession.columns)) VALUES (?, ?, ?, ?)",
                session.values + [session.checksum])
            return true
        }
    }

    package func session(id: String) throws(StoreError) -> CouncilSession? {
        try connection.first("SELECT \(CouncilSession.columns) FROM sessions WHERE id = ?", [.text(id)]) {
            (row) throws(StoreError) in try CouncilSession(row)
        }
    }

    /// All sessions, by day.
    package func sessions() throws(StoreError) -> [CouncilSession] {
        try connection.rows("SELECT \(CouncilSession.columns) FROM sessions ORDER BY held_on, id") {
            (row) throws(StoreError) in try CouncilSession(row)
        }
    }
}
