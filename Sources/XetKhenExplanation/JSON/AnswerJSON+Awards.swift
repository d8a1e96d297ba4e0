import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One award as JSON.
extension AnswerJSON {
    mutating func award(_ award: AwardExplanation) -> JSONTree {
        shownCriteria = []
        let answer = award.answer
        let declared = tree.ruleset.awards.indices.contains(award.award) ? tree.ruleset.awards[award.award] : nil
        var members: [JSONTree.Member] = [
            .init("award", .string(name(ofAward: award.award))),
            .init("text", .string(sentences.award(award.award))),
            .init("is_title", .bool(declared?.isTitle ?? false)),
            .init("verdict", .object(code: AnswerCodes.code(award.verdict), text: sentences.verdict(award.verdict))),
            .init("causes", .strings(AnswerCodes.codes(answer.truth.causes))),
            .init("suspended", .bool(answer.isSuspended)),
            .init("returned", .bool(answer.isReturned)),
            .init("certain_anyway", .bool(answer.isCertainAnyway)),
            .init("completions_not_tried", .bool(answer.completionsNotTried)),
        ]
        if let transition = transition(award) { members.append(.init("transition", transition)) }
        members.append(.init("suspensions", flags(award.suspensions)))
        members.append(.init("procedures", flags(award.procedures)))
        if let exclusion = exclusion(answer) { members.append(.init("exclusion", exclusion)) }
        var reasons: [JSONTree] = []
        for reason in award.reasons(in: sentences.language) {
            reasons.append(
                .object([
                    .init("outcome", .string(AnswerCodes.code(reason.outcome))),
                    .init("text", .string(sentences.reason(reason))), .init("citations", cite(reason.citations)),
                ]))
        }
        members.append(.init("reasons", .array(reasons)))
        var standards: [JSONTree] = []
        for standard in award.standards { standards.append(self.standard(standard)) }
        members.append(.init("standards", .array(standards)))
        members.append(.init("other_routes", otherRoutes(award)))
        members.append(.init("left_out", leftOut(award)))
        members.append(.init("missing", open(award.missing, isDisputed: false)))
        members.append(.init("disputed", open(award.disputed, isDisputed: true)))
        members.append(.init("doubts", doubts(award.doubts)))
        members.append(.init("towards_earned", settling(answer.towardsEarned)))
        members.append(.init("towards_not_earned", settling(answer.towardsNotEarned)))
        members.append(.init("earliest", earliest(answer)))
        if let declared {
            members.append(.init("authorities", offices(answer.authorities, declared.authorities)))
            members.append(.init("proposers", offices(answer.proposers, declared.proposers)))
            if let bonus = answer.bonus { members.append(.init("bonus", self.bonus(bonus, declared))) }
        }
        var lacking: [JSONTree] = []
        for index in answer.lackingPapers where tree.ruleset.paperTypes.indices.contains(index) {
            let type = tree.ruleset.paperTypes[index]
            lacking.append(
                .object([.init("type", .string(type.name)), .init("text", .string(sentences.text(type.title)))]))
        }
        members.append(.init("lacking_papers", .array(lacking)))
        return .object(members)
    }

    private mutating func transition(_ award: AwardExplanation) -> JSONTree? {
        guard let finding = award.answer.transition else { return nil }
        var applying: [JSONTree] = []
        for transition in award.transitions {
            let documents = tree.ruleset.documents
            let regime = documents.indices.contains(transition.regime) ? documents[transition.regime].key : ""
            applying.append(
                .object([
                    .init("outcome", .string(AnswerCodes.code(transition.rule.truth))),
                    .init("name", transition.rule.name.map { .string($0) } ?? .null),
                    .init("label", transition.rule.label.map { .string(sentences.text($0)) } ?? .null),
                    .init("governed_by", .string(regime)), .init("met_stands", .bool(transition.keepsMet)),
                    .init("text", .string(sentences.transitionWithSource(transition))),
                    .init("line", line(transition.rule.line)),
                ]))
        }
        let encoded = finding.encodedVerdict
        return .object([
            .init("met_stands", .bool(finding.keepsMet)),
            .init("encoded_verdict", .object(code: AnswerCodes.code(encoded), text: sentences.verdict(encoded))),
            .init("applying", .array(applying)),
        ])
    }

    private mutating func flags(_ flags: [FlagExplanation]) -> JSONTree {
        var result: [JSONTree] = []
        for flag in flags {
            var members: [JSONTree.Member] = [.init("outcome", .string(AnswerCodes.code(flag.truth)))]
            members.append(.init("name", flag.name.map { .string($0) } ?? .null))
            members.append(.init("label", flag.label.map { .string(sentences.text($0)) } ?? .null))
            members.append(.init("line", line(flag.line)))
            result.append(.object(members))
        }
        return .array(result)
    }

    private mutating func exclusion(_ award: AwardAnswer) -> JSONTree? {
        guard let index = award.exclusion, tree.ruleset.exclusions.indices.contains(index) else { return nil }
        let exclusion = tree.ruleset.exclusions[index]
        return .object([
            .init("text", .string(Sentences.list(sentences.exclusion(award), separator: " "))),
            .init("citations", cite(exclusion.citations)),
            .init("highest_open", exclusion.highestOpen.map { .string(name(ofAward: $0)) } ?? .null),
            .init("highest_open_citations", cite(exclusion.highestOpenCitations)),
        ])
    }

    private mutating func standard(_ standard: StandardExplanation) -> JSONTree {
        let declared = tree.ruleset.standards[standard.outcome.standard]
        var members: [JSONTree.Member] = [
            .init("standard", .string(declared.rule.name)),
            .init("outcome", .string(AnswerCodes.code(standard.truth))),
            .init("causes", .strings(AnswerCodes.codes(standard.truth.causes))),
            .init("decisive", .bool(standard.isDecisive)),
            .init("kinds", .strings(declared.kinds.map { AnswerCodes.code($0) })),
            .init("line", line(standard.line)),
        ]
        if let other = declared.refines, let refined = standard.refined, tree.ruleset.standards.indices.contains(other)
        {
            members.append(.init("refines", .string(tree.ruleset.standards[other].rule.name)))
            members.append(.init("refined_line", line(refined)))
        }
        return .object(members)
    }

    private mutating func otherRoutes(_ award: AwardExplanation) -> JSONTree {
        var result: [JSONTree] = []
        for route in award.otherRoutes {
            let citations: [Citation]
            var name = JSONTree.null
            switch route {
            case .standard(let index):
                let rule = tree.ruleset.standards[index].rule
                citations = rule.citations
                name = .string(rule.name)
            case .limb(let line): citations = line.citations
            }
            result.append(
                .object([
                    .init("standard", name), .init("text", .string(sentences.route(route))),
                    .init("citations", cite(citations)),
                ]))
        }
        return .array(result)
    }

    private func leftOut(_ award: AwardExplanation) -> JSONTree {
        var result: [JSONTree] = []
        for outcome in award.leftOut where tree.ruleset.standards.indices.contains(outcome.standard) {
            result.append(
                .object([
                    .init("standard", .string(tree.ruleset.standards[outcome.standard].rule.name)),
                    .init("why", .string(AnswerCodes.code(outcome.status))),
                    .init("text", .string(sentences.leftOut(outcome.status))),
                ]))
        }
        return .array(result)
    }

    private mutating func open(_ notes: [FactNote], isDisputed: Bool) -> JSONTree {
        _ = mention(notes)
        var result: [JSONTree] = []
        for note in notes {
            var members: [JSONTree.Member] = [
                .init("fact", .string(path(of: note.key))),
                .init("text", .string(isDisputed ? sentences.disputed(note) : sentences.missing(note))),
            ]
            let declaration = tree.ruleset.evidence[Int(note.key.evidence)]
            if let answeredBy = declaration.answeredBy {
                members.append(.init("supplied_by", .string(sentences.text(answeredBy))))
            }
            if let assessor = declaration.assessor {
                members.append(.init("confirmed_by", .string(sentences.text(assessor))))
            }
            var types: [String] = []
            for index in declaration.papers where tree.ruleset.paperTypes.indices.contains(index) {
                types.append(tree.ruleset.paperTypes[index].name)
            }
            members.append(.init("paper_types", .strings(types)))
            result.append(.object(members))
        }
        return .array(result)
    }

    private mutating func doubts(_ doubts: [Doubt]) -> JSONTree {
        var result: [JSONTree] = []
        for doubt in doubts {
            var members: [JSONTree] = []
            for member in doubt.readings {
                members.append(
                    .object(reading(member.note) + [.init("outcome", .string(AnswerCodes.code(member.outcome)))]))
            }
            result.append(
                .object([
                    .init("name", .string(doubt.name)), .init("outcome", .string(AnswerCodes.code(doubt.outcome))),
                    .init("citations", cite(doubt.citations)), .init("readings", .array(members)),
                ]))
        }
        return .array(result)
    }

    private func settling(_ sets: SettlingSets) -> JSONTree {
        var result: [JSONTree] = []
        for set in sets.sets {
            result.append(
                .object([
                    .init("facts", .array(set.facts.map { settling($0) })),
                    .init("text", .string(sentences.settling(set))),
                ]))
        }
        return .object([.init("complete", .bool(sets.isComplete)), .init("sets", .array(result))])
    }

    private func settling(_ fact: SettlingFact) -> JSONTree {
        var members: [JSONTree.Member] = [.init("fact", .string(path(of: fact.fact)))]
        let type = tree.ruleset.type(of: fact.fact)
        switch fact.requirement {
        case .oneOf(let values):
            members.append(
                .init("one_of", .array(values.map { value in type.map { json(value.number, $0) } ?? .null })))
        case .between(let lower, let includesLower, let upper, let includesUpper):
            members.append(.init("lower", bound(lower, type)))
            members.append(.init("lower_included", .bool(includesLower)))
            members.append(.init("upper", bound(upper, type)))
            members.append(.init("upper_included", .bool(includesUpper)))
        case .suchAs(let value):
            members.append(.init("such_as", bound(value, type)))
        case .nothingMore:
            members.append(.init("nothing_more", .bool(true)))
        case .moreRecords(let count):
            members.append(.init("more_records", .integer(count)))
        }
        return .object(members)
    }

    private func bound(_ number: ExactDecimal?, _ type: ScalarType?) -> JSONTree {
        guard let number, let type else { return .null }
        return json(number, type)
    }

    private func earliest(_ award: AwardAnswer) -> JSONTree {
        guard let text = sentences.earliest(award) else { return .null }
        var members: [JSONTree.Member] = []
        switch award.earliest {
        case .notSought: return .null
        case .notWithinTenYears: members = [.init("date", .null), .init("if", .array([]))]
        case .date(let date): members = [.init("date", .string(date.isoDescription)), .init("if", .array([]))]
        case .dateIf(let date, let facts):
            members = [
                .init("date", .string(date.isoDescription)), .init("if", .array(facts.map { settling($0) })),
            ]
        }
        let transitions = award.earliestTransitions.filter { tree.ruleset.transitions.indices.contains($0) }
        if !transitions.isEmpty {
            let names = transitions.map { tree.ruleset.transitions[$0].rule.name }
            members.append(.init("transitions", .strings(names)))
        }
        return .object(members + [.init("text", .string(text))])
    }

    private mutating func offices(_ indices: [Int], _ offices: [Office]) -> JSONTree {
        var result: [JSONTree] = []
        for index in indices where offices.indices.contains(index) {
            result.append(
                .object([
                    .init("text", .string(sentences.text(offices[index].title))),
                    .init("citations", cite(offices[index].citations)),
                ]))
        }
        return .array(result)
    }

    private mutating func bonus(_ bonus: BonusAnswer, _ award: Award) -> JSONTree {
        let citations = award.bonuses.indices.contains(bonus.bonus) ? award.bonuses[bonus.bonus].citations : []
        return .object([
            .init("amount", bonus.amount.map { .number($0) } ?? .null),
            .init("causes", .strings(AnswerCodes.codes(bonus.causes))),
            .init("text", .string(sentences.bonus(bonus, of: award) ?? "")), .init("citations", cite(citations)),
        ])
    }
}

extension JSONTree {
    static func object(code: String, text: String) -> JSONTree {
        .object([.init("code", .string(code)), .init("text", .string(text))])
    }
}
