import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension SettingFault {
    /// The sentence for whoever typed `--set`.
    func text(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        switch self {
        case .malformed(let text):
            return isVietnamese
                ? "“--set” cần dạng NAME=VALUE, không phải “\(text)”" : "“--set” takes NAME=VALUE, and not “\(text)”"
        case .unknown(let name, let nearest, let known):
            return (isVietnamese ? "bộ quy tắc không có tham số “\(name)”" : "the ruleset has no parameter “\(name)”")
                + Self.hint(nearest, known, isVietnamese: isVietnamese)
        case .ambiguous(let name, let owners):
            let choices = owners.map { "“\($0).\(name)”" }
            return isVietnamese
                ? "có nhiều tham số “\(name)”; hãy ghi rõ " + choices.joined(separator: " hoặc ")
                : "there are several parameters “\(name)”; write " + choices.joined(separator: " or ")
        case .repeated(let name):
            return isVietnamese ? "tham số “\(name)” được ghi hai lần" : "the parameter “\(name)” is given twice"
        case .refused(let name, let diagnostic):
            return diagnostic.kind.code + (isVietnamese ? " tham số “\(name)”: " : " parameter “\(name)”: ")
                + diagnostic.message(in: language)
        }
    }

    /// No more parameters than these are listed.
    private static let listed = 8

    private static func hint(_ nearest: String?, _ known: [String], isVietnamese: Bool) -> String {
        if let nearest { return isVietnamese ? "; có phải “\(nearest)”?" : "; did you mean “\(nearest)”?" }
        guard !known.isEmpty else { return isVietnamese ? "; không có tham số nào" : "; it has none" }
        let names = known.prefix(listed).map { "“\($0)”" }.joined(separator: ", ") + (known.count > listed ? ", …" : "")
        return isVietnamese ? "; các tham số: \(names)" : "; its parameters: \(names)"
    }

    /// What to do, where the sentence does not say so.
    func help(in language: Language) -> String? {
        guard case .refused(_, let diagnostic) = self else { return nil }
        let help = diagnostic.help(in: language)
        return help.isEmpty ? nil : help
    }
}
