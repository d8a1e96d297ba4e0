import XetKhenValues

/// A fenced block that speaks the rules language.
package struct FencedBlock: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, Hashable {
        case rules
        case table
        case tests
    }

    package var kind: Kind
    /// The lines between the fences, counted from 0.
    package var lines: Range<Int>
    /// How far the opening fence is indented; the left edge of the block.
    package var indentation: Int
    /// The Markdown headings above it, outermost first.
    package var headings: [String]
    package var isClosed: Bool
    /// The line of the opening fence.
    package var fenceLine: Int
}

/// Finds the fenced blocks and headings of a Markdown file, as CommonMark has them.
package struct MarkdownBlocks: Sendable {
    package private(set) var blocks: [FencedBlock] = []
    /// The opening lines of fences that never close, other languages' included.
    package private(set) var unterminated: [Int] = []
    /// The opening lines of fences whose tag is nearly one of the language's, with that one: nothing in them is read.
    package private(set) var mistyped: [(line: Int, written: String, meant: String)] = []

    private struct Fence {
        var mark: UInt8
        var count: Int
        var kind: FencedBlock.Kind?
        var indentation: Int
        var line: Int
        /// Where all that stands behind the marks begins and ends.
        var tag: Range<Int>
    }

    package init(_ source: SourceText) {
        var headings: [(level: Int, text: String)] = []
        var open: Fence?
        let bytes = source.bytes
        for line in 0..<source.lineCount {
            let start = source.lineStart(line)
            var index = start
            while index < bytes.count, index < start + 4, bytes[index] == 0x20 { index += 1 }
            let indentation = index - start
            guard index < bytes.count, indentation < 4 else { continue }
            // Most lines begin with nothing that counts; a line end is no mark.
            let mark = bytes[index]
            let openMark = open?.mark ?? mark
            guard mark == openMark, open != nil || mark == 0x60 || mark == 0x7E || mark == 0x23 else { continue }
            let end = source.lineEnd(line)
            if let fence = open {
                if fence.kind != nil,
                    let next = Self.opening(source, index, end, line: line, indentation: indentation), next.kind != nil
                {
                    // No rule begins like that: the block above was left open.
                    unterminated.append(fence.line)
                    close(fence, before: line, headings, isClosed: false)
                    open = next
                    continue
                }
                let count = Self.count(fence.mark, source, index, end)
                guard count >= fence.count, Self.isBlank(source, index + count, end) else { continue }
                close(fence, before: line, headings, isClosed: true)
                open = nil
                continue
            }
            switch mark {
            case 0x60, 0x7E:
                open = Self.opening(source, index, end, line: line, indentation: indentation)
                if let fence = open, fence.kind == nil {
                    let written = source.composedText(fence.tag.lowerBound, fence.tag.upperBound)
                    if let meant = NormalForm.nearest(written, among: Self.kinds.map { $0.tag }) {
                        mistyped.append((line, written, meant))
                    }
                }
            case 0x23:
                let level = Self.count(0x23, source, index, end)
                guard level <= 6, index + level == end || Self.isBlank(source, index + level, index + level + 1)
                else { continue }
                headings.removeAll { $0.level >= level }
                headings.append((level, Self.headingText(source, index + level, end)))
            default: continue
            }
        }
        if let fence = open {
            unterminated.append(fence.line)
            close(fence, before: source.lineCount, headings, isClosed: false)
        }
    }

    private mutating func close(
        _ fence: Fence, before line: Int, _ headings: [(level: Int, text: String)], isClosed: Bool
    ) {
        guard let kind = fence.kind else { return }
        blocks.append(
            FencedBlock(
                kind: kind, lines: fence.line + 1..<line, indentation: fence.indentation,
                headings: headings.map { $0.text }, isClosed: isClosed, fenceLine: fence.line))
    }

    private static func opening(
        _ source: SourceText, _ index: Int, _ end: Int, line: Int, indentation: Int
    ) -> Fence? {
        let mark = source.bytes[index]
        let count = count(mark, source, index, end)
        guard count >= 3 else { return nil }
        // A line such as ```code``` is no fence.
        if mark == 0x60, source.bytes[(index + count)..<end].contains(0x60) { return nil }
        var start = index + count
        while start < end, isBlank(source, start, start + 1) { start += 1 }
        var stop = start
        while stop < end, !isBlank(source, stop, stop + 1) { stop += 1 }
        var last = end
        while last > start, isBlank(source, last - 1, last) { last -= 1 }
        return Fence(
            mark: mark, count: count, kind: kind(source.composedText(start, stop)), indentation: indentation,
            line: line, tag: start..<last)
    }

    private static let kinds: [(tag: String, kind: FencedBlock.Kind)] = [
        ("quy-tắc", .rules), ("rules", .rules), ("bảng", .table), ("table", .table), ("kiểm-thử", .tests),
        ("tests", .tests),
    ]

    private static func kind(_ tag: String) -> FencedBlock.Kind? { kinds.first { $0.tag == tag }?.kind }

    private static func count(_ mark: UInt8, _ source: SourceText, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, source.bytes[index] == mark { index += 1 }
        return index - start
    }

    private static func isBlank(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        source.bytes[start..<max(start, end)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func headingText(_ source: SourceText, _ from: Int, _ to: Int) -> String {
        var start = from
        var end = to
        while start < end, isBlank(source, start, start + 1) { start += 1 }
        while end > start, isBlank(source, end - 1, end) { end -= 1 }
        var closing = end
        while closing > start, source.bytes[closing - 1] == 0x23 { closing -= 1 }
        if closing == start || closing < end && isBlank(source, closing - 1, closing) { end = closing }
        while end > start, isBlank(source, end - 1, end) { end -= 1 }
        return source.composedText(start, end)
    }
}
