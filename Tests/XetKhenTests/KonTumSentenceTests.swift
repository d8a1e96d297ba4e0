import Foundation
import Testing
import XetKhen

/// What a council member reads of the illustrative nominations: sentences, not verdicts.
@Suite("The sentences on the nominations of Kon Tum's plan")
struct KonTumSentenceTests {
    private static let ruleset = Result { try RulesetFolders.load("kon-tum-nha-tam") }

    private static func evaluation(_ number: String) throws -> Evaluation {
        let folder = IllustrativeNominationTests.folder("kon-tum-nha-tam")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let name = try #require(names.first { $0.hasPrefix(number) && $0.hasSuffix(".json") })
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        return try #require(try ruleset.get().evaluate(bytes).evaluation)
    }

    /// The text with line breaks and hanging indents undone.
    private static func text(
        _ number: String, _ form: ExplanationForm = .short, in language: OutputLanguage = .vietnamese
    ) throws -> String {
        try evaluation(number).text(form, in: language)
            .split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    }

    /// What the text says from one heading to the next.
    private static func part(of text: String, from start: String, to end: String) throws -> String {
        let opening = try #require(text.range(of: start))
        let rest = text[opening.lowerBound...]
        let closing = try #require(rest.range(of: end))
        return String(rest[..<closing.lowerBound])
    }

    @Test("papers that disagree are the first reason, both named with their values, before what is missing")
    func conflictFirst() throws {
        let text = try Self.text("04")
        let certificate = try Self.part(
            of: text, from: "Bằng khen của tổ chức chính trị - xã hội cấp tỉnh: MÂU THUẪN",
            to: "Bằng khen của Bộ, ban, ngành, tỉnh: MÂU THUẪN")
        #expect(
            certificate.hasPrefix(
                "Bằng khen của tổ chức chính trị - xã hội cấp tỉnh: MÂU THUẪN (gạch đầu dòng thứ tư mục III.2.a "
                    + "Kế hoạch số 2602/KH-UBND; khoản 1 Điều 76 Luật số 06/2022/QH15) – Hai giấy tờ cho số liệu khác "
                    + "nhau về mục tiêu xóa nhà tạm, nhà dột nát ghi trong kế hoạch: 100 % (kế hoạch, đề án đã ban "
                    + "hành số 05/KH-MH ngày 05/09/2024), 95 % (kế hoạch, đề án đã ban hành số 14/KH-MH ngày "
                    + "10/12/2024); yêu cầu 100 %"))
        let reasons = try Self.evaluation("04").json(in: .vietnamese, indented: false)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(reasons.utf8)) as? [String: Any])
        let awards = try #require(object["awards"] as? [[String: Any]])
        let award = try #require(awards.first { $0["award"] as? String == "bằng_khen_đoàn_thể_tỉnh" })
        let texts = try #require(award["reasons"] as? [[String: Any]]).compactMap { $0["text"] as? String }
        #expect(texts.count == 2)
        #expect(texts.first?.hasPrefix("Hai giấy tờ cho số liệu khác nhau về mục tiêu") ?? false)
        #expect(texts.last?.hasPrefix("Cần xác nhận của cơ quan thường trực") ?? false)
        // A standard that is met is no reason of an award that is open.
        #expect(!text.contains("Được bình xét có thành tích xuất sắc"))
        #expect(
            text.contains(
                "Để đạt cần: mục tiêu xóa nhà tạm, nhà dột nát ghi trong kế hoạch bằng 100 % (sau khi làm rõ các "
                    + "giấy tờ ghi khác nhau)"))
    }

    @Test("what is missing reads as a noun, whatever the label of the question")
    func missing() throws {
        #expect(
            try Self.text("01").contains(
                "Còn thiếu: xác nhận của cơ quan thường trực của tổ chức chính trị - xã hội cấp tỉnh về việc đạt quy "
                    + "định của cơ quan trung ương của tổ chức về bằng khen cấp tỉnh (giấy tờ: văn bản nhận xét của "
                    + "cơ quan theo dõi) Để đạt cần: việc đạt quy định của cơ quan trung ương của tổ chức về bằng "
                    + "khen cấp tỉnh được xác nhận là có"))
        #expect(
            try Self.text("16").contains(
                "Chưa có kết quả biểu quyết; cần bổ sung căn cứ về: việc xét theo thủ tục đơn giản, số phiếu đồng ý, "
                    + "tổng số thành viên Hội đồng"))
        #expect(
            try Self.text("16", in: .english).contains(
                "add evidence on: the answer to “Xét theo thủ tục đơn giản”, số phiếu đồng ý"))
        #expect(
            try Self.text("06").contains("mức độ hoàn thành nhiệm vụ năm 2025 từ hoàn thành tốt nhiệm vụ trở lên"))
        #expect(
            try Self.text("17", .full).contains(
                "mức độ hoàn thành nhiệm vụ mỗi năm 2025–2028 từ hoàn thành tốt nhiệm vụ trở lên"))
        #expect(
            try Self.text("10").contains(
                "Để đạt cần: mức đóng góp đối với đất nước, an sinh xã hội, từ thiện nhân đạo từ có đóng góp trở lên"))
        #expect(
            try Self.text("01", in: .english).contains(
                "Would be earned if: it is confirmed: “đạt quy định của cơ quan trung ương của tổ chức"))
    }

    @Test("no text asks for more with a bare verb, names an identifier or says one word twice")
    func everyForm() throws {
        for number in 1...17 {
            let name = (number < 10 ? "0" : "") + "\(number)"
            for text in [try Self.text(name), try Self.text(name, .full)] {
                for wrong in ["cần bổ sung:", "mà điểm", "_", "có có ", "các các ", "lần lần ", "hằng năm năm"] {
                    #expect(!text.contains(wrong), "\(name): \(wrong)")
                }
            }
        }
    }

    @Test("findings name papers and fields as people do; the path keeps the identifier")
    func findings() throws {
        #expect(
            try Self.text("03").contains(
                "Lưu ý: “Báo cáo kết quả thực hiện phong trào số 03/BC-MH” không thuộc loại giấy tờ dùng để chứng minh "
                    + "“Đã ban hành đề án, kế hoạch hỗ trợ nhà ở”."))
        #expect(
            try Self.text("06").contains("Lưu ý: “Ngày cuối của phong trào” ghi ngày 31/12/2025, sau ngày xét."))
        #expect(
            try Self.evaluation("06").json(in: .vietnamese, indented: false).contains(
                #""path":"evidence.bình_xét_phong_trào[0].ngày_kết_thúc""#))
    }

    @Test("records name their fields in the full form")
    func records() throws {
        #expect(
            try Self.text("04", .full).contains(
                "Có kết quả bình xét trong phong trào thi đua – phong trào thi đua: “2602/KH-UBND”, người phát động: "
                    + "“Bộ, ban, ngành, tỉnh”, dịp bình xét: tổng kết, cấp bình xét: “Bộ, ban, ngành, tỉnh”"))
        #expect(
            try Self.text("06", .full).contains(
                "– Bằng khen của Bộ, ban, ngành, tỉnh, cơ quan quyết định: “Ủy ban nhân dân tỉnh”, ngày quyết định "
                    + "15/01/2020"))
    }

    @Test("a refusal says what fell short, not only that something did")
    func refusals() throws {
        #expect(
            try Self.text("16").contains(
                "Giấy khen: KHÔNG ĐẠT (mục III.2.b Kế hoạch số 2602/KH-UBND; khoản 2 Điều 75, khoản 3 Điều 8 Luật số "
                    + "06/2022/QH15) – Việc phối hợp tuyên truyền, lan tỏa mới thể hiện một phần (gạch đầu dòng thứ "
                    + "hai mục III.1.đ Kế hoạch số 2602/KH-UBND)"))
        #expect(
            try Self.text("01").contains(
                "– Không có lần bình xét nào ở cấp Bộ, ban, ngành, tỉnh trở lên công nhận thành tích xuất sắc tiêu "
                    + "biểu khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng Chính phủ phát động hoặc do "
                    + "Bộ, ban, ngành, tỉnh phát động từ 03 năm trở lên"))
        #expect(try !Self.text("17").contains("Chưa đạt tiêu chí phong trào"), "the criteria of the movement are met")
    }

    @Test("a fault of procedure says which award it holds up; a doubt gives every reading")
    func scopes() throws {
        let household = try Self.text("09")
        #expect(
            household.contains(
                "TRẢ HỒ SƠ đối với Bằng khen của Thủ tướng Chính phủ: Chủ tịch Ủy ban nhân dân cấp xã không có thẩm "
                    + "quyền đề nghị"))
        #expect(household.contains("ĐỀ NGHỊ: Giấy khen"))
        #expect(
            household.contains(
                "Cách hiểu A: Đủ cả ba: công sức, đất đai và tài sản (câu chữ của khoản 5 Điều 74); theo cách hiểu "
                    + "này: không đạt · Cách hiểu B: Một trong ba là đủ (thực tiễn xét khen; nguồn yếu, chỉ nêu để "
                    + "xem xét); theo cách hiểu này: đạt"))
        // Only this award rests on something open; those that rest on nothing come after it.
        #expect(try Self.text("16").contains("Bằng khen của Thủ tướng Chính phủ: CẦN XEM XÉT"))
    }

    @Test("in the full form a suspension is so or not so, is told once, and alternatives stay whole")
    func fullForm() throws {
        let text = try Self.text("06", .full)
        #expect(text.contains("[đúng] Đang có việc được xem xét; xét tiếp khi có kết luận"))
        #expect(text.components(separatedBy: "[đúng] Đang có việc được xem xét").count == 2)
        #expect(
            text.contains(
                "[không đạt] Phải đạt tất cả [đạt] Người phát động: Bộ, ban, ngành, tỉnh; yêu cầu Bộ, ban, ngành, tỉnh"
            ))
        #expect(text.contains("đến ngày cuối của phong trào cộng 1 ngày: 1 năm; yêu cầu ít nhất 3 năm"))
        #expect(text.contains("[không xét] Dành cho nhóm đối tượng khác: tiêu chí phong trào đối với sở, ban, ngành;"))
    }

    @Test("flags carry the name of their rule in JSON")
    func flagNames() throws {
        let json = try Self.evaluation("06").json(in: .vietnamese, indented: false)
        #expect(json.contains(#""name":"đang_có_việc","label":"Đang có việc được xem xét""#))
        let procedures = try Self.evaluation("16").json(in: .english, indented: false)
        #expect(procedures.contains(#""name":"người_đề_nghị_cấp_nhà_nước","label":"#))
    }

    @Test("a nomination that is none gets one message that says what to write", arguments: ["{}", "[]", "null", "3"])
    func noNomination(text: String) throws {
        let messages = try Self.ruleset.get().evaluate(Array(text.utf8)).messages
        #expect(messages.count == 1)
        let message = try #require(messages.first).rendered(in: .vietnamese)
        #expect(
            message.contains(
                text == "{}"
                    ? "hồ sơ chưa có nội dung; cần ghi mã hồ sơ, nhóm đối tượng, ngày xét và minh chứng"
                    : "một hồ sơ phải viết trong dấu ngoặc nhọn; nhiều hồ sơ thì mỗi hồ sơ một tệp"))
        #expect(message.contains(#"viết {"id": "mã hồ sơ", "group": "nhóm đối tượng""#))
    }

    /// Of the law before 2024 on Giấy khen for a civil servant: three limbs of the wording of 2013 and one of 2003.
    @Test("standards of other times are counted, not listed")
    func otherTimes() throws {
        let award = try Self.part(of: Self.text("06", .full), from: "1. Giấy khen", to: "Thẩm quyền quyết định")
        #expect(
            award.contains(
                "– không có hiệu lực tại ngày quyết định: 4 tiêu chuẩn theo Luật số 15/2003/QH11, Luật số 15/2003/QH11 "
                    + "sửa đổi năm 2013"))
        #expect(!award.contains("15/2003/QH11): không có hiệu lực"))
    }

    @Test("the example of the README is what the command prints")
    func readMe() throws {
        let file = RulesetFolders.root.deletingLastPathComponent().appendingPathComponent("README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let section = try #require(text.range(of: "## What an answer looks like"))
        let blocks = text[section.upperBound...].components(separatedBy: "```\n")
        try #require(blocks.count > 1)
        #expect(try Self.evaluation("03").text(.short, in: .vietnamese).hasPrefix(blocks[1]))
        #expect(blocks[1].contains("Còn thiếu: "))
    }
}
