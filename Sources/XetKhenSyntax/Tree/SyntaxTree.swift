import XetKhenValues

/// One ruleset as it was read: its files in the order of their names, and all that they declare in source order.
///
/// Parsing never fails: what could not be read is in `diagnostics`, and the rest of the tree still stands.
package struct SyntaxTree: Sendable {
    package var files: [SyntaxFile]
    package var header: RulesetHeaderSyntax?
    package var declarations: [DeclarationSyntax]
    package var tests: [TestSyntax]
    package var diagnostics: [Diagnostic]

    package init(
        files: [SyntaxFile] = [], header: RulesetHeaderSyntax? = nil, declarations: [DeclarationSyntax] = [],
        tests: [TestSyntax] = [], diagnostics: [Diagnostic] = []
    ) {
        self.files = files
        self.header = header
        self.declarations = declarations
        self.tests = tests
        self.diagnostics = diagnostics
    }
}

/// One Markdown file of a ruleset. `headings` lets a rule be shown under the provision that it encodes.
package struct SyntaxFile: Sendable, Hashable {
    /// The path as the reader named it; shown in diagnostics, never part of a digest.
    package var path: String
    /// As they lie on disk.
    package let bytes: [UInt8]
    package var keywords: Language
    /// Where each line begins among the bytes.
    private let lineStarts: [Int32]

    package init(path: String, bytes: [UInt8], source: SourceText, keywords: Language) {
        self.path = path
        self.bytes = bytes
        self.keywords = keywords
        lineStarts = source.lineStartsInFile
    }

    package var text: String {
        let source = SourceText(file: 0, bytes: bytes)
        return source.text(0, source.bytes.count)
    }

    /// The scalars of a line, counted from 1, without its end; none of a line that the file does not have.
    package func line(_ number: Int) -> [Unicode.Scalar] {
        guard lineStarts.indices.contains(number - 1) else { return [] }
        let start = Int(lineStarts[number - 1])
        let next = number < lineStarts.count ? Int(lineStarts[number]) : bytes.count
        let line = SourceText(file: 0, bytes: Array(bytes[start..<next]))
        // What marks the order of bytes at the beginning of a file is a character anywhere else.
        let mark: [Unicode.Scalar] = line.hasByteOrderMark && number > 1 ? ["\u{FEFF}"] : []
        return mark + Array(line.text(0, line.lineEnd(0)).unicodeScalars)
    }
}

/// A name where it stands. Qualified names keep their dots.
package struct NameSyntax: Sendable, Hashable {
    package var key: NameKey
    package var range: SourceRange

    package init(_ key: NameKey, _ range: SourceRange) {
        self.key = key
        self.range = range
    }

    package init(_ text: String, _ range: SourceRange) {
        self.init(NameKey(text), range)
    }

    @inlinable package var text: String { key.text }
}

/// A text in Vietnamese and, where the author gave it, in English.
package struct TextSyntax: Sendable, Hashable {
    package var vietnamese: String
    package var english: String?
    package var range: SourceRange

    package init(vietnamese: String, english: String? = nil, range: SourceRange) {
        self.vietnamese = vietnamese
        self.english = english
        self.range = range
    }
}

/// How well a source is attested. Order: V1 is the best, memory the weakest; a rule has the lowest grade that it cites.
package enum Grade: UInt8, Sendable, Hashable, Comparable, CaseIterable {
    case v1 = 0
    case v2 = 1
    case v3 = 2
    case memory = 3

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

    /// V1 and V2 may decide; V3 and memory can only raise a doubt.
    package var decides: Bool { self <= .v2 }
}

/// `L22-44-1-e, gạch 1 hạng V2`: document key, path of article, clause and point (or section), dash, grade.
package struct CitationSyntax: Sendable, Hashable {
    package var document: NameSyntax
    package var path: [String]
    package var dash: Int?
    package var grade: Grade?
    package var range: SourceRange

    package init(document: NameSyntax, path: [String], dash: Int? = nil, grade: Grade? = nil, range: SourceRange) {
        self.document = document
        self.path = path
        self.dash = dash
        self.grade = grade
        self.range = range
    }
}

/// `từ A đến B` (B excluded) or `từ A đến hết B` (B included); half-open once read. Nil is without end.
package struct ForceSyntax: Sendable, Hashable {
    package var from: CalendarDate?
    /// The first day on which it no longer holds.
    package var until: CalendarDate?
    package var range: SourceRange

    package init(from: CalendarDate?, until: CalendarDate?, range: SourceRange) {
        self.from = from
        self.until = until
        self.range = range
    }
}
