import Foundation
import Testing
import XetKhenExplanation
import XetKhenValues

@Suite("The style of every report")
struct ReportStyleTests {
    private var texts: [(Language, String)] {
        var result: [(Language, String)] = []
        for tree in SampleCases.all {
            for language in Language.allCases {
                result.append((language, ShortForm.text(of: tree, in: language)))
                result.append((language, FullForm.text(of: tree, in: language)))
            }
        }
        return result
    }

    @Test("no line is wider than 100 columns, ends in a space, or is followed by two blank ones")
    func widths() {
        for (_, text) in texts {
            for line in text.lines {
                #expect(line.unicodeScalars.count <= 100, "\(line)")
                #expect(!line.hasSuffix(" "), "\(line)")
            }
            #expect(!text.contains("\n\n\n"))
        }
    }

    @Test("composed letters only")
    func normalForm() {
        for (_, text) in texts {
            #expect(Array(text.unicodeScalars) == Array(NormalForm.composed(text).unicodeScalars))
        }
    }

    @Test("no identifiers and no words of the machine")
    func identifiers() {
        for (_, text) in texts {
            #expect(!text.contains("_"))
            #expect(!text.contains("nil"))
            #expect(!text.contains("Optional"))
        }
    }

    @Test("no English in Vietnamese output")
    func vietnameseOnly() {
        let english: Set<String> = [
            "true", "false", "nil", "null", "met", "not", "earned", "unknown", "missing", "required", "year", "years",
            "the", "of", "and", "or", "yes", "no", "error", "evidence", "award", "standard", "paper", "law", "plan",
        ]
        for (language, text) in texts where language == .vietnamese {
            let words = text.split { !$0.isLetter }.map { $0.lowercased() }
            let found = words.filter { english.contains($0) }
            #expect(found.isEmpty, "\(found)")
        }
    }

    @Test("the list for the meeting: one row, flags first")
    func rows() {
        let row = TableRow(SampleCases.earnedWithGap(), in: .vietnamese)
        #expect(
            row.cells == [
                "xã-đăk-rve", "Ủy ban nhân dân cấp xã", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "Huân chương Lao động hạng Ba: chưa đủ căn cứ", "thiếu căn cứ về kết quả xếp loại năm 2022",
            ])
        let suspended = TableRow(SampleCases.suspendedAndReturned(), in: .vietnamese)
        #expect(suspended.proposal == "chưa đề nghị")
        #expect(suspended.note == "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh đạt nhưng tạm hoãn, trả hồ sơ")
        #expect(TableRow.headings(in: .vietnamese).cells.count == row.cells.count)
    }
}
