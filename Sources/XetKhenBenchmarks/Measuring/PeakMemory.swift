import Foundation

/// The most memory that this process has had at a time so far.
enum PeakMemory {
    /// In bytes; nil where the system does not tell.
    static var bytes: Int? {
        #if os(Linux)
            // What getrusage gives would count the process that started this one as well.
            guard let data = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
            let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }
                .flatMap { Int($0) }.map { $0 * 1024 }
        #else
            var usage = rusage()
            guard getrusage(RUSAGE_SELF, &usage) == 0 else { return nil }
            return Int(usage.ru_maxrss)
        #endif
    }

    /// As a figure of one value; none where the system does not tell.
    static func figure(_ quantity: Quantity) -> [Figure] {
        bytes.map { [Figure(quantity, ascending: [Double($0)])] } ?? []
    }
}
