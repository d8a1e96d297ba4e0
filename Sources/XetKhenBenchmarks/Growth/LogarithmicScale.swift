import Foundation

/// Places values along a line by their logarithms, between whole powers of ten.
struct LogarithmicScale {
    /// Powers of ten at the two ends.
    let powers: ClosedRange<Int>
    /// Where the ends are drawn.
    let start: Double
    let end: Double

    /// Spans all values above zero; a decade where there is none.
    init(spanning values: [Double], from start: Double, to end: Double) {
        let positive = values.filter { $0 > 0 }
        let least = Int(log10(positive.min() ?? 1).rounded(.down))
        let most = Int(log10(positive.max() ?? 1).rounded(.up))
        powers = least...max(most, least + 1)
        self.start = start
        self.end = end
    }

    /// Where a value above zero is drawn.
    func place(_ value: Double) -> Double {
        let share = (log10(value) - Double(powers.lowerBound)) / Double(powers.upperBound - powers.lowerBound)
        return start + share * (end - start)
    }

    /// The powers of ten within.
    var marks: [Double] { powers.map { pow(10, Double($0)) } }
}
