/// The layout of figures that are printed as they come: a name and columns aligned to the right.
enum Measurement {
    static func line(_ name: String, _ figures: [String]) -> String {
        let padded = name + String(repeating: " ", count: max(1, 58 - name.count))
        return padded + figures.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
    }
}
