import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension NominationParser {
    mutating func readPapers() throws(JSONError) {
        guard try enterArray(NominationMember.papers.name) else { return }
        var isFirst = true
        var count = 0
        while try scanner.nextElement(&isFirst) {
            try countEntry(&count)
            context.paper = count - 1
            try readPaper()
            context.paperMember = -1
        }
        context.paper = -1
    }

    private mutating func readPaper() throws(JSONError) {
        guard try enterObject(NominationMember.papers.name) else { return }
        var paper = Paper(id: "", type: nil)
        var place = PaperPlace(offset: scanner.position - 1)
        var idOffset = place.offset
        var isFirst = true
        var seen: UInt32 = 0
        while let key = try scanner.nextKey(&isFirst) {
            context.paperMember = -1
            guard let number = find(key, in: layout.paperMembers), let member = PaperMember(rawValue: number) else {
                try reportUnknownMember(key, among: PaperMember.allCases.map { $0.name })
                try scanner.skipValue()
                continue
            }
            context.paperMember = number
            try noteMember(key, number, &seen)
            let token = try scanner.peek()
            switch member {
            case .id:
                idOffset = scanner.position
                paper.id = try readPlainText(member.name) ?? ""
            case .type: paper.type = try readPaperType()
            case .number: paper.number = try readPlainText(member.name)
            case .date: paper.date = try readDate(token)
            case .issuer: paper.issuer = try readPlainText(member.name)
            case .recordedOn: paper.recordedOn = try readDate(token)
            case .sha256: paper.sha256 = try readPlainText(member.name)
            case .replaces: place.replaces = try readReplaces(token)
            }
        }
        context.paperMember = -1
        if seen & 1 << UInt32(PaperMember.id.rawValue) == 0 {
            try report(EvidenceDiagnostic.missingMember, at: place.offset, [PaperMember.id.name])
            return
        }
        guard paperNumbers[paper.id] == nil else {
            try report(EvidenceDiagnostic.duplicatePaper, at: idOffset, [paper.id])
            return
        }
        paperNumbers[paper.id] = Int32(truncatingIfNeeded: papers.count)
        papers.append(paper)
        paperPlaces.append(place)
    }

    private mutating func readPaperType() throws(JSONError) -> Int? {
        _ = try scanner.peek()
        let offset = scanner.position
        guard let string = try readStringToken(PaperMember.type.name) else { return nil }
        if let type = find(string, in: layout.paperTypeNames) { return type }
        let name = scanner.text(string)
        let suggestion = Suggestion.text(for: name, among: layout.ruleset.paperTypes.map { $0.name })
        try report(EvidenceDiagnostic.unknownPaperType, at: offset, [name, suggestion])
        return nil
    }

    /// One id, or a list of them.
    private mutating func readReplaces(_ token: JSONToken) throws(JSONError) -> [(id: String, offset: Int)] {
        var result: [(id: String, offset: Int)] = []
        guard token == .array else {
            let offset = scanner.position
            if let id = try readPlainText(PaperMember.replaces.name) { result.append((id, offset)) }
            return result
        }
        try scanner.enter()
        var isFirst = true
        var count = 0
        while try scanner.nextElement(&isFirst) {
            try countEntry(&count)
            let offset = scanner.position
            if let id = try readPlainText(PaperMember.replaces.name) { result.append((id, offset)) }
        }
        return result
    }

    /// The number of a paper that a statement names, for `StatementSource.paper`, until the papers themselves are known.
    mutating func readPaperMention() throws(JSONError) -> Int32? {
        _ = try scanner.peek()
        let offset = scanner.position
        guard let string = try readStringToken(StatementMember.paper.name) else { return nil }
        let id = scanner.text(string)
        let key = MentionKey(id: id, evidence: context.evidence)
        if let known = mentionNumbers[key] { return known }
        let number = Int32(truncatingIfNeeded: mentions.count)
        mentionNumbers[key] = number
        mentions.append(PaperMention(id: id, offset: offset, context: context))
        return number
    }
}
