import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Citations as a legal text writes them.
package struct CitationWording: Sendable {
    private let ruleset: CheckedRuleset
    private let language: Language

    package init(_ ruleset: CheckedRuleset, in language: Language) {
        self.ruleset = ruleset
        self.language = language
    }

    private func say(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    /// The remark that a source's grade asks for, or nil for a source read in the instrument itself.
    package func remark(on grade: Grade) -> String? {
        switch grade {
        case .v1: nil
        case .v2:
            say("nguồn thứ cấp, cần đối chiếu văn bản gốc", "secondary source, to be checked against the original")
        case .v3, .memory:
            say("nguồn yếu, chỉ nêu để xem xét", "weak source, raised for consideration only")
        }
    }

    /// `điểm e khoản 1 Điều 44 Luật số 06/2022/QH15`, or
    /// `gạch đầu dòng thứ nhất mục III.1.b Kế hoạch số 2602/KH-UBND`.
    package func citation(_ citation: Citation) -> String { places([citation]) }

    /// Citations with the remark that the weakest of them asks for, or nil where there is neither. A document is named
    /// once, after all its places: `khoản 2 Điều 75, khoản 3 Điều 8 Luật số 06/2022/QH15`.
    package func citations(_ citations: [Citation], grade: Grade) -> String? {
        guard !citations.isEmpty else { return remark(on: grade) }
        var documents: [Int] = []
        var weakest = grade
        for each in citations {
            if !documents.contains(each.document) { documents.append(each.document) }
            weakest = max(weakest, each.grade)
        }
        var parts = documents.map { document in places(citations.filter { $0.document == document }) }
        if let remark = remark(on: weakest) { parts.append(remark) }
        return Sentences.list(parts)
    }

    /// The places of one document and its name, the clauses and points of one article together.
    private func places(_ citations: [Citation]) -> String {
        guard let first = citations.first else { return "" }
        guard ruleset.documents.indices.contains(first.document) else { return ruleset.identifier(of: first) }
        let document = ruleset.documents[first.document]
        let name = self.document(document)
        var articles: [(name: String, places: [String])] = []
        for citation in citations {
            let place = place(citation, in: document)
            guard !place.within.isEmpty else { continue }
            if let index = articles.firstIndex(where: { $0.name == place.within }) {
                if !articles[index].places.contains(place.own) { articles[index].places.append(place.own) }
            } else {
                articles.append((place.within, [place.own]))
            }
        }
        guard !articles.isEmpty else { return name }
        var parts: [String] = []
        for article in articles {
            let inner = article.places.filter { !$0.isEmpty }
            guard !inner.isEmpty else {
                parts.append(article.name)
                continue
            }
            // The article as a whole beside one of its clauses stands for itself.
            if inner.count < article.places.count { parts.append(article.name) }
            parts.append(
                say(Sentences.list(inner, separator: ", ") + " ", Sentences.list(inner, separator: " and ") + ", ")
                    + article.name)
        }
        return say(Sentences.list(parts, separator: ", ") + " ", Sentences.list(parts) + ", ") + name
    }

    /// What stands within an article (`điểm e khoản 1`), and the article; of a document in sections, nothing but a dash
    /// stands within.
    private func place(_ citation: Citation, in document: Document) -> (own: String, within: String) {
        let dash = citation.dash.map { say("gạch đầu dòng thứ \(ordinal($0))", "\(ordinal($0)) dash") } ?? ""
        guard isArticled(document, citation.path) else {
            let section = sectionPlace(citation.path)
            return section.isEmpty ? ("", dash) : (dash, section)
        }
        let inner = innerPlace(citation.path)
        let own = dash.isEmpty || inner.isEmpty ? dash + inner : dash + say(" ", ", ") + inner
        return (own, say("Điều ", "Article ") + (citation.path.first ?? ""))
    }

    /// A document by its kind and number; without a number by its title or issuer.
    package func document(_ document: Document) -> String {
        guard let number = document.number, !number.isEmpty else {
            if let title = document.title { return Sentences.readable(title.text(in: language)) }
            let issuer = Sentences.readable(document.issuer)
            return say("văn bản chưa ghi số của \(issuer)", "document of \(issuer), number blank")
        }
        guard let kind = Self.kind(ofNumber: number) else { return say("văn bản số ", "document No. ") + number }
        return say(kind.vietnamese + " số ", (kind.english ?? "Document") + " No. ") + number
    }

    /// The kind of instrument that the letters of its number name.
    private static func kind(ofNumber number: String) -> LocalizedText? {
        // After the year or the number: `06/2022/QH15`, `98/2023/NĐ-CP`, `2602/KH-UBND`, `1168/BNV-BTĐKT`.
        var letters = ""
        for part in number.split(separator: "/") {
            if let first = part.first, !first.isNumber { letters = String(part) }
        }
        let head = letters.prefix { $0 != "-" }
        if head.hasPrefix("QH") { return LocalizedText("Luật", "Law") }
        switch head {
        case "NĐ": return LocalizedText("Nghị định", "Decree")
        case "TT": return LocalizedText("Thông tư", "Circular")
        case "TTLT": return LocalizedText("Thông tư liên tịch", "Joint Circular")
        case "QĐ": return LocalizedText("Quyết định", "Decision")
        case "NQ": return LocalizedText("Nghị quyết", "Resolution")
        case "PL", "UBTVQH": return LocalizedText("Pháp lệnh", "Ordinance")
        case "KH": return LocalizedText("Kế hoạch", "Plan")
        case "HD": return LocalizedText("Hướng dẫn", "Guidance")
        case "CT": return LocalizedText("Chỉ thị", "Directive")
        case "BC": return LocalizedText("Báo cáo", "Report")
        case "QC": return LocalizedText("Quy chế", "Regulation")
        case "TB": return LocalizedText("Thông báo", "Notice")
        case "TTr": return LocalizedText("Tờ trình", "Submission")
        case "CV", "BNV", "VPCP", "UBND", "BTĐKT": return LocalizedText("Công văn", "Official letter")
        default: return nil
        }
    }

    /// Whether the path is one of article, clause and point: it begins with a number, and the document is not a plan,
    /// a report or a letter, which count their sections.
    private func isArticled(_ document: Document, _ path: [String]) -> Bool {
        guard let first = path.first?.first, first.isNumber else { return false }
        guard let number = document.number, let kind = Self.kind(ofNumber: number) else { return true }
        switch kind.vietnamese {
        case "Luật", "Nghị định", "Thông tư", "Thông tư liên tịch", "Quyết định", "Nghị quyết", "Pháp lệnh", "Quy chế":
            return true
        default: return false
        }
    }

    private func innerPlace(_ path: [String]) -> String {
        var parts: [String] = []
        for part in path.dropFirst() {
            let isNumber = part.first?.isNumber ?? false
            if isNumber {
                parts.append(say("khoản ", "clause ") + part)
            } else {
                parts.append(say("điểm ", "point ") + part)
            }
        }
        return Sentences.list(parts.reversed(), separator: say(" ", ", "))
    }

    private func sectionPlace(_ path: [String]) -> String {
        path.isEmpty ? "" : say("mục ", "section ") + Sentences.list(path, separator: ".")
    }

    private func ordinal(_ number: Int) -> String {
        let vietnamese = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
        let english = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        ]
        guard number >= 1, number <= 10 else { return say("\(number)", "\(number)th") }
        return say(vietnamese[number - 1], english[number - 1])
    }
}
