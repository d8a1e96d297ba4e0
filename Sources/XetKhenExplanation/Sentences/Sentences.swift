import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Says the parts of an explanation in one language, in the tone of an official report.
package struct Sentences: Sendable {
    package let ruleset: CheckedRuleset
    package let nomination: Nomination
    package let language: Language
    let wording: CitationWording

    package init(_ tree: ExplanationTree, in language: Language) {
        ruleset = tree.ruleset
        wording = CitationWording(tree.ruleset, in: language)
        nomination = tree.answer.nomination
        self.language = language
    }

    /// The text of this language.
    func say(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    /// A text of the ruleset without the marks of an identifier.
    func text(_ localized: LocalizedText) -> String {
        Self.readable(localized.text(in: language))
    }

    /// An identifier as words: a name for which the ruleset gives no label still reads as text.
    static func readable(_ name: String) -> String {
        NameWords.text(of: name)
    }

    /// The label of a declaration; the question stands in where the label is only the name.
    func label(_ declaration: EvidenceDeclaration) -> String {
        if declaration.label.vietnamese == declaration.name, let question = declaration.question {
            return Self.withoutQuestionMark(text(question))
        }
        return text(declaration.label)
    }

    private static func withoutQuestionMark(_ text: String) -> String {
        text.hasSuffix("?") ? String(text.dropLast()) : text
    }

    /// The sentence with a capital first letter.
    static func capitalized(_ sentence: String) -> String {
        guard let first = sentence.first else { return sentence }
        return first.uppercased() + sentence.dropFirst()
    }

    /// A label within a sentence: its first letter small unless the word looks like a name (a capital follows, or it is
    /// all capitals, or the next word begins with one).
    static func inSentence(_ label: String) -> String {
        guard let first = label.first, first.isUppercase else { return label }
        let rest = label.dropFirst()
        guard let second = rest.first, second.isLowercase || second == " " else { return label }
        let nextWord = rest.drop { $0 != " " }.dropFirst()
        if let next = nextWord.first, next.isUppercase { return label }
        return first.lowercased() + rest
    }

    /// Parts joined as a list: `a; b; c`.
    static func list(_ parts: [String], separator: String = "; ") -> String {
        var result = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { result += separator }
            result += part
        }
        return result
    }

    /// Parts joined with the word for "or" before the last: `a, b hoặc c`.
    func choice(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return Self.list(Array(parts.dropLast()), separator: ", ") + say(" hoặc ", " or ") + last
    }

    /// The word for a verdict, small.
    package func verdict(_ verdict: Verdict) -> String { Self.word(for: verdict, in: language) }

    package static func word(for verdict: Verdict, in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        switch verdict {
        case .earned: return isVietnamese ? "đạt" : "earned"
        case .notEarned: return isVietnamese ? "không đạt" : "not earned"
        case .insufficientEvidence: return isVietnamese ? "chưa đủ căn cứ" : "insufficient evidence"
        case .conflictingEvidence: return isVietnamese ? "mâu thuẫn" : "conflicting evidence"
        case .needsReview: return isVietnamese ? "cần xem xét" : "needs review"
        case .notApplicable: return isVietnamese ? "không áp dụng" : "not applicable"
        case .error: return isVietnamese ? "lỗi" : "error"
        }
    }

    /// The word for what became of a condition.
    package func outcome(_ outcome: LineOutcome) -> String {
        switch outcome {
        case .judged(let truth):
            truth.isTrue
                ? say("đạt", "met") : truth.isFalse ? say("không đạt", "not met") : say("chưa rõ", "unknown")
        case .leftOut: say("không xét", "left out")
        }
    }

    /// Why a value is unknown.
    package func cause(_ cause: Causes) -> String {
        switch cause {
        case .error: say("lỗi tính toán", "error in a calculation")
        case .conflict: say("giấy tờ mâu thuẫn", "papers disagree")
        case .missing: say("thiếu căn cứ", "evidence missing")
        case .reading: say("có nhiều cách hiểu", "more than one reading")
        default: say("nguồn yếu", "weak source")
        }
    }

    /// All causes of a set, in order of precedence.
    package func causes(_ causes: Causes) -> String {
        Self.list(causes.elements.map { cause($0) }, separator: ", ")
    }

    /// Why a part was left out.
    package func leftOut(_ status: TraceStatus) -> String {
        switch status {
        case .judged: ""
        case .notCovered: say("không dành cho nhóm đối tượng này", "not for this group of nominees")
        case .notInForce: say("không có hiệu lực tại ngày quyết định", "not in force on the date of decision")
        case .notPleaded: say("hồ sơ không nêu căn cứ này", "the nomination does not rely on it")
        case .notHeard:
            say("cách hiểu này chưa có tại ngày xét", "this reading did not exist on the date of consideration")
        case .empty: say("mọi phần đều không xét", "all its parts are left out")
        }
    }

    package func leftOut(_ status: StandardStatus) -> String {
        switch status {
        case .judged: ""
        case .notCovered: leftOut(TraceStatus.notCovered)
        case .notInForce: leftOut(TraceStatus.notInForce)
        case .notPleaded: leftOut(TraceStatus.notPleaded)
        case .empty: leftOut(TraceStatus.empty)
        }
    }

    /// The name of one of the four dates.
    package func name(of date: BuiltInDate) -> String {
        switch date {
        case .proposal: say("ngày đề nghị", "date of proposal")
        case .receipt: say("ngày tiếp nhận", "date of receipt")
        case .consideration: say("ngày xét", "date of consideration")
        case .decision: say("ngày quyết định", "date of decision")
        }
    }

    package func name(of kind: AwardKind) -> String {
        switch kind {
        case .merit: say("công trạng", "merit")
        case .movement: say("phong trào", "movement")
        case .thematic: say("chuyên đề", "thematic")
        case .unexpectedFeat: say("đột xuất", "unexpected feat")
        case .dedication: say("quá trình cống hiến", "long dedication")
        case .lengthOfService: say("niên hạn", "length of service")
        case .externalRelations: say("đối ngoại", "external relations")
        case .title: say("danh hiệu thi đua", "emulation title")
        }
    }

    package func award(_ index: Int) -> String {
        ruleset.awards.indices.contains(index) ? text(ruleset.awards[index].title) : ""
    }

    /// Said once at the end of every report.
    package var closing: String {
        say(
            "Kết quả trên là đề xuất theo bộ quy tắc và căn cứ trong hồ sơ; Hội đồng Thi đua - Khen thưởng xem xét, quyết định.",
            "The above is a proposal under the ruleset and the evidence in the dossier; the Emulation and Commendation Council decides."
        )
    }
}
