import Testing
import XetKhen
import XetKhenRecord
import XetKhenValues

/// A small ruleset, a nomination of an invented person, and ways to change both.
enum RecordSample {
    static let rules = """
        # Quy tắc thử

        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc thử_biên_bản "Quy tắc thử biên bản"
          văn bản L22 06/2022/QH15, ngày 15/06/2022, Quốc hội hạng V1
        nhóm cá_nhân "Cá nhân" là cá nhân
        giấy tờ biên_bản "Biên bản bình xét" bậc 3
        bản ghi thành_tích
          tên : chữ
          năm_đạt : năm
          khóa tên
          tính theo năm_đạt
        minh chứng chấp_hành_tốt "Chấp hành tốt" : có/không
        minh chứng điểm "Điểm bình xét" : phần trăm
        minh chứng các_thành_tích "Thành tích" : danh sách thành_tích
          trọn vẹn khi có
        tham số điểm_sàn "Điểm sàn" : phần trăm của hội đồng
          80% hiệu lực từ 01/01/2025
        hình thức giấy_khen "Giấy khen"
          thẩm quyền "Chủ tịch Ủy ban nhân dân cấp xã" căn cứ L22-80-5
        hình thức bằng_khen "Bằng khen"
          trên giấy_khen
          thẩm quyền "Chủ tịch Ủy ban nhân dân cấp tỉnh" căn cứ L22-79-1
        tiêu chuẩn gk "Chấp hành tốt, đủ điểm"
          đề nghị giấy_khen
          loại hình công trạng
          căn cứ L22-75-2
          khi tất cả
            chấp_hành_tốt
            điểm ≥ điểm_sàn
        tiêu chuẩn bk "Có thành tích từ năm 2025"
          đề nghị bằng_khen
          loại hình công trạng
          căn cứ L22-74-1
          khi tất cả
            chấp_hành_tốt
            có t trong các_thành_tích
              t.năm_đạt ≥ 2025
        ```

        """

    static func files(_ text: String = rules) -> [RulesetFile] {
        [RulesetFile(path: "thử.md", bytes: Array(text.utf8))]
    }

    static func ruleset(_ text: String = rules) throws -> Ruleset {
        let loading = Ruleset.load(files(text), using: { _ in nil })
        #expect(loading.messages.map { $0.rendered(in: .english) } == [])
        return try #require(loading.ruleset)
    }

    /// The rules with a stretch of their text replaced.
    static func ruleset(replacing old: String, with new: String) throws -> Ruleset {
        #expect(rules.contains(old))
        return try ruleset(rules.replacingOccurrences(of: old, with: new))
    }

    static func nomination(
        id: String = "HS-1", nominee: String? = "MH-1", paper: String = "\"bb\"", score: String = "85.50",
        year: Int = 2025, achievement: String = "Sáng kiến minh họa"
    ) -> [UInt8] {
        let code = nominee.map { "\"nominee\": \"\($0)\"," } ?? ""
        let envelope = paper == "null" ? "" : ", \"paper\": \(paper)"
        return Array(
            """
            {"id": "\(id)", "note": "Hồ sơ minh họa", \(code) "unit": "Xã minh họa",
             "subject": {"name": "Người Minh Họa", "identity": "000000000001"}, "group": "cá_nhân",
             "considered_on": "2025-12-01",
             "papers": [{"id": "bb", "type": "biên_bản", "number": "1/BB-MH", "recorded_on": "2025-11-20"}],
             "evidence": {"chấp_hành_tốt": {"value": true\(envelope)}, "điểm": {"value": \(score)\(envelope)},
              "các_thành_tích": {"value": [{"tên": "\(achievement)", "năm_đạt": \(year)}]\(envelope)}}}
            """.utf8)
    }

    static func decision(
        _ awards: [String], authority: String? = "Chủ tịch Ủy ban nhân dân cấp tỉnh", reason: String? = nil
    ) -> [UInt8] {
        var members = ["\"awards\": [" + awards.map { "\"\($0)\"" }.joined(separator: ", ") + "]"]
        members.append("\"number\": \"1/QĐ-MH\", \"decided_on\": \"2025-12-10\"")
        if let authority { members.append("\"authority\": \"\(authority)\"") }
        if let reason { members.append("\"reason\": \"\(reason)\"") }
        return Array("{\(members.joined(separator: ", "))}".utf8)
    }

    /// Not random: the same record each time.
    static func salt() -> [UInt8] { [UInt8](repeating: 7, count: 32) }

    static func record(
        _ ruleset: Ruleset, _ nomination: [UInt8] = nomination(), decision: [UInt8]? = decision(["bằng_khen"]),
        knownOn: String? = nil
    ) throws -> RecordedDecision {
        do {
            return try ruleset.record(
                nomination, named: "thử", decision: decision, knownOn: knownOn.flatMap { Day(iso: $0) },
                randomBytes: salt)
        } catch {
            Issue.record("\(error.message.rendered(in: .english))")
            throw error
        }
    }
}

extension String {
    /// Without Foundation, which these tests do not need.
    func replacingOccurrences(of old: String, with new: String) -> String {
        var result = ""
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(old) {
                result += new
                rest = rest.dropFirst(old.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}
