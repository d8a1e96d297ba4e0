import Foundation
import Testing
import XetKhen
import XetKhenEngine
import XetKhenSyntax

/// The nominations beside each plan and beside the law against their `KET-QUA-MONG-DOI.md`, whose tables were worked by
/// hand from the texts.
@Suite("The illustrative nominations of the plans and of the law")
struct IllustrativeNominationTests {
    static let plans = [
        "kon-tum-nha-tam", "thai-nguyen-nha-tam", "kon-ray-vi-nguoi-ngheo", "kon-tum-giao-uoc-2023", "luat-tdkt",
        "mau-ke-hoach",
    ]

    static func folder(_ plan: String) -> URL { RulesetFolders.root.appendingPathComponent("\(plan)/ho-so") }

    /// Rows of the table under a heading, cells trimmed, the heads left out.
    static func rows(under heading: String, of plan: String) throws -> [[String]] {
        let text = try String(
            contentsOf: folder(plan).appendingPathComponent("KET-QUA-MONG-DOI.md"), encoding: .utf8)
        var rows: [[String]] = []
        var isUnder = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") { isUnder = line == "## \(heading)" }
            guard isUnder, line.hasPrefix("|") else { continue }
            rows.append(line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) })
        }
        return Array(rows.dropFirst(2))
    }

    private func evaluations(_ plan: String) throws -> [String: Evaluation] {
        let ruleset = try RulesetFolders.load(plan)
        let folder = Self.folder(plan)
        var found: [String: Evaluation] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".json") {
            let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
            let result = ruleset.evaluate(bytes)
            #expect(result.messages.filter(\.isError).map { $0.rendered(in: .vietnamese) } == [], "\(name)")
            found[name] = result.evaluation
        }
        return found
    }

    @Test("where papers disagree the page for the council names the fact and both values", arguments: plans)
    func disagreements(plan: String) throws {
        for (file, evaluation) in try evaluations(plan) {
            let text = evaluation.text(.short, in: .vietnamese)
            guard text.contains("MÂU THUẪN") else { continue }
            #expect(text.contains("Hai giấy tờ cho số liệu khác nhau về"), "\(file)")
        }
    }

    @Test("of an award that evidence may settle today, the earliest date is said to be that without it")
    func earliestOfUndecided() throws {
        // Two notices rate 2022 differently; with the better one the years suffice (KET-QUA-MONG-DOI.md).
        let evaluation = try #require(try evaluations("luat-tdkt")["06-hai-xep-loai-cho-mot-nam.json"])
        let text = evaluation.text(.short, in: .vietnamese).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        #expect(
            text.contains(
                "khác nhau về mức độ hoàn thành nhiệm vụ năm 2022: hoàn thành xuất sắc nhiệm vụ "
                    + "(thông báo xếp loại hằng năm số 04/TB-MH ngày 10/03/2025), hoàn thành nhiệm vụ"))
        #expect(text.contains("Khi chưa làm rõ được căn cứ hiện có thì sớm nhất có thể đề nghị ngày 01/01/2028"))
    }

    @Test(
        "every award of every nomination has the verdict, the deciding standard and the reasons worked by hand",
        arguments: plans)
    func awards(plan: String) throws {
        let evaluations = try evaluations(plan)
        let rows = try Self.rows(under: "Bảng kết quả", of: plan)
        #expect(evaluations.count >= (plan == "mau-ke-hoach" ? 6 : 12))
        #expect(Set(rows.map { $0[0] }) == Set(evaluations.keys), "each nomination stands in the table")
        for row in rows {
            let (file, award, outcome, standard, reasons) = (row[0], row[1], row[2], row[3], row[4])
            let evaluation = try #require(evaluations[file])
            let finder = ReasonFinder(ruleset: evaluation.ruleset, answer: evaluation.answer)
            let target = try #require(finder.target(named: award), "\(file): \(award)")
            #expect(finder.outcomeCode(of: target) == outcome, "\(file): \(award)")
            if standard != "-" {
                #expect(finder.gives(.because(Self.name(standard)), for: target), "\(file): \(award), vì \(standard)")
            }
            for reason in try Self.reasons(in: reasons) {
                #expect(finder.gives(reason, for: target), "\(file): \(award), \(reasons)")
            }
            if reasons == "chưa nêu căn cứ" {
                guard case .award(let index) = target else { continue }
                let statuses = evaluation.answer.awards[index].standards.map(\.status)
                let areUnpleaded = statuses.allSatisfy { status in
                    if case .judged = status { return false }
                    return true
                }
                #expect(areUnpleaded && statuses.contains(.notPleaded), "\(file): \(award)")
            }
        }
        try checkProposals(evaluations, plan)
        try checkProcedures(evaluations, plan)
        for (file, evaluation) in evaluations {
            // No nomination names a real person: each says that it is illustrative.
            #expect(evaluation.answer.nomination.note?.lowercased().contains("minh họa") ?? false, "\(file)")
        }
    }

    /// The maximal awards earned.
    private func checkProposals(_ evaluations: [String: Evaluation], _ plan: String) throws {
        let rows = try Self.rows(under: "Hình thức cao nhất đạt được", of: plan)
        #expect(rows.count == evaluations.count)
        for row in rows {
            let earned = try #require(evaluations[row[0]]).earned.map(\.name)
            let expected =
                row[1] == "không" ? [] : row[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(earned.sorted() == expected.sorted(), "\(row[0])")
        }
    }

    private func checkProcedures(_ evaluations: [String: Evaluation], _ plan: String) throws {
        for row in try Self.rows(under: "Thủ tục và tạm hoãn", of: plan) {
            let evaluation = try #require(evaluations[row[0]])
            let finder = ReasonFinder(ruleset: evaluation.ruleset, answer: evaluation.answer)
            let target = try #require(finder.target(named: row[1]), "\(row[0]): \(row[1])")
            let outcomes: [String: ExpectedOutcome] = [
                "nhận hồ sơ": .dossierAccepted, "trả hồ sơ": .dossierReturned, "tạm hoãn": .suspended,
                "không tạm hoãn": .notSuspended,
            ]
            #expect(finder.matches(target, try #require(outcomes[row[2]])), "\(row[0]): \(row[1]) \(row[2])")
        }
    }

    private static func name(_ text: String) -> NameSyntax {
        let start = SourcePosition(line: 1, column: 1)
        return NameSyntax(text, SourceRange(file: 0, start: start, end: start))
    }

    /// `thiếu a, thiếu b`, `mâu thuẫn a`, `cách hiểu R`.
    private static func reasons(in text: String) throws -> [ExpectedReason] {
        guard text != "-", text != "chưa nêu căn cứ" else { return [] }
        return try text.split(separator: ",").map { part in
            let words = part.trimmingCharacters(in: .whitespaces)
            if words.hasPrefix("thiếu ") { return .missing(name(String(words.dropFirst(6))), year: nil) }
            if words.hasPrefix("mâu thuẫn ") { return .conflicting(name(String(words.dropFirst(10))), year: nil) }
            if words.hasPrefix("cách hiểu ") { return .reading(name(String(words.dropFirst(10)))) }
            throw UnknownReason(text: words)
        }
    }

    private struct UnknownReason: Error { var text: String }
}
