extension Array {
    /// Hands over each element where it lies: a loop would copy it, and count the references that it has.
    @inlinable @inline(__always)
    package func forEachInPlace(_ body: (Element) -> Void) {
        withUnsafeBufferPointer { elements in
            for index in elements.indices { body(elements[index]) }
        }
    }
}
