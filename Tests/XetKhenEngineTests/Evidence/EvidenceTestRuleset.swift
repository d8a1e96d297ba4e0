@testable import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The small ruleset against which the tests and the examples of the evidence diagnostics are read.
enum EvidenceTestRuleset {
    static let noPlace = SourceRange(
        file: 0, start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))

    static func date(_ text: String) -> CalendarDate {
        CalendarDate.parseISO(utf8: text.utf8) ?? .earliest
    }

    static func evidence(
        _ name: String, _ shape: EvidenceShape, papers: [Int] = [], coverage: Coverage? = nil,
        completeness: Completeness = .declared(paperType: nil), notAfterConsideration: Bool = false
    ) -> EvidenceDeclaration {
        EvidenceDeclaration(
            name: name, label: LocalizedText(name), shape: shape, question: LocalizedText("Có " + name + " không?"),
            answeredBy: nil, assessor: nil, papers: papers, coverage: coverage, completeness: completeness,
            citations: [], notAfterConsideration: notAfterConsideration, range: noPlace)
    }

    static func field(_ name: String, _ type: ScalarType, unwritten: String? = nil) -> RecordField {
        RecordField(
            name: name, title: LocalizedText(name), type: type, unwritten: unwritten, notAfterConsideration: false)
    }

    static func award(_ name: String) -> Award {
        Award(
            name: name, title: LocalizedText(name), isTitle: false, awardClass: nil, above: [], aboveAll: [],
            authorities: [], proposers: [], bonuses: [], dossier: [], consultation: nil, citations: [],
            force: .always, range: noPlace)
    }

    static func group(_ name: String) -> SubjectGroup {
        SubjectGroup(name: name, title: LocalizedText(name), kind: nil, parents: [], ancestors: [])
    }

    static var common: CheckedRuleset {
        var ruleset = CheckedRuleset(
            name: "thử", title: LocalizedText("Bộ quy tắc thử"), jurisdiction: nil,
            force: DateInterval(start: date("2024-01-01"), end: date("2026-01-01")), movement: nil, origins: ["thử"],
            files: [])
        ruleset.groups = [group("xã"), group("luật.doanh_nghiệp")]
        ruleset.awards = [award("bằng_khen"), award("giấy_khen")]
        ruleset.paperTypes = [
            PaperType(name: "kế_hoạch", title: LocalizedText("Kế hoạch"), rank: 1),
            PaperType(name: "xác_nhận", title: LocalizedText("Xác nhận"), rank: 2),
            PaperType(name: "biên_bản", title: LocalizedText("Biên bản"), rank: 1),
        ]
        ruleset.scales = [
            Scale(
                name: "mức_độ", isOrdered: true, values: ["trung_bình", "tốt", "xuất_sắc"],
                titles: ["Trung bình", "Tốt", "Xuất sắc"].map { LocalizedText($0) })
        ]
        ruleset.records = [
            RecordType(
                name: "khen_thưởng",
                fields: [
                    field("hình_thức", .award), field("ngày_ký", .date),
                    field("thời_kỳ", .period, unwritten: "không ghi"), field("số_hiệu", .text, unwritten: "không ghi"),
                ],
                key: [0, 1], countedBy: nil, isScalar: false),
            RecordType(
                name: "đóng_góp", fields: [field("ngày_ký", .date), field("số_tiền", .number(isInteger: true, .dong))],
                key: [], countedBy: nil, isScalar: false),
            RecordType(name: "năm", fields: [field("giá_trị", .year)], key: [], countedBy: nil, isScalar: true),
        ]
        ruleset.evidence = [
            evidence("có_kế_hoạch", .scalar(.yesNo), papers: [0]),
            evidence("tỷ_lệ", .scalar(.number(isInteger: false, .percent))),
            evidence("số_nhà", .scalar(.number(isInteger: true, .none))),
            evidence("kinh_phí", .scalar(.number(isInteger: true, .dong))),
            evidence("tăng_giảm", .scalar(.number(isInteger: false, .percentagePoint))),
            evidence("ngày_thành_lập", .scalar(.date), notAfterConsideration: true),
            evidence("ngày_tổng_kết", .scalar(.date)),
            evidence("năm_bắt_đầu", .scalar(.year)),
            evidence("kỳ", .scalar(.period)),
            evidence("ghi_chú", .scalar(.text)),
            evidence("mức", .scalar(.choice(0))),
            evidence("hình_thức_cao_nhất", .scalar(.award)),
            evidence("loại", .scalar(.awardKind)),
            evidence("xếp_loại", .yearSeries(.choice(0))),
            evidence("quá_trình_khen", .list(record: 0), completeness: .declared(paperType: 1)),
            evidence("đóng_góp", .list(record: 1)),
            evidence("các_năm", .list(record: 2), completeness: .whenGiven),
            evidence(
                "số_lao_động", .scalar(.number(isInteger: true, .none)),
                coverage: Coverage(covered: [false, true], excepted: [false, false])),
        ]
        ruleset.parameters = [
            Parameter(
                name: "tên", label: LocalizedText("tên"), type: .text,
                values: ["z", "đ", "a", "đ"].map {
                    ParameterValue(value: .text($0), force: .always, citations: [], grade: .v1)
                }, isCouncilChoice: false, range: noPlace)
        ]
        ruleset.textConstants = ["a", "z", "đ"]
        return ruleset
    }

    static let reader = NominationReader(ruleset: common)

    static func index(_ name: String) -> Int {
        reader.layout.ruleset.evidence.firstIndex { $0.name == name } ?? -1
    }

    /// Reads a nomination of an `xã` considered on 01/06/2025.
    static func read(_ evidence: String, papers: String = "", more: String = "") -> ReadResult {
        readText(
            #"{"id": "1", "group": "xã", "considered_on": "2025-06-01", "papers": [\#(papers)]\#(more), "#
                + #""evidence": {\#(evidence)}}"#)
    }

    static func readText(_ text: String) -> ReadResult { reader.read(Array(text.utf8)) }
}
