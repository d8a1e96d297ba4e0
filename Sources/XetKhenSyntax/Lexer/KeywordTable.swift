import XetKhenValues

/// The keywords of one language as a tree over scalars, so that the longest match is found in one walk over the text.
package struct KeywordTable: Sendable {
    private struct Node: Sendable {
        var scalars: [UInt32] = []
        var next: [Int32] = []
        var keyword: Keyword?
    }

    private var nodes: [Node] = [Node()]

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
            nodes.append(Node())
            nodes[node].scalars.append(scalar.value)
            nodes[node].next.append(Int32(nodes.count - 1))
            node = nodes.count - 1
        }
        nodes[node].keyword = keyword
    }

    @inline(__always)
    private func step(_ node: Int, _ value: UInt32) -> Int? {
        guard let index = nodes[node].scalars.firstIndex(of: value) else { return nil }
        return Int(nodes[node].next[index])
    }

    /// The longest keyword that begins at `start` and ends at the end of a word, with the offset after it. Words may be
    /// parted by several spaces; a word joined by a dot or a hyphen to more of a name is none.
    package func match(_ scalars: [UInt32], at start: Int, limit: Int) -> (keyword: Keyword, end: Int)? {
        var node = 0
        var index = start
        var best: (keyword: Keyword, end: Int)?
        while index < limit {
            let value = scalars[index]
            if ScalarClass.isSpace(value) {
                guard let found = step(node, 0x20) else { break }
                node = found
                while index < limit, ScalarClass.isSpace(scalars[index]) { index += 1 }
                continue
            }
            var clusterEnd = index + 1
            while clusterEnd < limit, ScalarClass.isCombining(scalars[clusterEnd]) { clusterEnd += 1 }
            if clusterEnd == index + 1 {
                guard let found = step(node, value) else { break }
                node = found
            } else {
                guard let found = stepCluster(node, scalars[index..<clusterEnd]) else { break }
                node = found
            }
            index = clusterEnd
            if let keyword = nodes[node].keyword, Self.endsWord(scalars, at: index, limit: limit) {
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
