import XetKhenValues

/// A paper of a nomination: its digest, where the file lies, the file itself; each as far as it is known.
package struct StoredPaper: Sendable, Hashable {
    package var nomination: String
    package var id: String
    package var sha256: Digest?
    package var location: String?
    package var content: [UInt8]?

    /// Of a content without a digest the digest is made when it is kept.
    package init(
        nomination: String, id: String, sha256: Digest? = nil, location: String? = nil, content: [UInt8]? = nil
    ) {
        self.nomination = nomination
        self.id = id
        self.sha256 = sha256
        self.location = location
        self.content = content
    }

    /// The columns but for the content, which may be long, and whether there is one.
    static let columns = "nomination, id, sha256, location, checksum, content IS NOT NULL"

    /// A row of ``columns`` and then the content, or null where it is not asked for.
    init(_ row: Row) throws(StoreError) {
        self.init(
            nomination: try row.text(0), id: try row.text(1), sha256: try row.optionalDigest(2),
            location: try row.optionalText(3), content: try row.optionalBlob(6))
        try row.expect(checksum(hasContent: try row.integer(5) != 0), at: 4, of: .paper(id, of: nomination))
        if let content, let sha256 {
            let computed = SHA256.digest(of: content)
            guard computed == sha256 else {
                throw .digestDiffers(.paper(id, of: nomination), given: sha256, computed: computed)
            }
        }
    }

    /// The columns of an insertion.
    var values: [SQLiteValue] { named + [.optional(content), checksum(hasContent: content != nil)] }

    private var named: [SQLiteValue] { [.text(nomination), .text(id), .optional(sha256), .optional(location)] }

    /// What covers the row; the bytes of the content have their digest.
    private func checksum(hasContent: Bool) -> SQLiteValue { RowChecksum.of(named + [.integer(hasContent ? 1 : 0)]) }
}
