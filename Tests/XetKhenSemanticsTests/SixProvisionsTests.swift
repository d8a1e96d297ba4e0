import Testing
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What the six provisions are lowered to, worked out from the text by hand.
struct SixProvisionsTests {
    private func ruleset() throws -> CheckedRuleset {
        let result = check(SixProvisions.text)
        #expect(shown(result.diagnostics) == [])
        return try #require(result.ruleset)
    }

    private func standard(_ name: String, _ ruleset: CheckedRuleset) throws -> Standard {
        try #require(ruleset.standards.first { $0.rule.name == name })
    }

    @Test func theyCheckWithoutAWord() throws {
        let ruleset = try ruleset()
        #expect(ruleset.standards.count == 5)
        #expect(ruleset.provisionCount == 2)
        #expect(ruleset.tests.count == 1)
    }

    @Test func theChainBindsItsGrantAndItsRun() throws {
        let ruleset = try ruleset()
        let rule = try standard("hcld_ba_chuỗi_cá_nhân", ruleset).rule
        // One grant m, and beside it at most one more record at a time, which is counted within the run.
        #expect(rule.frame == Frame(variables: 2, runs: 1))
        guard case .all(let members) = rule.condition.kind, case .exists(let grant, let body) = members[1].kind,
            case .withRun(let run, let inRun) = body[0].kind
        else {
            Issue.record("the second member is not a grant with a run")
            return
        }
        #expect(grant.variable == 0)
        #expect(ruleset.records[grant.record].name == "lần_khen")
        #expect(run.slot == 0)
        // Nothing is said about resets: all of them.
        #expect(run.resets == [0])
        #expect(run.from?.type == .year)
        #expect(run.touching?.type == .date)
        guard case .comparison(.greaterOrEqual, let value, let threshold) = run.eachYear.kind else {
            Issue.record("the yearly condition is not a comparison")
            return
        }
        let rating = try #require(ruleset.evidence.firstIndex { $0.name == "xếp_loại" })
        let scale = try #require(ruleset.scales.firstIndex { $0.name == "mức_hoàn_thành" })
        #expect(value.kind == .evidenceInYear(rating))
        #expect(value.type == .choice(scale))
        // hoàn_thành_tốt is the third of four.
        #expect(threshold.kind == .constant(.number(ExactDecimal(2))))
        #expect(inRun.count == 3)
        guard case .comparison(_, let length, let years) = inRun[0].kind,
            case .comparison(_, let titles, _) = inRun[2].kind, case .count(let counted) = titles.kind
        else {
            Issue.record("the members are not comparisons")
            return
        }
        #expect(length.type == .number(isInteger: true, .year))
        #expect(years.type == .number(isInteger: true, .year))
        #expect(counted.variable == 1)
        #expect(counted.inRun == 0)
    }

    @Test func theCollectiveOptsOutOfResets() throws {
        let rule = try standard("hcld_ba_chuỗi_tập_thể", ruleset()).rule
        guard case .all(let members) = rule.condition.kind, case .exists(_, let body) = members[2].kind,
            case .withRun(let run, _) = body[0].kind, case .any(let ways) = run.eachYear.kind,
            case .exists(let title, _) = ways[1].kind
        else {
            Issue.record("the third member is not a grant with a run over two series")
            return
        }
        #expect(run.resets == [])
        #expect(title.inYear)
    }

    @Test func textsHaveTheirHolesFound() throws {
        let sayings = try standard("hcld_ba_chuỗi_cá_nhân", ruleset()).rule.sayings
        let met = try #require(sayings.met)
        #expect(met.vietnamese.count == 8)
        #expect(met.vietnamese[0] == .literal("Đã được tặng "))
        #expect(met.vietnamese[1] == .record(variable: 0))
        #expect(met.english?.count == 5)
        let unknown = try #require(sayings.unknown)
        guard case .bound(let certain, .certain) = unknown.vietnamese[1],
            case .bound(_, .possible) = unknown.vietnamese[3]
        else {
            Issue.record("the bounds of the run are not found")
            return
        }
        #expect(certain.kind == .runPart(.length, 0))
        #expect(unknown.vietnamese.last == .missing)
    }

    @Test func coverageReachesDescendants() throws {
        let ruleset = try ruleset()
        let coverage = try #require(try standard("hcld_ba_chuỗi_cá_nhân", ruleset).rule.coverage)
        // cá_nhân, công_chức (below it), tập_thể, hộ_gia_đình.
        #expect(coverage.covered == [true, true, false, false])
        #expect(coverage.excepted == [false, false, false, false])
        #expect(ruleset.groups[1].kind == .individual)
        #expect(ruleset.groups[1].ancestors == [0, 1])
    }

    @Test func gradesAreTheLowestCited() throws {
        let ruleset = try ruleset()
        #expect(try standard("hcld_ba_chuỗi_cá_nhân", ruleset).rule.grade == .v1)
        #expect(ruleset.suspensions.first?.rule.grade == .v2)
        // A citation lowers its document's grade: ND98 is V1, cited as V2 beside ND152 (V2).
        let anchor = try #require(ruleset.anchors.first)
        #expect(anchor.clauses.map(\.grade) == [.v1, .v1, .v2])
        #expect(anchor.clauses[2].citations.map(\.grade) == [.v2, .v2])
        #expect(anchor.clauses[1].cases.isEmpty)
        #expect(anchor.clauses[2].cases.count == 2)
    }

    @Test func oneProvisionHasOneNumberAndItsReadings() throws {
        let rule = try standard("bk_tỉnh_chuỗi_cá_nhân", ruleset()).rule
        guard case .all(let members) = rule.condition.kind,
            case .readings(let provision, "cách_đếm", let readings) = members[1].kind,
            case .any(let ways) = readings[0].condition.kind
        else {
            Issue.record("the second member is not a provision with readings")
            return
        }
        #expect(provision == 0)
        #expect(readings.map(\.label) == ["A", "C"])
        #expect(readings.map(\.grade) == [.v1, .v2])
        #expect(readings[1].from == CalendarDate(year: 2026, month: 2, day: 6))
        #expect(ways[0].name == "hai_danh_hiệu")
    }

    @Test func awardsAreOrderedTransitively() throws {
        let ruleset = try ruleset()
        #expect(ruleset.awards[2].above == [1])
        #expect(ruleset.awards[2].aboveAll == [0, 1])
        #expect(ruleset.suspensions.first?.awards == Array(0..<8))
    }

    @Test func aListOfDatesIsARecordOfOneField() throws {
        let ruleset = try ruleset()
        let list = try #require(ruleset.evidence.first { $0.name == "ngày_hết_kỷ_luật" })
        guard case .list(let record) = list.shape else {
            Issue.record("not a list")
            return
        }
        #expect(ruleset.records[record].isScalar)
        #expect(ruleset.records[record].fields.map(\.name) == ["giá_trị"])
        #expect(ruleset.records[record].countedBy?.kind == .field(variable: 0, field: 0))
    }
}
