import Dispatch

/// Work on many items at a time. The outcomes come in the order of the items, however many threads there are.
enum OrderedWork {
    /// As many as the machine has cores, unless `XETKHEN_THREADS` says how many.
    static let threads: Int = {
        let wanted = Environment.value(of: "XETKHEN_THREADS").flatMap { Int($0) }
        return max(1, min(wanted ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), 64))
    }()

    /// How many items are begun beyond those whose outcomes are taken: enough that no worker waits for a slow one, little
    /// memory where outcomes are large.
    private static let ahead = 4 * threads

    /// Hands over what `work` gives for each item of a source, as soon as it is there and in the order of the items. A worker
    /// has one of the states to itself while it works.
    ///
    /// Ends where `take`, which this thread calls, says false; whoever reads from the source then may still be waiting for it.
    static func forEach<Item: Sendable, State, Outcome: Sendable>(
        of next: @escaping () throws(CommandError) -> Item?, states: WorkerStates<State>,
        work: @escaping @Sendable (Item, inout State) -> Outcome, take: (Outcome) throws(CommandError) -> Bool
    ) throws(CommandError) {
        guard threads > 1 else { return try forEachAlone(of: next, states, work, take) }
        let outcomes = OrderedOutcomes<Item, Outcome>(ahead: ahead, next)
        for _ in 0..<threads {
            DispatchQueue.global().async {
                var own = states.take()
                defer { states.giveBack(own) }
                while let (number, item) = outcomes.draw() { outcomes.put(work(item, &own), at: number) }
            }
        }
        defer { outcomes.end() }
        while true {
            let ready = try outcomes.take()
            if ready.isEmpty { return }
            for outcome in ready { guard try take(outcome) else { return } }
        }
    }

    private static func forEachAlone<Item, State, Outcome>(
        of next: () throws(CommandError) -> Item?, _ states: WorkerStates<State>,
        _ work: (Item, inout State) -> Outcome, _ take: (Outcome) throws(CommandError) -> Bool
    ) throws(CommandError) {
        var own = states.take()
        defer { states.giveBack(own) }
        while let item = try next() { guard try take(work(item, &own)) else { return } }
    }
}

/// What workers evaluate with, kept for the next who works: making it may mean compiling rules.
final class WorkerStates<State>: @unchecked Sendable {
    // `idle` is touched under `lock` alone, and a state that was taken by its taker alone until it is given back.
    private let lock = DispatchSemaphore(value: 1)
    private var idle: [State] = []
    private let make: @Sendable () -> State

    init(_ make: @escaping @Sendable () -> State) { self.make = make }

    func take() -> State {
        lock.wait()
        let state = idle.popLast()
        lock.signal()
        return state ?? make()
    }

    func giveBack(_ state: State) {
        lock.wait()
        defer { lock.signal() }
        idle.append(state)
    }
}
