import XetKhenValues

/// A ruleset as it was used, known by the digest of its meaning.
package struct RulesetBundle: Sendable, Hashable {
    /// The digest of what the rules mean, however they are laid out.
    package var meaning: Digest
    /// The digest of the files they were read from.
    package var files: Digest
    package var name: String
    package var content: [UInt8]

    package init(meaning: Digest, files: Digest, name: String, content: [UInt8]) {
        self.meaning = meaning
        self.files = files
        self.name = name
        self.content = content
    }

    static let columns = "meaning, files, name, content, checksum"

    init(_ row: Row) throws(StoreError) {
        self.init(
            meaning: try row.digest(0), files: try row.digest(1), name: try row.text(2), content: try row.blob(3))
        try row.expect(checksum, at: 4, of: .bundle(meaning))
    }

    /// The columns but for the checksum.
    var values: [SQLiteValue] { [.digest(meaning), .digest(files), .text(name), .blob(content)] }
    var checksum: SQLiteValue { RowChecksum.of(values) }
}
