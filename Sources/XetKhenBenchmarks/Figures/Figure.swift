/// One measured quantity: how it came out over many runs. Less is better, whatever the unit.
struct Figure: Codable, Hashable, Sendable {
    enum Unit: String, Codable {
        case nanoseconds
        case bytes
    }

    /// What was measured: the workload's name, or the axis of a growth.
    var workload: String
    /// How large the workload is along its axis of growth; nil where nothing grows.
    var size: Int?
    /// What is measured of the workload, as `Quantity` names it.
    var quantity: String
    var unit: Unit
    /// In the unit, for one piece of work.
    var best: Double
    var median: Double
    var percentile99: Double
    var worst: Double
    /// How many values these four are of.
    var runs: Int
    /// How many pieces of work one run does. Where it is not 1, each value is the mean of a run.
    var pieces: Int

    /// What a figure of another run must share to be compared with this one.
    struct Key: Hashable {
        var workload: String
        var size: Int?
        var quantity: String
    }

    var key: Key { Key(workload: workload, size: size, quantity: quantity) }

    /// From values in ascending order of which there is one at least.
    init(_ quantity: Quantity, ascending values: [Double], pieces: Int = 1) {
        func value(at share: Int) -> Double {
            values.isEmpty ? 0 : values[min(values.count - 1, values.count * share / 100)]
        }
        workload = ""
        self.quantity = quantity.rawValue
        unit = quantity.unit
        best = value(at: 0)
        median = value(at: 50)
        percentile99 = value(at: 99)
        worst = value(at: 100)
        runs = values.count
        self.pieces = pieces
    }

    /// The same of a workload, and of a size of it.
    func of(_ workload: String, size: Int? = nil) -> Figure {
        var figure = self
        figure.workload = workload
        figure.size = size
        return figure
    }
}

/// What is measured of a workload. The raw value is what tables and saved runs call it.
enum Quantity: String, CaseIterable, Sendable {
    case loading = "load, check and compile"
    case firstDecision = "first decision of a group, its rules compiled"
    case decision = "one decision"
    case recordedDecision = "one decision, its short trace recorded"
    case evaluation = "one evaluation with all steps"
    case answer = "one whole answer"
    case traceBytes = "the trace as it is recorded"
    case reading = "read one nomination"
    case directReading = "read one nomination straight into a row"
    case brief = "read, decide and explain in brief"
    case batchWithoutReading = "batch without reading"
    case batchWithReading = "batch with reading"
    case batchOnAllCores = "batch with reading, all cores"
    case start = "process start to first answer"
    case memoryOfProcess = "peak memory before loading"
    case memoryOfRuleset = "peak memory after loading"
    case memoryOfBatch = "peak memory after a batch"

    var unit: Figure.Unit {
        switch self {
        case .memoryOfProcess, .memoryOfRuleset, .memoryOfBatch: .bytes
        default: .nanoseconds
        }
    }

    /// Whether it is told as nominations a second as well.
    var isBatch: Bool {
        switch self {
        case .batchWithoutReading, .batchWithReading, .batchOnAllCores: true
        default: false
        }
    }
}
