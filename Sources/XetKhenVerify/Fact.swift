import XetKhenValues

/// What is known of one fact.
struct Fact: Sendable {
    let path: String
    /// What a comparison takes for it; nil for what a list may still hold.
    let value: Operand?
    let isDisputed: Bool
    /// Whether one of the values in dispute is that nothing is written.
    let mayBeUnwritten: Bool

    init(_ record: Record, number: Int) throws(TraceFault) {
        let state = record.text("state")
        let values = record["values"].items ?? []
        let numbers = values.compactMap { $0.decimal }
        path = record.text("path")
        isDisputed = state == "disputed"
        mayBeUnwritten = isDisputed && numbers.count < values.count
        let fits: Bool
        switch state {
        case "known":
            value = Operand(lower: numbers.first, upper: numbers.first)
            fits = values.count == 1 && numbers.count == 1
        case "disputed":
            value =
                mayBeUnwritten
                ? Operand(causes: .conflict) : Operand(lower: numbers.min(), upper: numbers.max(), causes: .conflict)
            fits = values.count >= 2
        case "unwritten":
            value = Operand(causes: .error, isUnwritten: true)
            fits = values.isEmpty
        default:
            value = state == "missing" ? Operand(causes: .missing) : nil
            fits = values.isEmpty
        }
        guard fits else {
            throw TraceFault(
                .fact, record.place, "values", "\(state): \(values.count)",
                state == "known" ? "1" : isDisputed ? "≥ 2" : "0")
        }
    }
}
