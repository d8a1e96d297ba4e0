import XetKhenSyntax
import XetKhenValues

/// Texts with holes.
extension RulesetChecker {
    mutating func lower(_ sayings: SayingsSyntax, _ context: inout LoweringContext) -> CheckedSayings {
        CheckedSayings(
            met: lowerSaying(sayings.met, &context), notMet: lowerSaying(sayings.notMet, &context),
            unknown: lowerSaying(sayings.unknown, &context))
    }

    private mutating func lowerSaying(_ text: TextSyntax?, _ context: inout LoweringContext) -> CheckedSaying? {
        guard let text else { return nil }
        let vietnamese = parts(of: text.vietnamese, text.range, &context)
        let english = text.english.map { parts(of: $0, text.range, &context) }
        return CheckedSaying(vietnamese: vietnamese, english: english)
    }

    private mutating func parts(
        of text: String, _ range: SourceRange, _ context: inout LoweringContext
    ) -> [CheckedSaying.Part] {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
            return text.isEmpty ? [] : [.literal(text)]
        }
        var result: [CheckedSaying.Part] = []
        var literal = ""
        var hole: String?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "{":
                if let open = hole { literal += "{" + open }
                hole = ""
            case "}":
                guard let name = hole else {
                    literal.unicodeScalars.append(scalar)
                    continue
                }
                hole = nil
                guard let part = part(for: name, range, &context) else { continue }
                if !literal.isEmpty { result.append(.literal(literal)) }
                literal = ""
                result.append(part)
            default:
                if hole == nil { literal.unicodeScalars.append(scalar) } else { hole?.unicodeScalars.append(scalar) }
            }
        }
        if let open = hole { reportUnknownHole(open, range, context) }
        if !literal.isEmpty { result.append(.literal(literal)) }
        return result
    }

    private mutating func part(
        for hole: String, _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedSaying.Part? {
        switch hole {
        case "thiếu", "missing": return .missing
        case "mâu thuẫn", "mâu_thuẫn", "conflicting": return .conflicting
        case "ngày đề nghị", "ngày_đề_nghị", "proposal date", "proposal_date": return date(.proposal, range, context)
        case "ngày tiếp nhận", "ngày_tiếp_nhận", "receipt date", "receipt_date": return date(.receipt, range, context)
        case "ngày xét", "ngày_xét", "consideration date", "consideration_date":
            return date(.consideration, range, context)
        case "ngày quyết định", "ngày_quyết_định", "decision date", "decision_date":
            return date(.decision, range, context)
        default: break
        }
        var pieces = hole.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        var bound: SayingBound?
        if pieces.count > 1, let last = pieces.last {
            switch last {
            case "chắc", "certain": bound = .certain
            case "có_thể", "có thể", "possible": bound = .possible
            default: break
            }
            if bound != nil { pieces.removeLast() }
        }
        guard let expression = expression(for: pieces, range, context) else {
            if bound == nil, pieces.count == 1,
                let variable = context.everyVariable.first(where: { $0.name == NameKey(pieces[0]) })
            {
                return .record(variable: variable.slot)
            }
            return named(pieces, bound, hole, range, &context)
        }
        return bound.map { .bound(expression, $0) } ?? .value(expression)
    }

    private func date(_ date: BuiltInDate, _ range: SourceRange, _ context: LoweringContext) -> CheckedSaying.Part {
        .value(CheckedExpression(.builtInDate(date), type: .date, range: place(range, context.origin)))
    }

    /// A part of a run, or a field of a record that the rule binds.
    private func expression(
        for pieces: [String], _ range: SourceRange, _ context: LoweringContext
    ) -> CheckedExpression? {
        guard pieces.count == 2 else { return nil }
        let range = place(range, context.origin)
        let key = NameKey(pieces[0])
        if let run = context.everyRun.first(where: { $0.name == key }) {
            let part: RunPart
            switch pieces[1] {
            case "dài", "length": part = .length
            case "đầu", "first": part = .first
            case "cuối", "last": part = .last
            case "năm_đứt", "năm đứt", "breaking_year", "breaking year": part = .breakingYear
            default: return nil
            }
            let type: ScalarType = part == .length ? .number(isInteger: true, .year) : .year
            return CheckedExpression(.runPart(part, run.slot), type: type, range: range)
        }
        guard let variable = context.everyVariable.first(where: { $0.name == key }),
            let field = fieldPositions[variable.record][NameKey(pieces[1])]
        else { return nil }
        return CheckedExpression(
            .field(variable: variable.slot, field: field), type: ruleset.records[variable.record].fields[field].type,
            range: range)
    }

    /// Evidence, a parameter, a definition, a table or an award.
    private mutating func named(
        _ pieces: [String], _ bound: SayingBound?, _ hole: String, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedSaying.Part? {
        var name = ""
        for piece in pieces { name += name.isEmpty ? piece : "." + piece }
        guard case .one(let entity) = names.find(NameKey(name), in: .rules, from: context.origin), fits(entity) else {
            reportUnknownHole(hole, range, context)
            return nil
        }
        guard let expression = lowerName(NameSyntax(name, range), expected: nil, &context) else { return nil }
        return bound.map { .bound(expression, $0) } ?? .value(expression)
    }

    /// Whether a name has one value that a text can show.
    private func fits(_ entity: Entity) -> Bool {
        switch entity.kind {
        case .evidence:
            if case .scalar = ruleset.evidence[entity.index].shape { return true }
            return false
        case .definition:
            if case .expression = definitions[entity.index].syntax.value { return true }
            return false
        case .parameter, .award, .table: return true
        case .document, .group, .unit, .scale, .record, .paperType, .anchor, .reset, .suspension, .criterion, .standard,
            .procedure, .quota, .transition:
            return false
        }
    }

    private mutating func reportUnknownHole(_ hole: String, _ range: SourceRange, _ context: LoweringContext) {
        var candidates = ["thiếu", "mâu_thuẫn"]
        for run in context.everyRun {
            for part in ["dài", "đầu", "cuối", "năm_đứt", "dài.chắc", "dài.có_thể"] {
                candidates.append(run.name.text + "." + part)
            }
        }
        for variable in context.everyVariable {
            guard let name = variable.name else { continue }
            candidates.append(name.text)
            for field in ruleset.records[variable.record].fields { candidates.append(name.text + "." + field.name) }
        }
        candidates += names.visibleNames(in: .rules, from: context.origin)
        let isRun = context.everyRun.contains { $0.name == NameKey(hole) }
        let suggestion = isRun ? hole + ".dài" : NormalForm.nearest(hole, among: candidates)
        report(
            suggestion == nil ? .unfitHole : .unknownHole, range, in: context.origin, [hole, suggestion ?? ""])
    }
}
