import XetKhenValues

/// What a session publishes so that anyone can check later that a record was among those of the session: the digests of its
/// records, in order.
///
/// The text is a canonical document, an object with these members and no others:
/// - `digests`: the digests of the session's records, in the order of their numbers, at least one
/// - `first`, `last`: the numbers of the first and the last of these records; between them may lie records of other sessions
/// - `format`: `xetkhen.session-digests/1`
/// - `head`: the digest of the record with the number `last`, which by the chain fixes all records before it
/// - `held_on`: the day of the session, YYYY-MM-DD
/// - `session`: the id of the session
package struct SessionList: Sendable, Hashable {
    package static let format = "xetkhen.session-digests/1"

    package let session: String
    package let heldOn: CalendarDate
    package let first: Int64
    package let last: Int64
    /// At least one.
    package let digests: [Digest]
    package let head: Digest

    /// The digests are at least one and no more than the numbers from `first` to `last`.
    init?(session: String, heldOn: CalendarDate, first: Int64, last: Int64, digests: [Digest]) {
        guard let head = digests.last, first >= 1, first <= last, Int64(digests.count) <= last - first + 1,
            (first == last) == (digests.count == 1), Set(digests).count == digests.count
        else { return nil }
        self.session = session
        self.heldOn = heldOn
        self.first = first
        self.last = last
        self.digests = digests
        self.head = head
    }

    package func contains(_ digest: Digest) -> Bool { digests.contains(digest) }

    /// The bytes to be published.
    package var bytes: [UInt8] {
        var writer = CanonicalWriter(capacity: 200 + 67 * digests.count)
        writer.beginObject()
        writer.name("digests")
        writer.beginArray()
        for digest in digests { writer.text(digest.hexadecimal) }
        writer.endArray()
        writer.name("first")
        writer.number(Int(first))
        writer.name("format")
        writer.text(Self.format)
        writer.name("head")
        writer.text(head.hexadecimal)
        writer.name("held_on")
        writer.text(heldOn.isoDescription)
        writer.name("last")
        writer.number(Int(last))
        writer.name("session")
        writer.text(session)
        writer.endObject()
        return writer.bytes
    }
}
