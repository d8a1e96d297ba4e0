import Testing

@Suite("Nominations given to the command")
struct NominationTests {
    private static func line(_ id: String, percent: String, date: String? = "2026-12-15") -> String {
        let considered = date.map { "\"considered_on\": \"\($0)\", " } ?? ""
        return "{\"id\": \"\(id)\", \"group\": \"thôn\", \(considered)"
            + "\"evidence\": {\"chấp_hành_tốt\": true, \"tỷ_lệ_hộ_tham_gia\": \(percent)}}\n"
    }

    private func made() throws -> CommandWorkspace {
        let workspace = try CommandWorkspace()
        #expect(try workspace.run("new", "xã").status == 0)
        return workspace
    }

    @Test("a table, a short page, a full page and JSON name the award and the reason")
    func forms() throws {
        let workspace = try made()
        let table = try workspace.run("evaluate", "xã", "xã/ho-so")
        #expect(table.status == 0)
        #expect(table.output.contains("minh-hoa"))
        let short = try workspace.run("evaluate", "xã", "xã/ho-so", "--short")
        #expect(short.output.contains("ĐỀ NGHỊ: Giấy khen của Chủ tịch Ủy ban nhân dân xã"))
        #expect(short.output.contains("Có 92,5 % số hộ tham gia phong trào"))
        #expect(short.output.contains("mục I.1"))
        let full = try workspace.run("explain", "xã", "xã/ho-so/minh-hoa.json", "--lang", "en")
        #expect(full.output.contains("92.5%; required: at least 80%"))
        let json = try workspace.run("evaluate", "xã", "xã/ho-so", "--json")
        #expect(json.output.hasPrefix("{"))
        #expect(json.output.filter(\.isNewline).count == 1)
        #expect(json.output.contains("\"language\":\"vi\""))
        for command in [["evaluate", "xã", "xã/ho-so"], ["explain", "xã", "xã/ho-so/minh-hoa.json"]] {
            let english = try workspace.run(command + ["--json", "--lang", "en"]).output
            #expect(english.filter { !$0.isWhitespace }.contains("\"language\":\"en\""))
        }
        #expect(!short.output.contains("\u{1B}"))
    }

    @Test("JSON Lines from standard input: one answer a line, in their order")
    func lines() throws {
        let workspace = try made()
        let input = Self.line("một", percent: "80") + "\n" + Self.line("hai", percent: "79.99")
        let run = try workspace.run("evaluate", "xã", "-", "--short", input: input)
        #expect(run.status == 0)
        let first = try #require(run.output.firstRange(of: "Hồ sơ: một"))
        let second = try #require(run.output.firstRange(of: "Hồ sơ: hai"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(run.output[..<second.lowerBound].contains("ĐỀ NGHỊ: Giấy khen"))
        #expect(run.output[second.lowerBound...].contains("Mới có 79,99 % số hộ tham gia"))
    }

    @Test("without a date of consideration the command asks for one; --date gives it")
    func date() throws {
        let workspace = try made()
        let input = Self.line("một", percent: "80", date: nil)
        let without = try workspace.run("evaluate", "xã", "-", input: input)
        #expect(without.status == 1)
        #expect(without.complaint.contains("hồ sơ chưa có ngày xét"))
        #expect(try workspace.run("evaluate", "xã", "-", "--date", "2026-12-15", input: input).status == 0)
        let early = try workspace.run("evaluate", "xã", "-", "--date", "2019-12-15", input: input)
        #expect(early.status == 1)
        #expect(early.complaint.contains("15/12/2019"))
    }

    @Test(
        "a value that cannot be read gives 1, its place and what to do",
        arguments: [
            ("1e400", "evidence.tỷ_lệ_hộ_tham_gia:1:"), ("null", "null"), ("\"80\"", "cần một số"),
            ("-1", "không thể là số âm"), ("[]", "danh sách giá trị"), ("080", "số 0 thừa ở đầu"),
            (String(repeating: "1", count: 40), "38 chữ số"), ("80,\"tỷ_lệ_hộ_tham_gia\":81", "hai lần"),
            ("80, \"tỷ_lệ_hộ_tham_gía\": 1", "có thể là: “tỷ_lệ_hộ_tham_gia”"), ("\"\\ud800\"", "một nửa"),
        ])
    func value(text: String, sentence: String) throws {
        let workspace = try made()
        let run = try workspace.run("evaluate", "xã", "-", input: Self.line("một", percent: text))
        #expect(run.status == 1)
        #expect(run.complaint.contains(sentence), "\(run.complaint)")
        #expect(run.complaint.contains("gợi ý: "))
    }

    @Test("one nomination that cannot be read leaves the others evaluated")
    func others() throws {
        let workspace = try made()
        let input = Self.line("một", percent: "null") + Self.line("hai", percent: "80")
        let run = try workspace.run("evaluate", "xã", "-", input: input)
        #expect(run.status == 1)
        #expect(run.complaint.hasPrefix("-:1: "))
        #expect(run.output.contains("hai"))
    }
}
