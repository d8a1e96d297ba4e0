import XetKhenValues

extension CaseFile {
    /// Keeps a ruleset. Of rulesets with one meaning the first stays, whatever the layout of the others; the same files with
    /// other content are an error. Returns whether the meaning is new.
    @discardableResult
    package func addBundle(_ bundle: RulesetBundle) throws(StoreError) -> Bool {
        try transaction { () throws(StoreError) in
            if let known = try self.bundle(meaning: bundle.meaning) {
                guard known.files != bundle.files || known.content == bundle.content else {
                    throw .contentConflict(.bundle(bundle.meaning))
                }
                return false
            }
            try connection.run(
                "INSERT INTO bundles (\(RulesetBundle.columns)) VALUES (?, ?, ?, ?, ?)",
                bundle.values + [bundle.checksum])
            return true
        }
    }

    package func bundle(meaning: Digest) throws(StoreError) -> RulesetBundle? {
        try connection.first(
            "SELECT \(RulesetBundle.columns) FROM bundles WHERE meaning = ?", [.digest(meaning)]
        ) { (row) throws(StoreError) in try RulesetBundle(row) }
    }

    /// The meanings of all rulesets, in the order in which they came.
    package func bundleMeanings() throws(StoreError) -> [Digest] {
        try connection.rows("SELECT meaning FROM bundles ORDER BY rowid") {
            (row) throws(StoreError) in try row.digest(0)
        }
    }

    func requireBundle(_ meaning: Digest) throws(StoreError) {
        let found = try connection.first("SELECT 1 FROM bundles WHERE meaning = ?", [.digest(meaning)]) { _ in true }
        if found == nil { throw .unknownEntry(.bundle(meaning)) }
    }
}
