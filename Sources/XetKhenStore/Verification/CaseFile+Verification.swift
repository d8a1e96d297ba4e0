import XetKhenValues

extension CaseFile {
    /// Walks through the whole case file and tells everything that is wrong with it. What cannot be read does not stop the
    /// rest. Memory holds one entry at a time and the problems. `check` tells what is wrong with a record besides; it is asked
    /// for each record whose body has its digest.
    package func verify(_ check: (StoredRecord) -> [StoreProblem] = { _ in [] }) throws(StoreError) -> Verification {
        try connection.snapshot { () throws(StoreError) in
            var verifier = Verifier(connection: connection, schema: schema)
            verifier.checkFile()
            verifier.checkRecords(check)
            verifier.checkEntries()
            return verifier.result
        }
    }

    /// What is wrong with the records of a session that was published; a chain cut off at its end is noticed by this alone.
    package func problems(against list: SessionList) throws(StoreError) -> [StoreProblem] {
        try connection.snapshot { () throws(StoreError) in
            let kept = Set(try digests(ofSession: list.session))
            var problems = list.digests.filter { !kept.contains($0) }.map { digest in
                StoreProblem(
                    .session(list.session),
                    StoreText(
                        "thiếu bản ghi đã công bố có mã băm \(digest.hexadecimal)",
                        "the published record with the digest \(digest.hexadecimal) is missing"))
            }
            let last = try connection.first(
                "SELECT digest FROM records WHERE number = ?", [.integer(list.last)]
            ) { (row) throws(StoreError) in try row.digest(0) }
            if last != list.head {
                problems.append(
                    StoreProblem(
                        .record(list.last),
                        StoreText(
                            "không phải là bản ghi cuối mà phiên họp đã công bố",
                            "this is not the last record that the session published")))
            }
            return problems
        }
    }
}
