import Dispatch

/// Ends a long run in good order: where the user or the system asks for an end (SIGINT, SIGTERM), `end` is called on a
/// thread of its own with the status that a shell expects, 130 or 143.
enum Interruption {
    /// Called before any other thread is made, since threads take over which signals are held back.
    static func watch(_ end: @escaping @Sendable (Int32) -> Never) {
        var signals = sigset_t()
        sigemptyset(&signals)
        var watched = 0
        for number in [SIGINT, SIGTERM] where !isIgnored(number) {
            sigaddset(&signals, number)
            watched += 1
        }
        guard watched > 0 else { return }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let waitedFor = signals
        DispatchQueue(label: "xetkhen.interruption").async {
            var signals = waitedFor
            var number: Int32 = 0
            while sigwait(&signals, &number) != 0 {}
            end(128 + number)
        }
    }

    /// A shell lets what it starts in the background ignore SIGINT; that stays so.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_handler
        #else
            let handler = action.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
