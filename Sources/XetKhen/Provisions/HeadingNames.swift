import XetKhenValues

/// Which provisions a heading speaks of: `Điều 44, khoản 1, các điểm a đến đ`, `III.1.b, gạch 1: …`.
struct HeadingNames {
    private enum Level: Int {
        case article
        case clause
        case point
        case dash
        case section
    }

    private var articles: [ClosedRange<Int>] = []
    private var clauses: [ClosedRange<Int>] = []
    private var points: [ClosedRange<Int>] = []
    private var dashes: [ClosedRange<Int>] = []
    /// Parts of `III.1.b`.
    private var sections: [[String]] = []

    /// `texts` are a heading and those above it, outermost first.
    init(_ texts: [String]) {
        for text in texts { read(text) }
    }

    /// How many parts of a provision's path are named, the first included; 0 where that is not.
    func score(path: [String], dash: Int?) -> Int {
        guard let first = path.first else { return 0 }
        var score = 0
        if let number = Int(first), articles.contains(where: { $0.contains(number) }) {
            score = 1
            for part in path.dropFirst() where names(part) { score += 1 }
        }
        for section in sections {
            var length = 0
            while length < section.count, length < path.count, section[length] == path[length] { length += 1 }
            guard length > 0 else { continue }
            var named = length
            for part in path.dropFirst(length) where names(part) { named += 1 }
            score = max(score, named)
        }
        guard score > 0, let dash, dashes.contains(where: { $0.contains(dash) }) else { return score }
        return score + 1
    }

    private func names(_ part: String) -> Bool {
        if let number = Int(part) { return clauses.contains { $0.contains(number) } }
        guard let point = Self.place(ofPoint: part) else { return false }
        return points.contains { $0.contains(point) }
    }

    // MARK: Reading

    private mutating func read(_ text: String) {
        var level: Level?
        var last: Int?
        var isRange = false
        for word in Self.words(of: text) {
            if let found = Self.level(of: word) {
                level = found
                continue
            }
            if word == "đến" || word == "to" {
                isRange = last != nil
                continue
            }
            if Self.joins(word) { continue }
            let parts = word.split(separator: ".").map { String($0) }
            if parts.count > 1 || ProvisionOrder.romanValue(of: word) != nil || level == .section {
                sections.append(parts)
                level = nil
                last = nil
                continue
            }
            guard let reached = level, let number = Self.number(word, at: reached) else {
                level = nil
                last = nil
                isRange = false
                continue
            }
            let start = isRange ? min(last ?? number, number) : number
            add(start...max(start, number), at: reached)
            last = number
            isRange = false
        }
    }

    private mutating func add(_ range: ClosedRange<Int>, at level: Level) {
        switch level {
        case .article: articles.append(range)
        case .clause: clauses.append(range)
        case .point: points.append(range)
        case .dash: dashes.append(range)
        case .section: break
        }
    }

    private static func number(_ word: String, at level: Level) -> Int? {
        level == .point ? place(ofPoint: word) : Int(word)
    }

    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "." }
        for character in text + " " {
            if isPart(character) {
                word.append(character)
            } else if !word.isEmpty {
                while word.hasSuffix(".") { word.removeLast() }
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        return words
    }

    private static func level(of word: String) -> Level? {
        switch word.lowercased() {
        case "điều", "article", "articles": .article
        case "khoản", "clause", "clauses": .clause
        case "điểm", "point", "points": .point
        case "gạch", "dash", "dashes": .dash
        case "mục", "section", "sections": .section
        default: nil
        }
    }

    private static func joins(_ word: String) -> Bool {
        switch word.lowercased() {
        case "các", "và", "của", "and", "of": true
        default: false
        }
    }

    private static let letters = Array("abcdđeghiklmnopqrstuvxy")

    private static func place(ofPoint word: String) -> Int? {
        guard word.count == 1, let letter = word.first else { return nil }
        return letters.firstIndex(of: letter)
    }
}
