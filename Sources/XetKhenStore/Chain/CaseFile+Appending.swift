import XetKhenValues

extension CaseFile {
    /// The last record's place; nil while there is none.
    package var head: ChainHead? {
        get throws(StoreError) {
            try connection.first("SELECT number, digest FROM records ORDER BY number DESC LIMIT 1") {
                (row) throws(StoreError) in ChainHead(number: try row.integer(0), digest: try row.digest(1))
            }
        }
    }

    /// Adds a record to the end of the chain. `make` is given its number and the digest before it; no other program adds one
    /// meanwhile. The record is returned once it is on the disk.
    @discardableResult
    package func append(
        _ make: (_ number: Int64, _ previous: Digest?) throws(StoreError) -> NewRecord
    ) throws(StoreError) -> StoredRecord {
        try transaction { () throws(StoreError) in try appendNext(make) }
    }

    /// Adds a record for each item, all of them or none, and returns the end of the chain, nil where there is no record yet.
    @discardableResult
    package func append<Items: Sequence>(
        each items: Items,
        _ make: (_ item: Items.Element, _ number: Int64, _ previous: Digest?) throws(StoreError) -> NewRecord
    ) throws(StoreError) -> ChainHead? {
        try transaction { () throws(StoreError) in
            for item in items {
                _ = try appendNext { (number, previous) throws(StoreError) in try make(item, number, previous) }
            }
            return try head
        }
    }

    private func appendNext(
        _ make: (Int64, Digest?) throws(StoreError) -> NewRecord
    ) throws(StoreError) -> StoredRecord {
        let last = try head
        // A damaged file may hold the highest number there is; the file itself refuses the one that comes of it.
        let (number, previous) = ((last?.number ?? 0) &+ 1, last?.digest)
        let record = try make(number, previous)
        guard record.number == number, record.previous == previous else {
            throw .notContiguous(
                number: record.number, previous: record.previous, expected: number, after: previous)
        }
        let computed = SHA256.digest(of: record.body)
        guard computed == record.digest else {
            throw .digestDiffers(.record(number), given: record.digest, computed: computed)
        }
        try requireNomination(record.nomination)
        try requireBundle(record.bundle)
        guard try session(id: record.session) != nil else { throw .unknownEntry(.session(record.session)) }
        try insert(record)
        return record
    }

    private func insert(_ record: NewRecord) throws(StoreError) {
        let number = SQLiteValue.integer(record.number)
        try connection.run(
            "INSERT INTO records (\(StoredRecord.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            record.values + [record.checksum])
        try connection.run(
            "INSERT INTO decisions (record, \(DecisionRow.columns)) VALUES (?, ?, ?, ?, ?)",
            [number] + record.decision.values)
        for award in record.awards {
            try connection.run("INSERT INTO decided_awards (record, award) VALUES (?, ?)", [number, .text(award)])
        }
        for vote in record.votes {
            try connection.run(
                "INSERT INTO votes (record, \(VoteRow.columns)) VALUES (?, ?, ?, ?, ?)", [number] + vote.values)
        }
    }

    /// Puts other personal data, or none, in the place of a record's; the file keeps no trace of what was there, as far as
    /// no other program is reading it at the moment.
    package func replaceDisclosed(number: Int64, with disclosed: [UInt8]) throws(StoreError) {
        try transaction { () throws(StoreError) in
            guard var record = try record(number: number) else { throw .unknownEntry(.record(number)) }
            record.disclosed = disclosed
            try connection.run(
                "UPDATE records SET disclosed = ?, checksum = ? WHERE number = ?",
                [.blob(disclosed), record.checksum, .integer(number)])
        }
        guard !connection.isInTransaction else { return }
        // The old pages go from the log too.
        try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
}
