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

    /// Sizes from top to bottom. Single pieces of work show best, median and 99th percentile, batches the best as nominations
    /// a second.
    private func table(_ series: GrowthSeries) -> MarkdownTable {
        let quantities = series.axis.quantities.filter { !series.points($0).isEmpty }
        var rows = series.sizes.map { size in
            [Double(size).grouped] + quantities.map { series.figure($0, at: size).map(Self.cell) ?? "" }
        }
        rows.append(["grows with the power"] + quantities.map { Self.power(series.points($0)) })
        return MarkdownTable(head: [series.axis.rawValue] + quantities.map(Self.head), rows: rows)
    }

    private static func head(_ quantity: Quantity) -> String {
        quantity.isBatch || quantity.unit == .bytes ? quantity.rawValue : "\(quantity.rawValue): best, median, 99 %"
    }

    private static func cell(_ figure: Figure) -> String {
        if let rate = figure.rate { return rate }
        guard figure.unit == .nanoseconds else { return figure.unit.text(figure.best) }
        return [figure.best, figure.median, figure.percentile99].map { figure.unit.text($0) }.joined(separator: ", ")
    }

    /// The power of the size with which a quantity grows from the last size but one to the last: 1 where twice as much takes
    /// twice as long, 2 where it takes four times as long. The last step is where a higher power would show.
    static func power(_ points: [(size: Int, height: Double)]) -> String {
        guard let last = points.last, let before = points.dropLast().last, before.size < last.size, before.height > 0
        else { return "" }
        let power = log(last.height / before.height) / log(Double(last.size) / Double(before.size))
        return power.text(decimals: 2)
    }
}
