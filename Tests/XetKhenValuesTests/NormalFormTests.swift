import Testing
import XetKhenValues

@Suite struct NormalFormTests {
    @Test func composes() {
        // e, circumflex, dot below in either order, or ê with dot below: one letter.
        for text in ["vie\u{0302}\u{0323}t", "vie\u{0323}\u{0302}t", "vi\u{00EA}\u{0323}t", "vi\u{1EC7}t"] {
            #expect(Array(NormalForm.composed(text).utf8) == Array("vi\u{1EC7}t".utf8))
        }
        #expect(NormalForm.composed("") == "")
        #expect(NormalForm.composed("ascii_1") == "ascii_1")
        // Two placements of the tone stay two names.
        #expect(NormalForm.composed("hoà") != NormalForm.composed("hòa"))
    }

    @Test func composingTwiceChangesNothing() {
        for text in ["Chung tay xóa nhà tạm", "D\u{0307}\u{0323}", "가각", "한"] {
            let once = NormalForm.composed(text)
            #expect(Array(NormalForm.composed(once).utf8) == Array(once.utf8))
        }
    }

    @Test func foldsLetters() {
        #expect(NormalForm.foldDiacritics("Đặng Thị Ngưỡng, Kon Rẫy") == "Dang Thi Nguong, Kon Ray")
        #expect(NormalForm.foldDiacritics("đường") == "duong")
        #expect(NormalForm.withoutToneMarks("hoà") == NormalForm.withoutToneMarks("hòa"))
        #expect(NormalForm.withoutToneMarks("tiểu đường mẫu") == "tiêu đương mâu")
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("xếp", "xêp", 1), ("ab", "ba", 1),
        ("evidence", "evidecne", 1), ("abcd", "badc", 2), ("ca", "abc", 3),
    ])
    func editDistances(a: String, b: String, expected: Int) {
        let (left, right) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        #expect(NormalForm.editDistance(left, right) == expected)
        #expect(NormalForm.editDistance(right, left) == expected)
        #expect(NormalForm.editDistance(left, right, limit: expected) == expected)
        #expect(NormalForm.editDistance(left, right, limit: expected - 1) == nil)
    }

    @Test func suggestions() {
        let names = ["tiêu_chí", "tiêu_chuẩn", "tham_số", "cờ", "bảng"]
        #expect(NormalForm.nearest("tieu_chi", among: names) == "tiêu_chí")
        #expect(NormalForm.nearest("tiêu_chẩn", among: names) == "tiêu_chuẩn")
        #expect(NormalForm.nearest("có", among: names) == "cờ")
        #expect(NormalForm.nearest("huân_chương", among: names) == nil)
        #expect(NormalForm.nearest("x", among: []) == nil)
        // Swapped neighbours are one slip: three letters allow one edit.
        #expect(NormalForm.nearest("chek", among: ["check"]) == "check")
        #expect(NormalForm.nearest("xép", among: ["xpé"]) == "xpé")
        #expect(NormalForm.nearest("hoa", among: ["hoà", "hòa"]) == NormalForm.nearest("hoa", among: ["hòa", "hoà"]))
    }
}
