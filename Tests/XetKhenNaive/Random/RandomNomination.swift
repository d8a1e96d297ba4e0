/// Writes one random nomination for a random ruleset, as JSON.
package struct NominationWriter {
    var random: SplitMix64
    private var papers: [String] = []

    package init(seed: UInt64) { random = SplitMix64(seed: seed) }

    package mutating func write(for ruleset: RandomRuleset) -> JSONValue {
        var members: [JSONValue.Member] = [.init(name: "id", value: .text("N"))]
        func add(_ name: String, _ value: JSONValue) { members.append(.init(name: name, value: value)) }
        let groups = random.subset(of: RandomRuleset.groups, atMost: random.chance(20) ? 2 : 1)
        add("groups", .array(groups.map { .text($0) }))
        let year = random.integer(2022...2025)
        add("nominated_on", .text(day(year...year)))
        if random.chance(30) { add("received_on", .text(day(year...year + 1))) }
        add("considered_on", .text(day(year...year + 1)))
        if random.chance(40) { add("decided_on", .text(day(year - 1...year + 1))) }
        papers = ["q", "b", "x", "q2"].filter { _ in random.chance(70) }
        add("papers", .array(papers.map { paper($0) }))
        var stated: [JSONValue.Member] = []
        for item in ruleset.evidence where random.chance(82) {
            stated.append(.init(name: item.rawValue, value: value(of: item, ruleset)))
        }
        add("evidence", .object(stated))
        return .object(members)
    }

    private mutating func paper(_ id: String) -> JSONValue {
        let type = id.hasPrefix("q") ? "quyết_định_x" : id == "b" ? "biên_bản_x" : "xác_nhận_x"
        var members: [JSONValue.Member] = [
            .init(name: "id", value: .text(id)), .init(name: "type", value: .text(type)),
        ]
        if random.chance(15) { members.append(.init(name: "recorded_on", value: .text(day(2021...2026)))) }
        if id == "q2", papers.contains("q"), random.chance(40) {
            members.append(.init(name: "replaces", value: .array([.text("q")])))
        }
        return .object(members)
    }

    mutating func day(_ years: ClosedRange<Int>) -> String {
        let month = random.pick([1, 2, 2, 6, 7, 12])
        let day = random.pick([1, 1, 15, 28, 28])
        return "\(random.integer(years))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private mutating func value(of item: RandomEvidence, _ ruleset: RandomRuleset) -> JSONValue {
        switch item {
        case .ratings, .confirmed, .scores:
            var years: [JSONValue.Member] = []
            for year in random.integer(2015...2020)...random.integer(2021...2025) where random.chance(85) {
                years.append(.init(name: "\(year)", value: statements { $0.scalar(item, ruleset) }))
            }
            return .object(years)
        case .grants, .titles, .disciplines, .numbers:
            if random.chance(15) { return .array([list(item), list(item)]) }
            return list(item)
        default: return statements { $0.scalar(item, ruleset) }
        }
    }

    /// One bare value, one with its paper, or several statements of the same fact.
    private mutating func statements(_ value: (inout NominationWriter) -> JSONValue) -> JSONValue {
        switch random.integer(0...9) {
        case 0, 1:
            return .array((0..<random.integer(2...3)).map { _ in statement(value(&self)) })
        case 2, 3, 4: return statement(value(&self))
        default: return value(&self)
        }
    }

    private mutating func statement(_ value: JSONValue) -> JSONValue {
        var members: [JSONValue.Member] = [.init(name: "value", value: value)]
        if !papers.isEmpty, random.chance(80) {
            members.append(.init(name: "paper", value: .text(random.pick(papers))))
        }
        if random.chance(6) { members.append(.init(name: "recorded_on", value: .text(day(2022...2026)))) }
        if random.chance(6) { members.append(.init(name: "from", value: .text(day(2020...2024)))) }
        if random.chance(6) { members.append(.init(name: "to", value: .text(day(2025...2026)))) }
        return .object(members)
    }

    private mutating func list(_ item: RandomEvidence) -> JSONValue {
        let records = (0..<random.pick([0, 1, 1, 2, 2, 3])).map { _ in record(item) }
        var members: [JSONValue.Member] = [.init(name: "value", value: .array(records))]
        if papers.contains("q"), random.chance(70) {
            // Some lists count as complete only on a decision.
            members.append(.init(name: "complete", value: .truth(random.chance(90))))
            members.append(.init(name: "paper", value: .text("q")))
        } else if !papers.isEmpty, random.chance(60) {
            members.append(.init(name: "paper", value: .text(random.pick(papers))))
        }
        return .object(members)
    }

    private mutating func record(_ item: RandomEvidence) -> JSONValue {
        var fields: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue) { fields.append(.init(name: name, value: value)) }
        switch item {
        case .numbers: return .number(random.integer(0...4))
        case .grants:
            add("mã_khen", .text(random.pick(["k1", "k2", "k3"])))
            if random.chance(85) { add("hình", .text(random.pick(RandomRuleset.colours))) }
            if random.chance(85) { add("kiểu", .text(random.pick(RandomRuleset.kinds))) }
            if random.chance(90) { add("ngày_ký", .text(day(2016...2023))) }
            if random.chance(80) {
                add("kỳ", random.chance(40) ? .text("không ghi") : period())
            }
            if random.chance(85) { add("điểm", .number(random.integer(0...3))) }
        case .titles:
            let isDated = random.chance(92)
            if !isDated || random.chance(90) { add("bậc_đạt", .text(random.pick(RandomRuleset.levels))) }
            if isDated { add("năm_đạt", .number(random.integer(2017...2024))) }
        default:
            add("mã_việc", .text(random.pick(["v1", "v2"])))
            if random.chance(85) { add("nặng", .truth(random.chance(50))) }
            if random.chance(90) { add("ngày_hết", .text(day(2016...2023))) }
        }
        return .object(fields)
    }

    private mutating func period() -> JSONValue {
        let first = random.integer(2016...2020)
        return .object(["first": .number(first), "last": .number(first + random.integer(0...3))])
    }

    private mutating func scalar(_ item: RandomEvidence, _ ruleset: RandomRuleset) -> JSONValue {
        switch item {
        case .yesNo1, .yesNo2, .yesNo3, .confirmed: return .truth(random.chance(65))
        case .integer1, .integer2, .scores: return .number(random.integer(0...5))
        case .decimal: return .literal(random.pick(["1.5", "1.50", "2", "0.25", "-1"]))
        case .percentage: return .literal(random.pick(["80", "79.99", "66.6", "100", "50"]))
        case .money: return .literal(random.pick(["1000000", "2000000", "2999999"]))
        case .scale, .ratings: return .text(random.pick(RandomRuleset.levels))
        case .choice: return .text(random.pick(RandomRuleset.colours))
        case .date: return .text(day(2018...2024))
        case .year: return .number(random.integer(2017...2023))
        case .text: return .text(random.pick(RandomRuleset.texts))
        case .period: return period()
        case .kind: return .text(random.pick(RandomRuleset.kinds))
        case .award: return .text(random.pick(ruleset.awards))
        case .grants, .titles, .disciplines, .numbers: return .literal("null")
        }
    }
}
