import Foundation

/// Measures pieces of work, each for about the same time however long one takes.
struct Meter {
    /// How long one figure is measured for, warming up not counted.
    let duration: Duration
    /// A spread of fewer runs than this says nothing.
    static let leastRuns = 6
    /// More runs than this tell no more.
    static let mostRuns = 20_000
    /// Work that takes longer than this in all is stopped with fewer runs than wanted; the figure says how many there are.
    static let patience = Duration.seconds(60)
    /// The clock is read in some tens of nanoseconds. What takes less than this is measured in groups.
    static let leastRun = Duration.microseconds(5)

    /// The time of one piece of work over many runs. `work` is told how many pieces were done before, so that it can take the
    /// next nomination, and gives a number that depends on what it did.
    func figure(_ quantity: Quantity, of work: (Int) -> Int) -> Figure {
        let clock = ContinuousClock()
        var pieces = 0
        var total = 0
        func run(_ count: Int) -> Duration {
            let start = clock.now
            for _ in 0..<count {
                total &+= work(pieces)
                pieces &+= 1
            }
            return clock.now - start
        }
        var shortest = run(1)
        let warmedUp = clock.now + duration / 5
        var warmingRuns = 1
        while warmingRuns < Self.mostRuns, clock.now < warmedUp {
            shortest = min(shortest, run(1))
            warmingRuns += 1
        }
        let group = shortest < Self.leastRun ? 1 + Int(Self.leastRun / max(shortest, .nanoseconds(20))) : 1
        var values: [Double] = []
        let start = clock.now
        while values.count < Self.mostRuns {
            let spent = clock.now - start
            if values.count >= Self.leastRuns ? spent >= duration : !values.isEmpty && spent >= Self.patience { break }
            values.append(run(group).nanoseconds / Double(group))
        }
        Consumption.take(total)
        return Figure(quantity, ascending: values.sorted(), pieces: group)
    }
}

extension Duration {
    var nanoseconds: Double { Double(components.seconds) * 1e9 + Double(components.attoseconds) * 1e-9 }
}

/// Takes what measured work gave out of the program, so that no compiler can prove the work useless and leave it out.
enum Consumption {
    static func take(_ total: Int) {
        FileHandle.nullDevice.write(withUnsafeBytes(of: total) { Data($0) })
    }
}
