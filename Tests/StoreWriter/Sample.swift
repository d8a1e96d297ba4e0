import XetKhenStore
import XetKhenValues

/// Made-up contents of a case file, each told by its number alone so that a reader can make it again and compare (minh họa).
package enum Sample {
    package static let session = CouncilSession(id: "PH-MH-01", heldOn: .earliest, members: 9)
    package static let nomination = StoredNomination(
        id: "HS-MH-01", content: Array(#"{"id":"HS-MH-01"}"#.utf8), importedOn: .earliest)
    package static let bundle = RulesetBundle(
        meaning: SHA256.digest(of: "ý nghĩa"), files: SHA256.digest(of: "tệp"), name: "Bộ quy tắc minh họa",
        content: Array("# minh họa".utf8))

    /// Keeps what the records belong to.
    package static func prepare(_ file: CaseFile) throws(StoreError) {
        try file.transaction { () throws(StoreError) in
            try file.addSession(session)
            try file.importNomination(nomination)
            try file.addBundle(bundle)
        }
    }

    /// Every seventh body is longer than a page of the database.
    package static func record(_ number: Int64, _ previous: Digest?) -> NewRecord {
        let length = number % 7 == 0 ? 5000 : 60 + Int(number % 50)
        let body = CanonicalValue.object(of: [
            .init("number", .whole(Int(number))),
            .init("padding", .text(String(repeating: "minh họa ", count: length / 10))),
            .init("previous", previous.map { .text($0.hexadecimal) } ?? .null),
        ]).bytes
        return NewRecord(
            number: number, previous: previous, digest: SHA256.digest(of: body), body: body,
            disclosed: Array("{\"tên\":\"cá nhân minh họa \(number)\"}".utf8), session: session.id,
            nomination: nomination.id, bundle: bundle.meaning,
            decision: DecisionRow(
                number: number % 2 == 0 ? "\(number)/QĐ-MH" : nil, decidedOn: .earliest, authority: "cơ quan minh họa"),
            awards: number % 3 == 0 ? [] : ["giấy_khen"],
            votes: [
                VoteRow(award: "giấy_khen", inFavour: 1 + number % 8, against: 0, abstained: 8 - number % 8),
                VoteRow(award: "bằng_khen", inFavour: 0, against: 9, abstained: 0),
            ])
    }

    /// What makes a record other than ``record(_:_:)`` made it.
    package static func problems(_ record: StoredRecord) -> [StoreProblem] {
        record == Self.record(record.number, record.previous)
            ? [] : [StoreProblem(.record(record.number), StoreText("khác bản mẫu", "not the sample"))]
    }
}
