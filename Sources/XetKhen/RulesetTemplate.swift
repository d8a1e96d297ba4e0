import XetKhenSyntax

/// A ruleset to start from: one criterion, one award, cases for each verdict, one nomination. It checks and tests clean.
public enum RulesetTemplate {
    /// The files of a new ruleset, with paths relative to its folder.
    ///
    /// - Parameter folder: The folder's name; the ruleset takes its name from it, with `_` for what a name cannot hold.
    /// - Returns: The document first, then the nomination.
    public static func files(named folder: String) -> [RulesetFile] {
        let name = rulesetName(from: folder)
        return [
            RulesetFile(path: "\(folder).md", bytes: Array(document(name: name).utf8)),
            RulesetFile(path: "ho-so/minh-hoa.json", bytes: Array(nomination.utf8)),
        ]
    }

    static func rulesetName(from folder: String) -> String {
        var name = ""
        for character in folder {
            name.append(character.isLetter || character.isNumber ? character : "_")
        }
        let startsWell = name.first.map { $0.isLetter || $0 == "_" } ?? false
        guard startsWell else { return "_" + name }
        return KeywordTable.isQuoted(name) ? "`\(name)`" : name
    }

    private static func document(name: String) -> String {
        """
        # Kế hoạch thi đua mẫu

        Thay phần này bằng tên và nội dung của kế hoạch. Mỗi quy tắc đứng dưới mục của văn bản mà nó diễn giải.

        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc \(name) "Kế hoạch thi đua mẫu"
          văn bản KH 01/KH-UBND, ngày 02/01/2026, Ủy ban nhân dân xã (văn bản minh họa) hạng V1
          hiệu lực từ 02/01/2026

        nhóm thôn "Thôn, tổ dân phố" là tập thể
        nhóm hộ "Hộ gia đình" là hộ gia đình

        giấy tờ biên_bản "Biên bản kiểm tra" bậc 2
        giấy tờ báo_cáo "Báo cáo của đơn vị" bậc 1
        ```

        ## I.1  Tiêu chí đối với thôn, tổ dân phố

        ```quy-tắc
        minh chứng tỷ_lệ_hộ_tham_gia "Tỷ lệ hộ tham gia phong trào" : phần trăm
          hỏi "Bao nhiêu phần trăm số hộ trong thôn tham gia phong trào?"
          giấy tờ biên_bản, báo_cáo
          cho thôn

        tiêu chí hộ_tham_gia "Huy động các hộ tham gia"
          cho thôn
          căn cứ KH-I-1
          khi tỷ_lệ_hộ_tham_gia ≥ 80%
          nói
            đạt "Có {tỷ_lệ_hộ_tham_gia} số hộ tham gia phong trào" en "{tỷ_lệ_hộ_tham_gia} of the households take part"
            không đạt "Mới có {tỷ_lệ_hộ_tham_gia} số hộ tham gia; kế hoạch yêu cầu từ 80 %" en "Only {tỷ_lệ_hộ_tham_gia} of the households take part; the plan asks for 80%"
            chưa rõ "Chưa xác định được tỷ lệ hộ tham gia; cần {thiếu}" en "The share of households is not known; {thiếu} is needed"
        ```

        ```kiểm-thử
        "Thôn có 85 % số hộ tham gia"
          ngày xét 15/12/2026
          đối tượng thôn
          chấp_hành_tốt: có
          tỷ_lệ_hộ_tham_gia: 85% theo biên_bản
          → hộ_tham_gia: đạt
          → giấy_khen: đạt, vì hộ_tham_gia
          → đề nghị giấy_khen

        "Thôn mới có 79,9 % số hộ tham gia"
          ngày xét 15/12/2026
          đối tượng thôn
          tỷ_lệ_hộ_tham_gia: 79,9%
          → giấy_khen: không đạt, vì hộ_tham_gia
          → đề nghị không

        "Thôn chưa nộp số liệu"
          ngày xét 15/12/2026
          đối tượng thôn
          chấp_hành_tốt: có
          → giấy_khen: chưa đủ căn cứ, thiếu tỷ_lệ_hộ_tham_gia

        "Thôn có đúng 80 % số hộ tham gia nhưng chưa chấp hành tốt"
          ngày xét 15/12/2026
          đối tượng thôn
          chấp_hành_tốt: không
          tỷ_lệ_hộ_tham_gia: 80%
          → hộ_tham_gia: đạt
          → giấy_khen: không đạt, vì giấy_khen_thôn
        ```

        ## II  Hình thức khen thưởng

        ```quy-tắc
        minh chứng chấp_hành_tốt "Chấp hành tốt chủ trương, chính sách, pháp luật" : có/không

        hình thức giấy_khen "Giấy khen của Chủ tịch Ủy ban nhân dân xã"
          thẩm quyền "Chủ tịch Ủy ban nhân dân xã" hiệu lực từ 02/01/2026 căn cứ KH-II
          người đề nghị "Trưởng thôn, tổ trưởng tổ dân phố" căn cứ KH-II
          hồ sơ báo_cáo

        tiêu chuẩn giấy_khen_thôn
          đề nghị giấy_khen
          loại hình phong trào
          cho thôn
          căn cứ KH-II
          khi tất cả
            chấp_hành_tốt
            hộ_tham_gia

        tiêu chuẩn giấy_khen_hộ
          đề nghị giấy_khen
          loại hình phong trào
          cho hộ
          căn cứ KH-II
          khi chấp_hành_tốt
        ```

        ```kiểm-thử
        "Hộ chấp hành tốt"
          ngày xét 15/12/2026
          đối tượng hộ
          chấp_hành_tốt: có
          → giấy_khen: đạt, vì giấy_khen_hộ

        "Hộ chưa chấp hành tốt"
          ngày xét 15/12/2026
          đối tượng hộ
          chấp_hành_tốt: không
          → giấy_khen: không đạt, vì giấy_khen_hộ
        ```

        """
    }

    private static let nomination = """
        {
          "id": "minh-hoa",
          "note": "Hồ sơ minh họa, không phải đơn vị có thật",
          "group": "thôn",
          "nominated_on": "2026-12-01",
          "considered_on": "2026-12-15",
          "papers": [
            {"id": "bb1", "type": "biên_bản", "number": "03/BB", "date": "2026-11-20", "issuer": "Tổ kiểm tra xã"}
          ],
          "evidence": {
            "chấp_hành_tốt": true,
            "tỷ_lệ_hộ_tham_gia": {"value": 92.5, "paper": "bb1"}
          }
        }

        """
}
