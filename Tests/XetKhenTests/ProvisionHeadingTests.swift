import Foundation
import Testing
@testable import XetKhen

@Suite("Citations of the rulesets of this package")
struct ProvisionHeadingTests {
    /// Documents that some rule cites without an article, each for a reason of its own.
    ///
    /// - `TT08_17`, `ND98`, `ND152`, `ND129`, `TT15_25`, `ND91`: the rule in question is known from an official's reply or an
    ///   excerpt that does not say which article it stands in. What is known by article (`ND98-30-9`, `ND98-54`,
    ///   `ND98-55`, `ND152-33-7`, `ND152-51`, `ND91-38`) is cited by it.
    /// - `ND91`, too, for stretches of time in which it was in force and has not been read.
    /// - `ND129`, `NQ202`: cited, too, for what they bring about from 1 July 2025: no districts any more, one province in
    ///   the place of several.
    /// - `LCS`: stands for all decrees on the base salary, one after the other.
    private static let citedAsWholes: [String: Set<String>] = [
        "luat-tdkt": ["TT08_17", "ND98", "ND152", "ND129", "TT15_25", "LCS", "ND91"],
        "kon-tum-nha-tam": ["NQ202"], "kon-ray-vi-nguoi-ngheo": ["NQ202"], "kon-tum-giao-uoc-2023": ["ND91"],
    ]

    @Test(
        "each names document, article or section at least, and opens on a heading that names it too",
        arguments: DocumentTests.names)
    func headings(name: String) throws {
        let ruleset = try RulesetFolders.load(name)
        let table = ruleset.provisions(cases: [:])
        let own = Set(
            ruleset.checked.documents.filter { $0.range.file < ruleset.ownFileCount }.map(\.key))
        var wholes: Set<String> = []
        var unnamed: Set<String> = []
        for row in table.rows {
            guard let first = row.path.first else {
                wholes.insert(row.document)
                continue
            }
            #expect(row.headingPlace != nil, "\(row.id)")
            // The documents of a used ruleset have their headings there; here they stand under the plan's.
            guard own.contains(row.document) else { continue }
            if !row.headings.contains(where: { Self.names(first, in: $0) }) {
                unnamed.insert("\(row.document)-\(first)")
            }
        }
        #expect(wholes == Self.citedAsWholes[name] ?? [])
        #expect(unnamed.isEmpty)
    }

    /// Whether a heading has a part as a word, or within a stretch of numbers.
    private static func names(_ part: String, in heading: String) -> Bool {
        let words = heading.components(separatedBy: CharacterSet.alphanumerics.inverted).filter { !$0.isEmpty }
        if words.contains(part) { return true }
        guard let number = Int(part) else { return false }
        let plain = words.filter { $0.lowercased() != "điều" }
        return plain.indices.dropFirst().dropLast().contains { index in
            guard plain[index] == "đến", let low = Int(plain[index - 1]), let high = Int(plain[index + 1]) else {
                return false
            }
            return low <= number && number <= high
        }
    }
}
