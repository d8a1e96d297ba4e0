import Dispatch

/// Items that workers draw from a source, and what they found of them on its way to the one thread that takes it in the
/// order of the items.
final class OrderedOutcomes<Item: Sendable, Outcome: Sendable>: @unchecked Sendable {
    // `next` is called under `drawing` alone, which is held while the source is waited for; all other variables are touched
    // under `lock` alone, which is held for a moment only, so that what is found is taken meanwhile.
    private let drawing = DispatchSemaphore(value: 1)
    private let next: () throws(CommandError) -> Item?
    private let lock = DispatchSemaphore(value: 1)
    /// How many more items may be begun. It starts from 0: one that is given up must not stand below where it started.
    private let room = DispatchSemaphore(value: 0)
    /// Signalled for each outcome that is put here, and at the end of the source.
    private let found = DispatchSemaphore(value: 0)
    /// By the item's number, around and around: no more are begun than there are places.
    private var outcomes: [Outcome?]
    private var drawn = 0
    private var taken = 0
    /// No further item is drawn.
    private var isEnded = false
    private var fault: CommandError?

    /// `next` gives one item after the other, nil at the end; nothing else may touch what it reads from. At most `ahead` items
    /// are begun beyond those whose outcomes are taken.
    init(ahead: Int, _ next: @escaping () throws(CommandError) -> Item?) {
        self.next = next
        outcomes = Array(repeating: nil, count: max(1, ahead))
        for _ in outcomes { room.signal() }
    }

    /// The next item with its number, once there is room for its outcome; nil where none is left.
    func draw() -> (number: Int, item: Item)? {
        room.wait()
        drawing.wait()
        defer { drawing.signal() }
        if !locked({ isEnded }) {
            do throws(CommandError) {
                if let item = try next() {
                    return locked {
                        drawn += 1
                        return (drawn - 1, item)
                    }
                }
                locked { isEnded = true }
            } catch {
                locked { (isEnded, fault) = (true, error) }
            }
        }
        // Whoever else waits finds the same.
        room.signal()
        found.signal()
        return nil
    }

    func put(_ outcome: Outcome, at number: Int) {
        locked { outcomes[number % outcomes.count] = outcome }
        found.signal()
    }

    /// Waits for the outcome that is next and takes it with all that follow it without a gap; empty after the last. Throws what
    /// the source threw, after all that it gave before.
    func take() throws(CommandError) -> [Outcome] {
        while true {
            let (ready, isOver, fault) = locked {
                var ready: [Outcome] = []
                while let outcome = outcomes[taken % outcomes.count] {
                    outcomes[taken % outcomes.count] = nil
                    ready.append(outcome)
                    taken += 1
                }
                return (ready, isEnded && taken == drawn, self.fault)
            }
            guard ready.isEmpty else {
                for _ in ready { room.signal() }
                return ready
            }
            if isOver {
                if let fault { throw fault }
                return []
            }
            found.wait()
        }
    }

    /// No further item is begun.
    func end() {
        locked { isEnded = true }
        room.signal()
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        lock.wait()
        defer { lock.signal() }
        return body()
    }
}
