// The command asks the C library for what it needs of the system, and not Foundation, which takes longer to load than most
// commands run. Exported, so that the module's other files see it.
#if canImport(Darwin)
    @_exported import Darwin
#elseif canImport(Musl)
    @_exported import Musl
#else
    @_exported import Glibc
#endif

/// The variables of the environment.
enum Environment {
    static func value(of name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// The system's function, for types that have one of that name themselves.
func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
