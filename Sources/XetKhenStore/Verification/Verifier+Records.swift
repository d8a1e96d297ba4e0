import XetKhenValues

extension Verifier {
    /// The chain: numbers without gaps from 1, each body with its digest, each record after the one before it.
    mutating func checkRecords(_ check: (StoredRecord) -> [StoreProblem]) {
        var chain = Chain()
        walk("records", columns: StoredRecord.columns) { (number, row, verifier) throws(StoreError) in
            chain.pass(number, &verifier)
            let digest = try row.digest(2)
            let computed = SHA256.digest(of: try row.blob(3))
            chain.link(number, previous: try row.optionalDigest(1), [digest, computed], &verifier)
            let record = try verifier.connection.record(row)
            verifier.result.recordCount += 1
            if digest != computed {
                verifier.note(.record(number), .digestDiffers(.record(number), given: digest, computed: computed))
            }
            try row.expect(record.checksum, at: 8, of: .record(number))
            guard digest == computed else { return }
            verifier.result.head = record.head
            for problem in check(record) { verifier.result.note(problem) }
        } unreadable: { number, error, verifier in
            chain.pass(number, &verifier)
            verifier.note(.record(number), error)
        }
    }

    /// How far the chain was followed.
    private struct Chain {
        /// The record that comes next.
        var next: Int64 = 1
        /// The last record that was linked, and what its successor may name: its digest as written or as its body gives it,
        /// so that one flipped bit is told of one record.
        var before: (number: Int64, digests: [Digest])?

        /// Goes past a record, and tells those that should have come before it.
        mutating func pass(_ number: Int64, _ verifier: inout Verifier) {
            guard number >= next else { return }
            if number > next {
                let last = number - 1
                verifier.note(
                    .record(next),
                    StoreText(
                        "không có các bản ghi từ số \(next) đến số \(last)",
                        "the records \(next) to \(last) are not there"))
            }
            next = number &+ 1
        }

        mutating func link(_ number: Int64, previous: Digest?, _ digests: [Digest], _ verifier: inout Verifier) {
            let isLinked =
                if number == 1 {
                    previous == nil
                } else if let before, before.number == number &- 1 {
                    previous.map { before.digests.contains($0) } ?? false
                } else {
                    previous != nil
                }
            if !isLinked {
                verifier.note(
                    .record(number),
                    StoreText(
                        "bản ghi số \(number) không nối với bản ghi trước nó",
                        "record \(number) is not linked to the one before it"))
            }
            before = (number, digests)
        }
    }
}
