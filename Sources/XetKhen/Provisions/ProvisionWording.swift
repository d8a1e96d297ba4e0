import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The words of a table of provisions in one language.
struct ProvisionWording {
    let language: Language

    func say(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    var heads: [String] {
        [
            say("Điều khoản", "Provision"), say("Quy tắc", "Rules"), say("Ca kiểm thử", "Tests"),
            say("Hạng nguồn", "Grade"),
        ]
    }

    var tableTitle: String { say("Bảng điều khoản", "Table of provisions") }
    var documentsTitle: String { say("Văn bản của bộ quy tắc", "The ruleset's documents") }
    var notEncoded: String { say("chưa thể hiện", "not encoded") }
    var noTest: String { say("chưa có", "none") }

    func summary(of table: ProvisionTable) -> String {
        let omitted = table.rows.count - table.encodedCount
        let untried = table.rows.count { !$0.rules.isEmpty && $0.cases.isEmpty }
        return say(
            "\(table.rows.count) điều khoản: \(table.encodedCount) có quy tắc, \(omitted) chưa thể hiện; "
                + "\(untried) có quy tắc mà chưa có ca kiểm thử",
            "\(table.rows.count) provisions: \(table.encodedCount) with rules, \(omitted) not encoded; "
                + "\(untried) with rules and no test")
    }

    func kind(of rule: CitingRule) -> String { rule.part.word(in: language) }

    func detail(of rule: CitingRule) -> String? { rule.detailText?.text(in: language) }

    /// A place without the folder of its file.
    func place(_ place: RulePlace) -> String { "\(Self.file(place.path)):\(place.line)" }

    static func file(_ path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? ""
    }
}
