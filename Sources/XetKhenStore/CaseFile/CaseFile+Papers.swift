import XetKhenValues

extension CaseFile {
    /// Keeps a paper of a nomination that is in the case file. Of a paper that is known, what was unknown so far is added,
    /// and the place where the file lies may change; another digest is an error.
    package func addPaper(_ paper: StoredPaper) throws(StoreError) {
        let name = StoreText.paper(paper.id, of: paper.nomination)
        var kept = paper
        if let content = paper.content {
            let computed = SHA256.digest(of: content)
            if let given = paper.sha256, given != computed {
                throw .digestDiffers(name, given: given, computed: computed)
            }
            kept.sha256 = computed
        }
        try transaction { () throws(StoreError) in
            try requireNomination(paper.nomination)
            if let known = try self.paper(nomination: paper.nomination, id: paper.id) {
                if let before = known.sha256, let now = kept.sha256, before != now { throw .contentConflict(name) }
                kept.sha256 = kept.sha256 ?? known.sha256
                kept.location = kept.location ?? known.location
                kept.content = kept.content ?? known.content
            }
            try connection.run(
                """
                INSERT INTO papers (nomination, id, sha256, location, content, checksum) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET
                sha256 = excluded.sha256, location = excluded.location, content = excluded.content,
                checksum = excluded.checksum
                """,
                kept.values)
        }
    }

    package func paper(nomination: String, id: String) throws(StoreError) -> StoredPaper? {
        try connection.first(
            "SELECT \(StoredPaper.columns), content FROM papers WHERE nomination = ? AND id = ?",
            [.text(nomination), .text(id)]
        ) { (row) throws(StoreError) in try StoredPaper(row) }
    }

    /// The papers of a nomination, ascending by the bytes of their ids, without their content.
    package func papers(ofNomination nomination: String) throws(StoreError) -> [StoredPaper] {
        try connection.rows(
            "SELECT \(StoredPaper.columns), NULL FROM papers WHERE nomination = ? ORDER BY id", [.text(nomination)]
        ) { (row) throws(StoreError) in try StoredPaper(row) }
    }
}
