extension RulesetWriter {
    /// A condition as lines; one line where it can stand in one.
    mutating func condition(_ place: Place) -> [String] {
        guard place.depth > 0 else { return [inline(place)] }
        var inner = place
        inner.depth -= 1
        switch random.integer(0...15) {
        case 0, 1: return members("tất cả", inner)
        case 2, 3: return members("một trong", inner)
        case 4: return members("ít nhất \(random.integer(1...2)) trong", inner)
        case 5 where place.allowsCriteria && !place.isInYear && place.bareList == nil:
            return members("một trong các căn cứ nêu ra", inner)
        case 6: return block("không phải", [inline(inner)], orLines: condition(inner))
        case 7 where place.allowsCriteria && !place.isInYear && place.bareList == nil: return readings(inner)
        case 8, 9: return exists(inner)
        case 10, 11, 12: return run(inner)
        case 13 where place.allowsCriteria && !criteria.isEmpty && !place.isInYear:
            return [random.pick(criteria)]
        default: return [inline(inner)]
        }
    }

    private mutating func block(_ head: String, _ single: [String], orLines lines: [String]) -> [String] {
        if random.chance(50) { return single.map { "\(head) (\($0))" } }
        return lines.count == 1 ? ["\(head) (\(lines[0]))"] : [head] + indented(lines)
    }

    private mutating func members(_ head: String, _ place: Place) -> [String] {
        let count = random.integer(2...3)
        if random.chance(25) {
            let members = (0..<count).map { _ in inline(place) }
            return ["\(head) (\(members.joined(separator: ", ")))"]
        }
        return [head] + indented((0..<count).flatMap { _ in condition(place) })
    }

    private mutating func readings(_ place: Place) -> [String] {
        readingCount += 1
        var lines = ["cách hiểu CH_\(readingCount)"]
        for label in ["A", "B", "C"].prefix(random.integer(2...3)) {
            let grade = random.pick(["V1", "V1", "V2", "V3", "M"])
            let start = random.chance(35) ? " từ \(day(2021...2027))" : ""
            lines += ["  \(label) \"Cách \(label)\" hạng \(grade)\(start)"]
            lines += indented(indented(condition(place)))
        }
        return lines
    }

    private mutating func exists(_ place: Place) -> [String] {
        let lists = evidence.filter { $0 == .grants || $0 == .titles || $0 == .disciplines }
        guard !lists.isEmpty, place.variables.count < 2 else { return [inline(place)] }
        let list = random.pick(lists)
        variableCount += 1
        let name = "m\(variableCount)"
        var head = "có \(name) trong \(list.rawValue)"
        if random.chance(60) {
            // A criterion that does not cover the nominee leaves the filter out.
            let isCriterion = place.allowsCriteria && !place.isInYear && !criteria.isEmpty && random.chance(15)
            head += " mà \(isCriterion ? random.pick(criteria) : fieldLeaf(list, prefix: name + "."))"
        }
        var inner = place
        if random.chance(20) { head += " gần nhất" }
        inner.variables.append((name, list))
        inner.bareList = nil
        var body: [String] = []
        if random.chance(50) { body.append(fieldLeaf(list, prefix: name + ".")) }
        if list == .grants, !place.isInYear, random.chance(60) { body += run(inner, anchoredAt: name) }
        if random.chance(20) {
            body += condition(inner)
        } else if place.allowsCriteria, !place.isInYear, random.chance(10) {
            body += readings(inner)
        }
        return [head] + indented(body)
    }

    /// A run with conditions on it; the lines after it in its block may use it.
    private mutating func run(_ place: Place, anchoredAt record: String? = nil) -> [String] {
        guard !place.isInYear, place.runs.count < 2, evidence.contains(where: { $0.isSeries || $0 == .titles }) else {
            return [inline(place)]
        }
        let isAnywhere = random.chance(20)
        let name = (isAnywhere ? "k" : "c") + (place.runs.isEmpty ? "" : "2")
        var yearly = place
        yearly.isInYear = true
        yearly.depth = 0
        yearly.allowsCriteria = false
        yearly.runs = []
        var lines = ["với chuỗi \(name) = liên tục \(yearLeaf(yearly))"]
        if random.chance(20) {
            lines[0] = "với chuỗi \(name) = liên tục (\(yearLeaf(yearly)) hoặc \(yearLeaf(yearly)))"
        }
        if let record {
            lines.append("  từ khởi_tính của \(record)")
        } else if random.chance(70) {
            let starts = evidence.contains(.year) ? ["năm_lập", "2018"] : ["2017", "2019", "2021"]
            lines.append("  từ \(random.pick(starts))")
        }
        if !isAnywhere {
            var dates = ["ngày đề nghị", "ngày đề nghị", "ngày đề nghị", "ngày xét", "ngày quyết định"]
            if evidence.contains(.date) { dates.append("ngày_lập") }
            lines.append("  chạm \(random.pick(dates))")
        }
        if !resets.isEmpty, random.chance(30) {
            lines.append(random.chance(50) ? "  không đặt lại" : "  đặt lại sau_việc")
        }
        var inner = place
        inner.runs.append(name)
        var body = (0..<random.integer(1...2)).map { _ in runLeaf(name, inner) }
        if random.chance(15) { body += condition(inner) }
        // Only the lines of one block follow the run, so the block is its own.
        return ["tất cả"] + indented(lines + body)
    }

    // MARK: In one line

    mutating func inline(_ place: Place) -> String {
        if place.depth > 0, random.chance(15) {
            var inner = place
            inner.depth -= 1
            let joint = random.pick([" và ", " hoặc "])
            return "(\(leaf(inner))\(joint)\(leaf(inner)))"
        }
        if place.depth > 0, random.chance(8) { return "không phải \(leaf(place))" }
        return leaf(place)
    }

    mutating func leaf(_ place: Place) -> String {
        if place.isInYear, random.chance(60) { return yearLeaf(place) }
        if let run = place.runs.last, random.chance(40) { return runLeaf(run, place) }
        if let (name, list) = place.variables.last, random.chance(50) { return fieldLeaf(list, prefix: name + ".") }
        if place.allowsCriteria, !place.isInYear, place.variables.isEmpty, place.runs.isEmpty {
            if !criteria.isEmpty, random.chance(25) { return random.pick(criteria) }
        }
        if !place.isInYear, place.variables.isEmpty, !conditions.isEmpty, random.chance(12) {
            return random.pick(conditions)
        }
        if !tables.isEmpty, random.chance(10) {
            return "\(random.pick(tables)) \(comparison()) \(random.integer(1...3))"
        }
        if !definitions.isEmpty, random.chance(10) {
            return "\(random.pick(definitions)) \(comparison()) \(random.integer(2...6))"
        }
        let scalars = evidence.filter { !$0.isSeries }
        return scalars.isEmpty ? "ngày đề nghị ≤ \(day())" : evidenceLeaf(random.pick(scalars), place)
    }

    mutating func comparison() -> String { random.pick(["≥", "≥", "≤", ">", "<", "=", "≠"]) }

    private mutating func evidenceLeaf(_ item: RandomEvidence, _ place: Place) -> String {
        let name = item.rawValue
        switch item {
        case .yesNo1, .yesNo2, .yesNo3: return random.chance(80) ? name : "\(name) = \(random.pick(["có", "không"]))"
        case .integer1, .integer2: return integerLeaf(name)
        case .decimal: return "\(name) \(comparison()) \(random.pick(["1,5", "2", "0,25"]))"
        case .percentage:
            return
                "\(name) \(comparison()) \(parameters.count > 1 && random.chance(40) ? "ngưỡng_1" : random.pick(["80%", "66,6%"]))"
        case .money: return "\(name) \(comparison()) \(random.integer(1...3))000000 đồng"
        case .scale:
            if random.chance(25) { return "\(name) \(random.pick(["thuộc", "không thuộc"])) (khá, giỏi)" }
            return "\(name) \(comparison()) \(random.pick(RandomRuleset.levels))"
        case .choice:
            if random.chance(40) { return "\(name) \(random.pick(["thuộc", "không thuộc"])) (đỏ, xanh)" }
            return "\(name) \(random.pick(["=", "≠"])) \(random.pick(RandomRuleset.colours))"
        case .date: return dateLeaf(name)
        case .year:
            let left = random.chance(30) ? "năm sau \(name)" : name
            return
                "\(left) \(comparison()) \(random.chance(20) ? "năm của ngày đề nghị" : "\(random.integer(2018...2024))")"
        case .text: return "\(name) \(random.pick(["=", "≠"])) \"\(random.pick(RandomRuleset.texts))\""
        case .period:
            return
                "\(random.pick(["năm đầu của", "năm cuối của"])) \(name) \(comparison()) \(random.integer(2018...2023))"
        case .kind: return "\(name) \(random.pick(["=", "≠"])) \(random.pick(RandomRuleset.kinds))"
        case .award:
            return awards.isEmpty ? "ngày xét ≥ \(day())" : "\(name) \(random.pick(["=", "≠"])) \(random.pick(awards))"
        case .ratings, .confirmed, .scores: return "ngày xét ≥ \(day())"
        case .grants, .titles, .disciplines: return listLeaf(item)
        case .numbers: return "số \(name) \(comparison()) \(random.integer(1...3))"
        }
    }

    private mutating func integerLeaf(_ name: String) -> String {
        let bound = !parameters.isEmpty && random.chance(30) ? "ngưỡng_0" : "\(random.integer(1...5))"
        switch random.integer(0...9) {
        case 0: return "\(name) × 2 - 1 \(comparison()) \(bound)"
        case 1: return "lớn nhất của (\(name), \(random.integer(1...3))) \(comparison()) \(bound)"
        case 2: return "nhỏ nhất của (\(name), \(bound)) \(comparison()) 2"
        case 3:
            return
                "\(name) / \(random.pick(["4", name])) \(random.pick(["≥", ">", "≤"])) \(random.pick(["50%", "75%"]))"
        case 4: return "làm tròn \(random.pick(["xuống", "lên", "gần nhất"])) đến 2 (\(name)) \(comparison()) \(bound)"
        case 5: return "\(name) thuộc (1, 2, \(bound))"
        case 6 where evidence.contains(.integer2): return "\(name) / số_nhà ≥ \(random.pick(["50%", "100%"]))"
        case 7 where evidence.contains(.integer2): return "\(name) + số_nhà \(comparison()) \(bound)"
        default: return "\(name) \(comparison()) \(bound)"
        }
    }

    private mutating func dateLeaf(_ name: String) -> String {
        let moment = random.pick(["ngày đề nghị", "ngày xét", "ngày quyết định", "ngày tiếp nhận"])
        switch random.integer(0...6) {
        case 0: return "\(name) trong \(random.integer(1...3)) năm đến \(moment)"
        case 1: return "tuổi của \(name) tại \(moment) \(comparison()) \(random.integer(1...6)) năm"
        case 2:
            return
                "(\(name) cộng \(random.integer(1...30)) tháng \(random.pick(["cuối tháng", "đầu tháng sau"]))) \(comparison()) \(moment)"
        case 3: return "(\(name) lùi \(random.integer(1...40)) ngày) \(comparison()) \(day())"
        case 4: return "năm của \(name) \(comparison()) \(random.integer(2018...2023))"
        case 5: return "\(name) \(comparison()) \(day())"
        default: return "\(name) ≤ \(moment)"
        }
    }

    private mutating func listLeaf(_ list: RandomEvidence) -> String {
        let filter = fieldLeaf(list, prefix: "")
        switch random.integer(0...4) {
        case 0: return "số (\(list.rawValue) mà \(filter)) \(comparison()) \(random.integer(1...3))"
        case 1 where list == .grants:
            return "tổng điểm của (\(list.rawValue) mà \(filter)) \(comparison()) \(random.integer(1...6))"
        case 2: return "số \(list.rawValue) \(comparison()) \(random.integer(1...3))"
        case 3: return "(có \(list.rawValue) mà \(filter))"
        default: return "không phải (có \(list.rawValue) mà (\(filter) và \(fieldLeaf(list, prefix: ""))))"
        }
    }

    /// A condition on a record; `prefix` is empty where fields stand alone.
    mutating func fieldLeaf(_ list: RandomEvidence, prefix p: String) -> String {
        switch list {
        case .grants:
            switch random.integer(0...7) {
            case 0: return "\(p)hình = \(random.pick(RandomRuleset.colours))"
            case 1: return "\(p)kiểu \(random.pick(["=", "≠"])) \(random.pick(RandomRuleset.kinds))"
            case 2: return "\(p)ngày_ký \(comparison()) \(day())"
            case 3: return "\(p)ngày_ký trong \(random.integer(2...5)) năm đến ngày đề nghị"
            case 4: return "\(p)kỳ \(random.pick(["có ghi", "không ghi"]))"
            case 5: return "năm cuối của \(p)kỳ \(comparison()) \(random.integer(2018...2022))"
            case 6 where evidence.contains(.integer1): return "\(p)điểm \(comparison()) số_hộ"
            default: return "\(p)điểm \(comparison()) \(random.integer(1...3))"
            }
        case .titles:
            return random.chance(60)
                ? "\(p)bậc_đạt ≥ \(random.pick(RandomRuleset.levels))"
                : "\(p)năm_đạt \(comparison()) \(random.integer(2018...2023))"
        case .disciplines:
            return random.chance(50) ? "\(p)nặng" : "\(p)ngày_hết \(comparison()) \(random.pick(["ngày xét", day()]))"
        default: return "có = có"
        }
    }

    private mutating func yearLeaf(_ place: Place) -> String {
        let choices = evidence.filter { $0.isSeries || $0 == .titles }
        switch random.pick(choices) {
        case .confirmed: return "xác_nhận_năm"
        case .scores: return "điểm_năm \(comparison()) \(random.integer(1...3))"
        case .titles: return "(có trong năm danh_xưng_cũ mà bậc_đạt ≥ \(random.pick(["kém", "khá", "tốt"])))"
        default: return "xếp_loại \(random.pick(["≥", "≥", "="])) \(random.pick(["khá", "tốt"]))"
        }
    }

    private mutating func runLeaf(_ run: String, _ place: Place) -> String {
        var yearly = place
        yearly.isInYear = true
        yearly.depth = 0
        switch random.integer(0...9) {
        case 0, 1: return "(số năm trong \(run) mà \(yearLeaf(yearly))) \(comparison()) \(random.integer(1...3))"
        case 2 where evidence.contains(.titles):
            return "số lần trong \(run) của (danh_xưng_cũ mà bậc_đạt ≥ khá) \(comparison()) \(random.integer(1...3))"
        case 3 where evidence.contains(.grants):
            return "số lần trong \(run) của lần_trước \(comparison()) \(random.integer(1...2))"
        case 4 where evidence.contains(.grants):
            return
                "tổng điểm trong \(run) của (lần_trước mà \(fieldLeaf(.grants, prefix: ""))) ≥ \(random.integer(1...4))"
        case 5: return "năm đầu của \(run) \(comparison()) \(random.integer(2018...2022))"
        case 6: return "năm cuối của \(run) \(comparison()) \(random.integer(2020...2024))"
        case 7: return "năm đứt của \(run) \(comparison()) \(random.integer(2018...2022))"
        default: return "dài của \(run) \(comparison()) \(random.integer(1...5)) năm"
        }
    }
}
