/// Figures beside those of a saved run, as ratios of their bests: the best run is the one that the rest of the machine
/// disturbed least.
struct Comparison {
    struct Row: Hashable {
        var figure: Figure
        var saved: Figure
        /// Above 1 where this run takes more.
        var ratio: Double
        var mark: Mark
    }

    enum Mark: String {
        case more = "MORE"
        case less = "less"
        case same = ""
    }

    private(set) var rows: [Row] = []
    /// Figures that the saved run lacks.
    private(set) var added: [Figure] = []
    /// What makes ratios doubtful.
    private(set) var differences: [String] = []

    /// How far from 1 a ratio may lie before it counts, unless told otherwise.
    static let noise = 1.15

    /// A ratio above `noise`, or below one divided by it, is marked.
    init(_ figures: [Figure], _ setting: RunSetting, with saved: SavedRun, noise: Double) {
        // Of runs put one after another the last counts.
        let others = Dictionary(saved.entries.map { ($0.figure.key, $0) }) { $1 }
        var settings: Set<RunSetting> = []
        for figure in figures {
            guard let other = others[figure.key], other.figure.unit == figure.unit, other.figure.best > 0 else {
                added.append(figure)
                continue
            }
            settings.insert(other.setting)
            let ratio = figure.best / other.figure.best
            let mark: Mark = ratio > noise ? .more : ratio < 1 / noise ? .less : .same
            rows.append(Row(figure: figure, saved: other.figure, ratio: ratio, mark: mark))
        }
        for other in settings.sorted(by: { $0.date < $1.date }) {
            if other.machine != setting.machine {
                differences.append("another machine: \(other.machine.processor), \(other.machine.cores) cores")
            }
            if other.compiler != setting.compiler { differences.append("another compiler: \(other.compiler)") }
        }
    }

    /// Whether anything takes more than before, beyond the noise.
    var hasMore: Bool { rows.contains { $0.mark == .more } }

    /// As a table in Markdown, what makes it doubtful above it.
    var text: String {
        var lines = differences.map { "The saved run is of \($0)." }
        if !lines.isEmpty { lines.append("") }
        let table = MarkdownTable(
            head: ["", "saved best", "best", "ratio", ""],
            rows: rows.map { row in
                [
                    row.figure.title, row.saved.unit.text(row.saved.best), row.figure.unit.text(row.figure.best),
                    row.ratio.text(decimals: 2), row.mark.rawValue,
                ]
            })
        lines.append(table.text)
        for figure in added { lines.append("Not in the saved run: \(figure.title).") }
        return lines.joined(separator: "\n")
    }
}
