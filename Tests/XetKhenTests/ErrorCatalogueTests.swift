import Testing
@testable import XetKhen

@Suite("The catalogue of codes")
struct ErrorCatalogueTests {
    static let codes = ErrorCatalogue.kinds.map { $0.code }

    @Test("codes are unique, in order, and listed in both languages")
    func list() {
        #expect(Self.codes == Self.codes.sorted())
        #expect(Set(Self.codes).count == Self.codes.count)
        for language in [OutputLanguage.vietnamese, .english] {
            let lines = ErrorCatalogue.list(in: language).split(separator: "\n")
            #expect(lines.count == Self.codes.count)
            for (line, code) in zip(lines, Self.codes) { #expect(line.hasPrefix(code)) }
        }
    }

    @Test("every code has a page in both languages: sentence, what to do, an example", arguments: codes)
    func page(code: String) throws {
        let vietnamese = try #require(ErrorCatalogue.page(of: code, in: .vietnamese))
        let english = try #require(ErrorCatalogue.page(of: code.lowercased(), in: .english))
        #expect(vietnamese.hasPrefix(code))
        #expect(english.hasPrefix(code))
        for (page, help) in [(vietnamese, "Cách xử lý: "), (english, "What to do: ")] {
            let paragraphs = page.split(separator: "\n\n", omittingEmptySubsequences: true)
            #expect(paragraphs.count >= 4, "\(page)")
            let advice = try #require(paragraphs.first { $0.hasPrefix(help) })
            #expect(advice.count > help.count + 5)
            for paragraph in paragraphs[1...2] { #expect(!paragraph.hasSuffix(".")) }
        }
        #expect(vietnamese != english)
    }

    @Test("a code that is not there has no page")
    func unknown() {
        #expect(ErrorCatalogue.page(of: "XK9999", in: .english) == nil)
    }
}
