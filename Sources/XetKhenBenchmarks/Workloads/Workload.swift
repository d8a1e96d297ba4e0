import XetKhenValues

/// A ruleset to measure and the nominations to measure it with, by a name that a command line can hold.
struct Workload {
    let name: String
    let source: RulesetSource
    /// The day of consideration of nominations that give none.
    let consideredOn: CalendarDate?
    private let nominations: Nominations

    private enum Nominations {
        case award60
        case synthetic(SyntheticSize)
        case repeated(RepeatedNominations)
    }

    /// The folders and names that a run measures unless told otherwise.
    static let konTum = "rulesets/kon-tum-nha-tam"
    static let award60 = "award-60"
    static let award60Folder = "Tests/Peers/award-60"
    /// The seed of the data that the figures of this project are about.
    static let seed: UInt64 = 20_251_121

    /// `award-60`, a synthetic size, or the folder of a ruleset with nominations in `ho-so`; nil where it is none of these.
    /// Folders are found from `root`, the top of the package.
    init?(named name: String, root: String = ".") {
        self.name = name
        if let size = SyntheticSize(name: name) {
            source = RulesetSource(SyntheticRuleset(size: size))
            nominations = .synthetic(size)
            consideredOn = nil
        } else if name == Self.award60 {
            guard let source = RulesetSource(folder: root + "/" + Self.award60Folder) else { return nil }
            self.source = source
            nominations = .award60
            // The data gives no day of consideration; nothing depends on it.
            consideredOn = CalendarDate(year: 2026, month: 1, day: 31)
        } else {
            guard let source = RulesetSource(folder: root + "/" + name),
                let repeated = RepeatedNominations(source.nominations.map { $0.bytes })
            else { return nil }
            self.source = source
            nominations = .repeated(repeated)
            consideredOn = nil
        }
    }

    /// The folder that the built command finds the ruleset in; nil for one that stands in none.
    var folder: String? {
        switch nominations {
        case .award60: Self.award60Folder
        case .synthetic: nil
        case .repeated: name
        }
    }

    /// The nominations from the first on, the same each time.
    func stream() -> any NominationStream {
        switch nominations {
        case .award60: Award60Data(seed: Self.seed)
        case .synthetic(let size): SyntheticNominations(size, seed: Self.seed)
        case .repeated(let repeated): repeated
        }
    }
}
