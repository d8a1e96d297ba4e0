import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One ruleset, checked, with its plan.
package struct CompiledRuleset {
    package let ruleset: CheckedRuleset
    package let engine: Engine
    package let reader: NominationReader

    /// `nil` where the text does not check without errors.
    package init?(_ text: String) {
        let tree = RulesetParser.parse(files: [("thử.md", Array(text.utf8))])
        let result = Checker.check(tree)
        guard let ruleset = result.ruleset, !result.diagnostics.contains(where: { $0.kind.severity == .error }) else {
            return nil
        }
        self.ruleset = ruleset
        engine = Engine(ruleset: ruleset)
        reader = NominationReader(ruleset: ruleset)
    }

    /// The errors that the checker and the parser report of a text, each with its line.
    package static func mistakes(_ text: String) -> [String] {
        let tree = RulesetParser.parse(files: [("thử.md", Array(text.utf8))])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let diagnostics = tree.diagnostics + Checker.check(tree).diagnostics
        return diagnostics.filter { $0.kind.severity == .error }.map { diagnostic in
            guard case .ruleset(let range) = diagnostic.place else { return diagnostic.kind.code }
            let line = lines.indices.contains(Int(range.start.line) - 1) ? lines[Int(range.start.line) - 1] : ""
            return "\(diagnostic.kind.code) \(diagnostic.message(in: .english)): \(line)"
        }
    }

    package func nomination(_ json: JSONValue) -> Nomination? {
        guard case .nomination(let nomination) = reader.read(Array(json.text.utf8)) else { return nil }
        return nomination
    }

    /// The same, read by the second reader.
    package func naiveNomination(_ json: JSONValue) -> Nomination? {
        NaiveReader.read(json, ruleset, texts: engine.plan.texts)
    }
}

/// A ruleset and a nomination for it, as they are written.
package struct RandomCase {
    package var ruleset: String
    package var nomination: JSONValue

    /// Cuts the case down, piece by piece, while it still fails; pieces are a line with the deeper lines below it and a
    /// value of the nomination.
    package func shrunk(while fails: (RandomCase) -> Bool) -> RandomCase {
        var best = self
        var trials = 0
        func stillFails(_ candidate: RandomCase) -> Bool {
            trials += 1
            return trials < 600 && fails(candidate)
        }
        var isShrinking = true
        while isShrinking {
            isShrinking = false
            var lines = best.ruleset.split(separator: "\n", omittingEmptySubsequences: false)
            var index = lines.count - 1
            while index >= 0 {
                let depth = lines[index].prefix { $0 == " " }.count
                var end = index + 1
                while end < lines.count, !lines[end].isEmpty, lines[end].prefix(while: { $0 == " " }).count > depth {
                    end += 1
                }
                // Without the date to touch a run is of another sort.
                guard !lines[index].contains("chạm ") else {
                    index -= 1
                    continue
                }
                var shorter = lines
                shorter.removeSubrange(index..<end)
                let candidate = RandomCase(ruleset: shorter.joined(separator: "\n"), nomination: best.nomination)
                if stillFails(candidate) {
                    best = candidate
                    lines = shorter
                    isShrinking = true
                }
                index = min(index, lines.count) - 1
            }
            search: while true {
                for reduction in best.nomination.reductions {
                    let candidate = RandomCase(ruleset: best.ruleset, nomination: reduction)
                    if stillFails(candidate) {
                        best = candidate
                        isShrinking = true
                        continue search
                    }
                }
                break
            }
        }
        return best
    }
}
