extension Connection {
    /// Runs `body` whole or not at all. When this returns, and is not part of another transaction, what was written is on the
    /// disk; when it throws, nothing of it is kept.
    func transaction<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        isInTransaction
            ? try bracket("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part", body)
            // Taking the right to write at once means that nothing read within can have changed before the writing.
            : try bracket("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", body)
    }

    /// Runs `body` while every reading sees the same state of the file.
    func snapshot<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        if isInTransaction { return try body() }
        try run("BEGIN")
        // Nothing was written, so how it ends does not matter; after reading a damaged page even that may be called an error.
        defer { try? run("ROLLBACK") }
        return try body()
    }

    private func bracket<Result>(
        _ begin: String, _ commit: String, _ rollback: String, _ body: () throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try run(begin)
        do throws(StoreError) {
            let result = try body()
            try run(commit)
            return result
        } catch {
            // After a full disk and some other faults SQLite has rolled back by itself.
            if isInTransaction { try? script(rollback) }
            throw error
        }
    }
}
