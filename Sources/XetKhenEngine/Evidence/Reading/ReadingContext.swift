import XetKhenSemantics

/// Where in the nomination the reader is, kept as numbers so that only a report makes a path of it. −1 is nowhere.
struct ReadingContext {
    var member: Int = -1
    var evidence: Int = -1
    /// Of a list of statements.
    var statement: Int = -1
    var year: Int = -1
    var record: Int = -1
    var field: Int = -1
    var paper: Int = -1
    var paperMember: Int = -1

    /// `evidence.xếp_loại.2022`, `papers[1].date`, `nominated_on`.
    func path(in layout: EvidenceLayout) -> String {
        guard let member = NominationMember(rawValue: member) else { return "" }
        var path = member.name
        if paper >= 0 { path += "[\(paper)]" }
        if let paperMember = PaperMember(rawValue: paperMember) { path += "." + paperMember.name }
        guard layout.ruleset.evidence.indices.contains(evidence) else { return path }
        path += "." + layout.ruleset.evidence[evidence].name
        if statement >= 0 { path += "[\(statement)]" }
        if year >= 0 { path += ".\(year)" }
        if record >= 0 { path += "[\(record)]" }
        if field >= 0, let type = layout.record(of: evidence), !type.isScalar, type.fields.indices.contains(field) {
            path += "." + type.fields[field].name
        }
        return path
    }

    /// What people call the value at hand: the title of its field, or the label of its evidence.
    func label(in layout: EvidenceLayout) -> String {
        guard layout.ruleset.evidence.indices.contains(evidence) else { return name(in: layout) }
        if field >= 0, let type = layout.record(of: evidence), !type.isScalar, type.fields.indices.contains(field) {
            return EvidenceLayout.readable(type.fields[field].title.vietnamese)
        }
        return layout.label(evidence)
    }

    /// What the value at hand is called in the nomination: its field, its evidence, or its member.
    func name(in layout: EvidenceLayout) -> String {
        if layout.ruleset.evidence.indices.contains(evidence) {
            if field >= 0, let type = layout.record(of: evidence), !type.isScalar, type.fields.indices.contains(field) {
                return type.fields[field].name
            }
            return layout.ruleset.evidence[evidence].name
        }
        if let paperMember = PaperMember(rawValue: paperMember) { return paperMember.name }
        return NominationMember(rawValue: member)?.name ?? ""
    }
}
