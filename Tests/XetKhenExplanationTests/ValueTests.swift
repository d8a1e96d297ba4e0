import Testing
import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

@Suite("Values in the language's own way")
struct ValueTests {
    private let vietnamese = Sentences(SampleCases.planTooLow(), in: .vietnamese)
    private let english = Sentences(SampleCases.planTooLow(), in: .english)

    private func number(_ unit: Unit) -> ScalarType { .number(isInteger: true, unit) }

    @Test("percentages, money, dates, years, counts")
    func exactValues() {
        let share = ExactDecimal(coefficient: 9817, scale: 2) ?? .zero
        #expect(vietnamese.value(share, SampleRuleset.percent) == "98,17 %")
        #expect(english.value(share, SampleRuleset.percent) == "98.17%")
        #expect(vietnamese.value(ExactDecimal(3_510_000), number(.dong)) == "3.510.000 đồng")
        #expect(english.value(ExactDecimal(3_510_000), number(.dong)) == "3,510,000 dong")
        let day = ExactDecimal(Int(date(2024, 7, 22).dayNumber))
        #expect(vietnamese.value(day, .date) == "22/07/2024")
        #expect(english.value(day, .date) == "22 July 2024")
        #expect(vietnamese.value(ExactDecimal(2024), .year) == "2024")
        #expect(english.value(ExactDecimal(1), SampleRuleset.years) == "1 year")
        #expect(english.value(ExactDecimal(5), SampleRuleset.years) == "5 years")
        #expect(vietnamese.value(ExactDecimal(3), number(.times)) == "3 lần")
        #expect(vietnamese.value(ExactDecimal(1), .yesNo) == "có")
        #expect(vietnamese.value(ExactDecimal(2), SampleRuleset.rating) == "Hoàn thành tốt nhiệm vụ")
        #expect(vietnamese.value(ExactDecimal(2018 << 32 | 2019), .period) == "2018–2019")
    }

    @Test("what is known only within bounds")
    func ranges() {
        #expect(vietnamese.value(between(1, 5, .missing), SampleRuleset.years) == "từ 1 đến 5 năm")
        #expect(english.value(between(1, 5, .missing), SampleRuleset.years) == "1 to 5 years")
        #expect(vietnamese.value(between(2, nil, .missing), number(.none)) == "ít nhất 2")
        #expect(vietnamese.value(between(nil, 4, .missing), number(.none)) == "không quá 4")
        #expect(vietnamese.value(between(0, nil, .missing), number(.none)) == "chưa rõ")
        #expect(
            vietnamese.value(between(2, nil, .missing), SampleRuleset.rating) == "từ Hoàn thành tốt nhiệm vụ trở lên")
        #expect(vietnamese.value(between(0, 1, .missing), .yesNo) == "chưa rõ")
        #expect(vietnamese.value(TracedValue(range: .error, isUnwritten: true), .date) == "không ghi")
    }

    @Test("positions outside a scale, an award or a text give no words and no crash")
    func outside() {
        #expect(vietnamese.value(ExactDecimal(9), SampleRuleset.rating) == "")
        #expect(vietnamese.value(ExactDecimal(-1), .award) == "")
        #expect(vietnamese.value(ExactDecimal(7), .text) == "")
        #expect(vietnamese.value(ExactDecimal(200), .awardKind) == "")
        #expect(vietnamese.value(ExactDecimal(4_000_000), .date) == "4.000.000")
    }
}
