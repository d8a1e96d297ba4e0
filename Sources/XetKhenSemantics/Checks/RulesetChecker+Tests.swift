import XetKhenSyntax
import XetKhenValues

/// Tests name what is declared, and give values of the declared types.
extension RulesetChecker {
    mutating func checkTests() {
        guard main >= 0 else { return }
        for test in trees[main].tests {
            for group in test.groups { _ = findGroup(group, in: main) }
            for paper in test.papers { _ = findPaper(paper, in: main) }
            for evidence in test.evidence { check(evidence) }
            for expectation in test.expectations {
                switch expectation.kind {
                case .proposed(let awards):
                    for award in awards { _ = findAward(award, in: main) }
                case .outcome(let target, _, let reasons):
                    checkName(target)
                    for reason in reasons { check(reason) }
                }
            }
        }
    }

    private mutating func check(_ reason: ExpectedReason) {
        switch reason {
        case .missing(let name, _), .conflicting(let name, _), .weakSource(let name): checkName(name)
        case .because(let name): checkRule(name)
        case .reading(let name): checkReading(name)
        case .settledBy(let names):
            for name in names { checkName(name) }
        }
    }

    /// A name of any declaration, or of a reading; a field is written after its list, `list.field`.
    private mutating func checkName(_ name: NameSyntax) {
        switch names.find(name.key, in: .rules, from: main) {
        case .one: return
        case .several(let first, let second): reportAmbiguous(name, first, second, in: main)
        case .none:
            if provisions[name.key] != nil { return }
            if let dot = name.text.utf8.firstIndex(of: UInt8(ascii: ".")),
                case .one = names.find(NameKey(String(name.text[..<dot])), in: .rules, from: main)
            {
                return
            }
            reportUnknown(name, among: candidates(in: .rules, from: main), in: main)
        }
    }

    /// What decides is a rule.
    private mutating func checkRule(_ name: NameSyntax) {
        guard case .one(let entity) = names.find(name.key, in: .rules, from: main) else { return checkName(name) }
        switch entity.kind {
        case .criterion, .standard, .suspension, .procedure, .transition: return
        case .document, .group, .unit, .scale, .record, .paperType, .evidence, .definition, .parameter, .award, .table,
            .anchor, .reset, .quota:
            reportWrongUse(name.text, entity, at: place(name.range, main))
        }
    }

    private mutating func checkReading(_ name: NameSyntax) {
        guard provisions[name.key] == nil else { return }
        // Readings of used rulesets are kept under their ruleset's name.
        for origin in ruleset.origins where provisions[NameKey(origin + "." + name.text)] != nil { return }
        if case .one = names.find(name.key, in: .rules, from: main) { return }
        reportUnknown(name, among: provisions.names.map { $0.text }.sorted(by: NameKey.precedes), in: main)
    }

    private mutating func check(_ stated: TestEvidenceSyntax) {
        if let paper = stated.paper { _ = findPaper(paper, in: main) }
        let usedByRules = used.count
        guard let index = find(stated.name, in: .rules, origin: main, expecting: .evidence) else { return }
        // Stating a fact is not using it.
        if used.count > usedByRules { used.remove(Entity(kind: .evidence, index: index)) }
        guard !notes.brokenEvidence.contains(index) else { return }
        switch (ruleset.evidence[index].shape, stated.value) {
        case (.scalar(let type), .expression(let value)): checkValue(value, type)
        case (.scalar(.period), .period(let first, let last)):
            checkValue(first, .year)
            checkValue(last, .year)
        case (.yearSeries(let type), .series(let years)):
            for year in years { checkValue(year.value, type) }
        case (.list(let record), .list(let items, _)):
            for item in items { checkItem(item, record, stated) }
        case (.scalar(.number(let isInteger, let unit)), .series(let years)) where years.count == 1:
            // A whole number of four digits before a unit reads like a year with its value.
            let type = typeName(.number(isInteger: isInteger, unit), at: place(stated.range, main))
            let isEnglish = usesEnglish(at: place(stated.range, main))
            reportTestValue(
                stated,
                type
                    + (isEnglish
                        ? ", in brackets where it reads like a year" : ", đặt trong ngoặc đơn nếu giống một năm"))
        case (.scalar(let type), _): reportTestValue(stated, typeName(type, at: place(stated.range, main)))
        case (.yearSeries, _):
            reportTestValue(stated, usesEnglish(at: place(stated.range, main)) ? "a year series" : "chuỗi năm")
        case (.list, _): reportTestValue(stated, usesEnglish(at: place(stated.range, main)) ? "a list" : "danh sách")
        }
    }

    private mutating func reportTestValue(_ stated: TestEvidenceSyntax, _ needed: String) {
        report(.testValue, stated.name.range, in: main, [stated.name.text, needed])
    }

    private mutating func checkItem(_ item: TestValueSyntax, _ record: Int, _ stated: TestEvidenceSyntax) {
        switch item {
        case .record(let fields):
            for field in fields {
                guard let position = fieldPositions[record][field.name.key] else {
                    reportUnknown(field.name, among: ruleset.records[record].fields.map { $0.name }, in: main)
                    continue
                }
                check(field, ruleset.records[record].fields[position])
            }
        case .expression(let value) where ruleset.records[record].isScalar:
            checkValue(value, ruleset.records[record].fields[0].type)
        case .period where ruleset.records[record].isScalar: return
        case .expression, .period, .list, .series:
            reportTestValue(stated, ruleset.records[record].name)
        }
    }

    private mutating func check(_ field: TestFieldSyntax, _ declared: RecordField) {
        switch (declared.type, field.value) {
        case (.period, .period(let first, let last)):
            checkValue(first, .year)
            checkValue(last, .year)
        case (_, .expression(let value)):
            if case .text(let text) = value.kind, let unwritten = declared.unwritten,
                NameKey(text) == NameKey(unwritten)
            {
                return
            }
            checkValue(value, declared.type)
        case (_, .period), (_, .record), (_, .list), (_, .series):
            report(
                .testValue, field.name.range, in: main,
                [field.name.text, typeName(declared.type, at: place(field.name.range, main))])
        }
    }

    /// A value of a test: bare numbers and texts are taken as the type asks, as in a nomination.
    private mutating func checkValue(_ value: ExpressionSyntax, _ type: ScalarType) {
        var context = LoweringContext(origin: main)
        guard let lowered = lower(value, expected: type, &context) else { return }
        if Self.agree(lowered.type, type) || Self.adapted(lowered, to: type) != nil { return }
        if case .number = type, Self.isBareNumber(lowered) { return }
        if type == .period, Self.adapted(lowered, to: .year) != nil { return }
        reportWrongType(lowered, expected: type)
    }
}
