import Testing
import XetKhenSyntax
import XetKhenValues

/// The look-up by the bytes of the first word against the walk over the tree of keywords.
@Suite("Keywords by their first word")
struct KeywordTableTests {
    private static func spellings(_ language: Language) -> [String] {
        Keyword.allCases.flatMap { keyword in
            language == .vietnamese ? [keyword.spelling.vietnamese] : keyword.spelling.english
        }
    }

    /// What a look-up of the first word finds.
    private static func byWord(_ table: KeywordTable, _ text: String) -> (keyword: Keyword, end: Int)? {
        let source = SourceText(file: 0, bytes: Array(text.utf8))
        return table.match(
            source.word(at: 0, limit: source.bytes.count), source.bytes, at: 0, limit: source.bytes.count)
    }

    @Test("both ways find the same keyword, whatever follows it", arguments: Language.allCases)
    func agree(language: Language) {
        let table = KeywordTable.table(language)
        // Words of the other language are names or keywords here, as the case may be.
        for spelling in Language.allCases.flatMap(Self.spellings) {
            for ending in ["", " ", "  x", "x", "_x", ".x", "-x", ", x", "%", " khi", " of the council"] {
                let text = spelling + ending
                guard let first = text.unicodeScalars.first, ScalarClass.isWord(first.value) else { continue }
                let bytes = Array(text.utf8)
                let walked = table.match(bytes, at: 0, limit: bytes.count)
                let found = Self.byWord(table, text)
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
                let composed = NormalForm.composed(text)
                guard let first = composed.unicodeScalars.first, ScalarClass.isWord(first.value) else { continue }
                #expect(Self.byWord(table, composed)?.keyword == keyword, "\(text)")
                #expect(Self.byWord(table, composed)?.end == composed.utf8.count, "\(text)")
            }
        }
    }
}
