import Testing
import XetKhenValues

@testable import XetKhenEngine

@Suite("Evidence: statements weighed into facts")
struct StatementResolverTests {
    typealias Ruleset = EvidenceTestRuleset

    /// k: plan, rank 1; b: minutes, rank 1; x: confirmation, rank 2; m: recorded after the consideration; c replaces k.
    static let papers = #"""
        {"id": "k", "type": "kế_hoạch"}, {"id": "b", "type": "biên_bản"}, {"id": "x", "type": "xác_nhận"},
        {"id": "m", "type": "xác_nhận", "recorded_on": "2025-06-02"},
        {"id": "c", "type": "kế_hoạch", "replaces": "k"}, {"id": "không_loại"}
        """#

    static func read(_ evidence: String, papers: String = papers) throws -> Nomination {
        try #require(Ruleset.read(evidence, papers: papers).nominationRead)
    }

    static let noReplacement = #"""
        {"id": "k", "type": "kế_hoạch"}, {"id": "b", "type": "biên_bản"}, {"id": "x", "type": "xác_nhận"}
        """#

    @Test("The highest rank decides, a self-declaration and a paper without type are the lowest")
    func rank() throws {
        let nomination = try Self.read(
            #""số_nhà": [{"value": 1}, {"value": 2, "paper": "x"}, {"value": 3, "paper": "b"}, "#
                + #"{"value": 4, "paper": "không_loại"}]"#)
        #expect(nomination.scalar("số_nhà").summary == "known 2")
        #expect(nomination.standings("số_nhà") == [.decides, .outranked, .outranked, .outranked])
    }

    @Test("Equals that disagree dispute; equals that agree decide together, whatever the lower ones say")
    func dispute() throws {
        let disputed = try Self.read(
            #""số_nhà": [{"value": 1, "paper": "b"}, {"value": 9}, {"value": 2, "paper": "k"}]"#,
            papers: Self.noReplacement)
        #expect(disputed.scalar("số_nhà").summary == "disputed 2")
        #expect(disputed.standings("số_nhà") == [.disputes, .disputes, .outranked])
        let agreed = try Self.read(
            #""tỷ_lệ": [{"value": 1.50, "paper": "b"}, {"value": 9}, {"value": 1.5, "paper": "k"}]"#,
            papers: Self.noReplacement)
        #expect(agreed.scalar("tỷ_lệ").summary == "known 1.5")
        #expect(agreed.scalar("tỷ_lệ").statementCount == 2)
    }

    @Test("Statements not yet known, out of their period or replaced are set aside")
    func obstacles() throws {
        let nomination = try Self.read(
            #""số_nhà": [{"value": 1, "paper": "m"}, {"value": 2, "paper": "k"}, {"value": 3, "to": "2025-05-31"}, "#
                + #"{"value": 4, "from": "2025-06-02"}, {"value": 5, "recorded_on": "2025-06-02", "paper": "x"}, "#
                + #"{"value": 6, "from": "2025-06-01", "to": "2025-06-01", "recorded_on": "2025-06-01"}, "#
                + #"{"value": 7, "paper": "c"}]"#)
        #expect(nomination.scalar("số_nhà").summary == "known 7")
        #expect(
            nomination.standings("số_nhà") == [
                .decides, .notYetKnown, .replaced, .outOfPeriod, .outOfPeriod, .notYetKnown, .outranked,
            ])
    }

    @Test("A paper is replaced only where the other one speaks of the same fact or record")
    func replacement() throws {
        let nomination = try Self.read(
            #"""
            "số_nhà": {"value": 1, "paper": "k"}, "xếp_loại": [{"value": {"2023": "tốt", "2024": "tốt"}, "paper": "k"},
              {"value": {"2024": "xuất_sắc"}, "paper": "c"}],
            "quá_trình_khen": [
              {"value": [{"hình_thức": "bằng_khen", "ngày_ký": "2020-01-01", "số_hiệu": "1"},
                         {"hình_thức": "bằng_khen", "ngày_ký": "2021-01-01", "số_hiệu": "2"}], "paper": "k"},
              {"value": [{"hình_thức": "bằng_khen", "ngày_ký": "2020-01-01"}], "paper": "c"}]
            """#)
        #expect(nomination.scalar("số_nhà").summary == "known 1")
        #expect(nomination.year(2023, of: "xếp_loại").summary == "known 1")
        #expect(nomination.year(2024, of: "xếp_loại").summary == "known 2")
        #expect(nomination.list("quá_trình_khen").recordCount == 2)
        // The later paper leaves the number out, and it speaks of this record.
        #expect(nomination.field(3, of: 0, in: "quá_trình_khen").summary == "missing")
        #expect(nomination.field(3, of: 1, in: "quá_trình_khen").state == .known)
    }

    @Test("Nothing left is missing, and the statements are kept")
    func nothingLeft() throws {
        let nomination = try Self.read(#""số_nhà": {"value": 1, "paper": "m"}"#)
        #expect(nomination.scalar("số_nhà").summary == "missing")
        #expect(nomination.standings("số_nhà") == [.notYetKnown])
    }

    @Test("A replacement that is not yet known replaces nothing")
    func lateReplacement() throws {
        let nomination = try Self.read(
            #""số_nhà": [{"value": 1, "paper": "k"}, {"value": 2, "paper": "c"}]"#,
            papers: #"{"id": "k"}, {"id": "c", "replaces": ["k"], "recorded_on": "2025-06-02"}"#)
        #expect(nomination.scalar("số_nhà").summary == "known 1")
    }

    @Test("The validity is that at the date of proposal, the knowledge that at the date of consideration")
    func whichDate() throws {
        let text =
            #"{"id": "1", "group": "xã", "nominated_on": "2025-05-01", "considered_on": "2025-06-01", "#
            + #""evidence": {"số_nhà": {"value": 1, "to": "2025-05-01", "recorded_on": "2025-06-01"}}}"#
        #expect(try #require(Ruleset.readText(text).nominationRead).scalar("số_nhà").summary == "known 1")
    }

    @Test("Years are facts of their own; the inner statement goes before the outer one")
    func years() throws {
        let nomination = try Self.read(
            #""xếp_loại": [{"value": {"2023": "tốt", "2024": {"value": "tốt", "paper": "x"}}, "paper": "b"}, "#
                + #"{"value": {"2023": "xuất_sắc", "2024": "xuất_sắc"}, "paper": "c"}]"#)
        #expect(nomination.year(2023, of: "xếp_loại").summary == "disputed 2")
        #expect(nomination.year(2024, of: "xếp_loại").summary == "known 1")
    }

    // MARK: Records

    @Test("Records with equal keys are one, compared field by field across papers")
    func mergedRecords() throws {
        let nomination = try Self.read(
            #"""
            "quá_trình_khen": [
              {"value": [{"hình_thức": "bằng_khen", "ngày_ký": "2020-01-01", "số_hiệu": "1"}], "paper": "b"},
              {"value": [{"ngày_ký": "2020-01-01", "hình_thức": "bằng_khen", "số_hiệu": "2",
                          "thời_kỳ": {"first": 2015, "last": 2019}},
                         {"hình_thức": "bằng_khen", "ngày_ký": "2021-01-01"}], "paper": "c"},
              {"value": [{"hình_thức": "bằng_khen", "ngày_ký": "2020-01-01", "thời_kỳ": "không ghi", "paper": "x"},
                         {"hình_thức": "bằng_khen"}]}]
            """#)
        #expect(nomination.list("quá_trình_khen").recordCount == 3)
        #expect(nomination.field(0, of: 0, in: "quá_trình_khen").summary == "known 0")
        // The confirmation says nothing of the number, so the two papers of rank 1 dispute it.
        #expect(nomination.field(3, of: 0, in: "quá_trình_khen").summary == "disputed 2")
        #expect(nomination.field(2, of: 0, in: "quá_trình_khen").summary == "unwritten")
        #expect(nomination.field(1, of: 2, in: "quá_trình_khen").summary == "missing")
        #expect(!nomination.list("quá_trình_khen").isComplete)
    }

    @Test("Without a key equal records of two statements are one, of one statement two")
    func recordsWithoutKey() throws {
        let nomination = try Self.read(
            #"""
            "đóng_góp": [
              {"value": [{"ngày_ký": "2025-01-01", "số_tiền": 5}, {"ngày_ký": "2025-01-01", "số_tiền": 5}], "paper": "b"},
              {"value": [{"ngày_ký": "2025-01-01", "số_tiền": 5}, {"ngày_ký": "2025-01-01", "số_tiền": 6},
                         {"số_tiền": 5}, {"số_tiền": 5}]}]
            """#)
        #expect(nomination.list("đóng_góp").recordCount == 5)
    }

    @Test("Records that nothing in force speaks of have no cells, but their statements are kept")
    func recordsSetAside() throws {
        let nomination = try Self.read(
            #""đóng_góp": [{"số_tiền": 5, "paper": "m"}, {"số_tiền": 6, "paper": "b"}]"#)
        #expect(nomination.list("đóng_góp").recordCount == 1)
        #expect(nomination.field(1, of: 0, in: "đóng_góp").summary == "known 6")
        #expect(nomination.facts.statements.map { $0.fact.index } == [0, 1])
        #expect(nomination.standings("đóng_góp") == [.decides, .notYetKnown])
        let none = try Self.read(#""đóng_góp": {"value": [{"số_tiền": 5}], "complete": true, "paper": "m"}"#)
        #expect(!none.list("đóng_góp").isGiven && !none.list("đóng_góp").isComplete)
    }

    @Test("Lists that are complete when given: the highest alone, equal ones open where they differ")
    func completeWhenGiven() throws {
        let higher = try Self.read(#""các_năm": [{"value": [2019], "paper": "x"}, {"value": [2019, 2020]}]"#)
        #expect(higher.list("các_năm").recordCount == 1 && higher.list("các_năm").isComplete)
        let equal = try Self.read(#""các_năm": [{"value": [2019], "paper": "b"}, {"value": [2020], "paper": "c"}]"#)
        #expect(equal.list("các_năm").recordCount == 2 && !equal.list("các_năm").isComplete)
    }

    @Test("A complete list silences what lower papers add, and stays open against equal ones")
    func completeLists() throws {
        let silenced = try Self.read(
            #""đóng_góp": [{"value": [{"số_tiền": 5, "ngày_ký": "2025-01-01"}], "complete": true, "paper": "x"}, "#
                + #"{"value": [{"số_tiền": 6, "ngày_ký": "2025-01-01"}], "paper": "b"}]"#)
        #expect(silenced.list("đóng_góp").recordCount == 1 && silenced.list("đóng_góp").isComplete)
        #expect(silenced.standings("đóng_góp") == [.decides, .decides, .outranked, .outranked])
        let open = try Self.read(
            #""đóng_góp": [{"value": [{"số_tiền": 5, "ngày_ký": "2025-01-01"}], "complete": true, "paper": "b"}, "#
                + #"{"value": [{"số_tiền": 6, "ngày_ký": "2025-01-01"}], "paper": "c"}]"#)
        #expect(open.list("đóng_góp").recordCount == 2 && !open.list("đóng_góp").isComplete)
    }
}
