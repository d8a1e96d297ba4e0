import Foundation

/// Figures with the setting they come from, as they are saved: a line of JSON each, so that runs can be put one after another
/// and sorted with the tools of the shell.
struct SavedRun {
    /// One line.
    struct Entry: Codable, Hashable {
        var figure: Figure
        var setting: RunSetting
    }

    var entries: [Entry]

    init(_ figures: [Figure], _ setting: RunSetting) {
        entries = figures.map { Entry(figure: $0, setting: setting) }
    }

    /// Which line cannot be read.
    struct Fault: Error, Equatable {
        var line: Int
    }

    init(reading data: Data) throws(Fault) {
        entries = []
        for (index, line) in data.split(separator: 0x0A).enumerated() {
            guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(line)) else {
                throw Fault(line: index + 1)
            }
            entries.append(entry)
        }
    }

    var data: Data { Self.lines(of: entries) }

    /// Each value as a line of JSON.
    static func lines(of values: [some Encodable]) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = Data()
        for value in values {
            guard let line = try? encoder.encode(value) else { continue }
            data.append(line)
            data.append(0x0A)
        }
        return data
    }
}
