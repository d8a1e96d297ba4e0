import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The evidence of the sample, by position.
enum Evidence: Int, CaseIterable {
    case planIssued
    case target
    case rating
    case grants
    case largeContribution
    case consent
    case land
}

/// The awards of the sample, by position, from the lowest up.
enum SampleAward: Int, CaseIterable {
    case province
    case primeMinister
    case labourOrder
}

let nowhere = SourceRange(
    file: 0, start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))

func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? .earliest
}

func expression(_ kind: CheckedExpression.Kind, _ type: ScalarType) -> CheckedExpression {
    CheckedExpression(kind, type: type, range: nowhere)
}

func condition(_ kind: CheckedCondition.Kind, label: LocalizedText? = nil) -> CheckedCondition {
    CheckedCondition(
        kind, definition: label.map { NamedDefinition(name: $0.vietnamese, label: $0) }, range: nowhere)
}

func number(_ value: Int, _ type: ScalarType) -> CheckedExpression {
    expression(.constant(.number(ExactDecimal(value))), type)
}

func cite(_ document: Int, _ path: String..., dash: Int? = nil, grade: Grade = .v1) -> Citation {
    Citation(document: document, path: path, dash: dash, grade: grade, range: nowhere)
}

func rule(
    _ name: String, _ label: LocalizedText, _ citations: [Citation], _ condition: CheckedCondition,
    sayings: CheckedSayings = CheckedSayings(), exceptions: [CheckedException] = [], grade: Grade = .v1
) -> Rule {
    Rule(
        name: name, label: label, coverage: nil, citations: citations, grade: grade, force: .always,
        condition: condition, exceptions: exceptions, sayings: sayings, frame: Frame(variables: 2, runs: 2),
        headings: [], range: nowhere)
}

/// A small ruleset in the manner of a provincial plan over the national law.
enum SampleRuleset {
    static let percent = ScalarType.number(isInteger: false, .percent)
    static let years = ScalarType.number(isInteger: true, .year)
    static let rating = ScalarType.choice(0)

    static let planIssued = condition(.truth(expression(.evidence(0), .yesNo)))
    static let fullTarget = condition(
        .comparison(.equal, expression(.evidence(1), percent), number(100, percent)))
    static let goodRating = condition(
        .comparison(.greaterOrEqual, expression(.evidenceInYear(2), rating), number(2, rating)))
    static let run = CheckedRun(
        name: "c", slot: 0, from: nil, touching: expression(.builtInDate(.proposal), .date), eachYear: goodRating,
        resets: [], range: nowhere)
    static let runLength = condition(
        .comparison(.greaterOrEqual, expression(.runPart(.length, 0), years), number(5, years)))
    static let heldPrimeMinister = CheckedSelection(
        list: 3, record: 0, variable: 0,
        filter: condition(
            .comparison(
                .equal, expression(.field(variable: 0, field: 0), .award),
                number(SampleAward.primeMinister.rawValue, .award))))
    /// Held the Prime Minister's certificate, and five years in a row.
    static let chain = condition(
        .exists(heldPrimeMinister, body: [condition(.withRun(run, body: [runLength]))]))
    static let councilConsent = condition(
        .comparison(.greaterOrEqual, expression(.evidence(5), percent), expression(.parameter(0), percent)))
    static let largeContribution = condition(.truth(expression(.evidence(4), .yesNo)))
    static let land = condition(.truth(expression(.evidence(6), .yesNo)))
    static let readings = condition(
        .readings(
            provision: 0, name: "AMB_2",
            [
                CheckedReading(
                    label: "A", text: LocalizedText("Phải đủ các loại đóng góp", "Every kind is needed"), grade: .v1,
                    holder: LocalizedText("câu chữ của luật", "the words of the law"), from: nil, condition: land),
                CheckedReading(
                    label: "B", text: LocalizedText("Một loại đóng góp là đủ", "One kind is enough"), grade: .memory,
                    holder: nil, from: date(2025, 2, 6), condition: largeContribution),
            ]))

    static let sayings = CheckedSayings(
        met: CheckedSaying(
            vietnamese: [
                .literal("Đã ban hành kế hoạch với mục tiêu xóa "), .value(expression(.evidence(1), percent)),
                .literal(" nhà tạm, nhà dột nát"),
            ],
            english: [
                .literal("Plan issued with the target of removing "), .value(expression(.evidence(1), percent)),
                .literal(" of temporary houses"),
            ]),
        notMet: CheckedSaying(
            vietnamese: [
                .literal("Kế hoạch mới đặt mục tiêu "), .value(expression(.evidence(1), percent)),
                .literal("; văn bản yêu cầu 100 %"),
            ], english: nil),
        unknown: CheckedSaying(vietnamese: [.literal("Cần bổ sung: "), .missing], english: nil))

    static func make() -> CheckedRuleset {
        var ruleset = CheckedRuleset(
            name: "mẫu.nhà_tạm", title: LocalizedText("Xóa nhà tạm, nhà dột nát", "No temporary houses"),
            jurisdiction: nil, force: .always, movement: nil, origins: ["mẫu.nhà_tạm"], files: [])
        ruleset.documents = [
            document("L22", "06/2022/QH15", .v1), document("KH2602", "2602/KH-UBND", .v1),
            document("ND152", "152/2025/NĐ-CP", .v2), document("QCHD", nil, .v1),
            document("CV1168", "1168/BNV-BTĐKT", .v1),
        ]
        ruleset.groups = [
            group("ubnd_cấp_xã", LocalizedText("Ủy ban nhân dân cấp xã", "Commune people's committee")),
            group("hộ_gia_đình", LocalizedText("Hộ gia đình", "Household")),
        ]
        ruleset.scales = [
            Scale(
                name: "xếp_loại", isOrdered: true,
                values: ["không_hoàn_thành", "hoàn_thành", "hoàn_thành_tốt", "hoàn_thành_xuất_sắc"],
                titles: [
                    LocalizedText("Không hoàn thành nhiệm vụ", "Failed"),
                    LocalizedText("Hoàn thành nhiệm vụ", "Completed"),
                    LocalizedText("Hoàn thành tốt nhiệm vụ", "Good"),
                    LocalizedText("Hoàn thành xuất sắc nhiệm vụ", "Excellent"),
                ])
        ]
        ruleset.records = [
            RecordType(
                name: "lần_khen",
                fields: [
                    RecordField(
                        name: "hình_thức", title: LocalizedText("Hình thức", "Award"), type: .award, unwritten: nil,
                        notAfterConsideration: false),
                    RecordField(
                        name: "ngày_quyết_định", title: LocalizedText("Ngày quyết định", "Decided on"), type: .date,
                        unwritten: nil, notAfterConsideration: false),
                ], key: [0, 1], countedBy: nil, isScalar: false)
        ]
        ruleset.paperTypes = [
            PaperType(name: "kế_hoạch", title: LocalizedText("Kế hoạch đã ban hành", "Plan as issued"), rank: 2),
            PaperType(name: "biên_bản", title: LocalizedText("Biên bản kiểm tra", "Inspection minutes"), rank: 2),
            PaperType(name: "xác_nhận", title: LocalizedText("Giấy xác nhận đóng góp", "Confirmation"), rank: 2),
        ]
        ruleset.evidence = evidence()
        ruleset.parameters = [
            Parameter(
                name: "mức_đồng_thuận", label: LocalizedText("Mức đồng thuận", "Level of consent"), type: percent,
                values: [
                    ParameterValue(
                        value: .number(ExactDecimal(80)), force: .always, citations: [cite(3, "5")], grade: .v1)
                ], isCouncilChoice: true, range: nowhere)
        ]
        ruleset.criteria = [
            Criterion(
                rule: rule(
                    "kế_hoạch_hỗ_trợ_nhà_ở", LocalizedText("Kế hoạch hỗ trợ nhà ở", "Housing plan"),
                    [cite(1, "III", "1", "b", dash: 1)], condition(.all([planIssued, fullTarget])), sayings: sayings))
        ]
        ruleset.awards = awards()
        ruleset.standards = standards()
        ruleset.suspensions = [
            Suspension(
                rule: rule(
                    "đang_có_việc", LocalizedText("Đang xem xét kỷ luật", "Discipline under consideration"),
                    [cite(2, "4", grade: .v2)], land, grade: .v2), awards: [0, 1, 2])
        ]
        ruleset.procedures = [
            Procedure(
                rule: rule(
                    "tờ_trình", LocalizedText("Có tờ trình của cấp đề nghị", "Submission of the proposer"),
                    [cite(0, "84", "2")], planIssued), awards: [0])
        ]
        ruleset.exclusions = [
            Exclusion(
                awards: [2], coverage: Coverage(covered: [false, true], excepted: [false, false]),
                citations: [cite(0, "44")], force: .always, highestOpen: 1,
                highestOpenCitations: [cite(0, "73", "6")],
                saying: LocalizedText("Huân chương không có tiêu chuẩn dành cho hộ gia đình"), range: nowhere)
        ]
        return ruleset
    }

    private static func document(_ key: String, _ number: String?, _ grade: Grade) -> Document {
        Document(
            key: key, number: number, date: nil, issuer: "Hội đồng",
            title: number == nil ? LocalizedText("Quy chế của Hội đồng", "The Council's regulation") : nil,
            force: .always, grade: grade, range: nowhere)
    }

    private static func group(_ name: String, _ title: LocalizedText) -> SubjectGroup {
        SubjectGroup(name: name, title: title, kind: nil, parents: [], ancestors: [])
    }

    private static func evidence() -> [EvidenceDeclaration] {
        func declare(
            _ name: String, _ label: LocalizedText, _ shape: EvidenceShape, papers: [Int] = [],
            answeredBy: LocalizedText? = nil, assessor: LocalizedText? = nil
        ) -> EvidenceDeclaration {
            EvidenceDeclaration(
                name: name, label: label, shape: shape, question: nil, answeredBy: answeredBy, assessor: assessor,
                papers: papers, coverage: nil, completeness: .declared(paperType: nil), citations: [],
                notAfterConsideration: false, range: nowhere)
        }
        return [
            declare(
                "đã_ban_hành_kế_hoạch", LocalizedText("Đã ban hành kế hoạch", "Plan issued"), .scalar(.yesNo),
                papers: [0]),
            declare(
                "mục_tiêu", LocalizedText("Mục tiêu ghi trong kế hoạch", "Target written in the plan"),
                .scalar(percent),
                papers: [0, 1], answeredBy: LocalizedText("Ủy ban nhân dân xã", "the commune")),
            declare("xếp_loại", LocalizedText("Kết quả xếp loại", "Rating"), .yearSeries(rating)),
            declare("quá_trình_khen", LocalizedText("Quá trình khen thưởng", "Awards held"), .list(record: 0)),
            declare(
                "đóng_góp_lớn", LocalizedText("Đóng góp lớn", "Large contribution"), .scalar(.yesNo), papers: [2],
                assessor: LocalizedText("Ủy ban nhân dân tỉnh", "the province")),
            declare("đồng_thuận", LocalizedText("Tỷ lệ đồng thuận", "Share of consent"), .scalar(percent)),
            declare("hiến_đất", LocalizedText("Hiến đất"), .scalar(.yesNo)),
        ]
    }

    private static func awards() -> [Award] {
        func award(_ name: String, _ title: LocalizedText, above: [Int], authority: LocalizedText) -> Award {
            Award(
                name: name, title: title, isTitle: false, awardClass: nil, above: above, aboveAll: above,
                authorities: [
                    Office(title: authority, coverage: nil, force: .always, citations: [cite(0, "79")])
                ],
                proposers: [
                    Office(
                        title: LocalizedText("Chủ tịch Ủy ban nhân dân tỉnh", "Chair of the province"), coverage: nil,
                        force: .always, citations: [])
                ],
                bonuses: [
                    Bonus(
                        amount: number(3_510_000, .number(isInteger: true, .dong)), coverage: nil, force: .always,
                        citations: [cite(2, "69", grade: .v2)])
                ], dossier: [0], consultation: nil, citations: [], force: .always, range: nowhere)
        }
        return [
            award(
                "bằng_khen_tỉnh",
                LocalizedText("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "Certificate of Merit of the province"),
                above: [], authority: LocalizedText("Chủ tịch Ủy ban nhân dân tỉnh", "Chair of the province")),
            award(
                "bằng_khen_thủ_tướng",
                LocalizedText("Bằng khen của Thủ tướng Chính phủ", "Certificate of Merit of the Prime Minister"),
                above: [0], authority: LocalizedText("Thủ tướng Chính phủ", "the Prime Minister")),
            award(
                "huân_chương_lao_động_ba", LocalizedText("Huân chương Lao động hạng Ba", "Labour Order, Third Class"),
                above: [0, 1], authority: LocalizedText("Chủ tịch nước", "the President")),
        ]
    }

    private static func standards() -> [Standard] {
        func standard(_ rule: Rule, _ award: SampleAward, _ kind: AwardKind) -> Standard {
            Standard(
                rule: rule, award: award.rawValue, kinds: [kind], suspendedWhen: nil, ignoredSuspensions: [],
                refines: nil)
        }
        return [
            standard(
                rule(
                    "bk_tỉnh_phong_trào", LocalizedText("Thành tích trong phong trào", "Result in the movement"),
                    [cite(0, "74", "3", "a")], condition(.all([condition(.criterion(0)), councilConsent]))),
                .province, .movement),
            standard(
                rule(
                    "bk_ttg_hộ", LocalizedText("Đóng góp lớn của hộ gia đình", "Large contribution of a household"),
                    [cite(0, "73", "6")], condition(.all([largeContribution, readings]))), .primeMinister, .movement),
            standard(
                rule(
                    "hcld_ba_chuỗi",
                    LocalizedText("Chuỗi năm sau Bằng khen của Thủ tướng", "Years after the certificate"),
                    [cite(0, "44", "1", "e")], chain), .labourOrder, .merit),
        ]
    }
}
