import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What many replayed decisions come to. Records are added in their order; the same records give the same report.
package struct AuditReport: Sendable {
    /// More findings of one kind than this are counted and not listed.
    package static let maximumListed = 1_000

    /// One finding about one record, in both languages.
    package struct Finding: Sendable, Hashable {
        package var record: String
        package var nomination: String
        package var unit: String?
        /// Of the person nominated, where it is disclosed; shown only when asked for.
        package var person: String
        package var text: LocalizedText
    }

    /// Findings of one kind: the first ones, and how many there are.
    package struct Findings: Sendable, Hashable {
        package private(set) var listed: [Finding] = []
        package private(set) var count = 0

        mutating func add(_ finding: Finding) {
            count += 1
            if listed.count < maximumListed { listed.append(finding) }
        }
    }

    package private(set) var records = 0
    package private(set) var identical = 0
    package private(set) var undecided = 0
    /// Decisions of nominees without a code: whether an achievement was rewarded before cannot be told.
    package private(set) var anonymous = 0
    /// Granted, by award, group and unit.
    package private(set) var byAward: [String: Int] = [:]
    package private(set) var byGroup: [String: Int] = [:]
    package private(set) var byUnit: [String: Int] = [:]
    /// Records that could not be read or believed.
    package private(set) var unbelieved = Findings()
    package private(set) var moved = Findings()
    package private(set) var departures = Findings()
    package private(set) var selfDeclared = Findings()
    package private(set) var usedTwice = Findings()
    package private(set) var withoutAuthority = Findings()

    /// Titles of awards and groups by their names, from the rulesets that were replayed.
    package private(set) var titles: [String: LocalizedText] = [:]
    /// Where each achievement was rewarded first: the number of the record among those added, and the award.
    private var rewarded: [SIMD2<UInt64>: (record: Int, award: String)] = [:]
    private var names: [String] = []

    package init() {}

    /// Learns what a ruleset calls its awards and groups.
    package mutating func addTitles(of ruleset: CheckedRuleset) {
        for award in ruleset.awards { titles[award.name] = award.title }
        for group in ruleset.groups { titles[group.name] = group.title }
    }

    /// A record that could not be read or believed.
    package mutating func add(_ fault: RecordFault, named name: String) {
        records += 1
        names.append(name)
        unbelieved.add(
            Finding(
                record: name, nomination: "", unit: nil, person: "",
                text: LocalizedText(fault.diagnostic.message(in: .vietnamese), fault.diagnostic.message(in: .english))))
    }

    package mutating func add(_ summary: RecordSummary) {
        records += 1
        names.append(summary.name)
        func finding(_ vietnamese: String, _ english: String) -> Finding {
            Finding(
                record: summary.name, nomination: summary.nomination, unit: summary.unit, person: summary.person,
                text: LocalizedText(vietnamese, english))
        }
        let substantial = summary.movements.filter { $0.isSubstantial }
        if substantial.isEmpty { identical += 1 }
        for movement in substantial {
            moved.add(finding(movement.text(in: .vietnamese), movement.text(in: .english)))
        }
        guard let granted = summary.granted else {
            undecided += 1
            return
        }
        if summary.isAnonymous { anonymous += 1 }
        for award in granted {
            byAward[award, default: 0] += 1
            byUnit[summary.unit ?? "", default: 0] += 1
            for group in summary.groups { byGroup[group, default: 0] += 1 }
        }
        addDepartures(summary, finding)
        for award in summary.selfDeclared {
            let title = self.title(award)
            selfDeclared.add(
                finding(
                    "“\(title.vietnamese)” chỉ dựa vào tự kê khai, không giấy tờ nào xác nhận",
                    "“\(title.text(in: .english))” rests on the nominee's own word alone; no paper bears it out"))
        }
        for entry in summary.withoutAuthority {
            let title = self.title(entry.award)
            let authority = entry.authority.isEmpty ? "–" : entry.authority
            withoutAuthority.add(
                finding(
                    "“\(title.vietnamese)” do “\(authority)” quyết định, không có trong các cấp có thẩm quyền",
                    "“\(title.text(in: .english))” was decided by “\(authority)”, who is not among those who may"))
        }
        addAchievements(summary, finding)
    }

    private mutating func addDepartures(_ summary: RecordSummary, _ finding: (String, String) -> Finding) {
        for departure in summary.departures {
            let vietnamese: String
            let english: String
            switch departure {
            case .grantedUnproposed(let award):
                vietnamese = "tặng “\(title(award).vietnamese)” dù không được đề xuất"
                english = "“\(title(award).text(in: .english))” granted without being proposed"
            case .withheld(let award):
                vietnamese = "không tặng “\(title(award).vietnamese)” đã được đề xuất"
                english = "“\(title(award).text(in: .english))” proposed and not granted"
            }
            let reason = summary.reason ?? "–"
            departures.add(finding("\(vietnamese); lý do: \(reason)", "\(english); reason: \(reason)"))
        }
    }

    private mutating func addAchievements(_ summary: RecordSummary, _ finding: (String, String) -> Finding) {
        for entry in summary.achievements {
            let key = Self.key(of: entry.achievement)
            guard let first = rewarded[key] else {
                rewarded[key] = (names.count - 1, entry.award)
                continue
            }
            guard first.record != names.count - 1 || first.award != entry.award else { continue }
            let (now, before) = (title(entry.award), title(first.award))
            usedTwice.add(
                finding(
                    "thành tích “\(entry.achievement.name)” xét “\(now.vietnamese)” đã dùng cho “\(before.vietnamese)” ở bản ghi \(names[first.record])",
                    "the achievement “\(entry.achievement.name)” for “\(now.text(in: .english))” was used for “\(before.text(in: .english))” in record \(names[first.record])"
                ))
        }
    }

    /// Half of a digest: enough to tell any two achievements apart.
    private static func key(of achievement: Achievement) -> SIMD2<UInt64> {
        let digest = SHA256.digest(of: achievement.nominee + "\n" + achievement.name)
        func word(_ range: Range<Int>) -> UInt64 { digest.bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
        return SIMD2(word(0..<8), word(8..<16))
    }

    package func title(_ name: String) -> LocalizedText {
        titles[name] ?? LocalizedText(name)
    }
}

extension Movement {
    /// What moved, in a sentence.
    package func text(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        switch self {
        case .rules(let recorded, let found):
            let (old, new) = (recorded.hexadecimal.prefix(12), found.hexadecimal.prefix(12))
            return isVietnamese
                ? "bộ quy tắc khác với khi quyết định: \(old)… nay là \(new)…"
                : "the ruleset is not the one of the decision: \(old)… is now \(new)…"
        case .rulesetFiles:
            return isVietnamese
                ? "tệp của bộ quy tắc đã sửa về lời văn hoặc trình bày, quy tắc vẫn như cũ"
                : "the ruleset's files were edited in prose or layout; its rules are the same"
        case .engine(let recorded, let found):
            return isVietnamese
                ? "lập bằng phiên bản \(recorded.package), phát lại bằng phiên bản \(found.package)"
                : "made by version \(recorded.package), replayed by version \(found.package)"
        case .nomination(let diagnostic):
            let message = diagnostic.message(in: language)
            return isVietnamese
                ? "hồ sơ trong bản ghi không đọc được theo bộ quy tắc này: \(message)"
                : "the recorded nomination cannot be read under this ruleset: \(message)"
        case .answer(let path, let recorded, let found):
            return isVietnamese
                ? "kết quả khác ở “\(path)”: đã ghi \(recorded), phát lại được \(found)"
                : "the answer differs at “\(path)”: \(recorded) was recorded, \(found) was found"
        }
    }
}
