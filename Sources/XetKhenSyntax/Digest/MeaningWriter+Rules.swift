import XetKhenValues

extension MeaningWriter {
    mutating func write(_ anchor: AnchorSyntax) {
        list("anchor \(anchor.name.text) \(anchor.record.text)") { writer in
            for clause in anchor.clauses {
                writer.list("stretch") { writer in
                    writer.write(clause.citations)
                    writer.write("force", clause.force)
                    for one in clause.cases {
                        writer.list("case") { writer in
                            writer.write("when", one.condition)
                            writer.write("is", one.value)
                        }
                    }
                }
            }
        }
    }

    mutating func write(_ reset: ResetSyntax) {
        list("reset \(reset.name.text)") { writer in
            writer.write("label", reset.label)
            writer.write(reset.selection)
            writer.write("at", reset.at)
            writer.word(reset.partialYearMayCount ? "#may-count" : "#does-not-count")
            writer.write(reset.citations)
            writer.write("force", reset.force)
        }
    }

    private mutating func write(scope awards: [NameSyntax]?, except: [NameSyntax]) {
        if let awards { names("awards", awards) } else { word("#every-award") }
        names("except", except)
    }

    mutating func write(_ suspension: SuspensionSyntax) {
        list("suspension \(suspension.name.text)") { writer in
            writer.write("label", suspension.label)
            writer.write(scope: suspension.awards, except: suspension.exceptAwards)
            writer.write("when", suspension.condition)
            writer.write(suspension.sayings)
            writer.write(suspension.citations)
            writer.write("force", suspension.force)
        }
    }

    mutating func write(_ criterion: CriterionSyntax) {
        list("criterion \(criterion.name.text)") { writer in
            writer.write("label", criterion.label)
            writer.write(criterion.coverage)
            writer.write(criterion.citations)
            writer.write("force", criterion.force)
            writer.write("when", criterion.condition)
            for exception in criterion.exceptions { writer.write(exception) }
            writer.write(criterion.sayings)
        }
    }

    mutating func write(_ standard: StandardSyntax) {
        list("standard \(standard.name.text)") { writer in
            writer.write("label", standard.label)
            writer.name("award", standard.award)
            for kind in standard.kinds { writer.list("kind") { $0.word(Self.name(kind)) } }
            writer.write(standard.coverage)
            writer.write(standard.citations)
            writer.write("force", standard.force)
            writer.write("when", standard.condition)
            for exception in standard.exceptions { writer.write(exception) }
            writer.write("suspended-when", standard.suspendedWhen)
            writer.names("ignores", standard.suspensionOptOut)
            writer.name("refines", standard.refines)
            writer.write(standard.sayings)
        }
    }

    private mutating func write(_ head: String, _ office: OfficeSyntax) {
        list(head) { writer in
            writer.write("title", office.title)
            writer.write(office.coverage)
            writer.write("force", office.force)
            writer.write(office.citations)
        }
    }

    mutating func write(_ award: AwardSyntax) {
        list("award \(award.name.text)") { writer in
            writer.write("title", award.title)
            if award.isTitle { writer.word("#title") }
            writer.write("class", award.awardClass)
            writer.names("above", award.above)
            for office in award.authorities { writer.write("decided-by", office) }
            for office in award.proposers { writer.write("proposed-by", office) }
            for bonus in award.bonuses {
                writer.list("bonus") { writer in
                    writer.write(bonus.amount)
                    writer.write(bonus.coverage)
                    writer.write("force", bonus.force)
                    writer.write(bonus.citations)
                }
            }
            writer.names("dossier", award.dossier)
            writer.write("consults", award.consultation)
            writer.write(award.citations)
            writer.write("force", award.force)
        }
    }

    mutating func write(_ exclusion: ExclusionSyntax) {
        list("exclusion") { writer in
            writer.names("awards", exclusion.awards)
            writer.write(exclusion.coverage)
            writer.write(exclusion.citations)
            writer.name("highest-open", exclusion.highestOpen)
            writer.write("highest-open-source", exclusion.highestOpenCitations)
            writer.write("says", exclusion.saying)
            writer.write("force", exclusion.force)
        }
    }

    mutating func write(_ procedure: ProcedureSyntax) {
        list("procedure \(procedure.name.text)") { writer in
            writer.write("label", procedure.label)
            writer.write(scope: procedure.awards, except: [])
            writer.write(procedure.coverage)
            writer.write("when", procedure.condition)
            writer.write(procedure.sayings)
            writer.write(procedure.citations)
            writer.write("force", procedure.force)
        }
    }

    mutating func write(_ quota: QuotaSyntax) {
        list("quota \(quota.name.text)") { writer in
            writer.write("label", quota.label)
            writer.names("awards", quota.awards)
            switch quota.limit {
            case .atMost(let amount): writer.write("at-most", amount)
            case .atLeast(let amount): writer.write("at-least", amount)
            }
            writer.write("of", quota.denominator)
            writer.write("counts", quota.counted)
            if let rounding = quota.rounding { writer.list("rounded") { $0.word(Self.name(rounding)) } }
            writer.names("scope", quota.scope)
            for key in quota.rank { writer.write(key.descending ? "descending" : "ascending", key.expression) }
            if quota.tiesGoToCouncil { writer.word("#ties-to-council") }
            if quota.undecidedWait { writer.word("#undecided-wait") }
            writer.write(quota.citations)
            writer.write("force", quota.force)
        }
    }

    mutating func write(_ transition: TransitionSyntax) {
        list("transition \(transition.name.text)") { writer in
            writer.write("label", transition.label)
            writer.write(transition.coverage)
            writer.write("when", transition.condition)
            writer.name("regime", transition.regime)
            if transition.keepsMet { writer.word("#met-stands") }
            writer.write(transition.citations)
            writer.write("force", transition.force)
        }
    }

    mutating func write(_ table: TableSyntax) {
        list("table \(table.name.text)") { writer in
            writer.write("label", table.label)
            writer.write(table.type)
            writer.write(table.citations)
            for column in table.columns { writer.write("column", column) }
            for row in table.rows {
                writer.list(row.isOtherwise ? "otherwise" : "row") { writer in
                    for cell in row.cells { writer.write(cell) }
                    writer.write("result", row.result)
                }
            }
        }
    }

    private mutating func write(_ cell: TableSyntax.Cell) {
        switch cell {
        case .anything: word("#anything")
        case .test(let operation, let value): list(Self.glyph(operation)) { $0.write(value) }
        case .oneOf(let values):
            list("one-of") { writer in
                for value in values { writer.write(value) }
            }
        case .between(let low, let high):
            list("between") { writer in
                writer.write(low)
                writer.write(high)
            }
        }
    }
}
