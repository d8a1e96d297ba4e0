import XetKhenValues

extension MeaningWriter {
    mutating func write(_ header: RulesetHeaderSyntax) {
        list("ruleset \(header.name.text)") { writer in
            writer.write("title", header.title)
            writer.write("jurisdiction", header.jurisdiction)
            writer.write("force", header.force)
            writer.write("movement", header.movement)
            writer.names("uses", header.uses)
        }
    }

    mutating func write(_ kind: DeclarationSyntax.Kind) {
        switch kind {
        case .document(let document): write(document)
        case .group(let group): write(group)
        case .unit(let name): list("unit \(name.text)") { _ in }
        case .scale(let scale): write(scale)
        case .record(let record): write(record)
        case .paperType(let paper):
            list("paper \(paper.name.text)") { writer in
                writer.write("title", paper.title)
                writer.list("rank") { $0.word("\(paper.rank)") }
            }
        case .evidence(let evidence): write(evidence)
        case .parameter(let parameter): write(parameter)
        case .definition(let definition): write(definition)
        case .anchor(let anchor): write(anchor)
        case .reset(let reset): write(reset)
        case .suspension(let suspension): write(suspension)
        case .criterion(let criterion): write(criterion)
        case .award(let award): write(award)
        case .standard(let standard): write(standard)
        case .exclusion(let exclusion): write(exclusion)
        case .procedure(let procedure): write(procedure)
        case .quota(let quota): write(quota)
        case .transition(let transition): write(transition)
        case .table(let table): write(table)
        case .notEncoded(let provision):
            list("not-encoded") { writer in
                writer.write(provision.citations)
                writer.write("reason", provision.reason)
            }
        }
    }

    private mutating func write(_ document: DocumentSyntax) {
        list("document \(document.key.text)") { writer in
            writer.list("number") { if let number = document.number { $0.quoted(number) } }
            writer.list("date") { if let date = document.date { $0.word(date.isoDescription) } }
            writer.list("issuer") { $0.quoted(document.issuer) }
            writer.write("title", document.title)
            writer.write("force", document.force)
            writer.list("grade") { $0.write(document.grade) }
        }
    }

    private mutating func write(_ group: GroupSyntax) {
        list("group \(group.name.text)") { writer in
            writer.write("title", group.title)
            if let kind = group.kind { writer.list("kind") { $0.word(Self.name(kind)) } }
            writer.names("parents", group.parents)
        }
    }

    private static func name(_ kind: SubjectKind) -> String {
        switch kind {
        case .individual: "individual"
        case .collective: "collective"
        case .household: "household"
        case .enterprise: "enterprise"
        case .governmentUnit: "government-unit"
        }
    }

    private mutating func write(_ scale: ScaleSyntax) {
        list("\(scale.isOrdered ? "scale" : "choice") \(scale.name.text)") { writer in
            for (index, value) in scale.values.enumerated() {
                writer.list("value \(value.text)") { writer in
                    if scale.titles.indices.contains(index) { writer.write("title", scale.titles[index]) }
                }
            }
        }
    }

    private mutating func write(_ record: RecordSyntax) {
        list("record \(record.name.text)") { writer in
            for field in record.fields {
                writer.list("field \(field.name.text)") { writer in
                    writer.write("title", field.title)
                    writer.write(field.type)
                    if field.notAfterConsideration { writer.word("#not-after-consideration") }
                }
            }
            writer.names("key", record.key)
            writer.write("counted-by", record.countedBy)
        }
    }

    private mutating func write(_ evidence: EvidenceSyntax) {
        list("evidence \(evidence.name.text)") { writer in
            writer.write("label", evidence.label)
            writer.write(evidence.type)
            writer.write("asks", evidence.question)
            writer.write("answered-by", evidence.answeredBy)
            writer.write("assessor", evidence.assessor)
            writer.names("papers", evidence.papers)
            writer.write(evidence.coverage)
            switch evidence.completeness {
            case .declared(let paper): writer.list("complete-by") { if let paper { $0.word(paper.text) } }
            case .whenGiven: writer.word("#complete-when-given")
            case nil: break
            }
            writer.write(evidence.citations)
            if evidence.notAfterConsideration { writer.word("#not-after-consideration") }
        }
    }

    private mutating func write(_ parameter: ParameterSyntax) {
        list("parameter \(parameter.name.text)") { writer in
            writer.write("label", parameter.label)
            writer.write(parameter.type)
            if parameter.isCouncilChoice { writer.word("#of-the-council") }
            for value in parameter.values {
                writer.list("value") { writer in
                    if let value = value.value { writer.write(value) } else { writer.word("#without-source") }
                    writer.write("force", value.force)
                    writer.write(value.citations)
                }
            }
        }
    }

    private mutating func write(_ definition: DefinitionSyntax) {
        list("define \(definition.name.text)") { writer in
            writer.write("label", definition.label)
            switch definition.value {
            case .expression(let expression): writer.write("is", expression)
            case .condition(let condition): writer.write("when", condition)
            }
        }
    }

    mutating func write(_ type: TypeSyntax) {
        list("type") { $0.writeKind(of: type) }
    }

    private mutating func writeKind(of type: TypeSyntax) {
        switch type.kind {
        case .yesNo: word("#yes-no")
        case .integer(let unit): write("#whole", unit)
        case .decimal(let unit): write("#decimal", unit)
        case .percentage: word("#percentage")
        case .percentagePoints: word("#percentage-points")
        case .money: word("#money")
        case .date: word("#date")
        case .year: word("#year")
        case .period: word("#period")
        case .text: word("#text")
        case .choice(let values): names("choice", values)
        case .award: word("#award")
        case .awardKind: word("#kind")
        case .named(let name): word(name.text)
        case .list(let element): list("list") { $0.writeKind(of: element) }
        case .yearSeries(let element): list("series") { $0.writeKind(of: element) }
        case .orUnwritten(let base, let state):
            list("or") { writer in
                writer.writeKind(of: base)
                writer.quoted(state)
            }
        }
    }

    private mutating func write(_ head: String, _ unit: UnitSyntax?) {
        guard let unit else { return word(head) }
        list(head) { $0.write(unit) }
    }
}
