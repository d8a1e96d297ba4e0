/// A point in a file: line and column count from 1, columns in Unicode scalars of the original text.
package struct SourcePosition: Sendable, Hashable, Comparable {
    // Half the room: nearly everything that is read of a ruleset has its place beside it. No text has more lines, or more in
    // one, than these count.
    @usableFromInline var lineNumber: Int32
    @usableFromInline var columnNumber: Int32

    @inlinable package var line: Int {
        get { Int(lineNumber) }
        set { lineNumber = Int32(clamping: newValue) }
    }

    @inlinable package var column: Int {
        get { Int(columnNumber) }
        set { columnNumber = Int32(clamping: newValue) }
    }

    @inlinable
    package init(line: Int, column: Int) {
        lineNumber = Int32(clamping: line)
        columnNumber = Int32(clamping: column)
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        left.line != right.line ? left.line < right.line : left.column < right.column
    }
}

/// A half-open stretch of one file of a ruleset. `file` indexes `SyntaxTree.files`.
package struct SourceRange: Sendable, Hashable, Comparable {
    @usableFromInline var fileNumber: Int32
    package var start: SourcePosition
    package var end: SourcePosition

    @inlinable package var file: Int {
        get { Int(fileNumber) }
        set { fileNumber = Int32(clamping: newValue) }
    }

    @inlinable
    package init(file: Int, start: SourcePosition, end: SourcePosition) {
        fileNumber = Int32(clamping: file)
        self.start = start
        self.end = end
    }

    package static func < (left: SourceRange, right: SourceRange) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return left.start != right.start ? left.start < right.start : left.end < right.end
    }
}
