import Testing
import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

@Suite("The full form: every condition with its values")
struct FullFormTests {
    @Test("conditions, what was found, what is required, what each rests on")
    func planTooLow() {
        let expected = """
            1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: KHÔNG ĐẠT
               Tiêu chuẩn “Thành tích trong phong trào”, loại hình phong trào: không đạt (điểm a khoản 3 Điều 74
               Luật số 06/2022/QH15)
                 [không đạt] Kế hoạch mới đặt mục tiêu 98 %; văn bản yêu cầu 100 % (gạch đầu dòng thứ nhất mục
                             III.1.b Kế hoạch số 2602/KH-UBND)
                     [đạt] Đã ban hành kế hoạch: có
                         Theo: kế hoạch đã ban hành số 12/KH-UBND ngày 15/03/2025
                     [không đạt] Mục tiêu ghi trong kế hoạch: 98 %; yêu cầu 100 %
                         Theo: kế hoạch đã ban hành số 12/KH-UBND ngày 15/03/2025
                 [đạt] Tỷ lệ đồng thuận: 85 %; yêu cầu ít nhất 80 %, mức do hội đồng tự quy định (điểm a khoản 3
                       Điều 74 Luật số 06/2022/QH15; Điều 5 Quy chế của Hội đồng)
                     Theo: tự kê khai
               Thẩm quyền quyết định: Chủ tịch Ủy ban nhân dân tỉnh (Điều 79 Luật số 06/2022/QH15)
               Người đề nghị: Chủ tịch Ủy ban nhân dân tỉnh

            """
        #expect(FullForm.text(of: SampleCases.planTooLow(), in: .vietnamese).contains(expected))
    }

    @Test("a run: what is certain, what is possible, each year that matters, and what settles it")
    func run() {
        let text = FullForm.text(of: SampleCases.earnedWithGap(), in: .vietnamese)
        let joined = text.joinedLines
        #expect(
            joined.contains(
                "Chuỗi năm liên tục có kết quả xếp loại từ Hoàn thành tốt nhiệm vụ trở lên: chắc chắn 2 năm, "
                    + "có thể đến 5 năm (2020–2024); đứt ở năm 2019"))
        #expect(text.contains("· Năm 2025: chưa đến kỳ xếp loại"))
        #expect(text.contains("· Năm 2022: chưa có căn cứ"))
        #expect(text.contains("· Năm 2020: Hoàn thành xuất sắc nhiệm vụ, được tính"))
        #expect(text.contains("· Năm 2019: Hoàn thành nhiệm vụ, không đạt, làm đứt chuỗi"))
        #expect(!text.contains("Năm 2018"))
        #expect(joined.contains("từ 2 đến 5 năm; yêu cầu ít nhất 5 năm; còn thiếu: kết quả xếp loại năm 2022"))
        #expect(joined.contains("Sẽ không đạt nếu: – kết quả xếp loại năm 2022 từ Hoàn thành nhiệm vụ trở xuống"))
        #expect(
            joined.contains(
                "Mức tiền thưởng: 3.510.000 đồng (Điều 69 Nghị định số 152/2025/NĐ-CP; nguồn thứ cấp, cần đối chiếu "
                    + "văn bản gốc)"))
    }

    @Test("the same run in English")
    func runInEnglish() {
        let text = FullForm.text(of: SampleCases.earnedWithGap(), in: .english)
        let joined = text.joinedLines
        #expect(
            joined.contains(
                "Consecutive years with rating Good or above: 2 certain, possibly 5 years (2020–2024); broken in 2019"))
        #expect(joined.contains("2 to 5 years; required: at least 5 years; missing: rating, 2022"))
        #expect(text.contains("2. Labour Order, Third Class: INSUFFICIENT EVIDENCE"))
    }

    @Test("a statement that does not speak is shown with the reason")
    func silenced() {
        let text = FullForm.text(of: SampleCases.papersDisagree(), in: .vietnamese)
        #expect(text.contains("Không dùng số liệu 95 % (tự kê khai) vì đã có giấy tờ có giá trị cao hơn"))
    }

    @Test("the council is named once, at the end")
    func closing() {
        for tree in SampleCases.all {
            let text = FullForm.text(of: tree, in: .vietnamese).joinedLines
            #expect(text.split(separator: "quyết định.").count == 1)
            #expect(text.hasSuffix("Hội đồng Thi đua - Khen thưởng xem xét, quyết định."))
        }
    }

    @Test("a trace that does not fit the ruleset gives values without parts, and no crash")
    func foreignTrace() {
        var answer = SampleAnswer(SampleNomination())
        let node = answer.builder.node(.standard, .true) { trace in
            trace.node(.ratio, .true, values: [exact(1)], facts: [FactKey(kind: .field, evidence: 77)])
        }
        answer.add(.province, .true, [StandardOutcome(standard: 0, status: .judged(.true), node: node)])
        answer.add(.primeMinister, .false, [StandardOutcome(standard: 1, status: .judged(.false), node: 9000)])
        answer.add(.labourOrder, .false, [StandardOutcome(standard: 55, status: .judged(.false), node: 0)])
        let tree = answer.tree(earned: [0, 44], possible: [-1], justAbove: [12])
        #expect(
            FullForm.text(of: tree, in: .vietnamese).contains("1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: ĐẠT"))
        #expect(!ShortForm.text(of: tree, in: .english).isEmpty)
        #expect(!AnswerJSON.text(of: tree, in: .english).isEmpty)
    }
}
