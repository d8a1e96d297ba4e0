import Testing

@testable import XetKhenEngine

@Suite("Evidence: schema of nominations")
struct NominationSchemaTests {
    static let text = NominationSchema.text(of: EvidenceTestRuleset.common)

    @Test("It is JSON, and always the same")
    func wellFormed() {
        #expect(JSONScannerTests.check(Self.text) == nil)
        #expect(NominationSchema.text(of: EvidenceTestRuleset.common) == Self.text)
    }

    @Test("It begins with the nomination and names every evidence with its type")
    func content() {
        let beginning = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Bộ quy tắc thử",
              "type": "object",
              "properties": {
                "id": {
                  "type": "string",
                  "minLength": 1
                },
            """
        #expect(Self.text.hasPrefix(beginning))
        let wholeNumber = """
                    "số_nhà": {
                      "title": "số_nhà",
                      "description": "Có số_nhà không?",
                      "anyOf": [
                        {
                          "type": "integer",
                          "minimum": 0
                        },
                        {
                          "type": "object",
                          "properties": {
                            "value": {
                              "type": "integer",
                              "minimum": 0
                            },
            """
        #expect(Self.text.contains(wholeNumber))
        for evidence in EvidenceTestRuleset.common.evidence { #expect(Self.text.contains("\"\(evidence.name)\": {")) }
    }
}
