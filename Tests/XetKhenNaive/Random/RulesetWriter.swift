/// Writes one random ruleset. Names are declared before they are used and types always fit.
package struct RulesetWriter {
    var random: SplitMix64
    /// At most so many deep, so that a case can be read.
    static let depth = 3

    var evidence: [RandomEvidence] = []
    var parameters: [String] = []
    var definitions: [String] = []
    /// Named conditions that do not depend on a place.
    var conditions: [String] = []
    var tables: [String] = []
    var resets: [String] = []
    var criteria: [String] = []
    var standards: [(name: String, award: String)] = []
    var awards: [String] = []
    var suspensions: [String] = []
    var readingCount = 0
    var variableCount = 0
    private var lines: [String] = []

    package init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// What stands at hand where a condition is written.
    struct Place {
        var depth = RulesetWriter.depth
        /// Lists whose fields may stand alone.
        var bareList: RandomEvidence?
        /// Variables in scope with their lists.
        var variables: [(name: String, list: RandomEvidence)] = []
        var runs: [String] = []
        var isInYear = false
        /// Whether criteria, readings and pleaded limbs may stand here.
        var allowsCriteria = true
    }

    package mutating func write() -> RandomRuleset {
        chooseEvidence()
        add([
            "ngôn ngữ vi", "bộ quy tắc thử_nghiệm \"Thử\"", "  văn bản VB 1/VB, ngày 01/01/2020, Nơi ban hành",
            "    hạng V1", "  văn bản VH 2/VH, ngày để trống, Nơi khác", "    hạng V3", "  hiệu lực từ 01/01/2000",
        ])
        add(RandomRuleset.world.split(separator: "\n").map(String.init))
        for item in evidence { declare(item) }
        if evidence.contains(.grants) { writeAnchor() }
        if evidence.contains(.disciplines) { writeReset() }
        for index in 0..<random.integer(0...2) { writeParameter(index) }
        for index in 0..<random.integer(0...1) { writeTable(index) }
        for index in 0..<random.integer(0...2) { writeDefinition(index) }
        for index in 0..<random.integer(0...4) { writeCriterion(index) }
        for index in 0..<random.integer(1...4) { writeAward(index) }
        for index in 0..<random.integer(0...1) { writeSuspension(index) }
        for index in 0..<random.integer(1...5) { writeStandard(index) }
        if random.chance(25) { writeExclusion() }
        if random.chance(30) { writeProcedure() }
        for index in 0..<random.pick([0, 0, 0, 0, 1, 1, 2]) { writeTransition(index) }
        let tableText = tableLines.isEmpty ? "" : "\n```bảng\n" + tableLines.joined(separator: "\n") + "\n```\n"
        let text = "# Bộ quy tắc thử\n\n```quy-tắc\n" + lines.joined(separator: "\n") + "\n```\n" + tableText
        return RandomRuleset(text: text, evidence: evidence, awards: awards)
    }

    private var tableLines: [String] = []

    mutating func add(_ added: [String]) { lines += added }

    private mutating func chooseEvidence() {
        evidence = random.subset(of: RandomEvidence.allCases, atMost: random.integer(2...6))
        if !evidence.contains(where: { $0 == .yesNo1 || $0 == .integer1 }) { evidence.append(.yesNo1) }
    }

    private mutating func declare(_ item: RandomEvidence) {
        let word = random.chance(10) ? "đánh giá" : "minh chứng"
        add(["\(word) \(item.rawValue) : \(item.type)"])
        if word == "đánh giá" { add(["  bởi \"Nơi đánh giá\""]) }
        guard item.isList else { return }
        switch random.integer(0...2) {
        case 0: add(["  trọn vẹn khi có"])
        case 1: add(["  trọn vẹn theo quyết_định_x"])
        default: break
        }
    }

    // MARK: Dated parts

    mutating func day(_ years: ClosedRange<Int> = 2018...2025) -> String {
        let month = random.integer(1...12)
        let day = random.pick([1, 1, 15, 28])
        return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(random.integer(years))"
    }

    mutating func force() -> [String] {
        switch random.integer(0...9) {
        case 0: return ["hiệu lực từ \(day(2016...2024))"]
        case 1: return ["hiệu lực từ 01/01/2016 đến \(day(2023...2026))"]
        default: return []
        }
    }

    mutating func coverage() -> [String] {
        switch random.integer(0...5) {
        case 0: return ["cho người"]
        case 1: return ["cho người trừ cán_bộ"]
        case 2: return ["cho người, đội"]
        case 3: return random.chance(30) ? ["cho đội"] : []
        default: return []
        }
    }

    mutating func source(weak: Int) -> [String] {
        if random.chance(weak) { return ["căn cứ \(random.pick(["VH-2", "VB-1 hạng M", "VB-1; VH-3"]))"] }
        return random.chance(30) ? ["căn cứ VB-\(random.integer(1...9))-a, gạch 1"] : []
    }

    private mutating func writeAnchor() {
        add(["mốc khởi_tính của lần_khen"])
        let cases = [
            "    khi kỳ có ghi thì năm sau năm cuối của kỳ", "    khi kỳ không ghi thì năm sau năm của ngày_ký",
        ]
        switch random.integer(0...2) {
        case 0: add(["  căn cứ VB-3"] + cases)
        case 1: add(["  căn cứ VB-3", "    là năm sau năm của ngày_ký"])
        default:
            add(["  căn cứ VB-3 hiệu lực từ 01/01/2015 đến 01/01/2021", "    là năm của ngày_ký"])
            add(["  căn cứ VB-4 hiệu lực từ 01/01/2021 đến 01/07/2021", "    chưa có nguồn"])
            add(["  căn cứ VB-5 hiệu lực từ 01/07/2021"] + cases)
        }
    }

    private mutating func writeReset() {
        add(["đặt lại sau_việc \"Sau việc\"", "  với k trong \(RandomEvidence.disciplines.rawValue)"])
        if random.chance(40) { lines[lines.count - 1] += " mà k.nặng" }
        add([
            "  tại k.ngày_hết", "  năm chứa ngày đó \(random.chance(50) ? "có thể tính" : "chưa tính")",
            "  căn cứ VB-6",
        ])
        resets = ["sau_việc"]
    }

    private mutating func writeParameter(_ index: Int) {
        let name = "ngưỡng_\(index)"
        let (type, unit) = index == 0 ? ("số nguyên", "") : ("phần trăm", "%")
        func value(_ random: inout SplitMix64) -> String {
            "\(index == 0 ? random.integer(1...4) : 10 * random.integer(5...10))\(unit)"
        }
        add(["tham số \(name) : \(type)\(random.chance(20) ? " của hội đồng" : "")"])
        switch random.integer(0...2) {
        case 0: add(["  \(value(&random)) hiệu lực từ 01/01/2010 căn cứ VB-7"])
        case 1:
            add(["  \(value(&random)) hiệu lực từ 01/01/2010 đến 01/01/2023 căn cứ VB-7"])
            add(["  \(value(&random)) hiệu lực từ 01/01/2023 căn cứ \(random.pick(["VB-8", "VH-8"]))"])
        default:
            add(["  \(value(&random)) hiệu lực từ 01/01/2010 đến 01/01/2022 căn cứ VB-7"])
            add(["  chưa có nguồn hiệu lực từ 01/01/2022 đến 01/01/2024"])
            add(["  \(value(&random)) hiệu lực từ 01/01/2024 căn cứ VB-7"])
        }
        parameters.append(name)
    }

    private mutating func writeTable(_ index: Int) {
        let name = "bảng_\(index)"
        if evidence.contains(.integer1), evidence.contains(.scale) || evidence.contains(.choice) {
            let hasScale = evidence.contains(.scale)
            let second = hasScale ? RandomEvidence.scale : .choice
            tableLines += [
                "bảng \(name) \"Bảng\" : số nguyên", "| số_hộ | \(second.rawValue) | kết_quả |", "| --- | --- | --- |",
            ]
            let (one, two) = hasScale ? ("≥ tốt", "(kém, khá)") : ("đỏ", "(xanh, vàng)")
            tableLines += [
                "| ≥ 3 | \(one) | \(random.integer(2...3)) |", "| ≥ 3 | \(two) | \(random.integer(1...3)) |",
            ]
            tableLines.append(random.chance(50) ? "| còn lại | | 0 |" : "| 0 .. 2 | - | 1 |")
        } else if evidence.contains(.integer1) {
            tableLines += ["bảng \(name) : số nguyên", "| số_hộ | kết_quả |", "| --- | --- |"]
            tableLines += ["| ≥ 4 | 3 |", "| 1 .. 3 | 2 |", random.chance(60) ? "| còn lại | 1 |" : "| 0 | 2 |"]
        } else {
            return
        }
        tables.append(name)
    }

    private mutating func writeDefinition(_ index: Int) {
        if evidence.contains(.integer1), random.chance(30) {
            add(["đặt số_\(index) = số_hộ + \(random.integer(1...3))"])
            definitions.append("số_\(index)")
            return
        }
        let name = "điều_\(index)"
        add(clause("đặt \(name) \"Điều\" khi", condition(Place(depth: 2))))
        conditions.append(name)
    }

    // MARK: Rules

    /// `head` with a condition on the same line or below it.
    func clause(_ head: String, _ block: [String]) -> [String] {
        guard block.count > 1 else { return ["\(head) \(block.first ?? "có")"] }
        return [head] + block.map { "  " + $0 }
    }

    func indented(_ block: [String]) -> [String] { block.map { "  " + $0 } }

    private mutating func exceptions() -> [String] {
        var result: [String] = []
        let simple = Place(depth: 1, allowsCriteria: false)
        for label in ["N1", "N2"] where random.chance(18) {
            switch random.integer(0...2) {
            case 0:
                result += clause("trừ khi \(label)", condition(simple))
                if random.chance(20) { result.append("  căn cứ \(random.pick(["VB-9", "VH-9"]))") }
            case 1: result += clause("miễn khi \(label)", condition(simple))
            default:
                result += clause("thay bằng \(label) khi", [inline(simple)])
                result += clause("  là", [inline(simple)])
            }
        }
        return result
    }

    private mutating func sayings() -> [String] {
        guard random.chance(20) else { return [] }
        return ["nói", "  đạt vi \"Đạt\" en \"Met\"", "  chưa rõ \"Cần bổ sung {thiếu}\""]
    }

    private mutating func writeCriterion(_ index: Int) {
        let name = "tiêu_chí_\(index)"
        add(["tiêu chí \(name) \"Tiêu chí \(index)\""])
        add(indented(coverage()) + indented(source(weak: 12)) + indented(force()))
        add(indented(clause("khi", condition(Place()))))
        add(indented(exceptions()) + indented(sayings()))
        criteria.append(name)
    }

    private mutating func writeAward(_ index: Int) {
        let isTitle = random.chance(12)
        let name = "khen_\(index)"
        add(["\(isTitle ? "danh hiệu" : "hình thức") \(name) \"Khen \(index)\""])
        let below =
            awards.isEmpty || isTitle
            ? [] : random.subset(of: awards.filter { !titles.contains($0) }, atMost: random.integer(0...2))
        if !below.isEmpty { add(["  trên \(below.joined(separator: ", "))"]) }
        if random.chance(15) { add(["  thưởng \(random.integer(1...5))000000 đồng"]) }
        if isTitle { titles.insert(name) }
        awards.append(name)
    }

    private var titles: Set<String> = []

    private mutating func writeStandard(_ index: Int) {
        let name = "tiêu_chuẩn_\(index)"
        let refined = standards.isEmpty || !random.chance(30) ? nil : random.pick(standards)
        // Merit may not count grants of any kind.
        let kinds = evidence.contains(.grants) ? ["chuyên đề", "đột xuất"] : RandomRuleset.kinds
        let award = refined?.award ?? random.pick(awards)
        add(["tiêu chuẩn \(name) \"Tiêu chuẩn \(index)\"", "  đề nghị \(award)"])
        add(["  loại hình \(titles.contains(award) ? "danh hiệu" : random.pick(kinds))"])
        add(indented(coverage()) + indented(source(weak: 15)) + indented(force()))
        add(indented(clause("khi", condition(Place()))))
        add(indented(exceptions()) + indented(sayings()))
        if random.chance(15) { add(indented(clause("hoãn khi", condition(Place(depth: 1, allowsCriteria: false))))) }
        if let refined { add(["  chi tiết hóa \(refined.name)"]) }
        if random.chance(15), let suspension = suspensions.first { add(["  không áp dụng hoãn \(suspension)"]) }
        standards.append((name, award))
    }

    private mutating func writeSuspension(_ index: Int) {
        let name = "tạm_dừng_\(index)"
        add(["hoãn \(name) \"Tạm dừng\"", "  áp dụng mọi hình thức"])
        add(indented(source(weak: 20)) + indented(force()))
        add(indented(clause("khi", condition(Place(depth: 2, allowsCriteria: false)))))
        suspensions.append(name)
    }

    private mutating func writeExclusion() {
        add(
            ["không áp dụng \(random.pick(awards))", "  cho \(random.pick(["cán_bộ", "đội"]))"]
                + indented(source(weak: 0)) + indented(force()))
    }

    private mutating func writeProcedure() {
        add(["thủ tục thủ_tục_0 \"Thủ tục\"", "  áp dụng \(random.chance(50) ? "mọi hình thức" : random.pick(awards))"])
        add(indented(coverage()) + indented(force()))
        add(indented(clause("khi", condition(Place(depth: 2)))))
    }

    private mutating func writeTransition(_ index: Int) {
        let dates = ["ngày đề nghị", "ngày tiếp nhận", "ngày xét", "ngày quyết định"]
        add(["chuyển tiếp chuyển_tiếp_\(index) \"Chuyển tiếp \(index)\"", "  theo \(random.pick(["VB", "VH"]))"])
        if random.chance(50) { add(["  giữ đạt"]) }
        add(indented(coverage()) + indented(source(weak: 30)) + indented(force()))
        if random.chance(60) {
            add(["  khi \(random.pick(dates)) \(random.pick(["≥", "<"])) \(day(2023...2025))"])
        } else {
            add(indented(clause("khi", condition(Place(depth: 2)))))
        }
    }
}
