import Foundation

/// Growth as a chart: for each axis one panel of times and one of memory, both scales logarithmic, so that a line of slope 1
/// takes twice as long for twice as much. One SVG that needs nothing else, legible on light and on dark.
struct GrowthChart {
    let figures: [Figure]
    let setting: RunSetting

    private static let width = 1080.0
    private static let legendTop = 76.0
    private static let legendRow = 20.0
    private static let panelWidth = 440.0
    private static let panelHeight = 270.0
    private static let panelTop = 44.0
    private static let panelStep = 360.0

    /// The lines of the chart in the order of the legend, each with its own colour and marker wherever it stands.
    private static let quantities: [Quantity] = [
        .loading, .firstDecision, .decision, .evaluation, .answer, .reading, .batchWithoutReading, .batchWithReading,
        .memoryOfRuleset, .memoryOfBatch,
    ]
    /// Told apart on white and on black, and by most who do not see every colour.
    private static let colours = [
        "#1f83c4", "#d55e00", "#009e73", "#cc79a7", "#b8860b", "#3aa0dc", "#8a6fd1", "#7f8c3a", "#1f83c4", "#d55e00",
    ]

    var text: String {
        let axes = GrowthAxis.allCases.map { GrowthSeries($0, of: figures) }.filter { !$0.sizes.isEmpty }
        let drawn = Self.quantities.filter { quantity in axes.contains { !$0.points(quantity).isEmpty } }
        let top = Self.legendTop + Double((drawn.count + 2) / 3) * Self.legendRow
        let height = top + Double(axes.count) * Self.panelStep
        var body = Self.style
        body += "<rect class=\"ground\" width=\"\(Self.width.place)\" height=\"\(height.place)\"/>\n"
        body += Self.label("How XetKhen grows", x: 24, y: 30, style: "title")
        body += Self.label(
            "\(setting.machine.processor), \(setting.machine.cores) cores; \(setting.compiler); "
                + "revision \(setting.revision.isEmpty ? "not known" : setting.revision); medians, of batches each nomination's",
            x: 24, y: 50, style: "note")
        body += legend(drawn)
        for (row, series) in axes.enumerated() {
            let panelTop = top + Double(row) * Self.panelStep + Self.panelTop
            let isBatch = series.axis == .nominations
            body += panel(
                series, .nanoseconds, isBatch ? "time of the whole batch" : "time", 84,
                panelTop)
            body += panel(series, .bytes, "peak memory", 84 + Self.width / 2, panelTop)
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width.place) \(height.place)\" "
            + "width=\"\(Self.width.place)\" height=\"\(height.place)\" role=\"img\" "
            + "aria-label=\"How XetKhen grows\">\n\(body)</svg>\n"
    }

    private static let style = """
        <style>
        text { font-family: sans-serif; font-size: 12px; fill: #222222; }
        .title { font-size: 18px; font-weight: bold; }
        .head { font-size: 13px; font-weight: bold; }
        .note { fill: #666666; }
        .ground { fill: #ffffff; }
        .grid { stroke: #dddddd; stroke-width: 1; }
        .line { fill: none; stroke-width: 2; }
        @media (prefers-color-scheme: dark) {
        text { fill: #e6e6e6; }
        .note { fill: #a6a6a6; }
        .ground { fill: #16181c; }
        .grid { stroke: #3a3d44; }
        }
        </style>

        """

    // MARK: Parts

    private func legend(_ quantities: [Quantity]) -> String {
        quantities.enumerated().map { index, quantity in
            let x = 30 + Double(index % 3) * 350
            let y = Self.legendTop + Double(index / 3) * Self.legendRow
            return "<line class=\"line\" x1=\"\((x - 8).place)\" x2=\"\((x + 14).place)\" y1=\"\(y.place)\" "
                + "y2=\"\(y.place)\" stroke=\"\(Self.colour(of: quantity))\"/>\n"
                + Self.marker(quantity, x: x + 3, y: y)
                + Self.label(quantity.rawValue, x: x + 22, y: y + 4)
        }.joined()
    }

    private func panel(_ series: GrowthSeries, _ unit: Figure.Unit, _ title: String, _ left: Double, _ top: Double)
        -> String
    {
        let lines = Self.quantities.filter { $0.unit == unit }.map { ($0, series.points($0)) }
            .filter { !$0.1.isEmpty }
        let bottom = top + Self.panelHeight
        let right = left + Self.panelWidth - 20
        let across = LogarithmicScale(spanning: series.sizes.map(Double.init), from: left, to: right)
        // Bytes are shown in powers of ten of a mebibyte.
        let one = unit == .bytes ? Double(1 << 20) : 1
        let up = LogarithmicScale(
            spanning: lines.flatMap { $0.1.map { $0.height / one } }, from: bottom, to: top)
        var body = Self.label("\(title) by \(series.axis.title)", x: left, y: top - 12, style: "head")
        for mark in across.marks {
            let x = across.place(mark)
            body += Self.grid(x, top, x, bottom)
            body += Self.label(mark.grouped, x: x, y: bottom + 16, anchor: "middle")
        }
        for mark in up.marks {
            let y = up.place(mark)
            body += Self.grid(left, y, right, y)
            body += Self.label(Self.markText(mark * one, unit), x: left - 8, y: y + 4, anchor: "end")
        }
        body += Self.label(series.axis.title, x: (left + right) / 2, y: bottom + 34, anchor: "middle", style: "note")
        for (quantity, points) in lines {
            let places = points.map { (across.place(Double($0.size)), up.place($0.height / one)) }
            let path = places.map { "\($0.0.place),\($0.1.place)" }.joined(separator: " ")
            body += "<polyline class=\"line\" stroke=\"\(Self.colour(of: quantity))\" points=\"\(path)\"/>\n"
            for place in places { body += Self.marker(quantity, x: place.0, y: place.1) }
        }
        return body
    }

    // MARK: Marks

    private static func colour(of quantity: Quantity) -> String {
        quantities.firstIndex(of: quantity).map { colours[$0] } ?? "#888888"
    }

    /// Shapes take turns, so that lines are told apart without their colours as well.
    private static func marker(_ quantity: Quantity, x: Double, y: Double) -> String {
        let colour = colour(of: quantity)
        switch (quantities.firstIndex(of: quantity) ?? 0) % 4 {
        case 0: return "<circle cx=\"\(x.place)\" cy=\"\(y.place)\" r=\"4\" fill=\"\(colour)\"/>\n"
        case 1:
            return
                "<rect x=\"\((x - 3.5).place)\" y=\"\((y - 3.5).place)\" width=\"7\" height=\"7\" fill=\"\(colour)\"/>\n"
        case 2: return polygon([(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)], colour)
        default: return polygon([(x, y - 5), (x + 4.5, y + 4), (x - 4.5, y + 4)], colour)
        }
    }

    private static func polygon(_ corners: [(Double, Double)], _ colour: String) -> String {
        let points = corners.map { "\($0.0.place),\($0.1.place)" }.joined(separator: " ")
        return "<polygon points=\"\(points)\" fill=\"\(colour)\"/>\n"
    }

    private static func grid(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
        "<line class=\"grid\" x1=\"\(x1.place)\" y1=\"\(y1.place)\" x2=\"\(x2.place)\" y2=\"\(y2.place)\"/>\n"
    }

    private static func label(_ text: String, x: Double, y: Double, anchor: String = "start", style: String = "text")
        -> String
    {
        let escaped = text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;")
        return
            "<text class=\"\(style)\" x=\"\(x.place)\" y=\"\(y.place)\" text-anchor=\"\(anchor)\">\(escaped)</text>\n"
    }

    /// A power of ten with its unit, without decimals where it is whole.
    private static func markText(_ value: Double, _ unit: Figure.Unit) -> String {
        unit.text(value).replacingOccurrences(of: ".00 ", with: " ").replacingOccurrences(of: ".0 ", with: " ")
    }
}

extension Double {
    /// As coordinates are written: tenths are finer than any screen.
    fileprivate var place: String { text(decimals: 1) }
}
