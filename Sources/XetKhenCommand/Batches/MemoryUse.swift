/// How the C library's allocator is asked to behave.
enum MemoryUse {
    /// Lets no more threads than work at a time have memory of their own to allocate from: each such stretch grows to what
    /// its thread once needed and is not given back. Does nothing where the allocator cannot be asked.
    static func limitArenas() {
        guard let address = dlsym(nil, "mallopt") else { return }
        // The C library declares `int mallopt(int, int)`; nothing else that is loaded has that name.
        let setOption = unsafeBitCast(address, to: (@convention(c) (Int32, Int32) -> Int32).self)
        _ = setOption(arenaLimit, Int32(OrderedWork.threads))
    }

    /// `M_ARENA_MAX` of glibc; other libraries ignore an option that they do not know.
    private static let arenaLimit: Int32 = -8
}
