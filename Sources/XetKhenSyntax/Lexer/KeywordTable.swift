import XetKhenValues

/// The keywords of one language as a tree over scalars, so that the longest match is found in one walk over the text.
package struct KeywordTable: Sendable {
    /// Side by side in memory what a step asks for. 0 is the root, and no node's child or sibling.
    private struct Node {
        var scalar: UInt32
        var firstChild: Int32 = 0
        var nextSibling: Int32 = 0
        var keyword: Keyword?
    }

    private var nodes = [Node(scalar: 0)]
    /// The root's children by their scalar, as far as most words' first letters go; 0 where there is none.
    private var roots = [Int32](repeating: 0, count: 0x200)

    package static let vietnamese = KeywordTable(.vietnamese)
    package static let english = KeywordTable(.english)

    package static func table(_ language: Language) -> KeywordTable {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    private init(_ language: Language) {
        for keyword in Keyword.allCases {
            let spelling = keyword.spelling
            switch language {
            case .vietnamese: insert(spelling.vietnamese, keyword)
            case .english: for form in spelling.english { insert(form, keyword) }
            }
        }
    }

    private mutating func insert(_ text: String, _ keyword: Keyword) {
        var node = 0
        for scalar in NormalForm.composed(text).unicodeScalars {
            if let found = step(node, scalar.value) {
                node = found
                continue
            }
            let new = Int32(nodes.count)
            nodes.append(Node(scalar: scalar.value, nextSibling: nodes[node].firstChild))
            nodes[node].firstChild = new
            if node == 0, scalar.value < roots.count { roots[Int(scalar.value)] = new }
            node = Int(new)
        }
        nodes[node].keyword = keyword
    }

    @inline(__always)
    private func step(_ node: Int, _ value: UInt32) -> Int? {
        if node == 0, value < roots.count {
            let root = Int(roots[Int(value)])
            return root == 0 ? nil : root
        }
        var child = Int(nodes[node].firstChild)
        while child != 0 {
            if nodes[child].scalar == value { return child }
            child = Int(nodes[child].nextSibling)
        }
        return nil
    }

    /// Whether a name needs backquotes: a keyword of either language begins like it.
    package static func isQuoted(_ name: some StringProtocol) -> Bool {
        let scalars = name.unicodeScalars.map { $0.value }
        return Language.allCases.contains { table($0).hasKeyword(beginningWith: scalars) }
    }

    /// Whether a word is a keyword or the first words of one.
    private func hasKeyword(beginningWith word: [UInt32]) -> Bool {
        var node = 0
        var index = 0
        while index < word.count {
            var clusterEnd = index + 1
            while clusterEnd < word.count, ScalarClass.isCombining(word[clusterEnd]) { clusterEnd += 1 }
            guard let found = stepCluster(node, word[index..<clusterEnd]) else { return false }
            node = found
            index = clusterEnd
        }
        return nodes[node].keyword != nil || step(node, 0x20) != nil
    }

    /// The longest keyword that begins at `start` and ends at the end of a word, with the offset after it. Words may be
    /// parted by several spaces; a word joined by a dot or a hyphen to more of a name is none.
    package func match(_ text: [UInt32], at start: Int, limit: Int) -> (keyword: Keyword, end: Int)? {
        var node = 0
        var index = start
        var best: (keyword: Keyword, end: Int)?
        while index < limit {
            let value = text[index]
            if ScalarClass.isSpace(value) {
                guard let found = step(node, 0x20) else { break }
                node = found
                while index < limit, ScalarClass.isSpace(text[index]) { index += 1 }
                continue
            }
            var clusterEnd = index + 1
            while clusterEnd < limit, ScalarClass.isCombining(text[clusterEnd]) { clusterEnd += 1 }
            if clusterEnd == index + 1 {
                guard let found = step(node, value) else { break }
                node = found
            } else {
                guard let found = stepCluster(node, text[index..<clusterEnd]) else { break }
                node = found
            }
            index = clusterEnd
            if let keyword = nodes[node].keyword, Self.endsWord(text, at: index, limit: limit) {
                best = (keyword, index)
            }
        }
        return best
    }

    /// A base letter with its marks, composed first.
    private func stepCluster(_ node: Int, _ cluster: ArraySlice<UInt32>) -> Int? {
        var view = String.UnicodeScalarView()
        for value in cluster {
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        var reached = node
        for scalar in NormalForm.composed(String(view)).unicodeScalars {
            guard let found = step(reached, scalar.value) else { return nil }
            reached = found
        }
        return reached
    }

    private static func endsWord(_ scalars: [UInt32], at index: Int, limit: Int) -> Bool {
        guard index < limit else { return true }
        let next = scalars[index]
        if next == 0x25 { return true }
        if ScalarClass.isWord(next) { return scalars[index - 1] == 0x25 }
        guard next == 0x2E || next == 0x2D, index + 1 < limit else { return true }
        return !ScalarClass.isWord(scalars[index + 1])
    }
}
