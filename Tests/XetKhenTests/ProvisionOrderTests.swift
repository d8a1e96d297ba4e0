import Testing
@testable import XetKhen

@Suite("Where provisions stand")
struct ProvisionOrderTests {
    @Test("numbers by value, Roman ones too, points by the Vietnamese alphabet, wholes before parts, dashes last")
    func order() {
        let expected: [(String, Int?)] = [
            ("2", nil), ("10", nil), ("10", 1), ("10", 2), ("10", 10), ("10-1", nil), ("10-1-a", nil), ("10-1-ă", nil),
            ("10-1-d", nil), ("10-1-d", 1), ("10-1-đ", nil), ("10-1-e", nil), ("10-1-g", nil), ("10-2", nil),
            ("10-10", nil), ("10a", nil), ("A", nil), ("C", nil), ("PL2", nil), ("PL10", nil),
        ]
        check(expected)
        check([("I", nil), ("II", nil), ("IV", nil), ("V", nil), ("IX", nil), ("X-1", nil), ("XIX", nil)])
    }

    private func check(_ expected: [(String, Int?)]) {
        let orders = expected.map { ProvisionOrder(path: $0.0.split(separator: "-").map(String.init), dash: $0.1) }
        for (index, one) in orders.enumerated() {
            for (other, two) in orders.enumerated() {
                #expect((one < two) == (index < other), "\(expected[index]) and \(expected[other])")
            }
        }
    }

    @Test("a number beyond all measure is no trap")
    func long() {
        let long = ProvisionOrder(path: [String(repeating: "9", count: 400)], dash: nil)
        #expect(ProvisionOrder(path: ["12"], dash: nil) < long)
        #expect(long < ProvisionOrder(path: ["a"], dash: nil))
    }

    @Test(
        "what headings name of a provision",
        arguments: [
            (["Điều 44: Huân chương"], ["44", "1", "e"], nil, 1),
            (["Điều 44: Huân chương", "Khoản 1, các điểm a đến đ"], ["44", "1", "d"], nil, 3),
            (["Điều 44: Huân chương", "Khoản 1, các điểm a đến đ"], ["44", "1", "e"], nil, 2),
            (["Điều 42 đến Điều 44"], ["43", "2"], nil, 1), (["Các điều 23, 24, 27 và 28"], ["27"], nil, 1),
            (["Các Điều 77 đến 80, 83: hình thức"], ["79"], nil, 1),
            (["Các Điều 77 đến 80, 83: hình thức"], ["82"], nil, 0),
            // A clause of the same number is no article, nor is a year.
            (["Điều 73, khoản 4"], ["4"], nil, 0), (["Luật năm 2003"], ["2003"], nil, 0),
            (["III.1.b  Xã, thị trấn", "III.1.b, gạch 3, và III.1.d, gạch 4"], ["III", "1", "d"], 4, 4),
            (["III.1.b  Xã, thị trấn", "Cả điểm b"], ["III", "1", "b"], nil, 3),
            (["Mục IV: dịp khen"], ["IV", "3"], nil, 1), (["Mục IV: dịp khen"], ["V", "3"], nil, 0),
            (["Article 44, clauses 1 to 3"], ["44", "2"], nil, 2), ([], ["44"], nil, 0), (["Điều 44"], [], nil, 0),
        ] as [([String], [String], Int?, Int)])
    func names(headings: [String], path: [String], dash: Int?, score: Int) {
        #expect(HeadingNames(headings).score(path: path, dash: dash) == score)
    }
}
