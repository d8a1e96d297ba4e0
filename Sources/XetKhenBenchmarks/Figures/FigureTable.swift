/// Figures as tables in Markdown, one for each workload in the order in which they come.
struct FigureTable {
    let figures: [Figure]

    var text: String {
        var workloads: [String] = []
        for figure in figures where !workloads.contains(figure.workload) { workloads.append(figure.workload) }
        return workloads.map { workload in
            "### \(workload)\n\n" + table(figures.filter { $0.workload == workload }).text
        }.joined(separator: "\n")
    }

    private func table(_ figures: [Figure]) -> MarkdownTable {
        MarkdownTable(
            head: ["", "best", "median", "99 %", "worst", "runs", "pieces a run", "a second"],
            rows: figures.map { figure in
                let spread = [figure.best, figure.median, figure.percentile99, figure.worst]
                // One value has no spread.
                let values = spread.map { figure.runs > 1 ? figure.unit.text($0) : "" }
                return [figure.quantity, figure.unit.text(figure.best)] + values.dropFirst()
                    + [Double(figure.runs).grouped, Double(figure.pieces).grouped, figure.rate ?? ""]
            })
    }
}
