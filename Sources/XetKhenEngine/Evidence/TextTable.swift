import XetKhenValues

/// Gives equal texts equal indices; the ruleset's constants have the first ones.
struct TextTable {
    private let constants: NameTable
    private(set) var texts: [String]
    private var added: [String: Int] = [:]

    /// `constants` and `table` hold the same texts in the same order.
    init(constants: [String], table: NameTable) {
        texts = constants
        self.constants = table
    }

    /// The index of a text in NFC.
    mutating func index(of text: String) -> Int {
        if let known = constants.find(text) { return known }
        if let known = added[text] { return known }
        let index = texts.count
        texts.append(text)
        added[text] = index
        return index
    }
}
