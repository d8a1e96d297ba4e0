import Dispatch
import Foundation
import Synchronization

/// Work on many items at a time. The results stand in the order of the items, however many threads there are.
enum OrderedWork {
    /// As many as the machine has cores, unless `XETKHEN_THREADS` says how many.
    static let threads: Int = {
        let wanted = ProcessInfo.processInfo.environment["XETKHEN_THREADS"].flatMap { Int($0) }
        return max(1, min(wanted ?? ProcessInfo.processInfo.activeProcessorCount, 64))
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
}

/// What workers evaluate with, kept from one batch to the next: making it may mean compiling rules.
final class WorkerStates<State>: @unchecked Sendable {
    // `idle` is touched under `lock` alone, and a state that was taken by its taker alone until it is given back.
    private let lock = NSLock()
    private var idle: [State] = []
    private let make: @Sendable () -> State

    init(_ make: @escaping @Sendable () -> State) { self.make = make }

    func take() -> State {
        lock.lock()
        let state = idle.popLast()
        lock.unlock()
        return state ?? make()
    }

    func giveBack(_ state: State) {
        lock.lock()
        defer { lock.unlock() }
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
