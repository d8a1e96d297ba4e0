import Dispatch

/// What workers found of items that are drawn in order, on its way to the one thread that takes it in that order.
final class OrderedOutcomes<Outcome: Sendable>: @unchecked Sendable {
    // All variables are touched under `lock` alone.
    private let lock = DispatchSemaphore(value: 1)
    /// How many more items may be begun.
    private let room = DispatchSemaphore(value: 0)
    /// Signalled for each outcome that is put here.
    private let found = DispatchSemaphore(value: 0)
    private var outcomes: [Outcome?]
    private var drawn = 0
    private var taken = 0
    private var isEnded = false

    /// At most `ahead` items are begun beyond those whose outcomes are taken.
    init(count: Int, ahead: Int) {
        outcomes = Array(repeating: nil, count: count)
        for _ in 0..<max(1, ahead) { room.signal() }
    }

    /// The next item, once there is room for its outcome; nil where none is left.
    func draw() -> Int? {
        room.wait()
        lock.wait()
        defer { lock.signal() }
        guard drawn < outcomes.count, !isEnded else {
            // Whoever else waits finds the same.
            room.signal()
            return nil
        }
        drawn += 1
        return drawn - 1
    }

    func put(_ outcome: Outcome, at index: Int) {
        lock.wait()
        outcomes[index] = outcome
        lock.signal()
        found.signal()
    }

    /// Waits for the outcome that is next and takes it with all that follow it without a gap; empty after the last.
    func take() -> [Outcome] {
        while true {
            var next: [Outcome] = []
            lock.wait()
            let isOver = taken == outcomes.count
            while taken < outcomes.count, let outcome = outcomes[taken] {
                next.append(outcome)
                outcomes[taken] = nil
                taken += 1
            }
            lock.signal()
            if isOver { return [] }
            guard next.isEmpty else {
                for _ in next { room.signal() }
                return next
            }
            found.wait()
        }
    }

    /// No further item is begun.
    func end() {
        lock.wait()
        isEnded = true
        lock.signal()
        room.signal()
    }
}
