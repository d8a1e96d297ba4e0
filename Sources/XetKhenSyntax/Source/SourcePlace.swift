/// A point in a file: line and column count from 1, columns in Unicode scalars of the original text.
package struct SourcePosition: Sendable, Hashable, Comparable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        left.line != right.line ? left.line < right.line : left.column < right.column
    }
}

/// A half-open stretch of one file of a ruleset. `file` indexes `SyntaxTree.files`.
package struct SourceRange: Sendable, Hashable, Comparable {
    package var file: Int
    package var start: SourcePosition
    package var end: SourcePosition

    package init(file: Int, start: SourcePosition, end: SourcePosition) {
        self.file = file
        self.start = start
        self.end = end
    }

    package static func < (left: SourceRange, right: SourceRange) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return left.start != right.start ? left.start < right.start : left.end < right.end
    }
}
