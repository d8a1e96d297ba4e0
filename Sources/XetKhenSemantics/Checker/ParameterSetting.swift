import XetKhenSyntax
import XetKhenValues

/// Another value for a parameter in every stretch of its force, as a question of what would be then.
package struct ParameterSetting: Sendable, Hashable {
    /// As rules of the ruleset would name it: plain, or `ruleset.name` for one of a ruleset that is used.
    package var name: String
    package var value: ExpressionSyntax

    package init(name: String, value: ExpressionSyntax) {
        self.name = name
        self.value = value
    }
}

/// Why a parameter cannot be given a value.
package enum SettingFault: Error, Sendable, Hashable {
    /// Not of the form `NAME=VALUE`.
    case malformed(String)
    /// The ruleset has no parameter of the name; the nearest one, if one is near, and all that it has.
    case unknown(String, nearest: String?, known: [String])
    /// Several rulesets that are used have one.
    case ambiguous(String, owners: [String])
    case repeated(String)
    /// The value is not one of the parameter's type, or none at all.
    case refused(String, Diagnostic)
}

extension Checker {
    /// Checks trees that have no errors with other values for some parameters. Such a value decides whatever the grade of
    /// the source that it takes the place of: it is asked about, not attested.
    package static func check(
        _ trees: [SyntaxTree], setting settings: [ParameterSetting]
    ) throws(SettingFault) -> CheckedRuleset? {
        var checker = RulesetChecker(trees)
        checker.settings = settings
        let result = checker.check()
        if let fault = checker.settingFaults.first { throw fault }
        // The trees had no errors before: what is wrong now comes of the values.
        if result.ruleset == nil, let name = settings.first?.name,
            let error = result.diagnostics.first(where: { $0.kind.severity == .error })
        {
            throw .refused(name, error.withoutPlace)
        }
        return result.ruleset
    }
}

extension RulesetChecker {
    /// Finds the parameters that are to have another value.
    mutating func findSettings() {
        for setting in settings {
            switch names.find(NameKey(setting.name), in: .rules, from: main) {
            case .one(let entity) where entity.kind == .parameter:
                let earlier = settingOfParameter.updateValue(setting, forKey: entity.index)
                if earlier != nil { settingFaults.append(.repeated(setting.name)) }
            case .several(let first, let second):
                let owners = [first, second].map { ruleset.origins[owner(of: $0)] }
                settingFaults.append(.ambiguous(setting.name, owners: owners))
            case .one, .none:
                let known = parameters.enumerated().map { index, declared in
                    publicName(declared.syntax.name, Entity(kind: .parameter, index: index), declared.origin)
                }
                settingFaults.append(
                    .unknown(
                        setting.name, nearest: NormalForm.nearest(setting.name, among: known), known: known))
            }
        }
    }

    /// The value that a parameter is to have, nil where none is asked for or it is refused. What is wrong with it is no
    /// mistake of the ruleset and stays apart.
    mutating func settingValue(ofParameter index: Int, _ type: ScalarType?, in origin: Int) -> Constant? {
        guard let setting = settingOfParameter[index], let type else { return nil }
        let own = sink
        sink = DiagnosticSink()
        defer { sink = own }
        let value = constant(setting.value, type, in: origin)
        if let diagnostic = sink.sorted().first {
            settingFaults.append(.refused(setting.name, diagnostic.withoutPlace))
            return nil
        }
        return value
    }

    private mutating func constant(_ value: ExpressionSyntax, _ type: ScalarType, in origin: Int) -> Constant? {
        var context = LoweringContext(origin: origin)
        guard var lowered = lower(value, of: type, &context) else { return nil }
        guard let folded = ConstantFolding.value(of: lowered) else {
            report(.parameterNotConstant, at: lowered.range)
            return nil
        }
        if case .number(isInteger: true, _) = type, case .number(let number) = folded, !number.isWhole {
            if case .number(_, let unit) = lowered.type { lowered.type = .number(isInteger: false, unit) }
            reportWrongType(lowered, expected: type)
            return nil
        }
        return folded
    }
}

extension Diagnostic {
    /// The same sentence for what stands in no file.
    package var withoutPlace: Diagnostic {
        var diagnostic = self
        diagnostic.place = .none
        return diagnostic
    }
}
