import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax

/// A small change to a ruleset that no case of its documents has noticed.
public struct SurvivingMutant: Sendable {
    /// The file that holds the changed text.
    public var path: String
    /// Where the changed text begins, counted from 1.
    public var line: Int
    /// In characters of the line, counted from 1.
    public var column: Int
    /// The rule, parameter or table that was changed.
    public var holder: String
    /// By which a list of known survivors names it: the holder and the change, in Vietnamese. Changes of one holder that
    /// read alike are numbered in document order.
    public var key: String
    let change: MutantChangeText

    /// The change in words.
    public func change(in language: OutputLanguage) -> String {
        language == .vietnamese ? change.vietnamese : change.english
    }
}

/// Tries the boundary mutants of a ruleset, one after the other, on the cases in its documents.
public struct MutantSearch {
    private var trials: MutantTrials
    private let described: [SurvivingMutant]
    /// How many mutants there are.
    public var count: Int { described.count }
    /// Of all of them, in document order.
    package var keys: [String] { described.map { $0.key } }
    /// How many have been tried.
    public private(set) var tried = 0
    /// Those that every case passes, in document order.
    public private(set) var survivors: [SurvivingMutant] = []

    init(_ ruleset: Ruleset) {
        trials = MutantTrials(engine: ruleset.engine, inFiles: 0..<ruleset.ownFileCount)
        let wording = MutantWording(ruleset: ruleset.checked)
        var numbers: [String: Int] = [:]
        described = trials.mutants.map { mutant in
            let change = wording.text(of: mutant.site)
            let name = "\(mutant.holder): \(change.vietnamese)"
            let number = numbers[name, default: 0] + 1
            numbers[name] = number
            let place = mutant.site.place
            let files = ruleset.checked.files
            return SurvivingMutant(
                path: files.indices.contains(place.file) ? files[place.file].path : "", line: place.start.line,
                column: place.start.column, holder: mutant.holder, key: number == 1 ? name : "\(name) (\(number))",
                change: change)
        }
    }

    /// Tries the next one; false when all have been tried.
    public mutating func tryNext() -> Bool {
        guard tried < trials.mutants.count else { return false }
        if !trials.notices(trials.mutants[tried]) { survivors.append(described[tried]) }
        tried += 1
        return true
    }
}

extension Ruleset {
    /// The boundary mutants of this ruleset's own rules: each number and comparison moved by one step, each condition
    /// dropped. The cases must pass (``runTests()``).
    public func mutantSearch() -> MutantSearch { MutantSearch(self) }
}

/// Survivors of which it has been said why no case notices them.
///
/// One a line: the mutant's ``SurvivingMutant/key``, ` # `, the reason. Blank lines and lines that begin with `#` say nothing.
public struct KnownMutants: Sendable {
    private let keys: Set<String>
    /// Numbers of the lines that give no reason.
    public let linesWithoutReason: [Int]

    /// Reads a list.
    public init(_ text: String) {
        var keys: Set<String> = []
        var linesWithoutReason: [Int] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let scalars = Array(line.unicodeScalars)
            let words = Self.trimmed(scalars[...])
            guard let first = words.first, first != "#" else { continue }
            guard let mark = words.indices.first(where: { words[$0] == "#" && words[$0 - 1] == " " }),
                !Self.trimmed(words[(mark + 1)...]).isEmpty
            else {
                linesWithoutReason.append(index + 1)
                continue
            }
            var key = String.UnicodeScalarView()
            key.append(contentsOf: Self.trimmed(words[..<mark]))
            keys.insert(String(key))
        }
        self.keys = keys
        self.linesWithoutReason = linesWithoutReason
    }

    /// Whether the list gives a reason for a survivor.
    public func contains(_ mutant: SurvivingMutant) -> Bool { keys.contains(mutant.key) }

    /// Lines of the list that name none of these survivors, sorted.
    public func names(besides survivors: [SurvivingMutant]) -> [String] {
        keys.subtracting(survivors.map { $0.key }).sorted()
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\r" }
        var rest = scalars.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }
}
