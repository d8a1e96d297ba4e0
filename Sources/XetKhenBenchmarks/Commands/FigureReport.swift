import Foundation
import XetKhenArguments

/// What becomes of the figures of a run: tables, a saved run, a comparison with another one.
struct FigureReport {
    private let save: String?
    private let table: String?
    private let saved: SavedRun?
    private let noise: Double
    let setting = RunSetting.current()

    /// Reads the saved run at once, so that nothing is measured in vain where it cannot be read.
    init(_ arguments: ParsedArguments) throws {
        save = try arguments.value(SharedOptions.save)
        table = try arguments.value(SharedOptions.table)
        noise = try arguments.value(SharedOptions.noise) ?? Comparison.noise
        guard let path = try arguments.value(SharedOptions.compare) else {
            saved = nil
            return
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BenchmarkFault("“\(path)” cannot be read")
        }
        do { saved = try SavedRun(reading: data) } catch {
            throw BenchmarkFault("line \(error.line) of “\(path)” is no figure of a saved run")
        }
    }

    /// Writes and prints all that is asked for; gives the exit status.
    func finish(_ figures: [Figure], tables: String) throws -> Int32 {
        let text = setting.lines.map { "    \($0)\n" }.joined() + "\n" + tables
        if let table { try Self.write(Data(text.utf8), to: table) } else { print(text) }
        if let save { try Self.write(SavedRun(figures, setting).data, to: save) }
        guard let saved else { return 0 }
        let comparison = Comparison(figures, setting, with: saved, noise: noise)
        print(comparison.text)
        return comparison.hasMore ? 1 : 0
    }

    /// Writes a file, or says that it cannot be written.
    static func write(_ data: Data, to path: String) throws {
        do { try data.write(to: URL(fileURLWithPath: path)) } catch {
            throw BenchmarkFault("“\(path)” cannot be written")
        }
    }
}
