import XetKhenValues

/// Where a trace is not what its format says, or does not follow from itself.
package struct TraceFault: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// A value of another type or arity, a member that is unknown or lacking, a code that the format does not have.
        case form
        case seal
        /// More steps below a step than there is room for.
        case nesting
        /// A step of a kind that cannot stand where it stands.
        case arrangement
        /// More or fewer children than a step of the kind has.
        case children
        /// A number or a name that stands for nothing, or not for what is asked for.
        case reference
        case fact
        case run
        case outcome
        case award
        case order

        package var code: String {
            switch self {
            case .form: "XK0921"
            case .seal: "XK0922"
            case .nesting: "XK0923"
            case .arrangement: "XK0924"
            case .children: "XK0925"
            case .reference: "XK0926"
            case .fact: "XK0927"
            case .run: "XK0928"
            case .outcome: "XK0929"
            case .award: "XK0930"
            case .order: "XK0931"
            }
        }
    }

    /// What of the trace is at fault, by its number.
    package enum Place: Sendable, Hashable {
        case document
        case fact(Int)
        case run(Int)
        case step(Int)
        case award(Int)
    }

    package let kind: Kind
    package let place: Place
    /// The field at fault.
    package let field: String
    package let written: String
    /// What follows from the rest of the trace or is asked for by the format.
    package let follows: String

    init(_ kind: Kind, _ place: Place, _ field: String, _ written: String, _ follows: String) {
        (self.kind, self.place, self.field, self.written, self.follows) = (kind, place, field, written, follows)
    }

    package func text(in language: Language) -> String {
        let vietnamese = language == .vietnamese
        let reason: String
        switch kind {
        case .form: reason = vietnamese ? "dạng đúng là" : "the format asks for"
        case .seal: reason = vietnamese ? "tính lại từ tài liệu được" : "computed from the document it is"
        case .nesting, .children: reason = vietnamese ? "phải là" : "there must be"
        case .arrangement: reason = vietnamese ? "chỗ này dành cho" : "this place is for"
        case .reference: reason = vietnamese ? "phải chỉ tới" : "it must refer to"
        case .fact: reason = vietnamese ? "trạng thái đòi" : "the state asks for"
        case .run: reason = vietnamese ? "từ các năm suy ra" : "from the years follows"
        case .outcome: reason = vietnamese ? "từ nội dung của bước suy ra" : "from what the step holds follows"
        case .award: reason = vietnamese ? "từ các bước suy ra" : "from the steps follows"
        case .order: reason = vietnamese ? "từ kết luận các mục suy ra" : "from the verdicts follows"
        }
        return vietnamese
            ? "\(name(in: language)): “\(field)” ghi “\(written)”, \(reason) “\(follows)”"
            : "\(name(in: language)): “\(field)” is written as “\(written)”, \(reason) “\(follows)”"
    }

    private func name(in language: Language) -> String {
        let vietnamese = language == .vietnamese
        return switch place {
        case .document: vietnamese ? "bản vết" : "trace"
        case .fact(let number): vietnamese ? "dữ kiện \(number)" : "fact \(number)"
        case .run(let number): vietnamese ? "chuỗi năm \(number)" : "run of years \(number)"
        case .step(let number): vietnamese ? "bước \(number)" : "step \(number)"
        case .award(let number): vietnamese ? "mục khen thưởng \(number)" : "award \(number)"
        }
    }
}

/// What the check of a trace found.
package struct TraceReport: Sendable, Hashable {
    /// In the order of the document; none where the trace is accepted.
    package var faults: [TraceFault] = []
    package var awardCount = 0
    /// The awards whose value is what all completions give, which only a replay can check.
    package var byCompletion: [String] = []
}
