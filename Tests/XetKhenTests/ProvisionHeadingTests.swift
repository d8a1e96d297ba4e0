import Foundation
import Testing
@testable import XetKhen

@Suite("Citations of the rulesets of this package")
struct ProvisionHeadingTests {
    /// Documents known only from sources that do not give the article, or cited for what the whole of them brings about.
    private static let citedAsWholes: [String: Set<String>] = [
        "luat-tdkt": ["TT08_17", "ND98", "ND152", "ND129", "TT15_25", "LCS", "L26", "ND91"],
        "kon-tum-nha-tam": ["NQ202"], "kon-ray-vi-nguoi-ngheo": ["NQ202"], "kon-tum-giao-uoc-2023": ["ND91"],
    ]

    /// Articles and sections that no heading of the ruleset's documents names: rules of several articles stand together
    /// under a heading that says what they have in common, a decree's under the article of the law that it details.
    private static let withoutHeading: [String: Set<String>] = [
        "luat-tdkt": [
            "L22-2", "L22-84", "L22-85", "L03-84", "L03-103", "L13-32", "L13-84", "L26-4", "ND91-38",
            "ND65-2", "ND65-3", "ND65-4", "ND65-5", "ND65-6", "ND65-15", "ND65-16", "ND65-17", "ND65-23", "ND65-24",
            "ND65-25", "ND98-30", "ND98-54", "ND98-55", "ND152-33", "ND152-51",
        ],
        "kon-ray-vi-nguoi-ngheo": ["KHKR-I", "KHKR-II", "L13-75", "L13-76"],
        "kon-tum-giao-uoc-2023": ["L13-83"],
        "thai-nguyen-nha-tam": ["KH155-I", "KH155-V"],
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
        #expect(unnamed == Self.withoutHeading[name] ?? [])
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
