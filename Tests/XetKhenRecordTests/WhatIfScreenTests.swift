import Testing
import XetKhen
import XetKhenEngine
import XetKhenRecord
import XetKhenSemantics

/// Nominations of which nothing moves are passed over without steps: what is found is the same either way.
@Suite("What-if passes over what cannot move")
struct WhatIfScreenTests {
    private static let text = """
        ```rules
        language en
        ruleset t "T"
          document D 1/T, dated 2024-01-01, issuer
            in force from 2024-01-01
            grade V1
          in force from 2024-01-01
        group g "G" is individual
        parameter level "Level" : whole number
          10 in force from 2024-01-01 source D
        evidence score : whole number
        evidence held : yes/no
        criterion enough "E" source D when score ≥ level
        award a "A"
          source D
        standard s "S"
          proposes a
          source D
          when
            enough
            held
        suspension young "Y"
          applies to every award
          source D
          when score = 11
        ```
        """

    private func ruleset() throws -> Ruleset {
        let loading = Ruleset.load([RulesetFile(path: "t.md", bytes: Array(Self.text.utf8))], using: { _ in nil })
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .english) } == [])
        return try #require(loading.ruleset)
    }

    /// From 10 to 12: scores of 10 and 11 are enough no more. Without `held` an award is open before and not met after.
    @Test("from 10 to 12 two scores move, and an open award of theirs", arguments: [true, false])
    func moves(screens: Bool) throws {
        let own = try ruleset()
        let changed = try own.checked(setting: [try ParameterSetting(parsing: "level=12")])
        let trial = WhatIfTrial(
            before: own.checked, after: changed, hasSameEvidence: true, screens: screens, in: .english)
        var evaluators = trial.makeEvaluators()
        var moved: [String] = []
        for score in 0...20 {
            for held in [", \"held\": true", ", \"held\": false", ""] {
                let json = """
                    {"id": "\(score)\(held.suffix(5))", "group": "g", "considered_on": "2025-01-01",
                     "evidence": {"score": \(score)\(held)}}
                    """
                guard
                    case .compared(let nomination, _, let changes) = trial.finding(
                        Array(json.utf8), consideredOn: nil, using: &evaluators)
                else {
                    Issue.record("not compared: \(json)")
                    continue
                }
                for change in changes {
                    let before = try #require(change.before)
                    let after = try #require(change.after)
                    moved.append("\(nomination) \(before.verdict) \(after.verdict)")
                    #expect(change.rules == ["enough", "s"])
                }
            }
        }
        #expect(
            moved == [
                "10 true earned notEarned", "10 insufficientEvidence notEarned", "11 true earned notEarned",
                "11 insufficientEvidence notEarned",
            ])
    }
}
