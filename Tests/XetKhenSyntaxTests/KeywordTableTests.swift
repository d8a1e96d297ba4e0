import Testing
import XetKhenSyntax
import XetKhenValues

/// The look-up by the first word's hash against the walk over the tree of keywords.
@Suite("Keywords by their first word")
struct KeywordTableTests {
    private static func spellings(_ language: Language) -> [String] {
        Keyword.allCases.flatMap { keyword in
            language == .vietnamese ? [keyword.spelling.vietnamese] : keyword.spelling.english
        }
    }

    /// What a look-up by the hash of the first word finds; nil where the text begins with no word.
    private static func byWord(_ table: KeywordTable, _ scalars: [UInt32]) -> (keyword: Keyword, end: Int)? {
        var hash = KeywordTable.emptyHash
        var end = 0
        while end < scalars.count, ScalarClass.isWord(scalars[end]) {
            hash = KeywordTable.hash(hash, scalars[end])
            end += 1
        }
        guard end > 0 else { return nil }
        return table.match(word: hash, scalars, at: 0, wordEnd: end, limit: scalars.count)
    }

    @Test("both ways find the same keyword, whatever follows it", arguments: Language.allCases)
    func agree(language: Language) {
        let table = KeywordTable.table(language)
        // Words of the other language are names or keywords here, as the case may be.
        for spelling in Language.allCases.flatMap(Self.spellings) {
            for ending in ["", " ", "  x", "x", "_x", ".x", "-x", ", x", "%", " khi", " of the council"] {
                let scalars = (spelling + ending).unicodeScalars.map { $0.value }
                guard let first = scalars.first, ScalarClass.isWord(first) else { continue }
                let walked = table.match(scalars, at: 0, limit: scalars.count)
                let found = Self.byWord(table, scalars)
                #expect(walked?.keyword == found?.keyword && walked?.end == found?.end, "\(spelling + ending)")
            }
        }
    }

    @Test("every keyword is found by its own spelling", arguments: Language.allCases)
    func own(language: Language) {
        let table = KeywordTable.table(language)
        for keyword in Keyword.allCases {
            let spelling = keyword.spelling
            for text in language == .vietnamese ? [spelling.vietnamese] : spelling.english {
                let scalars = NormalForm.composed(text).unicodeScalars.map { $0.value }
                guard let first = scalars.first, ScalarClass.isWord(first) else { continue }
                #expect(Self.byWord(table, scalars)?.keyword == keyword, "\(text)")
                #expect(Self.byWord(table, scalars)?.end == scalars.count, "\(text)")
            }
        }
    }
}
