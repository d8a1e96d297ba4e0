import XetKhenRecord
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Ruleset {
    /// The checked ruleset with other values for some of its parameters, read again from its own sources.
    package func checked(setting settings: [ParameterSetting]) throws(SettingFault) -> CheckedRuleset {
        guard !settings.isEmpty else { return checked }
        let trees = sources.parts.map { part in
            RulesetParser.parse(files: part.files.map { (path: $0.name, bytes: $0.bytes) }, readsTests: false)
        }
        return try Checker.check(trees, setting: settings) ?? checked
    }
}

extension ParameterSetting {
    /// Reads `NAME=VALUE`. The value is written as in the rules, with the decimal mark and the words of either language.
    package init(parsing text: String) throws(SettingFault) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts.first, let last = parts.last, !first.isEmpty else {
            throw .malformed(text)
        }
        func trimmed(_ part: Substring) -> String {
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        let name = NormalForm.composed(trimmed(first))
        self.init(name: name, value: try Self.value(of: trimmed(last), for: name))
    }

    private static func value(of text: String, for name: String) throws(SettingFault) -> ExpressionSyntax {
        let vietnamese = RulesetParser.parseExpression(text, keywords: .vietnamese)
        let isRead = vietnamese.diagnostics.isEmpty
        // A word of the English keywords is a name in Vietnamese.
        if isRead, let value = vietnamese.expression, !value.isName { return value }
        if !looksGrouped(text) {
            let english = RulesetParser.parseExpression(text, keywords: .english)
            if english.diagnostics.isEmpty, let value = english.expression, !value.isName { return value }
        }
        if isRead, let value = vietnamese.expression { return value }
        guard let diagnostic = vietnamese.diagnostics.first else { throw .malformed(name + "=" + text) }
        throw .refused(name, diagnostic.withoutPlace)
    }

    /// Whether a point may part the thousands, so that it must not be read as a decimal mark: `1.000`.
    private static func looksGrouped(_ text: String) -> Bool {
        let digits = text.drop { $0.isNumber }
        guard digits.first == "." else { return false }
        return digits.dropFirst().prefix { $0.isNumber }.count == 3
    }
}

extension ExpressionSyntax {
    fileprivate var isName: Bool {
        if case .name = kind { return true }
        return false
    }
}
