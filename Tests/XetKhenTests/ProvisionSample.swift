import Testing
@testable import XetKhen

/// A plan of an imagined commune that uses an imagined law.
enum ProvisionSample {
    static let law = """
        # Luật
        ```quy-tắc
        bộ quy tắc luật_a "Luật"
          hiệu lực từ 01/01/2024
          văn bản L1 06/2022/QH15, ngày 15/06/2022, Quốc hội hạng V1
        minh chứng chấp_hành : có/không
          căn cứ L1-1
        ```
        """

    static let plan = """
        # Kế hoạch <một> & hai

        Lời dẫn có `mã <b>`, chữ **đậm** và 2 < 3.

        ```quy-tắc
        bộ quy tắc kế_hoạch "Kế hoạch <một>"
          dùng luật_a
          hiệu lực từ 01/01/2025
          văn bản KH1 01/KH-UBND, ngày 01/01/2025, Ủy ban nhân dân xã hạng V1
        nhóm thôn "Thôn" là tập thể
        nhóm cá_nhân "Cá nhân" là cá nhân
        hình thức giấy_khen "Giấy khen"
          căn cứ KH1-II-1
          thẩm quyền "Chủ tịch xã" căn cứ L1-79-5
        tham số mức : số nguyên
          5 hiệu lực từ 01/01/2025 căn cứ KH1-II-2
        minh chứng kỷ_luật : có/không
        ```

        ## Mục I: tiêu chí

        - gạch một
          nối dòng
        - gạch hai

        | a | b |
        | --- | --- |
        | 1 | x \\| y |

        ```quy-tắc
        minh chứng số_hộ : số nguyên
          căn cứ KH1-I-1, gạch 2
        tiêu chí tích_cực
          căn cứ KH1-I-1
          khi số_hộ ≥ mức
        tiêu chí gương_mẫu
          căn cứ KH1-I-2 hạng V2; KH1-I-1, gạch 10
          khi chấp_hành
          trừ khi bị_kỷ_luật kỷ_luật
            căn cứ KH1-I-2
        ```

        ## Mục II: hình thức

        ```quy-tắc
        tiêu chuẩn khen_thôn
          đề nghị giấy_khen
          loại hình phong trào
          cho thôn
          căn cứ KH1-II-1; L1-75-2-a
          khi tích_cực
        tiêu chuẩn khen_người
          đề nghị giấy_khen
          loại hình phong trào
          cho cá_nhân
          căn cứ KH1-II-1; L1-75-1-đ
          khi gương_mẫu
        chưa thể hiện KH1-III; KH1-IV-1 "chỉ nói <i>việc tổ chức</i> | nội bộ"
          en "the organisers' own work"
        ```

        ```kiểm-thử
        "Sáu hộ <b>"
          ngày xét 15/12/2025
          đối tượng thôn
          số_hộ: 6
          → giấy_khen: đạt

        "Bốn hộ"
          ngày xét 15/12/2025
          đối tượng thôn
          số_hộ: 4
          → tích_cực: không đạt

        "Người gương mẫu"
          ngày xét 15/12/2025
          đối tượng cá_nhân
          chấp_hành: có
          kỷ_luật: không
          → đề nghị giấy_khen

        "Người không thuộc tiêu chuẩn của thôn"
          ngày xét 15/12/2025
          đối tượng cá_nhân
          chấp_hành: có
          → khen_thôn: để ngoài
        ```
        """

    static func table() throws -> ProvisionTable {
        let own = RulesetFile(path: "quy-tac/ke-hoach.md", bytes: Array(plan.utf8))
        let loading = Ruleset.load([own]) { name in
            name == "luật_a" ? [RulesetFile(path: "luat/luat.md", bytes: Array(law.utf8))] : nil
        }
        #expect(loading.messages.map { $0.rendered(in: .vietnamese) } == [])
        let ruleset = try #require(loading.ruleset)
        for failed in ruleset.runTests().cases where !failed.passed {
            Issue.record("\(failed.title): \(failed.failures(in: .vietnamese))")
        }
        return ruleset.provisions()
    }
}
