import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Papers, facts and what was stated about them.
extension Sentences {
    /// `Kế hoạch đã ban hành số 12/KH-UBND ngày 15/03/2025`; without number and date, the identifier of the dossier.
    package func paper(_ index: Int32?) -> String {
        guard let index, nomination.papers.indices.contains(Int(index)) else {
            return say("tự kê khai", "self-declaration")
        }
        let paper = nomination.papers[Int(index)]
        var result = say("giấy tờ", "paper")
        if let type = paper.type, ruleset.paperTypes.indices.contains(type) {
            result = Self.inSentence(text(ruleset.paperTypes[type].title))
        }
        if let number = paper.number { result += say(" số ", " No. ") + number }
        if let date = paper.date { result += say(" ngày ", " of ") + date.text(in: language) }
        if paper.number == nil, paper.date == nil { result += say(" “", " “") + paper.id + "”" }
        return result
    }

    /// What a fact is, in words: the label, with the year or the record that it belongs to.
    package func fact(_ key: FactKey) -> String {
        guard ruleset.evidence.indices.contains(Int(key.evidence)) else { return "" }
        let declaration = ruleset.evidence[Int(key.evidence)]
        let label = label(declaration)
        switch key.kind {
        case .scalar:
            return label
        case .year:
            return say(Self.withoutEveryYear(label) + " năm \(key.index)", label + ", \(key.index)")
        case .field:
            let list = Int(key.evidence)
            let record = record(RecordReference(list: list, index: Int(key.index)), without: Int(key.field))
            guard case .list(let type) = declaration.shape, ruleset.records.indices.contains(type),
                ruleset.records[type].fields.indices.contains(Int(key.field))
            else { return label }
            if ruleset.records[type].isScalar {
                return label + say(", mục \(key.index + 1)", ", item \(key.index + 1)")
            }
            let field = Self.inSentence(text(ruleset.records[type].fields[Int(key.field)].title))
            guard record.utf8.contains(UInt8(ascii: ":")) else {
                return say("\(field) của \(record)", "\(field) of \(record)")
            }
            let name = Self.inSentence(label)
            return say("\(field) trong “\(name)” (\(record))", "\(field) in “\(name)” (\(record))")
        case .rest:
            return say("danh sách “\(label)” đã đầy đủ hay chưa", "whether the list “\(label)” is complete")
        }
    }

    /// A fact as something to be shown or settled: of a question the matter that it asks about, so that a label such as
    /// `Đã công khai danh sách` reads as `việc đã công khai danh sách`.
    func matter(_ key: FactKey) -> String {
        let name = fact(key)
        guard ruleset.type(of: key) == .yesNo else { return Self.inSentence(name) }
        return say(Self.matter(name), "the answer to “\(name)”")
    }

    /// `việc đã công khai danh sách`.
    static func matter(_ label: String) -> String {
        let inner = inSentence(label)
        return inner.hasPrefix("việc ") || inner.hasPrefix("sự ") ? inner : "việc " + inner
    }

    /// A label of a series without the words that a single year makes untrue: `mức độ hoàn thành nhiệm vụ hằng năm`.
    static func withoutEveryYear(_ label: String) -> String {
        for ending in [" hằng năm", " hàng năm", " từng năm"] where label.hasSuffix(ending) {
            return String(label.dropLast(ending.count))
        }
        return label
    }

    /// A record by what is known of its fields: those of its key, or else all; without any, by its position. Within a
    /// sentence of the ruleset the values stand without the names of their fields.
    package func record(
        _ reference: RecordReference, without left: Int? = nil, namesFields: Bool = true
    ) -> String {
        guard ruleset.evidence.indices.contains(reference.list),
            case .list(let type) = ruleset.evidence[reference.list].shape, ruleset.records.indices.contains(type)
        else { return "" }
        let declared = ruleset.records[type]
        var parts: [String] = []
        let fields = declared.key.isEmpty ? Array(declared.fields.indices) : declared.key
        for field in fields where field != left && declared.fields.indices.contains(field) {
            let key = FactKey(
                kind: .field, evidence: Int32(reference.list), index: Int32(reference.index), field: Int32(field))
            guard let cell = nomination.facts.cell(at: key), cell.state == .known else { continue }
            parts.append(
                fieldValue(
                    cell.value.number, declared.fields[field], isFirst: parts.isEmpty, isNamed: namesFields))
        }
        guard !parts.isEmpty else {
            let label = Self.inSentence(label(ruleset.evidence[reference.list]))
            return say("mục \(reference.index + 1) của “\(label)”", "item \(reference.index + 1) of “\(label)”")
        }
        return Self.list(parts, separator: ", ")
    }

    /// An award that leads the record speaks for itself; anything else says what it is.
    private func fieldValue(
        _ number: ExactDecimal, _ field: RecordField, isFirst: Bool, isNamed: Bool
    ) -> String {
        let shown = value(number, field.type)
        let title = Self.inSentence(text(field.title))
        switch field.type {
        case .award where isFirst: return shown
        case .number, .date, .year, .period: return title + " " + shown
        case .yesNo: return title + ": " + shown
        case .award, .choice, .awardKind, .text:
            guard isNamed else { return shown }
            // A value with a comma of its own would run into the next field.
            let isOpen = shown.utf8.contains(UInt8(ascii: ",")) && !shown.hasPrefix("“")
            return title + ": " + (isOpen ? "“" + shown + "”" : shown)
        }
    }

    /// What is missing, which papers would show it, and who may supply it.
    package func missing(_ fact: FactNote, named name: String? = nil) -> String {
        guard ruleset.evidence.indices.contains(Int(fact.key.evidence)) else { return "" }
        let declaration = ruleset.evidence[Int(fact.key.evidence)]
        var result = name ?? matter(fact.key)
        if language == .vietnamese, fact.type == .yesNo { result = "căn cứ về " + result }
        if let assessor = declaration.assessor {
            let body = text(assessor)
            let about = body.utf8.contains(UInt8(ascii: ",")) ? ", về " : " về "
            let plain = name ?? Self.inSentence(self.fact(fact.key))
            result = say("xác nhận của \(body)\(about)\(name ?? matter(fact.key))", "confirmation by \(body): \(plain)")
        } else if fact.key.kind == .rest {
            let label = label(declaration)
            result = say("xác nhận danh sách “\(label)” đã đầy đủ", "confirmation that the list “\(label)” is complete")
        }
        var proofs = declaration.papers
        if fact.key.kind == .rest, case .declared(let type?) = declaration.completeness { proofs = [type] }
        var hints: [String] = []
        let titles = paperTypes(proofs)
        if !titles.isEmpty { hints.append(say("giấy tờ: ", "shown by: ") + choice(titles)) }
        if let answeredBy = declaration.answeredBy {
            hints.append(say("nơi cung cấp: ", "supplied by: ") + text(answeredBy))
        }
        return hints.isEmpty ? result : result + " (" + Self.list(hints) + ")"
    }

    package func paperTypes(_ indices: [Int]) -> [String] {
        var titles: [String] = []
        for index in indices where ruleset.paperTypes.indices.contains(index) {
            titles.append(Self.inSentence(text(ruleset.paperTypes[index].title)))
        }
        return titles
    }

    /// `Hai giấy tờ cho số liệu khác nhau về …: 98 % (kế hoạch số …), 100 % (biên bản …)`.
    package func disputed(_ fact: FactNote) -> String {
        let statements = fact.speaking
        let label = matter(fact.key)
        var parts: [String] = []
        for statement in statements { parts.append(stated(statement, fact.type)) }
        let shown = Self.list(parts, separator: ", ")
        let papers = counted(papers: parts.count)
        return say(
            "\(papers) cho số liệu khác nhau về \(label): \(shown)", "\(papers) disagree on \(label): \(shown)")
    }

    private func counted(papers count: Int) -> String {
        let vietnamese = ["Hai", "Ba", "Bốn", "Năm"]
        let english = ["Two", "Three", "Four", "Five"]
        guard count >= 2, count <= 5 else { return say("Các giấy tờ", "The papers") }
        return say(vietnamese[count - 2] + " giấy tờ", english[count - 2] + " papers")
    }

    /// `98 % (kế hoạch số …)`.
    func stated(_ statement: Statement, _ type: ScalarType?) -> String {
        var value = say("không ghi", "not written")
        if let number = statement.value?.number, let type { value = self.value(number, type) }
        return value + " (" + paper(statement.paper) + ")"
    }

    /// A statement that does not speak for its fact, and why.
    package func silenced(_ statement: Statement, _ type: ScalarType?) -> String {
        let reason: String
        switch statement.standing {
        case .decides, .disputes: return stated(statement, type)
        case .outranked:
            reason = say("đã có giấy tờ có giá trị cao hơn", "a paper of higher standing speaks of the same")
        case .replaced: reason = say("đã được giấy tờ khác thay thế", "replaced by another paper")
        case .notYetKnown:
            reason = say("được ghi nhận sau ngày xét", "recorded after the date of consideration")
        case .outOfPeriod:
            reason = say("không có giá trị tại ngày đề nghị", "not valid on the date of proposal")
        }
        return say("không dùng số liệu ", "not used: ") + stated(statement, type) + say(" vì ", ", because: ") + reason
    }

    /// The papers that a line's known facts rest on, each once, in the order of the dossier; self-declarations last.
    package func papers(of facts: [FactNote]) -> [Int32?] {
        var found: Set<Int32> = []
        var hasDeclaration = false
        for fact in facts {
            for statement in fact.speaking {
                if let paper = statement.paper { found.insert(paper) } else { hasDeclaration = true }
            }
        }
        var result: [Int32?] = []
        for paper in found.sorted() { result.append(paper) }
        if hasDeclaration { result.append(nil) }
        return result
    }
}
