import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Citations as a legal text writes them.
extension Sentences {
    /// The stable name of a citation: `L22-44-1-e`, `KH2602-III-1-b, gạch 1`.
    package func identifier(_ citation: Citation) -> String {
        var result =
            ruleset.documents.indices.contains(citation.document) ? ruleset.documents[citation.document].key : ""
        for part in citation.path { result += "-" + part }
        if let dash = citation.dash { result += ", gạch \(dash)" }
        return result
    }

    /// `điểm e khoản 1 Điều 44 Luật số 06/2022/QH15`, or
    /// `mục III.1.b, gạch đầu dòng thứ nhất, Kế hoạch số 2602/KH-UBND`.
    package func citation(_ citation: Citation) -> String {
        guard ruleset.documents.indices.contains(citation.document) else { return identifier(citation) }
        let document = ruleset.documents[citation.document]
        let name = self.document(document)
        var place = isArticled(document, citation.path) ? articlePlace(citation.path) : sectionPlace(citation.path)
        let isArticle = isArticled(document, citation.path)
        if let dash = citation.dash {
            let dashText = say("gạch đầu dòng thứ \(ordinal(dash))", "\(ordinal(dash)) dash")
            place += place.isEmpty ? dashText : ", " + dashText
        }
        guard !place.isEmpty else { return name }
        if isArticle, citation.dash == nil { return place + say(" ", ", ") + name }
        return place + ", " + name
    }

    /// Citations one after another with the remark that the weakest of them asks for, or nil where there is none.
    package func citations(_ citations: [Citation], grade: Grade) -> String? {
        guard !citations.isEmpty else { return remark(on: grade) }
        var parts: [String] = []
        var weakest = grade
        for each in citations {
            let text = citation(each)
            if !parts.contains(text) { parts.append(text) }
            weakest = max(weakest, each.grade)
        }
        if let remark = remark(on: weakest) { parts.append(remark) }
        return Self.list(parts)
    }

    /// A document by its kind and number; without a number by its title or issuer.
    package func document(_ document: Document) -> String {
        guard let number = document.number, !number.isEmpty else {
            if let title = document.title { return text(title) }
            let issuer = Self.readable(document.issuer)
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

    private func articlePlace(_ path: [String]) -> String {
        guard let article = path.first else { return "" }
        var parts = [say("Điều ", "Article ") + article]
        for part in path.dropFirst() {
            let isNumber = part.first?.isNumber ?? false
            if isNumber {
                parts.append(say("khoản ", "clause ") + part)
            } else {
                parts.append(say("điểm ", "point ") + part)
            }
        }
        return Self.list(parts.reversed(), separator: say(" ", ", "))
    }

    private func sectionPlace(_ path: [String]) -> String {
        path.isEmpty ? "" : say("mục ", "section ") + Self.list(path, separator: ".")
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
