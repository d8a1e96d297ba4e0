/// One trivial value of an owner that is used by one thread at a time and never from within itself. Of a variable property of
/// a class it is asked at run time, each time, whether somebody else is using it; deciding takes little longer than to ask
/// that a dozen times.
struct DecisionVariable<Value: BitwiseCopyable>: ~Copyable {
    /// Valid for as long as the owner lives.
    private let start: UnsafeMutablePointer<Value>

    init(_ value: Value) {
        start = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        start.initialize(to: value)
    }

    // The value is trivial: there is nothing to deinitialize.
    deinit { start.deallocate() }

    @inline(__always)
    var value: Value {
        get { start.pointee }
        nonmutating set { start.pointee = newValue }
    }
}
