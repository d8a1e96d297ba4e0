import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    mutating func lowerParameterTypes() {
        for declared in parameters {
            if case .scalar(let type)? = lower(
                declared.syntax.type, owner: declared.syntax.name.text, in: declared.origin)
            {
                notes.parameterTypes.append(type)
            } else {
                report(.evidenceType, declared.syntax.type.range, in: declared.origin, [declared.syntax.name.text])
                notes.parameterTypes.append(nil)
            }
        }
    }

    mutating func lowerParameters() {
        for (index, declared) in parameters.enumerated() {
            let syntax = declared.syntax
            let name = publicName(syntax.name, Entity(kind: .parameter, index: index), declared.origin)
            let type = notes.parameterTypes[index]
            var values: [(value: ParameterValue, range: SourceRange)] = []
            for value in syntax.values {
                if let lowered = lower(value, type, in: declared.origin) {
                    values.append((lowered, place(value.range, declared.origin)))
                }
            }
            values.sort { left, right in
                (left.value.force.start ?? .earliest) < (right.value.force.start ?? .earliest)
            }
            checkStretches(of: syntax.name.text, values.map { ($0.value.force, $0.range) })
            if let other = settingValue(ofParameter: index, type, in: declared.origin) {
                for position in values.indices {
                    values[position].value.value = other
                    values[position].value.grade = .v1
                }
            }
            ruleset.parameters.append(
                Parameter(
                    name: name, label: LocalizedText(syntax.label, name: syntax.name), type: type ?? .text,
                    values: values.map { $0.value }, isCouncilChoice: syntax.isCouncilChoice,
                    range: place(syntax.name.range, declared.origin)))
        }
    }

    private mutating func lower(
        _ syntax: ParameterValueSyntax, _ type: ScalarType?, in origin: Int
    ) -> ParameterValue? {
        let citations = lower(syntax.citations, in: origin)
        let force = lower(syntax.force, in: origin)
        var constant: Constant?
        if let expression = syntax.value {
            guard let type else { return nil }
            var context = LoweringContext(origin: origin)
            guard let lowered = lower(expression, of: type, &context) else { return nil }
            guard let folded = ConstantFolding.value(of: lowered) else {
                report(.parameterNotConstant, at: lowered.range)
                return nil
            }
            constant = folded
        }
        return ParameterValue(value: constant, force: force, citations: citations, grade: lowestGrade(citations))
    }
}
