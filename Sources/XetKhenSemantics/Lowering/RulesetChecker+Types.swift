import XetKhenSyntax
import XetKhenValues

/// Scales, records and the types that declarations name.
extension RulesetChecker {
    /// A type as a declaration may write it.
    enum LoweredType {
        case scalar(ScalarType)
        case unwrittenOr(ScalarType, String)
        case record(Int)
        case list(record: Int)
        case series(ScalarType)
    }

    mutating func lowerTypes() {
        for (index, scale) in scales.enumerated() {
            let name = publicName(scale.syntax.name, Entity(kind: .scale, index: index), scale.origin)
            addScale(
                name, scale.syntax.values, scale.syntax.titles, isOrdered: scale.syntax.isOrdered, origin: scale.origin)
        }
        for (index, record) in records.enumerated() {
            let name = publicName(record.syntax.name, Entity(kind: .record, index: index), record.origin)
            ruleset.records.append(
                RecordType(name: name, fields: [], key: [], countedBy: nil, isScalar: false))
            fieldPositions.append(NameMap())
        }
        for (index, record) in records.enumerated() { lowerFields(record, index) }
    }

    @discardableResult
    private mutating func addScale(
        _ name: String, _ values: [NameSyntax], _ titles: [TextSyntax?], isOrdered: Bool, origin: Int
    ) -> Int {
        let index = ruleset.scales.count
        var positions = NameMap<Int>()
        var kept: [String] = []
        var keptTitles: [LocalizedText] = []
        for (position, value) in values.enumerated() {
            let key = value.key
            guard positions.declare(key, kept.count) == nil else {
                report(.duplicateName, value.range, in: origin, [value.text])
                continue
            }
            kept.append(value.text)
            let title: TextSyntax? = titles.indices.contains(position) ? titles[position] : nil
            keptTitles.append(LocalizedText(title, name: value))
            scalesWithValue.update(key, initial: []) { $0.append(index) }
        }
        ruleset.scales.append(Scale(name: name, isOrdered: isOrdered, values: kept, titles: keptTitles))
        scalePositions.append(positions)
        return index
    }

    private mutating func lowerFields(_ record: Declared<RecordSyntax>, _ index: Int) {
        for field in record.syntax.fields {
            let owner = record.syntax.name.text + "." + field.name.text
            let type: ScalarType
            var unwritten: String?
            switch lower(field.type, owner: owner, in: record.origin) {
            case .scalar(let scalar): type = scalar
            case .unwrittenOr(let scalar, let text):
                type = scalar
                unwritten = text
            case .record, .list, .series:
                report(.fieldNotScalar, field.type.range, in: record.origin, [field.name.text])
                continue
            case nil: continue
            }
            let key = field.name.key
            guard fieldPositions[index].declare(key, ruleset.records[index].fields.count) == nil else {
                report(.duplicateName, field.name.range, in: record.origin, [field.name.text])
                continue
            }
            ruleset.records[index].fields.append(
                RecordField(
                    name: field.name.text, title: LocalizedText(field.title, name: field.name), type: type,
                    unwritten: unwritten, notAfterConsideration: field.notAfterConsideration))
        }
    }

    /// Keys and the date by which records are counted; after awards, which fields may be compared with.
    mutating func lowerRecordKeys() {
        for (index, record) in records.enumerated() {
            for name in record.syntax.key {
                if let field = fieldPositions[index][name.key] {
                    ruleset.records[index].key.append(field)
                } else {
                    reportUnknown(
                        name, among: ruleset.records[index].fields.map { $0.name }, in: record.origin)
                }
            }
            guard let syntax = record.syntax.countedBy else { continue }
            var context = LoweringContext(origin: record.origin)
            _ = context.bind(nil, record: index, fieldsFirst: true)
            guard let expression = lower(syntax, expected: nil, &context) else { continue }
            switch expression.type {
            case .date, .year: ruleset.records[index].countedBy = expression
            case .yesNo, .number, .period, .text, .choice, .award, .awardKind:
                reportWrongType(expression, expected: .date)
            }
        }
    }

    /// `owner` names a choice that is written in place.
    mutating func lower(_ type: TypeSyntax, owner: String, in origin: Int) -> LoweredType? {
        switch type.kind {
        case .yesNo: return .scalar(.yesNo)
        case .integer(let unit): return lower(unit, in: origin).map { .scalar(.number(isInteger: true, $0)) }
        case .decimal(let unit): return lower(unit, in: origin).map { .scalar(.number(isInteger: false, $0)) }
        case .percentage: return .scalar(.number(isInteger: false, .percent))
        case .percentagePoints: return .scalar(.number(isInteger: false, .percentagePoint))
        case .money: return .scalar(.number(isInteger: true, .dong))
        case .date: return .scalar(.date)
        case .year: return .scalar(.year)
        case .period: return .scalar(.period)
        case .text: return .scalar(.text)
        case .award: return .scalar(.award)
        case .awardKind: return .scalar(.awardKind)
        case .choice(let values):
            let index = addScale(
                owner, values, [TextSyntax?](repeating: nil, count: values.count), isOrdered: false, origin: origin)
            return .scalar(.choice(index))
        case .named(let name): return lowerNamed(name, in: origin)
        case .list(let element): return lowerList(element, owner: owner, in: origin)
        case .yearSeries(let element):
            guard case .scalar(let scalar)? = lower(element, owner: owner, in: origin) else {
                report(.elementNotScalar, element.range, in: origin)
                return nil
            }
            return .series(scalar)
        case .orUnwritten(let inner, let text):
            guard case .scalar(let scalar)? = lower(inner, owner: owner, in: origin) else {
                report(.fieldNotScalar, inner.range, in: origin, [owner])
                return nil
            }
            return .unwrittenOr(scalar, text)
        }
    }

    private mutating func lowerNamed(_ name: NameSyntax, in origin: Int) -> LoweredType? {
        switch names.find(name.key, in: .types, from: origin) {
        case .one(let entity):
            used.insert(entity)
            return entity.kind == .scale ? .scalar(.choice(entity.index)) : .record(entity.index)
        case .several(let first, let second): reportAmbiguous(name, first, second, in: origin)
        case .none: reportUnknown(name, among: candidates(in: .types, from: origin), in: origin)
        }
        return nil
    }

    private mutating func lowerList(_ element: TypeSyntax, owner: String, in origin: Int) -> LoweredType? {
        switch lower(element, owner: owner, in: origin) {
        case .record(let record): return .list(record: record)
        case .scalar(let scalar): return .list(record: addScalarRecord(scalar, owner: owner))
        case .unwrittenOr, .list, .series:
            report(.elementNotScalar, element.range, in: origin)
            return nil
        case nil: return nil
        }
    }

    /// The record behind a list of scalars: one field, `giá_trị`, which also counts it where it is a date or a year.
    private mutating func addScalarRecord(_ type: ScalarType, owner: String) -> Int {
        let index = ruleset.records.count
        let field = RecordField(
            name: "giá_trị", title: LocalizedText("giá trị", "value"), type: type, unwritten: nil,
            notAfterConsideration: false)
        var countedBy: CheckedExpression?
        if type == .date || type == .year {
            let start = SourcePosition(line: 1, column: 1)
            countedBy = CheckedExpression(
                .field(variable: 0, field: 0), type: type, range: SourceRange(file: 0, start: start, end: start))
        }
        ruleset.records.append(
            RecordType(name: owner, fields: [field], key: [], countedBy: countedBy, isScalar: true))
        var positions = NameMap<Int>()
        _ = positions.declare(NameKey("giá_trị"), 0)
        fieldPositions.append(positions)
        return index
    }

    mutating func lower(_ unit: UnitSyntax?, in origin: Int) -> Unit? {
        switch unit {
        case nil: .some(.none)
        case .percent: .percent
        case .percentagePoint: .percentagePoint
        case .dong: .dong
        case .year: .year
        case .month: .month
        case .day: .day
        case .times: .times
        case .named(let name): find(name, in: .units, origin: origin, expecting: .unit).map { .named($0) }
        }
    }
}
