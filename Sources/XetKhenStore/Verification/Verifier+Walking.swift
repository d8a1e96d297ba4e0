extension Verifier {
    typealias Take = (_ number: Int64, Row, inout Verifier) throws(StoreError) -> Void
    typealias Unreadable = (_ number: Int64, StoreError, inout Verifier) -> Void

    private static let pageLength: Int64 = 64

    /// Calls `take` with each row of a table in order, and `unreadable` with each row that cannot be read or of which `take`
    /// throws. Rows are read in pages; where a page fails, one by one.
    mutating func walk(_ table: String, columns: String, take: Take, unreadable: Unreadable) {
        let connection = connection
        let numberColumn = Int32(columns.split(separator: ",").count)
        let selection = "SELECT \(columns), rowid FROM \(table) WHERE rowid"
        var last = Int64.min

        /// Takes the row that the connection gives; what is wrong with it does not end the page.
        func takeRow(_ row: Row, _ number: Int64, _ verifier: inout Verifier) {
            do throws(StoreError) {
                try take(number, row, &verifier)
            } catch {
                unreadable(number, error, &verifier)
            }
        }

        while true {
            let start = last
            do throws(StoreError) {
                try connection.each(
                    "\(selection) > ? ORDER BY rowid LIMIT \(Self.pageLength)", [.integer(start)]
                ) { (row) throws(StoreError) in
                    let number = try row.integer(numberColumn)
                    guard number > last else { throw outOfOrder(table) }
                    last = number
                    takeRow(row, number, &self)
                }
                if last == start { return }
            } catch {
                let begin = max(last, 0)
                guard let highest = highestRow(table), begin < highest else {
                    note(.file, error)
                    return
                }
                let end = min(begin + Self.pageLength, highest)
                for number in begin + 1...end {
                    do throws(StoreError) {
                        try connection.each("\(selection) = ?", [.integer(number)]) { row in
                            takeRow(row, number, &self)
                        }
                    } catch {
                        unreadable(number, error, &self)
                    }
                }
                last = end
                if end == highest { return }
            }
        }
    }

    /// The highest row number, from the table or else from its index, which lies on other pages.
    private func highestRow(_ table: String) -> Int64? {
        let sources = ["\(table)", "\(table) INDEXED BY sqlite_autoindex_\(table)_1"]
        for source in sources {
            let highest = try? connection.first("SELECT max(rowid) FROM \(source)") {
                (row) throws(StoreError) in try row.integer(0)
            }
            if let highest { return min(highest, rowLimit) }
        }
        return nil
    }

    private func outOfOrder(_ table: String) -> StoreError {
        .damaged(
            connection.path,
            StoreText(
                "các dòng của bảng “\(table)” không theo thứ tự", "the rows of the table “\(table)” are out of order"))
    }
}
