import Synchronization

/// A value that only some answers need, made by whoever first asks for it and kept for all that ask later. What makes it
/// must give the same value each time: where several threads ask at once, each makes it and all are given one of these.
final class MadeOnce<Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private let made = AtomicLazyReference<Made>()

    func value(_ make: () -> Value) -> Value {
        if let made = made.load() { return made.value }
        return made.storeIfNil(Made(make())).value
    }
}
