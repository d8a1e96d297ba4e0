import Dispatch
import Synchronization

/// Work on many items at a time. The results stand in the order of the items, however many threads there are.
enum OrderedWork {
    /// As many as the machine has cores, unless `XETKHEN_THREADS` says how many.
    static let threads: Int = {
        let wanted = Environment.value(of: "XETKHEN_THREADS").flatMap { Int($0) }
        return max(1, min(wanted ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), 64))
    }()

    /// What `work` gives for each item. A worker has one of the states to itself while it works.
    static func results<Item: Sendable, State, Outcome: Sendable>(
        of items: [Item], states: WorkerStates<State>, work: @Sendable (Item, inout State) -> Outcome
    ) -> [Outcome] {
        let next = Atomic(0)
        let slots = OutcomeSlots<Outcome>(count: items.count)
        DispatchQueue.concurrentPerform(iterations: min(threads, max(1, items.count))) { _ in
            var own = states.take()
            defer { states.giveBack(own) }
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < items.count else { return }
                slots.set(work(items[index], &own), at: index)
            }
        }
        return slots.all
    }

    /// How many items are begun beyond those whose outcomes are taken: enough that no worker waits for a slow one, little
    /// memory where outcomes are large.
    private static let ahead = 4 * threads

    /// Hands over what `work` gives for each item, as soon as it is there and in the order of the items, one or several at a
    /// time. Ends where `take`, which this thread calls, says false; whether it never did.
    static func forEach<Item: Sendable, State, Outcome: Sendable, Fault: Error>(
        _ items: [Item], states: WorkerStates<State>, work: @escaping @Sendable (Item, inout State) -> Outcome,
        take: ([Outcome]) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        let workers = min(threads, items.count)
        guard workers > 1 else { return try forEachAlone(items, states, work, take) }
        let outcomes = OrderedOutcomes<Outcome>(count: items.count, ahead: ahead)
        let group = DispatchGroup()
        for _ in 0..<workers {
            DispatchQueue.global().async(group: group) {
                var own = states.take()
                defer { states.giveBack(own) }
                while let index = outcomes.draw() { outcomes.put(work(items[index], &own), at: index) }
            }
        }
        defer {
            outcomes.end()
            group.wait()
        }
        while true {
            let next = outcomes.take()
            if next.isEmpty { return true }
            guard try take(next) else { return false }
        }
    }

    private static func forEachAlone<Item, State, Outcome, Fault: Error>(
        _ items: [Item], _ states: WorkerStates<State>, _ work: (Item, inout State) -> Outcome,
        _ take: ([Outcome]) throws(Fault) -> Bool
    ) throws(Fault) -> Bool {
        var own = states.take()
        defer { states.giveBack(own) }
        for start in stride(from: 0, to: items.count, by: ahead) {
            let outcomes = items[start..<min(start + ahead, items.count)].map { work($0, &own) }
            guard try take(outcomes) else { return false }
        }
        return true
    }
}

/// What workers evaluate with, kept from one batch to the next: making it may mean compiling rules.
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

/// Where the workers leave what they found.
private final class OutcomeSlots<Outcome: Sendable>: @unchecked Sendable {
    // Each slot is written by the one worker that drew its number, and read after all workers have ended.
    private let slots: UnsafeMutableBufferPointer<Outcome?>

    init(count: Int) {
        slots = .allocate(capacity: count)
        slots.initialize(repeating: nil)
    }

    deinit {
        slots.deinitialize()
        slots.deallocate()
    }

    func set(_ outcome: Outcome, at index: Int) { slots[index] = outcome }

    var all: [Outcome] { slots.compactMap { $0 } }
}
