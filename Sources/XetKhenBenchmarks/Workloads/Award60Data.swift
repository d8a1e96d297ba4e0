#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The nominations of the workload `award-60`, made rather than stored: a hundred megabytes follow from one seed.
///
/// Other programs run the same workload on data that a Python program draws from CPython's generator. So that everyone
/// reads the same bytes, the draws here are CPython's, in the same order, and every calculation keeps the order of its
/// operations: another order would round differently now and then. The one function taken from the system is `pow`; a C
/// library whose `pow` is off by one unit in the last place may give another line once in a great while.
struct Award60Data {
    private var random: PythonRandom
    private var number = 0
    /// How good the nominee at hand is, from 0 to 1; nearly everything drawn leans on it.
    private var quality = 0.0
    private var fields: [Field] = []

    private struct Field {
        let name: String
        let text: String
    }

    private static let ratings = ["weak", "average", "good", "excellent"]
    private static let scopes = ["none", "unit", "district", "province", "national"]
    private static let disciplines = ["none", "reprimand", "warning", "dismissal"]
    private static let awards = ["GK", "CSTDCS", "BKT", "BKTTG", "HC3", "HC2"]
    private static let means = ["cash", "labour", "material"]
    private static let roles = ["official", "worker", "farmer", "teacher"]
    private static let groups = ["A", "B", "C", "D", "E", "F"]

    init(seed: UInt64) {
        random = PythonRandom(seed: seed)
    }

    /// The next nomination, one line of JSON without its line feed.
    mutating func line() -> [UInt8] {
        quality = pow(draw(), 0.6)
        let group = index(Self.groups.count)
        fields.removeAll(keepingCapacity: true)
        addCommonFields()
        addGroupFields(group)
        // A tenth of the evidence is missing; which part is drawn last, so that every draw above happens in any case.
        var evidence: [String] = []
        for field in fields where draw() >= 0.10 {
            evidence.append("\"\(field.name)\":\(field.text)")
        }
        let digits = String(number)
        let padding = String(repeating: "0", count: max(0, 6 - digits.count))
        number += 1
        let nominatedOn = date(from: (2025, 10), through: (2026, 1))
        let text =
            "{\"id\":\"N\(padding)\(digits)\",\"group\":\"\(Self.groups[group])\",\"nominated_on\":\(nominatedOn),"
            + "\"evidence\":{\(evidence.joined(separator: ","))}}"
        return Array(text.utf8)
    }

    // MARK: Fields

    private mutating func addCommonFields() {
        add("party_line_compliance", flag(0.6))
        add("task_rating", rating())
        let joinsInTime = chance(0.5)
        add(
            "joined_on",
            joinsInTime ? date(from: (2024, 7), through: (2025, 10)) : date(from: (2023, 9), through: (2024, 6)))
        add("initiatives_recognized", String(Int(4.2 * quality * (0.4 + draw()))))
        add("initiative_scope", quoted(Self.scopes[min(4, Int(5 * (0.7 * quality + 0.45 * draw())))]))
        let due = 4 + index(20)
        add("reports_due", String(due))
        let onTime = Int(Double(due) * (0.45 + 0.5 * quality + 0.25 * draw()) + 0.5)
        add("reports_on_time", String(min(due, onTime)))
        let submitsInTime = chance(0.5)
        add(
            "report_submitted_on",
            submitsInTime ? date(from: (2025, 7), through: (2025, 11)) : date(from: (2025, 12), through: (2026, 2)))
        add("complaints_upheld", String(Int(5 * (1 - quality) * draw())))
        add("discipline_level", quoted(Self.disciplines[min(3, Int(4 * (1 - quality) * draw() * 1.05))]))
        add("under_investigation", draw() < 0.05 * (1.2 - quality) ? "true" : "false")
        let members = 5 + index(400)
        add("members_total", String(members))
        let participating = Int(Double(members) * (0.5 + 0.45 * quality + 0.2 * draw()))
        add("members_participating", String(min(members, participating)))
        add("field_confirmed", flag(0.4))
        add("contributions", contributions())
        add("prior_awards", priorAwards())
        add("good_years", goodYears())
    }

    private mutating func contributions() -> String {
        let count = Int(draw() * 4 + 4 * quality)
        var records: [String] = []
        for _ in 0..<count {
            let day = date(from: (2024, 3), through: (2026, 1))
            let kind = Self.means[index(Self.means.count)]
            let amount = 100 * Int(10 + 600 * draw() * (0.4 + quality))
            records.append("{\"date\":\(day),\"kind\":\"\(kind)\",\"amount\":\(amount)}")
        }
        return list(records)
    }

    private mutating func priorAwards() -> String {
        let count = Int(draw() * 2.5 + 3.2 * quality)
        var records: [String] = []
        for _ in 0..<count {
            let kind = min(5, Int(6 * draw() * (0.25 + quality)))
            records.append(priorAward(kind, since: 2017))
        }
        // A good nominee has climbed the ladder step by step; else hardly anyone would reach the upper levels.
        if quality > 0.55 {
            for kind in 0..<Int(2 + 4.2 * draw() * quality) { records.append(priorAward(kind, since: 2021)) }
        }
        return list(records)
    }

    private mutating func priorAward(_ kind: Int, since year: Int) -> String {
        "{\"kind\":\"\(Self.awards[kind])\",\"date\":\(date(from: (year, 1), through: (2025, 9)))}"
    }

    private mutating func goodYears() -> String {
        var years: [Int] = []
        for year in 2016...2025 where draw() < 0.35 + 0.66 * quality { years.append(year) }
        if quality > 0.5, draw() < 0.6 {
            years = years.filter { $0 < 2020 } + Array(2020...2025)
        }
        return list(years.map(String.init))
    }

    private mutating func addGroupFields(_ group: Int) {
        switch Self.groups[group] {
        case "A": addFieldsOfA()
        case "B": addFieldsOfB()
        case "C": addFieldsOfC()
        case "D": addFieldsOfD()
        case "E": addFieldsOfE()
        default: addFieldsOfF()
        }
    }

    private mutating func addFieldsOfA() {
        add("a_policies_issued", count(around: 3))
        addShare("a_docs_due", "a_docs_on_time", percent: 95)
        add("a_budget_pct", percentage())
        add("a_inspections", count(around: 4))
        add("a_outreach", count(around: 6))
        add("a_mechanism_accepted", flag(0.45))
        add("a_plan_issued_on", planDate())
    }

    private mutating func addFieldsOfB() {
        add("b_plan_issued_on", planDate())
        addShare("b_houses_target", "b_houses_done", percent: 110)
        add("b_poverty_drop", measure(around: 8))
        add("b_criteria_public", flag(0.45))
        add("b_settled_on_time", flag(0.45))
        add("b_disbursed_pct", percentage())
        add("b_models_built", count(around: 2))
    }

    private mutating func addFieldsOfC() {
        add("c_campaigns", count(around: 5))
        add("c_supervisions", count(around: 4))
        add("c_fund_raised", count(around: 300_000))
        add("c_fund_used_pct", percentage())
        add("c_members_mobilized", count(around: 500))
        add("c_households_helped", count(around: 20))
        add("c_supervision_rating", rating())
        add("c_plan_issued_on", planDate())
    }

    private mutating func addFieldsOfD() {
        add("d_houses_funded", count(around: 5))
        addShare("d_employees", "d_jobs_poor", percent: 10)
        add("d_tax_compliant", flag(0.45))
        add("d_support_since", planDate())
        add("d_linked_households", count(around: 30))
        add("d_insurance_paid_pct", percentage())
        add("d_product_models", count(around: 2))
    }

    private mutating func addFieldsOfE() {
        add("e_registered_escape", flag(0.45))
        add("e_loan_on_time", flag(0.45))
        add("e_income_per_capita", String(Int(1200 + 3000 * quality * (0.3 + draw()))))
        add("e_income_threshold", draw() < 0.5 ? "1500" : "2000")
        add("e_helped_households", count(around: 3))
        add("e_model_adopted", flag(0.45))
        add("e_land_donated_m2", measure(around: 50))
        add("e_escape_on", planDate())
    }

    private mutating func addFieldsOfF() {
        add("f_role", quoted(Self.roles[index(Self.roles.count)]))
        add("f_advice_docs", count(around: 2))
        add("f_labour_days", count(around: 20))
        add("f_seniority_years", count(around: 5))
        add("f_donated_amount", count(around: 10_000))
        add("f_field_trips", count(around: 6))
        add("f_peer_vote_pct", percentage())
        add("f_training_rating", rating())
    }

    /// A whole and a part of it that lies around so many percent; the whole comes first in the line.
    private mutating func addShare(_ whole: String, _ part: String, percent: Int) {
        let size = 8 + index(60)
        add(whole, String(size))
        let bar = Double(size * percent) / 100
        add(part, String(Int(bar * (0.72 + 0.4 * quality * (0.6 + 0.6 * draw())))))
    }

    private mutating func add(_ name: String, _ text: String) {
        fields.append(Field(name: name, text: text))
    }

    // MARK: Values

    private mutating func draw() -> Double { random.next() }

    private mutating func index(_ count: Int) -> Int { Int(draw() * Double(count)) }

    /// True at least so often, and more often for a better nominee.
    private mutating func chance(_ least: Double) -> Bool { draw() < least + (1 - least) * quality * 0.92 }

    private mutating func flag(_ least: Double) -> String { chance(least) ? "true" : "false" }

    private mutating func rating() -> String {
        quoted(Self.ratings[min(3, Int(4 * (0.55 * quality + 0.25 + 0.25 * draw())))])
    }

    private mutating func count(around threshold: Int) -> String {
        let scaled = Double(threshold) * (0.45 + 1.25 * quality) * (0.6 + 0.9 * draw())
        return String(Int(scaled + draw()))
    }

    private mutating func percentage() -> String {
        tenths(min(100, 70 + 32 * (quality * 0.75 + draw() * 0.35)))
    }

    private mutating func measure(around threshold: Double) -> String {
        tenths(threshold * (0.5 + 0.9 * quality * (0.5 + draw())))
    }

    private mutating func planDate() -> String {
        chance(0.35) ? date(from: (2024, 7), through: (2024, 9)) : date(from: (2024, 10), through: (2026, 1))
    }

    /// A day of one of the months, no later than its 28th, so that every month has it.
    private mutating func date(from first: (year: Int, month: Int), through last: (year: Int, month: Int)) -> String {
        let months = (last.year - first.year) * 12 + last.month - first.month + 1
        let month = first.year * 12 + first.month - 1 + index(months)
        let day = 1 + index(28)
        return "\"\(month / 12)-\(twoDigits(month % 12 + 1))-\(twoDigits(day))\""
    }

    private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    private func list(_ members: [String]) -> String { "[\(members.joined(separator: ","))]" }

    /// A number that is not negative with one decimal, rounded as its exact value lies, a tie to the even tenth.
    ///
    /// Multiplying by 10 rounds already; what it rounded away decides where the product seems to lie halfway.
    private func tenths(_ value: Double) -> String {
        let product = value * 10
        let lost = (-product).addingProduct(value, 10)
        let below = product.rounded(.down)
        let half = product - below - 0.5
        var result = Int(below)
        if half > 0 || (half == 0 && (lost > 0 || (lost == 0 && result % 2 == 1))) { result += 1 }
        return "\(result / 10).\(result % 10)"
    }
}

/// What `random.Random(seed).random()` gives in CPython: the Mersenne Twister MT19937, seeded by the 32-bit words of
/// the seed, two of its words making a fraction of 53 bits.
private struct PythonRandom {
    private static let size = 624
    private static let distance = 397
    private var state: [UInt32]
    private var position = PythonRandom.size

    init(seed: UInt64) {
        let words = [UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)]
        // A seed is as many words as it needs, and one at least.
        let key = words[1] == 0 ? [words[0]] : words
        var state = [UInt32](repeating: 19_650_218, count: Self.size)
        for place in 1..<Self.size {
            state[place] = 1_812_433_253 &* Self.mixed(state[place - 1]) &+ UInt32(place)
        }
        var place = 1
        var word = 0
        for _ in 0..<Self.size {
            let spread = Self.mixed(state[place - 1]) &* 1_664_525
            state[place] = (state[place] ^ spread) &+ key[word] &+ UInt32(word)
            word = (word + 1) % key.count
            Self.advance(&place, in: &state)
        }
        for _ in 1..<Self.size {
            let spread = Self.mixed(state[place - 1]) &* 1_566_083_941
            state[place] = (state[place] ^ spread) &- UInt32(place)
            Self.advance(&place, in: &state)
        }
        state[0] = 0x8000_0000
        self.state = state
    }

    private static func mixed(_ word: UInt32) -> UInt32 { word ^ (word >> 30) }

    /// Goes on to the next place; past the end the last word is carried to the front and the second place follows.
    private static func advance(_ place: inout Int, in state: inout [UInt32]) {
        place += 1
        guard place == size else { return }
        state[0] = state[size - 1]
        place = 1
    }

    /// A number from 0 to 1, 1 excluded.
    mutating func next() -> Double {
        let high = word() >> 5
        let low = word() >> 6
        return (Double(high) * 0x1p26 + Double(low)) * 0x1p-53
    }

    private mutating func word() -> UInt32 {
        if position == Self.size { renew() }
        var word = state[position]
        position += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9D2C_5680
        word ^= (word << 15) & 0xEFC6_0000
        return word ^ (word >> 18)
    }

    private mutating func renew() {
        for place in 0..<Self.size {
            let following = state[(place + 1) % Self.size]
            let joined = (state[place] & 0x8000_0000) | (following & 0x7FFF_FFFF)
            let twist: UInt32 = joined & 1 == 0 ? 0 : 0x9908_B0DF
            state[place] = state[(place + Self.distance) % Self.size] ^ (joined >> 1) ^ twist
        }
        position = 0
    }
}
