import Testing
import XetKhenStoreWriter
import XetKhenValues

@testable import XetKhenStore

@Suite("The list that a session publishes")
struct SessionListTests {
    private let digests = [String](arrayLiteral: "a", "b").map { String(repeating: $0, count: 64) }

    private func text(
        digests: String? = nil, first: String = "3", format: String = "xetkhen.session-digests/1",
        head: String? = nil, day: String = "2026-01-20", last: String = "4", rest: String = #","session":"PH 1""#
    ) -> String {
        let list = digests ?? self.digests.map { "\"\($0)\"" }.joined(separator: ",")
        return #"{"digests":[\#(list)],"first":\#(first),"format":"\#(format)","head":"\#(head ?? self.digests[1])","#
            + #""held_on":"\#(day)","last":\#(last)\#(rest)}"#
    }

    @Test("the text is read, and written again byte for byte")
    func form() throws {
        let bytes = Array(text().utf8)
        let list = try SessionList.read(bytes)
        #expect((list.session, list.first, list.last) == ("PH 1", 3, 4))
        #expect(list.heldOn == CalendarDate(year: 2026, month: 1, day: 20))
        #expect(list.digests.map(\.hexadecimal) == digests)
        #expect(list.head.hexadecimal == digests[1])
        #expect(list.bytes == bytes)
        #expect(list.contains(list.digests[0]))
        #expect(!list.contains(SHA256.digest(of: "khác")))
    }

    @Test("every other form is refused, with what is wrong")
    func refused() {
        let same = "\"\(digests[1])\",\"\(digests[1])\""
        let faults: [(String, String)] = [
            (text() + "\n", "not canonical at byte"), (text(format: "xetkhen.session-digests/2"), "“format”"),
            (text(first: "0"), "“digests”"), (text(first: "5"), "“digests”"), (text(first: "\"3\""), "“first”"),
            (text(last: "3"), "“digests”"), (text(last: "4.5"), "“last”"), (text(head: digests[0]), "“head”"),
            (text(digests: ""), "“digests”"), (text(digests: "\"\(digests[1])\""), "“digests”"),
            (text(digests: same), "“digests”"), (text(digests: "\"A\"," + same), "“digests”"),
            (text(day: "20/01/2026"), "“held_on”"), (text(rest: ""), "exactly the members"),
            (text(rest: #","session":1"#), "“session”"),
            (text(rest: #","session":"PH","thêm":1"#), "exactly the members"),
        ]
        for (text, reason) in faults {
            let error = storeError { () throws(StoreError) in _ = try SessionList.read(Array(text.utf8)) }
            #expect(error?.code == .notSessionList)
            #expect(error?.message.english.contains(reason) == true, "\(text)")
        }
    }

    @Test("it is made from the session's records, which may lie apart")
    func making() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 2)
        try file.addSession(CouncilSession(id: "PH-MH-02", heldOn: .latest, members: 9))
        try file.append { (number, previous) throws(StoreError) in
            var record = Sample.record(number, previous)
            record.session = "PH-MH-02"
            return record
        }
        try file.appendSample()
        let records = try file.records(limit: 4)
        let list = try file.sessionList("PH-MH-01")
        #expect((list.first, list.last) == (1, 4))
        #expect(list.digests == [records[0].digest, records[1].digest, records[3].digest])
        #expect(try SessionList.read(list.bytes) == list)
        #expect(try file.sessionList("PH-MH-02").digests == [records[2].digest])
        #expect(storeError { () throws(StoreError) in _ = try file.sessionList("x") }?.code == .unknownEntry)
    }

    @Test("a session without records has no list")
    func empty() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 0)
        let error = storeError { () throws(StoreError) in _ = try file.sessionList("PH-MH-01") }
        #expect(error?.message.english == "the session “PH-MH-01” has no record yet")
    }

    @Test("records that were published and then cut off from the end of the chain are missed")
    func cutOff() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 4)
        let list = try file.sessionList("PH-MH-01")
        #expect(try file.problems(against: list) == [])
        try file.connection.script(
            """
            PRAGMA foreign_keys = OFF; DROP TRIGGER records_are_never_deleted;
            DELETE FROM votes WHERE record = 4; DELETE FROM decided_awards WHERE record = 4;
            DELETE FROM decisions WHERE record = 4; DELETE FROM records WHERE number = 4
            """)
        let problems = try file.problems(against: list)
        #expect(problems.map(\.affected) == [.session("PH-MH-01"), .record(4)])
        #expect(
            problems.first?.message.english
                == "the published record with the digest \(list.head.hexadecimal) is missing")
        // The chain itself is whole; that a guard was taken away is told.
        #expect(
            try file.verifySamples().problems.map(\.message.english) == [
                "the part “records_are_never_deleted” of the file's structure is not as the program made it"
            ])
    }
}
