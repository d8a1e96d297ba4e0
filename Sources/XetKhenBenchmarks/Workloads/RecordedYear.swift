import Foundation
import XetKhen
import XetKhenRecord
import XetKhenValues

/// The decisions of a made-up year: the illustrative nominations over and over, each for another nominee of another unit,
/// decided as proposed; one in fifty departs from the proposal.
struct RecordedYear {
    private let maker: Recorder
    private let nominations: [CanonicalValue]

    init(_ ruleset: Ruleset, _ nominations: [[UInt8]]) {
        maker = ruleset.recorder
        self.nominations = nominations.compactMap { try? CanonicalJSON.value(of: $0) }
    }

    /// Writes one record a line; false where that fails.
    func write(_ count: Int, to path: String) -> Bool {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { return false }
        for number in 0..<count {
            guard let line = line(number), (try? handle.write(contentsOf: Data(line))) != nil else { return false }
        }
        return (try? handle.close()) != nil
    }

    private func line(_ number: Int) -> [UInt8]? {
        let template = nominations[number % nominations.count]
        let nomination = CanonicalValue.object(
            of: (template.members ?? []) + [
                .init("id", .text("HS-\(number)")), .init("nominee", .text("MH-\(number / 2)")),
                .init("unit", .text("Đơn vị minh họa \(number % 40)")),
                .init("subject", .object(of: [.init("name", .text("Đối tượng minh họa \(number)"))])),
            ])
        // Salts need only differ from record to record here.
        let salt = { SHA256.digest(of: "\(number)").bytes }
        guard
            var made = try? maker.record(
                nomination.bytes, named: "\(number)", consideredOn: nil, decision: nil, salt: salt)
        else { return nil }
        let proposal = Proposal(made.answer, maker.engine.plan.ruleset)
        let departs = number % 50 == 0
        made.record.decision = CouncilDecision(
            awards: departs ? [] : (proposal.sets.first ?? []) + proposal.titles, number: "\(number)/QĐ-MH",
            decidedOn: made.record.consideredOn, authority: "Chủ tịch Ủy ban nhân dân cấp tỉnh",
            reason: departs ? "minh họa" : nil)
        return made.record.line
    }
}
