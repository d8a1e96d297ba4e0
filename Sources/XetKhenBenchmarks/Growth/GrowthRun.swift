/// The sizes of some axes, one after another, each measured in a process of its own.
struct GrowthRun {
    let axes: [GrowthAxis]
    let isQuick: Bool

    /// The figures of all sizes, and the sizes that could not be measured; each is told to `show` before it is measured.
    func figures(_ show: (String) -> Void) -> (figures: [Figure], faults: [ChildProcess.Fault]) {
        var figures: [Figure] = []
        var faults: [ChildProcess.Fault] = []
        for axis in axes {
            for size in axis.sizes(isQuick: isQuick) {
                show("\(axis.rawValue) \(size)")
                let nominations = axis == .nominations ? size : isQuick ? 200 : 2000
                do {
                    let found = try ChildProcess.figures(
                        axis.ruleset(of: size).name,
                        [
                            "--parts", axis.parts.rawValue, "--nominations", "\(nominations)",
                            "--milliseconds", isQuick ? "100" : "1000",
                        ])
                    figures += found.map { $0.of(axis.rawValue, size: size) }
                } catch {
                    // The other sizes are worth having all the same.
                    faults.append(error)
                }
            }
        }
        return (figures, faults)
    }
}

/// The figures of one axis by size and quantity.
struct GrowthSeries {
    let axis: GrowthAxis
    private let figures: [Figure]

    init(_ axis: GrowthAxis, of figures: [Figure]) {
        self.axis = axis
        self.figures = figures.filter { $0.workload == axis.rawValue && $0.size != nil }
    }

    /// In ascending order.
    var sizes: [Int] { Set(figures.compactMap(\.size)).sorted() }

    func figure(_ quantity: Quantity, at size: Int) -> Figure? {
        figures.first { $0.size == size && $0.quantity == quantity.rawValue }
    }

    /// A value of the quantity at each size. The median is what most nominations take; the best may be that of one to which
    /// hardly a rule applies.
    func points(_ quantity: Quantity, _ value: KeyPath<Figure, Double> = \.median) -> [(size: Int, height: Double)] {
        sizes.compactMap { size in
            figure(quantity, at: size).map { (size, axis.height($0[keyPath: value], of: $0)) }
        }
    }
}
