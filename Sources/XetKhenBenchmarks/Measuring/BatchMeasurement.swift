import Dispatch
import Foundation
import XetKhen

/// What a batch of nominations takes with reading and without. The nominations come as a stream and are never held at once.
struct BatchMeasurement {
    let workload: Workload
    let ruleset: Ruleset
    /// Of one pass.
    let nominations: Int
    /// How long passes go on at least.
    let duration: Duration

    /// Both figures of one thread, each value the mean of a pass over all nominations; nil where some cannot be read.
    func figuresOfOneThread() -> [Figure]? {
        let worker = BatchWorker(ruleset, consideredOn: workload.consideredOn)
        _ = pass(worker, over: min(nominations, 1000))
        let passes = repeated { pass(worker, over: nominations) }
        guard worker.refused == 0 else { return nil }
        return [
            figure(.batchWithoutReading, passes.map { $0.deciding }),
            figure(.batchWithReading, passes.map { $0.reading }),
        ]
    }

    /// Pass after pass for the time there is, and as many as a spread needs.
    private func repeated<Outcome>(_ pass: () -> Outcome) -> [Outcome] {
        let clock = ContinuousClock()
        let end = clock.now + duration
        var outcomes: [Outcome] = []
        while outcomes.count < Meter.leastRuns || clock.now < end { outcomes.append(pass()) }
        return outcomes
    }

    private func figure(_ quantity: Quantity, _ times: [Duration]) -> Figure {
        Figure(quantity, ascending: times.map { $0.nanoseconds / Double(nominations) }.sorted(), pieces: nominations)
    }

    /// What one pass takes; making the nominations is not counted.
    private func pass(_ worker: BatchWorker, over count: Int) -> (reading: Duration, deciding: Duration) {
        let clock = ContinuousClock()
        var (reading, deciding) = (Duration.zero, Duration.zero)
        var stream = workload.stream()
        var total = 0
        var left = count
        while left > 0 {
            let lines = (0..<min(left, BatchWorker.places)).map { _ in stream.line() }
            left -= lines.count
            // A few nominations take too little time for the clock: they are done over and over.
            let times = BatchWorker.places / lines.count
            let start = clock.now
            for _ in 0..<times {
                for (place, line) in lines.enumerated() { total &+= worker.readAndDecide(line, at: place) }
            }
            let middle = clock.now
            for _ in 0..<times {
                for place in lines.indices { total &+= worker.decide(place) }
            }
            reading += (middle - start) / times
            deciding += (clock.now - middle) / times
        }
        Consumption.take(total)
        return (reading, deciding)
    }

    /// With reading on as many threads as there are cores, from nominations in memory.
    func figureOfAllCores() -> Figure {
        var stream = workload.stream()
        let lines = (0..<nominations).map { _ in stream.line() }
        let threads = max(1, min(nominations, ProcessInfo.processInfo.activeProcessorCount))
        // Each worker is used by the one thread that has its number.
        nonisolated(unsafe) let workers = (0..<threads).map { _ in
            BatchWorker(ruleset, consideredOn: workload.consideredOn)
        }
        func pass() {
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                let own = (lines.count * thread / threads)..<(lines.count * (thread + 1) / threads)
                var total = 0
                for (index, line) in lines[own].enumerated() {
                    total &+= workers[thread].readAndDecide(line, at: index % BatchWorker.places)
                }
                Consumption.take(total)
            }
        }
        // Warms up: every worker compiles the rules of every group.
        pass()
        let clock = ContinuousClock()
        return figure(.batchOnAllCores, repeated { clock.measure(pass) })
    }
}
