import XetKhenValues

/// The keywords of one language as a tree over the bytes of UTF-8, so that the longest match is found in one walk over the text.
package final class KeywordTable: Sendable {
    /// Side by side in memory what a step asks for. 0 is the root, and no node's child or sibling.
    private struct Node: Sendable {
        var byte: UInt8
        var firstChild: Int32 = 0
        var nextSibling: Int32 = 0
        var keyword: Keyword?
    }

    private let nodes: [Node]

    /// The first word of some keywords as its sixteen bytes, and the node that it leads to; 0 where a slot is free.
    private struct Word: Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var node = 0
    }

    /// As many as a slot has values.
    private let words: [Word]
    private static let slotBits = 9

    package static let vietnamese = KeywordTable(.vietnamese)
    package static let english = KeywordTable(.english)

    package static func table(_ language: Language) -> KeywordTable {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    private init(_ language: Language) {
        var nodes = [Node(byte: 0)]
        for keyword in Keyword.allCases {
            let spelling = keyword.spelling
            switch language {
            case .vietnamese: Self.insert(spelling.vietnamese, keyword, &nodes)
            case .english: for form in spelling.english { Self.insert(form, keyword, &nodes) }
            }
        }
        self.nodes = nodes
        words = Self.firstWords(nodes)
    }

    /// The words that keywords begin with, each in its slot or behind it.
    private static func firstWords(_ nodes: [Node]) -> [Word] {
        // Of as many slots more than half stay free: a language has fewer than two hundred such words.
        var words = [Word](repeating: Word(), count: 1 << slotBits)
        var waiting: [(bytes: [UInt8], node: Int)] = [([], 0)]
        while let (bytes, node) = waiting.popLast() {
            var child = Int(nodes[node].firstChild)
            var ends = nodes[node].keyword != nil
            while child != 0 {
                // What words are made of, all beyond ASCII included.
                if nodes[child].byte >= 0x80 || ScalarClass.isWord(UInt32(nodes[child].byte)) {
                    waiting.append((bytes + [nodes[child].byte], child))
                } else {
                    ends = true
                }
                child = Int(nodes[child].nextSibling)
            }
            guard ends, !bytes.isEmpty else { continue }
            // None has more than sixteen bytes, a digit or `_`.
            let word = ScannedWord(bytes, at: 0, limit: bytes.count)
            var slot = Self.slot(word.low, word.high)
            while words[slot].node != 0 { slot = (slot + 1) & (words.count - 1) }
            words[slot] = Word(low: word.low, high: word.high, node: node)
        }
        return words
    }

    @inline(__always)
    private static func slot(_ low: UInt64, _ high: UInt64) -> Int {
        let hash = (low ^ high &* 0xC4CE_B9FE_1A85_EC53) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> UInt64(64 - slotBits))
    }

    private static func insert(_ text: String, _ keyword: Keyword, _ nodes: inout [Node]) {
        var node = 0
        for byte in NormalForm.composed(text).utf8 {
            if let found = child(of: node, byte, nodes) {
                node = found
                continue
            }
            let new = nodes.count
            nodes.append(Node(byte: byte, nextSibling: nodes[node].firstChild))
            nodes[node].firstChild = Int32(new)
            node = new
        }
        nodes[node].keyword = keyword
    }

    @inline(__always)
    private func step(_ node: Int, _ byte: UInt8) -> Int? {
        Self.child(of: node, byte, nodes)
    }

    @inline(__always)
    private static func child(of node: Int, _ byte: UInt8, _ nodes: [Node]) -> Int? {
        var child = Int(nodes[node].firstChild)
        while child != 0 {
            if nodes[child].byte == byte { return child }
            child = Int(nodes[child].nextSibling)
        }
        return nil
    }

    /// Whether a name needs backquotes: a keyword of either language begins like it.
    package static func isQuoted(_ name: some StringProtocol) -> Bool {
        let bytes = Array(name.utf8)
        return Language.allCases.contains { table($0).hasKeyword(beginningWith: bytes) }
    }

    /// Whether a word is a keyword or the first words of one.
    private func hasKeyword(beginningWith word: [UInt8]) -> Bool {
        var node = 0
        var index = 0
        while index < word.count {
            let end = Self.clusterEnd(word, at: index, limit: word.count)
            guard let found = stepCluster(node, word, index..<end) else { return false }
            node = found
            index = end
        }
        return nodes[node].keyword != nil || step(node, 0x20) != nil
    }

    /// What `match` says where a word begins that has no marks that stand alone: most words are no keyword or one without a
    /// second word.
    @inline(__always)
    package func match(_ word: ScannedWord, _ text: [UInt8], at start: Int, limit: Int) -> (keyword: Keyword, end: Int)?
    {
        guard word.mayBeKeyword else { return nil }
        var slot = Self.slot(word.low, word.high)
        while words[slot].node != 0 {
            if words[slot].low == word.low, words[slot].high == word.high {
                return match(words[slot].node, text, after: start + word.length, limit: limit)
            }
            slot = (slot + 1) & (words.count - 1)
        }
        return nil
    }

    /// Goes on from the node of a word that ends at `index`.
    private func match(_ node: Int, _ text: [UInt8], after index: Int, limit: Int) -> (keyword: Keyword, end: Int)? {
        var best: (keyword: Keyword, end: Int)?
        if let keyword = nodes[node].keyword, Self.endsWord(text, at: index, limit: limit) { best = (keyword, index) }
        guard nodes[node].firstChild != 0 else { return best }
        return match(text, from: node, at: index, limit: limit, best)
    }

    /// The longest keyword that begins at `start` and ends at the end of a word, with the offset after it. Words may be
    /// parted by several spaces; a word joined by a dot or a hyphen to more of a name is none.
    package func match(_ text: [UInt8], at start: Int, limit: Int) -> (keyword: Keyword, end: Int)? {
        match(text, from: 0, at: start, limit: limit, nil)
    }

    /// Goes on from a node, with the longest keyword so far.
    private func match(
        _ text: [UInt8], from first: Int, at start: Int, limit: Int, _ found: (keyword: Keyword, end: Int)?
    ) -> (keyword: Keyword, end: Int)? {
        var node = first
        var index = start
        var best = found
        while index < limit {
            var space = ScalarClass.spaceLength(at: index, of: text)
            if space > 0 {
                guard let found = step(node, 0x20) else { break }
                node = found
                while space > 0 {
                    index += space
                    space = index < limit ? ScalarClass.spaceLength(at: index, of: text) : 0
                }
                continue
            }
            let end = Self.clusterEnd(text, at: index, limit: limit)
            guard let found = stepCluster(node, text, index..<end) else { break }
            node = found
            index = end
            if let keyword = nodes[node].keyword, Self.endsWord(text, at: index, limit: limit) {
                best = (keyword, index)
            }
        }
        return best
    }

    /// After the letter at an index and the marks that follow it.
    @inline(__always)
    private static func clusterEnd(_ text: [UInt8], at index: Int, limit: Int) -> Int {
        var end = index + ScalarClass.scalar(at: index, of: text).length
        while end < limit, text[end] & 0xFE == 0xCC {
            let (value, length) = ScalarClass.scalar(at: end, of: text)
            guard ScalarClass.isCombining(value) else { break }
            end += length
        }
        return end
    }

    /// A base letter with its marks, composed first.
    private func stepCluster(_ node: Int, _ text: [UInt8], _ cluster: Range<Int>) -> Int? {
        var reached = node
        if cluster.count == ScalarClass.scalar(at: cluster.lowerBound, of: text).length {
            for index in cluster {
                guard let found = step(reached, text[index]) else { return nil }
                reached = found
            }
            return reached
        }
        for byte in NormalForm.composed(String(decoding: text[cluster], as: UTF8.self)).utf8 {
            guard let found = step(reached, byte) else { return nil }
            reached = found
        }
        return reached
    }

    private static func endsWord(_ text: [UInt8], at index: Int, limit: Int) -> Bool {
        func isWord(_ index: Int) -> Bool { ScalarClass.isWord(ScalarClass.scalar(at: index, of: text).value) }
        guard index < limit else { return true }
        let next = text[index]
        if next == 0x25 { return true }
        if isWord(index) { return text[index - 1] == 0x25 }
        guard next == 0x2E || next == 0x2D, index + 1 < limit else { return true }
        return !isWord(index + 1)
    }
}
