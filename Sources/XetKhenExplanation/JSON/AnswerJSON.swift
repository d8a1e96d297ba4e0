import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The answer as JSON, `xetkhen.answer/1`.
///
/// Codes and names are the same in every language; members called `text` are sentences in the language asked for. The
/// order of keys is fixed; the same answer gives the same bytes.
package struct AnswerJSON {
    /// The name and version of the format. Members may be added within a version; none changes its meaning.
    package static let format = "xetkhen.answer/1"

    let tree: ExplanationTree
    let sentences: Sentences
    /// Every citation and fact that a line names, described once at the end.
    var citations: [Citation] = []
    var citationNames: Set<String> = []
    var facts: [FactKey: FactNote] = [:]
    /// Criteria whose parts stand in the award at hand already.
    var shownCriteria: Set<Int> = []

    private init(_ tree: ExplanationTree, _ language: Language) {
        self.tree = tree
        sentences = Sentences(tree, in: language)
    }

    /// The document as text: indented by two spaces a level with a line end, or without any white space.
    package static func text(of tree: ExplanationTree, in language: Language, isIndented: Bool = true) -> String {
        var writer = AnswerJSON(tree, language)
        return writer.document(language).text(isIndented: isIndented)
    }

    private mutating func document(_ language: Language) -> JSONTree {
        var awards: [JSONTree] = []
        for explanation in tree.awards { awards.append(award(explanation)) }
        var members: [JSONTree.Member] = [
            .init("format", .string(Self.format)),
            .init("language", .string(language.code)),
            .init(
                "ruleset",
                .object([
                    .init("name", .string(tree.ruleset.name)),
                    .init("text", .string(sentences.text(tree.ruleset.title))),
                ])),
            .init("nomination", nomination()),
            .init("earned", names(tree.answer.earned)),
            .init("proposed", names(tree.proposed)),
            .init("possible", names(tree.answer.possible)),
            .init("just_above", names(tree.answer.justAbove)),
            .init("joint_proposals", .array(tree.answer.jointProposals.map { names($0) })),
            .init("awards", .array(awards)),
        ]
        members.append(.init("facts", factTable()))
        members.append(.init("citations", .array(citations.map { citation($0) })))
        members.append(.init("closing", .string(sentences.closing)))
        return .object(members)
    }

    /// Names of the awards at these positions of the answer.
    private func names(_ positions: [Int]) -> JSONTree {
        var result: [String] = []
        for position in positions where tree.awards.indices.contains(position) {
            result.append(name(ofAward: tree.awards[position].award))
        }
        return .strings(result)
    }

    func name(ofAward index: Int) -> String {
        tree.ruleset.awards.indices.contains(index) ? tree.ruleset.awards[index].name : ""
    }

    private func nomination() -> JSONTree {
        let nomination = tree.answer.nomination
        var groups: [JSONTree] = []
        for group in nomination.groups where tree.ruleset.groups.indices.contains(group) {
            let declared = tree.ruleset.groups[group]
            groups.append(
                .object([
                    .init("name", .string(declared.name)), .init("text", .string(sentences.text(declared.title))),
                ]))
        }
        var dates: [JSONTree.Member] = []
        var assumed: [String] = []
        for date in BuiltInDate.allCases {
            dates.append(.init(AnswerCodes.code(date), .string(nomination.dates[date].isoDescription)))
            if nomination.dates.defaulted.contains(date) { assumed.append(AnswerCodes.code(date)) }
        }
        dates.append(.init("taken_as_considered_on", .strings(assumed)))
        var papers: [JSONTree] = []
        for (index, paper) in nomination.papers.enumerated() { papers.append(self.paper(paper, index)) }
        var findings: [JSONTree] = []
        for finding in nomination.findings {
            var members: [JSONTree.Member] = [.init("code", .string(finding.kind.code))]
            if case .nomination(let path, _) = finding.place { members.append(.init("path", .string(path))) }
            members.append(.init("text", .string(finding.message(in: sentences.language))))
            members.append(.init("help", .string(finding.help(in: sentences.language))))
            findings.append(.object(members))
        }
        return .object([
            .init("id", .string(nomination.id)), .init("groups", .array(groups)), .init("dates", .object(dates)),
            .init("papers", .array(papers)), .init("findings", .array(findings)),
        ])
    }

    private func paper(_ paper: Paper, _ index: Int) -> JSONTree {
        var members: [JSONTree.Member] = [.init("id", .string(paper.id))]
        if let type = paper.type, tree.ruleset.paperTypes.indices.contains(type) {
            members.append(.init("type", .string(tree.ruleset.paperTypes[type].name)))
        }
        if let number = paper.number { members.append(.init("number", .string(number))) }
        if let date = paper.date { members.append(.init("date", .string(date.isoDescription))) }
        if let issuer = paper.issuer { members.append(.init("issuer", .string(issuer))) }
        if let digest = paper.sha256 { members.append(.init("sha256", .string(digest))) }
        members.append(.init("text", .string(sentences.paper(Int32(index)))))
        return .object(members)
    }

    // MARK: - Citations and facts, described once

    /// The names of citations, noted for the table at the end.
    mutating func cite(_ citations: [Citation]) -> JSONTree {
        var names: [String] = []
        for citation in citations {
            let name = sentences.identifier(citation)
            if citationNames.insert(name).inserted { self.citations.append(citation) }
            names.append(name)
        }
        return .strings(names)
    }

    private func citation(_ citation: Citation) -> JSONTree {
        var members: [JSONTree.Member] = [.init("id", .string(sentences.identifier(citation)))]
        if tree.ruleset.documents.indices.contains(citation.document) {
            let document = tree.ruleset.documents[citation.document]
            members.append(.init("document", .string(document.key)))
            if let number = document.number { members.append(.init("number", .string(number))) }
        }
        members.append(.init("path", .strings(citation.path)))
        if let dash = citation.dash { members.append(.init("dash", .integer(dash))) }
        members.append(.init("grade", .string(AnswerCodes.code(citation.grade))))
        members.append(.init("text", .string(sentences.citation(citation))))
        return .object(members)
    }

    /// The paths of facts, noted for the table at the end.
    mutating func mention(_ notes: [FactNote]) -> JSONTree {
        var paths: [String] = []
        for note in notes {
            facts[note.key] = note
            paths.append(path(of: note.key))
        }
        return .strings(paths)
    }

    func path(of key: FactKey) -> String { tree.ruleset.path(of: key) }

    private func factTable() -> JSONTree {
        var result: [JSONTree] = []
        for key in facts.keys.sorted() {
            guard let note = facts[key] else { continue }
            var members: [JSONTree.Member] = [
                .init("path", .string(path(of: key))), .init("text", .string(sentences.fact(key))),
                .init("state", .string(AnswerCodes.code(note.state))),
            ]
            if let type = note.type { members.append(.init("type", .string(AnswerCodes.code(type)))) }
            if case .known(let value) = note.state, let type = note.type {
                members.append(.init("value", json(value.number, type)))
                members.append(.init("value_text", .string(sentences.value(value.number, type))))
            }
            members.append(.init("statements", .array(note.statements.map { statement($0, note.type) })))
            result.append(.object(members))
        }
        return .array(result)
    }

    private func statement(_ statement: Statement, _ type: ScalarType?) -> JSONTree {
        var members: [JSONTree.Member] = []
        if let value = statement.value, let type {
            members.append(.init("value", json(value.number, type)))
        } else {
            members.append(.init("value", .null))
        }
        members.append(.init("paper", paperName(statement.paper)))
        if let date = statement.recordedOn { members.append(.init("recorded_on", .string(date.isoDescription))) }
        members.append(.init("standing", .string(AnswerCodes.code(statement.standing))))
        return .object(members)
    }

    /// The paper's identifier; null for a self-declaration.
    func paperName(_ paper: Int32?) -> JSONTree {
        let papers = tree.answer.nomination.papers
        guard let paper, papers.indices.contains(Int(paper)) else { return .null }
        return .string(papers[Int(paper)].id)
    }
}
