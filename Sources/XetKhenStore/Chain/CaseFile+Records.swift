import XetKhenValues

extension CaseFile {
    package func record(number: Int64) throws(StoreError) -> StoredRecord? {
        try records("number = ?", [.integer(number)]).first
    }

    /// Up to `limit` records after this number, in order.
    package func records(after number: Int64 = 0, limit: Int) throws(StoreError) -> [StoredRecord] {
        try records("number > ? ORDER BY number LIMIT ?", [.integer(number), .integer(Int64(limit))])
    }

    package func records(
        ofNomination id: String, after number: Int64 = 0, limit: Int
    ) throws(StoreError) -> [StoredRecord] {
        try records(
            "nomination = ? AND number > ? ORDER BY number LIMIT ?",
            [.text(id), .integer(number), .integer(Int64(limit))])
    }

    package func records(
        ofSession id: String, after number: Int64 = 0, limit: Int
    ) throws(StoreError) -> [StoredRecord] {
        try records(
            "session = ? AND number > ? ORDER BY number LIMIT ?",
            [.text(id), .integer(number), .integer(Int64(limit))])
    }

    /// The digests of a session's records, in order.
    package func digests(ofSession id: String) throws(StoreError) -> [Digest] {
        try connection.rows("SELECT digest FROM records WHERE session = ? ORDER BY number", [.text(id)]) {
            (row) throws(StoreError) in try row.digest(0)
        }
    }

    /// What the council publishes of a session.
    package func sessionList(_ id: String) throws(StoreError) -> SessionList {
        try connection.snapshot { () throws(StoreError) in
            guard let session = try session(id: id) else { throw .unknownEntry(.session(id)) }
            let records = try connection.rows(
                "SELECT number, digest FROM records WHERE session = ? ORDER BY number", [.text(id)]
            ) { (row) throws(StoreError) in ChainHead(number: try row.integer(0), digest: try row.digest(1)) }
            guard let first = records.first, let last = records.last else { throw .emptySession(id) }
            guard
                let list = SessionList(
                    session: id, heldOn: session.heldOn, first: first.number, last: last.number,
                    digests: records.map(\.digest))
            else {
                throw .damaged(
                    path, StoreText("các bản ghi của phiên họp “\(id)”", "the records of the session “\(id)”"))
            }
            return list
        }
    }

    private func records(_ condition: String, _ values: [SQLiteValue]) throws(StoreError) -> [StoredRecord] {
        try connection.snapshot { () throws(StoreError) in
            try connection.rows("SELECT \(StoredRecord.columns) FROM records WHERE \(condition)", values) {
                (row) throws(StoreError) in
                let record = try connection.record(row)
                try row.expect(record.checksum, at: 8, of: .record(record.number))
                let computed = SHA256.digest(of: record.body)
                guard computed == record.digest else {
                    throw .digestDiffers(.record(record.number), given: record.digest, computed: computed)
                }
                return record
            }
        }
    }
}

extension Connection {
    /// The record of a row, with what is kept beside it; neither its digest nor its checksum is checked.
    func record(_ row: Row) throws(StoreError) -> StoredRecord {
        let number = try row.integer(0)
        let key = [SQLiteValue.integer(number)]
        let decision = try first("SELECT \(DecisionRow.columns) FROM decisions WHERE record = ?", key) {
            (row) throws(StoreError) in try DecisionRow(row)
        }
        guard let decision else {
            throw .damaged(
                path,
                StoreText(
                    "thiếu quyết định của bản ghi số \(number)", "the decision on record \(number) is missing"))
        }
        return StoredRecord(
            number: number, previous: try row.optionalDigest(1), digest: try row.digest(2), body: try row.blob(3),
            disclosed: try row.blob(4), session: try row.text(5), nomination: try row.text(6),
            bundle: try row.digest(7), decision: decision,
            awards: try rows("SELECT award FROM decided_awards WHERE record = ?", key) {
                (row) throws(StoreError) in try row.text(0)
            },
            votes: try rows("SELECT \(VoteRow.columns) FROM votes WHERE record = ?", key) {
                (row) throws(StoreError) in try VoteRow(row)
            })
    }
}
