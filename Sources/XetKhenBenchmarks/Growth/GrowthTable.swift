import Foundation

/// Growth as tables in Markdown, one for each axis.
struct GrowthTable {
    let figures: [Figure]

    var text: String {
        GrowthAxis.allCases.compactMap { axis in
            let series = GrowthSeries(axis, of: figures)
            return series.sizes.isEmpty ? nil : "### By \(axis.title)\n\n\(table(series).text)"
        }.joined(separator: "\n")
    }

    /// What a row shows of a figure.
    private struct Row {
        let name: String
        let value: KeyPath<Figure, Double>
        let isRate: Bool
    }

    /// A column for each size. Single pieces of work have rows for best, median and 99th percentile, batches one for the best
    /// as nominations a second.
    private func table(_ series: GrowthSeries) -> MarkdownTable {
        var rows: [[String]] = []
        for quantity in series.axis.quantities where !series.points(quantity).isEmpty {
            for row in Self.rows(quantity) {
                let cells = series.sizes.map { size in
                    guard let figure = series.figure(quantity, at: size) else { return "" }
                    let rate = row.isRate ? figure.rate : nil
                    return rate ?? figure.unit.text(figure[keyPath: row.value])
                }
                rows.append([row.name] + cells + [Self.power(series.points(quantity, row.value))])
            }
        }
        return MarkdownTable(
            head: [series.axis.rawValue] + series.sizes.map { Double($0).grouped } + ["power at the end"], rows: rows)
    }

    private static func rows(_ quantity: Quantity) -> [Row] {
        let name = quantity.rawValue
        if quantity.unit == .bytes { return [Row(name: name, value: \.best, isRate: false)] }
        if quantity.isBatch { return [Row(name: "\(name), nominations a second", value: \.best, isRate: true)] }
        return [
            Row(name: "\(name), best", value: \.best, isRate: false),
            Row(name: "\(name), median", value: \.median, isRate: false),
            Row(name: "\(name), 99 %", value: \.percentile99, isRate: false),
        ]
    }

    /// The power of the size with which a time or a memory grows over the last tenfold: 1 where twice as much takes twice as
    /// long, 2 where it takes four times as long. The end is where a higher power would show.
    static func power(_ points: [(size: Int, height: Double)]) -> String {
        guard let last = points.last, let before = points.first(where: { $0.size * 10 >= last.size }),
            before.size < last.size, before.height > 0
        else { return "" }
        let power = log(last.height / before.height) / log(Double(last.size) / Double(before.size))
        return power.text(decimals: 2)
    }
}
