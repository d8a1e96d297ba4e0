import XetKhenValues

extension BlockParser {
    /// `: TYPE`.
    mutating func typeAfterColon() -> TypeSyntax? {
        guard expect(.colon, ":") else { return nil }
        return type()
    }

    mutating func type() -> TypeSyntax? {
        guard descend() else { return nil }
        defer { nesting -= 1 }
        let start = position
        guard let kind = baseType() else { return nil }
        let type = TypeSyntax(kind, range(from: start))
        guard currentKeyword == .or, token(1)?.kind == .text else { return type }
        position += 1
        guard let state = plainText() else { return nil }
        return TypeSyntax(.orUnwritten(type, state), range(from: start))
    }

    private mutating func baseType() -> TypeSyntax.Kind? {
        guard let token = current else {
            reportHere(.expectedType)
            return nil
        }
        if token.kind == .name { return name().map { .named($0) } }
        guard let keyword = token.keyword else {
            reportHere(.expectedType)
            return nil
        }
        position += 1
        switch keyword {
        case .yes:
            guard expect(.slash, "/"), expect(.no) else { return nil }
            return .yesNo
        case .wholeNumber: return .integer(typeUnit())
        case .decimal: return .decimal(typeUnit())
        case .percentage: return .percentage
        case .percentagePoints: return .percentagePoints
        case .money: return .money
        case .date: return .date
        case .year: return .year
        case .period: return .period
        case .text: return .text
        case .award: return .award
        case .kindOfCommendation: return .awardKind
        case .choice:
            guard expect(.open, "(") else { return nil }
            let values = names()
            guard expect(.close, ")") else { return nil }
            return .choice(values)
        case .listOf: return type().map { .list($0) }
        case .yearSeries: return type().map { .yearSeries($0) }
        default:
            position -= 1
            reportHere(.expectedType)
            return nil
        }
    }

    private mutating func typeUnit() -> UnitSyntax? {
        guard skip(.open) else { return nil }
        guard let unit = optionalUnit() else {
            reportHere(.expectedName)
            return nil
        }
        return expect(.close, ")") ? unit : nil
    }

    /// The unit at hand, if there is one.
    mutating func optionalUnit() -> UnitSyntax? {
        guard let token = current else { return nil }
        let unit: UnitSyntax
        switch token.kind {
        case .percent: unit = .percent
        case .name: unit = .named(NameSyntax(text(of: token), range(of: token)))
        case .keyword:
            guard let known = token.keyword.flatMap(Self.unit) else { return nil }
            unit = known
        case .spaces, .newline, .comment, .citation, .number, .date, .month, .text, .raw, .equal, .notEqual, .less,
            .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .times, .slash, .open, .close, .comma, .colon,
            .semicolon, .arrow, .range, .bar, .unknown:
            return nil
        }
        position += 1
        return unit
    }

    private static func unit(_ keyword: Keyword) -> UnitSyntax? {
        switch keyword {
        case .pointsUnit: .percentagePoint
        case .dong: .dong
        case .year: .year
        case .months: .month
        case .date: .day
        case .times: .times
        default: nil
        }
    }
}
