import Testing
import XetKhenValues

@Suite struct LocalizedTextTests {
    @Test(arguments: [
        ("98.17", "98,17", "98.17"), ("3510000", "3.510.000", "3,510,000"), ("-1234.5", "-1.234,5", "-1,234.5"),
        ("100", "100", "100"), ("999999", "999.999", "999,999"), ("0", "0", "0"), ("0.05", "0,05", "0.05"),
        ("1000", "1.000", "1,000"),
    ])
    func numbers(value: String, vietnamese: String, english: String) throws {
        #expect(try decimal(value).text(in: .vietnamese) == vietnamese)
        #expect(try decimal(value).text(in: .english) == english)
    }

    @Test func units() throws {
        let share = try decimal("98.17")
        #expect(share.percentageText(in: .vietnamese) == "98,17 %")
        #expect(share.percentageText(in: .english) == "98.17%")
        #expect(try decimal("1.5").percentagePointsText(in: .vietnamese) == "1,5 điểm phần trăm")
        #expect(try decimal("1.5").percentagePointsText(in: .english) == "1.5 percentage points")
        #expect(try decimal("1").percentagePointsText(in: .english) == "1 percentage point")
        #expect(ExactDecimal(3_510_000).moneyText(in: .vietnamese) == "3.510.000 đồng")
        #expect(ExactDecimal(3_510_000).moneyText(in: .english) == "3,510,000 dong")
        #expect(ExactDecimal(2024).text(in: .vietnamese, grouped: false) == "2024")
    }

    @Test func dates() throws {
        let date = try #require(day("22/07/2024"))
        #expect(date.text(in: .vietnamese) == "22/07/2024")
        #expect(date.text(in: .english) == "22 July 2024")
    }
}
