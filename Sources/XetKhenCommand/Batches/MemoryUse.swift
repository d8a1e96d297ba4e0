/// How the C library's allocator is asked to behave.
enum MemoryUse {
    /// Lets no more threads than work at a time have memory of their own to allocate from: each such stretch grows to what
    /// its thread once needed and is not given back. And keeps the memory of a few results at hand: given back to the system
    /// and asked for again for each portion, it would have to be cleared page by page. Does nothing where the allocator
    /// cannot be asked.
    static func limit() {
        guard let address = dlsym(nil, "mallopt") else { return }
        // The C library declares `int mallopt(int, int)`; nothing else that is loaded has that name.
        let setOption = unsafeBitCast(address, to: (@convention(c) (Int32, Int32) -> Int32).self)
        _ = setOption(arenaLimit, Int32(OrderedWork.threads))
        _ = setOption(mappingThreshold, 4 << 20)
        _ = setOption(trimThreshold, 8 << 20)
    }

    /// `M_ARENA_MAX`, `M_MMAP_THRESHOLD` and `M_TRIM_THRESHOLD` of glibc; other libraries ignore an option that they do not
    /// know.
    private static let arenaLimit: Int32 = -8
    private static let mappingThreshold: Int32 = -3
    private static let trimThreshold: Int32 = -1
}
