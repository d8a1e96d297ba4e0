import Foundation
import Testing
import XetKhen

/// A change of law, from the text of a ruleset to what a council reads.
@Suite("Transitions through the facade")
struct TransitionTests {
    private static let text = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc thử "Quy tắc thử"
          văn bản L22 06/2022/QH15, ngày 15/06/2022, Quốc hội hạng V1
          văn bản L26 06/2026/QH16, ngày 23/04/2026, Quốc hội hạng V2
        nhóm cá_nhân "Cá nhân" là cá nhân
        nhóm hộ_gia_đình "Hộ gia đình" là hộ gia đình
        minh chứng chấp_hành_tốt "Chấp hành tốt" : có/không
        minh chứng thuộc_diện "Thuộc diện chuyển tiếp" : có/không
        hình thức giấy_khen "Giấy khen"
          thưởng 300000 đồng
        danh hiệu lao_động_tiên_tiến "Lao động tiên tiến"
        tiêu chuẩn gk "Chấp hành tốt"
          đề nghị giấy_khen
          loại hình công trạng
          cho cá_nhân
          căn cứ L22-75-2
          khi chấp_hành_tốt
        tiêu chuẩn ldtt "Lao động"
          đề nghị lao_động_tiên_tiến
          loại hình danh hiệu
          cho cá_nhân
          căn cứ L22-24
          khi chấp_hành_tốt
        chuyển tiếp luật_mới vi "Hồ sơ tiếp nhận từ ngày 01/10/2026" en "A dossier received on or after 1 October 2026"
          khi ngày tiếp nhận ≥ 01/10/2026
          theo L26
          căn cứ L26 hạng V2
          hiệu lực từ 01/10/2026
        chuyển tiếp luật_cũ "Hồ sơ tiếp nhận trước ngày 01/10/2026"
          khi ngày tiếp nhận < 01/10/2026
          theo L26
          giữ đạt
          căn cứ L26-4 hạng V2
          hiệu lực từ 01/10/2026
        chuyển tiếp diện_riêng "Hồ sơ thuộc diện riêng"
          cho hộ_gia_đình
          khi thuộc_diện
          theo L26
          căn cứ L26-9
          hiệu lực từ 01/10/2026
        ```
        """

    private func evaluation(
        received: String, decided: String = "2026-10-20", _ evidence: String, group: String = "cá_nhân"
    ) throws -> Evaluation {
        let loading = Ruleset.load(
            [RulesetFile(path: "thử.md", bytes: Array(Self.text.utf8))], using: { _ in nil })
        let ruleset = try #require(loading.ruleset)
        let json = """
            {"id": "x", "group": "\(group)", "nominated_on": "2026-09-01", "received_on": "\(received)",
             "considered_on": "\(decided)", "decided_on": "\(decided)", "evidence": {\(evidence)}}
            """
        return try #require(ruleset.evaluate(Array(json.utf8)).evaluation)
    }

    private func joined(_ text: String) -> String {
        text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
    }

    @Test(
        "each side of each date",
        arguments: [
            (
                "2026-09-30", "2026-09-30", "\"chấp_hành_tốt\": false", AwardVerdict.notEarned, AwardVerdict.notEarned,
                []
            ),
            ("2026-09-30", "2026-10-01", "\"chấp_hành_tốt\": true", .earned, .earned, ["luật_cũ"]),
            ("2026-09-30", "2026-10-01", "\"chấp_hành_tốt\": false", .needsReview, .notEarned, ["luật_cũ"]),
            ("2026-09-30", "2026-10-01", "", .needsReview, .insufficientEvidence, ["luật_cũ"]),
            ("2026-10-01", "2026-10-01", "\"chấp_hành_tốt\": true", .needsReview, .earned, ["luật_mới"]),
        ])
    func sides(
        received: String, decided: String, evidence: String, verdict: AwardVerdict, encoded: AwardVerdict,
        transitions: [String]
    ) throws {
        let evaluation = try evaluation(received: received, decided: decided, evidence)
        let award = try #require(evaluation.awards.first)
        #expect(award.verdict == verdict)
        #expect(award.encodedVerdict == encoded)
        #expect(award.transitions == transitions)
        #expect(evaluation.proposed.isEmpty == (verdict != .earned))
    }

    @Test("the forms say which law governs, and what the award is under the encoded text")
    func strict() throws {
        let evaluation = try evaluation(received: "2026-10-05", "\"chấp_hành_tốt\": true")
        let governed =
            "ồ sơ tiếp nhận từ ngày 01/10/2026 thuộc phạm vi áp dụng Luật số 06/2026/QH16, chưa có toàn văn trong bộ "
            + "quy tắc (nguồn thứ cấp, cần đối chiếu văn bản gốc)"
        let short = joined(evaluation.text(.short, in: .vietnamese))
        #expect(short.contains("CẦN XEM XÉT: h" + governed))
        #expect(
            short.contains(
                "Giấy khen: CẦN XEM XÉT; theo văn bản nêu trong bộ quy tắc: đạt (khoản 2 Điều 75 Luật số 06/2022/QH15)")
        )
        #expect(short.contains("Lao động tiên tiến – cần xem xét (theo văn bản nêu trong bộ quy tắc: đạt)"))
        #expect(short.contains("Chưa đề nghị hình thức nào."))
        let full = joined(evaluation.text(.full, in: .vietnamese))
        #expect(full.contains("1. Giấy khen: CẦN XEM XÉT H" + governed + " [đúng] Ngày tiếp nhận: 05/10/2026"))
        #expect(full.contains("Theo văn bản nêu trong bộ quy tắc: đạt Tiêu chuẩn “Chấp hành tốt”"))
        #expect(!full.contains("thưởng:"))
        let english = joined(evaluation.text(.short, in: .english))
        #expect(
            english.contains(
                "NEEDS REVIEW: a dossier received on or after 1 October 2026: governed by Law No. 06/2026/QH16, whose text "
                    + "the ruleset does not hold"))
        #expect(english.contains("Giấy khen: NEEDS REVIEW; under the encoded text: earned"))
    }

    @Test("what is met stands, and the reader is told why")
    func metStands() throws {
        let evaluation = try evaluation(received: "2026-09-30", "\"chấp_hành_tốt\": true")
        let short = joined(evaluation.text(.short, in: .vietnamese))
        #expect(
            short.contains(
                "CHUYỂN TIẾP: hồ sơ tiếp nhận trước ngày 01/10/2026: kết quả đạt theo văn bản nêu trong bộ quy tắc được giữ nguyên; kết "
                    + "quả khác phải đối chiếu với Luật số 06/2026/QH16, chưa có toàn văn trong bộ quy tắc (Điều 4 Luật số "
                    + "06/2026/QH16;"))
        #expect(short.contains("ĐỀ NGHỊ: Giấy khen"))
        #expect(!short.contains("theo văn bản nêu trong bộ quy tắc: đạt"))
    }

    @Test("where it is not known which law governs the reader is told so, and what would tell")
    func unknown() throws {
        let evaluation = try evaluation(received: "2026-09-30", "", group: "hộ_gia_đình")
        let award = try #require(evaluation.awards.first)
        #expect(award.verdict == .needsReview)
        #expect(award.encodedVerdict == .notApplicable)
        #expect(award.transitions == ["luật_cũ", "diện_riêng"])
        let full = joined(evaluation.text(.full, in: .vietnamese))
        #expect(
            full.contains(
                "Chưa xác định được văn bản nào điều chỉnh: chưa rõ hồ sơ có thuộc trường hợp “Hồ sơ thuộc diện riêng” hay "
                    + "không; nếu thuộc thì áp dụng Luật số 06/2026/QH16, chưa có toàn văn trong bộ quy tắc"))
        #expect(full.contains("Theo văn bản nêu trong bộ quy tắc: không áp dụng"))
        #expect(full.contains("Còn thiếu: – căn cứ về việc thuộc diện chuyển tiếp"))
    }

    @Test("the JSON holds the transition beside the verdict, and nothing of it where none applies")
    func json() throws {
        func award(_ received: String, _ decided: String) throws -> [String: Any] {
            let evaluation = try evaluation(received: received, decided: decided, "\"chấp_hành_tốt\": true")
            let text = evaluation.json(in: .vietnamese, indented: false)
            let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            return try #require((answer["awards"] as? [[String: Any]])?.first)
        }
        let open = try award("2026-10-01", "2026-10-01")
        let verdict = try #require(open["verdict"] as? [String: Any])
        #expect(verdict["code"] as? String == "needs_review")
        let transition = try #require(open["transition"] as? [String: Any])
        #expect(transition["met_stands"] as? Bool == false)
        #expect((transition["encoded_verdict"] as? [String: Any])?["code"] as? String == "earned")
        let applying = try #require(transition["applying"] as? [[String: Any]])
        #expect(applying.map { $0["name"] as? String } == ["luật_mới"])
        #expect(applying.map { $0["governed_by"] as? String } == ["L26"])
        #expect(applying.map { $0["outcome"] as? String } == ["met"])
        #expect(open["bonus"] == nil)
        let free = try award("2026-09-30", "2026-09-30")
        #expect(free["transition"] == nil)
        #expect(free["bonus"] != nil)
    }
}
