import XetKhenValues

extension SessionList {
    /// Reads a published list and refuses every other form of it.
    package static func read(_ bytes: [UInt8]) throws(StoreError) -> SessionList {
        let document: CanonicalValue
        do throws(CanonicalError) {
            document = try CanonicalReader.read(bytes)
        } catch {
            throw .notSessionList(
                StoreText(
                    "văn bản không ở dạng chuẩn tại byte \(error.offset)",
                    "the text is not canonical at byte \(error.offset)"))
        }
        let names = ["digests", "first", "format", "head", "held_on", "last", "session"]
        guard document.members?.map(\.name) == names else {
            throw .notSessionList(
                StoreText(
                    "phải có đúng các mục \(names.joined(separator: ", "))",
                    "it must have exactly the members \(names.joined(separator: ", "))"))
        }
        guard document["format"]?.text == format else { throw wrong("format") }
        guard let session = document["session"]?.text else { throw wrong("session") }
        guard let day = document["held_on"]?.text, let heldOn = CalendarDate.parseISO(utf8: day.utf8) else {
            throw wrong("held_on")
        }
        guard let first = document["first"]?.wholeNumber else { throw wrong("first") }
        guard let last = document["last"]?.wholeNumber else { throw wrong("last") }
        guard let items = document["digests"]?.items else { throw wrong("digests") }
        let digests = items.compactMap { $0.text.flatMap { Digest(hexadecimal: $0) } }
        guard digests.count == items.count,
            let list = SessionList(
                session: session, heldOn: heldOn, first: Int64(first), last: Int64(last), digests: digests)
        else { throw wrong("digests") }
        guard document["head"]?.text == list.head.hexadecimal else { throw wrong("head") }
        return list
    }

    private static func wrong(_ member: String) -> StoreError {
        .notSessionList(
            StoreText("giá trị của “\(member)” không đúng", "the value of “\(member)” is not right"))
    }
}
