import Testing
import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

@Suite("The short form: what a council member reads")
struct ShortFormTests {
    @Test("a plan that falls short: no proposal, the clause that blocks, and another route")
    func planTooLow() {
        let expected = """
            Hồ sơ: xã-đăk-rve – Ủy ban nhân dân cấp xã
            Bộ quy tắc: Xóa nhà tạm, nhà dột nát
            Ngày đề nghị 01/12/2025; ngày xét 15/12/2025; ngày tiếp nhận, ngày quyết định không ghi trong hồ sơ,
            lấy theo ngày xét 15/12/2025

            Chưa đề nghị hình thức nào.
            Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: KHÔNG ĐẠT (điểm a khoản 3 Điều 74 Luật số 06/2022/QH15)
               – Kế hoạch mới đặt mục tiêu 98 %; văn bản yêu cầu 100 % (gạch đầu dòng thứ nhất mục III.1.b Kế
                 hoạch số 2602/KH-UBND)
            Bằng khen của Thủ tướng Chính phủ: CHƯA ĐỦ CĂN CỨ
               Hồ sơ chưa nêu căn cứ; có thể căn cứ vào:
               – Đóng góp lớn của hộ gia đình (khoản 6 Điều 73 Luật số 06/2022/QH15)

            Kết quả trên là đề xuất theo bộ quy tắc và căn cứ trong hồ sơ; Hội đồng Thi đua - Khen thưởng xem
            xét, quyết định.

            """
        #expect(ShortForm.text(of: SampleCases.planTooLow(), in: .vietnamese) == expected)
    }

    @Test("without an English text of the author the reason is said from labels, values and requirement")
    func genericEnglish() {
        let text = ShortForm.text(of: SampleCases.planTooLow(), in: .english)
        #expect(
            text.contains("– Target written in the plan: 98%; required: 100% (first dash, section III.1.b, Plan No."))
        #expect(!text.contains("Housing plan"))
    }

    @Test("an award earned, why, who decides, and the one fact that the next one turns on")
    func earnedWithGap() {
        let expected = """
            Hồ sơ: xã-đăk-rve – Ủy ban nhân dân cấp xã
            Bộ quy tắc: Xóa nhà tạm, nhà dột nát
            Ngày đề nghị 01/12/2025; ngày xét 15/12/2025; ngày tiếp nhận, ngày quyết định không ghi trong hồ sơ,
            lấy theo ngày xét 15/12/2025

            ĐỀ NGHỊ: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
               – Đã ban hành kế hoạch với mục tiêu xóa 100 % nhà tạm, nhà dột nát (gạch đầu dòng thứ nhất mục
                 III.1.b Kế hoạch số 2602/KH-UBND)
               – Tỷ lệ đồng thuận: 85 %; yêu cầu ít nhất 80 %, mức do hội đồng tự quy định (điểm a khoản 3 Điều
                 74 Luật số 06/2022/QH15; Điều 5 Quy chế của Hội đồng)
               Thẩm quyền quyết định: Chủ tịch Ủy ban nhân dân tỉnh. Người đề nghị: Chủ tịch Ủy ban nhân dân
               tỉnh.
            Huân chương Lao động hạng Ba: CHƯA ĐỦ CĂN CỨ (điểm e khoản 1 Điều 44 Luật số 06/2022/QH15)
               Còn thiếu: kết quả xếp loại năm 2022
               Để đạt cần: kết quả xếp loại năm 2022 từ Hoàn thành tốt nhiệm vụ trở lên

            Kết quả trên là đề xuất theo bộ quy tắc và căn cứ trong hồ sơ; Hội đồng Thi đua - Khen thưởng xem
            xét, quyết định.

            """
        #expect(ShortForm.text(of: SampleCases.earnedWithGap(), in: .vietnamese) == expected)
    }

    @Test("papers that disagree are both named with their values")
    func conflict() {
        let text = ShortForm.text(of: SampleCases.papersDisagree(), in: .vietnamese).joinedLines
        #expect(text.contains("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: MÂU THUẪN"))
        #expect(
            text.contains(
                "Hai giấy tờ cho số liệu khác nhau về mục tiêu ghi trong kế hoạch: 98 % (kế hoạch đã ban hành số "
                    + "12/KH-UBND ngày 15/03/2025), 100 % (biên bản kiểm tra số 07/BB ngày 20/11/2025); yêu cầu 100 %"))
    }

    @Test("a household: closed by law with the highest form open; a degree word asks the body that confirms it")
    func household() {
        let text = ShortForm.text(of: SampleCases.household(), in: .vietnamese).joinedLines
        #expect(text.contains("Huân chương Lao động hạng Ba: KHÔNG ÁP DỤNG"))
        #expect(text.contains("Huân chương không có tiêu chuẩn dành cho hộ gia đình (Điều 44 Luật số 06/2022/QH15)."))
        #expect(text.contains("Hình thức cao nhất có thể xét: Bằng khen của Thủ tướng Chính phủ (khoản 6 Điều 73"))
        #expect(
            text.contains(
                "Còn thiếu: xác nhận của Ủy ban nhân dân tỉnh về việc đóng góp lớn (giấy tờ: giấy xác nhận đóng góp)"))
        #expect(
            text.contains("Cách hiểu A: Phải đủ các loại đóng góp (câu chữ của luật); theo cách hiểu này: không đạt"))
        #expect(text.contains("nguồn yếu, chỉ nêu để xem xét); theo cách hiểu này: chưa rõ"))
    }

    @Test("flags stand before everything else and name their sources")
    func flags() {
        let text = ShortForm.text(of: SampleCases.suspendedAndReturned(), in: .vietnamese)
        let lines = text.lines
        #expect(
            lines[5...6].joined(separator: " ")
                == "TẠM HOÃN: Đang xem xét kỷ luật (Điều 4 Nghị định số 152/2025/NĐ-CP; nguồn thứ cấp, cần đối chiếu văn "
                + "bản gốc)")
        #expect(
            text.joinedLines.contains(
                "TRẢ HỒ SƠ: chưa đáp ứng thủ tục “Có tờ trình của cấp đề nghị” (khoản 2 Điều 84 Luật số 06/2022/QH15)"))
        #expect(text.contains("ĐẠT TIÊU CHUẨN NHƯNG TRẢ HỒ SƠ: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"))
        #expect(text.contains("Hồ sơ còn thiếu giấy tờ: kế hoạch đã ban hành"))
        #expect(!text.contains("ĐỀ NGHỊ:"))
    }

    @Test("an answer with very many open facts still fits one screen and ends with who decides")
    func fitsOneScreen() {
        var sample = SampleNomination()
        sample.state(.planIssued, 1)
        var answer = SampleAnswer(sample)
        answer.criterion(.unknown(.missing), issued: .true, target: .unknown(.missing), value: unknown(.missing))
        for _ in 0..<30 {
            let node = answer.province(
                .unknown(.missing), criterion: .unknown(.missing), consent: .unknown(.missing), unknown(.missing))
            answer.add(
                .province, .unknown(.missing),
                [StandardOutcome(standard: 0, status: .judged(.unknown(.missing)), node: node)])
        }
        let text = ShortForm.text(of: answer.tree(possible: Array(0..<30), justAbove: [0]), in: .vietnamese)
        #expect(text.lines.count <= ShortForm.maximumLines + 1)
        #expect(text.joinedLines.contains("Hội đồng Thi đua - Khen thưởng xem xét, quyết định."))
        #expect(text.contains("Còn thiếu: "))
    }
}

extension String {
    var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } }

    /// The text with line breaks and hanging indents undone.
    var joinedLines: String { split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ") }
}
