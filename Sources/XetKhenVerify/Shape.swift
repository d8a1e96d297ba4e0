import XetKhenValues

/// What a value of a trace has to look like.
indirect enum Shape: Sendable {
    case any
    case text
    case flag
    /// A whole number that counts, names or dates: so far below the greatest `Int` that such numbers can be added.
    case number
    case decimal
    case outcome
    case causes
    case operand
    case code([String])
    case optional(Shape)
    case list(Shape)
    case fixed([Shape])

    func admits(_ value: CanonicalValue) -> Bool {
        switch self {
        case .any: return true
        case .text: return value.text != nil
        case .flag: return value.truth != nil
        case .number:
            guard let number = value.wholeNumber else { return false }
            return number >= 0 && number < 1_000_000_000
        case .decimal: return value.decimal != nil
        case .outcome: return value.outcome != nil
        case .causes: return value.causes != nil
        case .operand: return Operand(value) != nil
        case .code(let codes): return value.text.map { codes.contains($0) } ?? false
        case .optional(let shape): return value == .null || shape.admits(value)
        case .list(let shape): return value.items?.allSatisfy { shape.admits($0) } ?? false
        case .fixed(let shapes):
            guard let items = value.items, items.count == shapes.count else { return false }
            return zip(shapes, items).allSatisfy { $0.admits($1) }
        }
    }

    /// The shape as the format's page writes it.
    var notation: String {
        switch self {
        case .any: "…"
        case .text: "“…”"
        case .flag: "true | false"
        case .number: "0 | 1 | 2 | …"
        case .decimal: "-1.5 | 0 | …"
        case .outcome: "1 | 0 | ecmrw | -c | -f | -p | -h | -e"
        case .causes: "ecmrw"
        case .operand: "1 | [1 ≤ 2, ecmrw] | {fact} | {unwritten}"
        case .code(let codes): codes.joined(separator: " | ")
        case .optional(let shape): shape.notation + " | null"
        case .list(let shape): "[\(shape.notation), …]"
        case .fixed(let shapes): "[" + shapes.map { $0.notation }.joined(separator: ", ") + "]"
        }
    }
}

/// A named field and its shape.
struct Field: Sendable {
    let name: String
    let shape: Shape

    init(_ name: String, _ shape: Shape) { (self.name, self.shape) = (name, shape) }
}

/// The fields of an array or an object, each of the shape that it has to have.
struct Record: Sendable {
    let place: TraceFault.Place
    private var values: [(name: String, value: CanonicalValue)] = []

    init(_ items: [CanonicalValue], _ form: [Field], at place: TraceFault.Place) throws(TraceFault) {
        self.place = place
        for (field, value) in zip(form, items) {
            guard field.shape.admits(value) else {
                var written = String(decoding: value.bytes.prefix(60), as: UTF8.self)
                if value.bytes.count > 60 { written += "…" }
                throw TraceFault(.form, place, field.name, written, field.shape.notation)
            }
            values.append((field.name, value))
        }
        guard items.count == form.count else {
            throw TraceFault(.form, place, "[…]", "\(items.count)", "\(form.count)")
        }
    }

    /// The form names all members of the object, in ascending order.
    init(object: CanonicalValue, _ form: [Field], at place: TraceFault.Place) throws(TraceFault) {
        let members = object.members ?? []
        guard members.map({ $0.name }) == form.map({ $0.name }) else {
            let (written, wanted) = (members.map { $0.name }, form.map { $0.name })
            throw TraceFault(
                .form, place, "{…}", written.joined(separator: ", "), wanted.joined(separator: ", "))
        }
        try self.init(members.map { $0.value }, form, at: place)
    }

    /// `null` where there is no such field.
    subscript(name: String) -> CanonicalValue { values.first { $0.name == name }?.value ?? .null }

    func text(_ name: String) -> String { self[name].text ?? "" }
    func flag(_ name: String) -> Bool { self[name].truth ?? false }
    func number(_ name: String) -> Int { self[name].wholeNumber ?? 0 }
    func numbers(_ name: String) -> [Int] { self[name].items?.compactMap { $0.wholeNumber } ?? [] }
}

extension CanonicalValue {
    var outcome: Outcome? { text.flatMap { Outcome($0) } }

    var causes: CauseSet? { text.flatMap { CauseSet($0) } }

    var decimal: ExactDecimal? {
        if case .number(let number) = self { return number }
        return nil
    }
}
