import Foundation

extension Double {
    /// With so many decimals and a point.
    func text(decimals: Int) -> String { String(format: "%.\(decimals)f", self) }

    /// With three digits that count, and no more decimals than that takes.
    var shortened: String {
        let magnitude = abs(self)
        return text(decimals: magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0)
    }

    /// A whole number in groups of three digits.
    var grouped: String {
        let digits = String(Int(rounded()))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}

extension Figure.Unit {
    /// A value of the unit in the multiple that suits it.
    func text(_ value: Double) -> String {
        switch self {
        case .nanoseconds:
            // What would be rounded to a thousand is one of the next unit.
            switch value {
            case ..<999.5: "\(value.shortened) ns"
            case ..<999.5e3: "\((value / 1e3).shortened) µs"
            case ..<999.5e6: "\((value / 1e6).shortened) ms"
            default: "\((value / 1e9).shortened) s"
            }
        case .bytes:
            "\((value / Double(1 << 20)).shortened) MiB"
        }
    }
}

extension Figure {
    /// Nominations a second at the best; nil for what is no batch.
    var rate: String? {
        guard Quantity(rawValue: quantity)?.isBatch ?? false, best > 0 else { return nil }
        return (1e9 / best).grouped
    }

    /// What it is a figure of, in one line.
    var title: String { "\(workload)\(size.map { " \($0)" } ?? ""): \(quantity)" }
}
