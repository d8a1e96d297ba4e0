import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension SettingFault {
    /// The sentence for whoever typed `--set`.
    func text(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        switch self {
        case .unknown(let name, let nearest):
            let hint = nearest.map { isVietnamese ? "; có phải “\($0)”?" : "; did you mean “\($0)”?" } ?? ""
            return (isVietnamese ? "bộ quy tắc không có tham số “\(name)”" : "the ruleset has no parameter “\(name)”")
                + hint
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

    /// What to do, where the sentence does not say so.
    func help(in language: Language) -> String? {
        guard case .refused(_, let diagnostic) = self else { return nil }
        let help = diagnostic.help(in: language)
        return help.isEmpty ? nil : help
    }
}
