import Foundation
import Testing

/// A ruleset of one award with three parameters, one of them of a ruleset that it uses.
private enum LevelRuleset {
    static let used = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc chung "Quy định chung"
          văn bản QC 02/QĐ-UBND, ngày 02/01/2026, Ủy ban nhân dân xã (văn bản minh họa) hạng V1
          hiệu lực từ 02/01/2026

        tham số mức_buổi "Mức số buổi" : số nguyên
          4 hiệu lực từ 02/01/2026 căn cứ QC-1
        ```

        """

    static let text = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc mức "Kế hoạch có mức"
          văn bản KH 01/KH-UBND, ngày 02/01/2026, Ủy ban nhân dân xã (văn bản minh họa) hạng V1
          dùng chung
          hiệu lực từ 02/01/2026

        nhóm thôn "Thôn" là tập thể
        nhóm hộ "Hộ" là hộ gia đình

        minh chứng tỷ_lệ "Tỷ lệ hộ tham gia" : phần trăm

        minh chứng số_buổi "Số buổi lao động" : số nguyên

        tham số mức_tỷ_lệ "Mức tỷ lệ" : phần trăm
          80% hiệu lực từ 02/01/2026 đến 01/07/2026 căn cứ KH-I-1
          85% hiệu lực từ 01/07/2026 căn cứ KH-I-1

        tham số hạn "Hạn" : ngày
          01/01/2027 hiệu lực từ 02/01/2026 căn cứ KH-I-1

        hình thức giấy_khen "Giấy khen"
          thẩm quyền "Chủ tịch xã" hiệu lực từ 02/01/2026 căn cứ KH-II

        tiêu chí đủ_tỷ_lệ "Tỷ lệ"
          cho thôn
          căn cứ KH-I-1
          khi tất cả
            tỷ_lệ ≥ mức_tỷ_lệ
            ngày xét < hạn
          nói
            đạt "Đạt {tỷ_lệ}, mức {mức_tỷ_lệ}"
            không đạt "Chưa đạt: {tỷ_lệ}, mức {mức_tỷ_lệ}"
            chưa rõ "Chưa rõ tỷ lệ"

        tiêu chuẩn giấy_khen_thôn
          đề nghị giấy_khen
          loại hình phong trào
          cho thôn
          căn cứ KH-II
          khi đủ_tỷ_lệ

        tiêu chuẩn giấy_khen_hộ
          đề nghị giấy_khen
          loại hình phong trào
          cho hộ
          căn cứ KH-II
          khi số_buổi ≥ chung.mức_buổi
        ```

        """

    /// Under the rules as they are: a, b, e and f earn the award; c and d do not; of g nothing is known.
    static let nominations = [
        ("a", "thôn", "2026-03-01", "\"tỷ_lệ\":80"), ("b", "thôn", "2026-03-01", "\"tỷ_lệ\":82.5"),
        ("c", "thôn", "2026-08-01", "\"tỷ_lệ\":84"), ("d", "thôn", "2026-08-01", "\"tỷ_lệ\":82.4"),
        ("e", "thôn", "2026-03-01", "\"tỷ_lệ\":81.9"), ("f", "hộ", "2026-03-01", "\"số_buổi\":4"),
        ("g", "thôn", "2026-08-01", ""),
    ].map { id, group, day, evidence in
        "{\"id\":\"\(id)\",\"group\":\"\(group)\",\"considered_on\":\"\(day)\",\"evidence\":{\(evidence)}}\n"
    }.joined()

    static func workspace() throws -> CommandWorkspace {
        let workspace = try CommandWorkspace()
        for (folder, text) in [("chung", used), ("mức", self.text)] {
            try FileManager.default.createDirectory(
                at: workspace.path(folder), withIntermediateDirectories: true)
            try workspace.write(text, to: "\(folder)/\(folder).md")
        }
        try workspace.write(nominations, to: "hs.jsonl")
        return workspace
    }
}

@Suite("What if a parameter or the ruleset were another")
struct WhatIfTests {
    @Test("a parameter at another value: counts by award and group, and the reasons before and after")
    func parameter() throws {
        let workspace = try LevelRuleset.workspace()
        // 82.5 in both stretches: a (80) and e (81.9) lose it, c (84, had needed 85) gains it; b is right on it, d below.
        let run = try workspace.run("what-if", "mức", "hs.jsonl", "--set", "mức_tỷ_lệ=82,5%", "--samples", "1")
        #expect(run.status == 0, "\(run.complaint)")
        #expect(
            run.output == """
                Bộ quy tắc: Kế hoạch có mức
                Giả định: mức_tỷ_lệ = 82,5%

                Hồ sơ đã đọc: 7
                Hồ sơ có kết quả thay đổi: 3
                Kết quả thay đổi: 3

                Theo hình thức
                  Giấy khen
                    đạt → không đạt: 2
                      a
                        quy tắc: giấy_khen_thôn, đủ_tỷ_lệ
                        hiện nay: Đạt 80 %, mức 80 % [KH-I-1]
                        khi đó: Chưa đạt: 80 %, mức 82,5 % [KH-I-1]
                    không đạt → đạt: 1
                      c
                        quy tắc: giấy_khen_thôn, đủ_tỷ_lệ
                        hiện nay: Chưa đạt: 84 %, mức 85 % [KH-I-1]
                        khi đó: Đạt 84 %, mức 82,5 % [KH-I-1]

                Theo đối tượng
                  Thôn: 3/6 hồ sơ có kết quả thay đổi, 3 kết quả
                  Hộ: 0/1 hồ sơ có kết quả thay đổi, 0 kết quả

                """)
        #expect(run.complaint == "")
        // The point and the name in full are read alike.
        let other = try workspace.run("what-if", "mức", "hs.jsonl", "--set", "mức.mức_tỷ_lệ=82.5 %", "--samples", "1")
        #expect(other.output.split(separator: "\n").dropFirst(2) == run.output.split(separator: "\n").dropFirst(2))
    }

    @Test("several parameters, one of a used ruleset, and a date; English")
    func several() throws {
        let workspace = try LevelRuleset.workspace()
        // f had just four; a and e lose it for the level; b and all of March stay before the day.
        let run = try workspace.run(
            "what-if", "mức", "hs.jsonl", "--set", "chung.mức_buổi=5", "--set=mức_tỷ_lệ=82,5%", "--lang", "en")
        #expect(run.status == 0, "\(run.complaint)")
        #expect(run.output.contains("\nNominations with a verdict that moves: 4\nVerdicts that move: 4\n"))
        #expect(run.output.contains("\n    earned → not earned: 3\n      a\n"))
        #expect(
            run.output.contains(
                "\n      f\n        rules: giấy_khen_hộ\n        now: Số buổi lao động: 4; required: at least 4"))
        #expect(run.output.contains("\n        then: Số buổi lao động: 4; required: at least 5"))
        #expect(run.output.hasSuffix("\n  Hộ: 1 of 1 nominations, 1 verdicts\n"))
        // Before February: a, b and e are too late; c and d were below the level, and g relies on no standard yet.
        let day = try workspace.run("what-if", "mức", "hs.jsonl", "--set", "hạn=01/02/2026", "--samples", "0")
        #expect(day.output.contains("\n    đạt → không đạt: 3\n\n"), "\(day.output)")
    }

    @Test("JSON: one object with the same counts")
    func json() throws {
        let workspace = try LevelRuleset.workspace()
        let run = try workspace.run(
            "what-if", "mức", "-", "--set", "mức_tỷ_lệ=82,5%", "--json", input: LevelRuleset.nominations)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "xetkhen.what-if/1")
        #expect(object["nominations"] as? Int == 7)
        #expect(object["moved_nominations"] as? Int == 3)
        #expect(object["moved_verdicts"] as? Int == 3)
        let set = try #require((object["set"] as? [[String: String]])?.first)
        #expect(set == ["parameter": "mức_tỷ_lệ", "value": "82,5%"])
        let awards = try #require(object["awards"] as? [[String: Any]])
        let movements = try #require(awards.first?["movements"] as? [[String: Any]])
        #expect(movements.map { $0["count"] as? Int } == [2, 1])
        #expect((movements[0]["before"] as? [String: Any])?["code"] as? String == "earned")
        #expect((movements[0]["after"] as? [String: Any])?["code"] as? String == "not_earned")
        let samples = try #require(movements[0]["samples"] as? [[String: Any]])
        #expect(samples.map { $0["nomination"] as? String } == ["a", "e"])
        #expect(samples[1]["reasons_before"] as? [String] == ["Đạt 81,9 %, mức 80 % [KH-I-1]"])
        #expect(samples[1]["reasons_after"] as? [String] == ["Chưa đạt: 81,9 %, mức 82,5 % [KH-I-1]"])
    }

    @Test("another ruleset or a bundle; what it cannot read is counted apart")
    func otherRuleset() throws {
        let workspace = try LevelRuleset.workspace()
        func other(_ name: String, _ change: (String) -> String) throws {
            try workspace.write(change(LevelRuleset.text), to: "\(name).md")
        }
        // Only a has less than 81 in the first half of the year.
        try other("dự-thảo") { $0.replacing("  80% hiệu lực", with: "  81% hiệu lực") }
        let draft = try workspace.run("what-if", "mức", "hs.jsonl", "--under", "dự-thảo.md")
        #expect(draft.status == 0, "\(draft.complaint)")
        #expect(draft.output.contains("\nĐối chiếu với: Kế hoạch có mức\n"))
        #expect(draft.output.contains("\n    đạt → không đạt: 1\n      a\n"))
        #expect(draft.output.contains("\nKết quả thay đổi: 1\n"))
        try workspace.write(try workspace.run("bundle", "dự-thảo.md").output, to: "dự-thảo.xkb")
        let bundled = try workspace.run("what-if", "mức", "hs.jsonl", "--under", "dự-thảo.xkb")
        #expect(bundled.output == draft.output)
        // 82 in place of 81: e too.
        let both = try workspace.run(
            "what-if", "mức", "hs.jsonl", "--under", "dự-thảo.md", "--set", "mức_tỷ_lệ=82%", "--samples", "0")
        #expect(both.output.contains("\n    đạt → không đạt: 2\n    không đạt → đạt: 2\n"), "\(both.output)")
        // The share has another name there: five nominations give it, f and g do not.
        try other("tên-khác") { text in
            text.replacing("minh chứng tỷ_lệ ", with: "minh chứng tỷ_lệ_khác ")
                .replacing("    tỷ_lệ ≥", with: "    tỷ_lệ_khác ≥").replacing("{tỷ_lệ}", with: "{tỷ_lệ_khác}")
        }
        let renamed = try workspace.run("what-if", "mức", "hs.jsonl", "--under", "tên-khác.md")
        #expect(renamed.status == 1)
        #expect(renamed.output.contains("\nHồ sơ không đọc được theo bộ quy tắc đối chiếu: 5\n"), "\(renamed.output)")
        #expect(renamed.complaint.contains("hs.jsonl:1: theo bộ quy tắc đối chiếu: "))
        #expect(try workspace.run("what-if", "mức", "hs.jsonl", "--under", "không-có").status == 2)
    }

    @Test(
        "what cannot be asked is said with the nearest name or the type that is needed",
        arguments: [
            ("mức_tỷ_lê=90%", "bộ quy tắc không có tham số “mức_tỷ_lê”; có phải “mức_tỷ_lệ”?"),
            ("giấy_khen=1", "; các tham số: “mức_buổi”, “mức_tỷ_lệ”, “hạn”"),
            ("mức_tỷ_lệ=90", "XK0212 tham số “mức_tỷ_lệ”: ở đây cần phần trăm, nhưng đây là số nguyên"),
            ("mức_buổi=4,5", "XK0212 tham số “mức_buổi”: ở đây cần số nguyên, nhưng đây là số"),
            ("hạn=có", "XK0211 tham số “hạn”: ở đây cần ngày, nhưng đây là có/không"),
            ("hạn=31/02/2026", "tham số “hạn”: "), ("mức_tỷ_lệ=", "XK0171 tham số “mức_tỷ_lệ”: ở đây cần một giá trị"),
            ("mức_buổi=1.000", "XK0116 tham số “mức_buổi”: "), ("mức_tỷ_lệ=tỷ_lệ", "XK0232 tham số “mức_tỷ_lệ”: "),
            ("mức_tỷ_lệ", "“--set” cần dạng NAME=VALUE, không phải “mức_tỷ_lệ”"),
        ])
    func refused(setting: String, sentence: String) throws {
        let workspace = try LevelRuleset.workspace()
        let run = try workspace.run("what-if", "mức", "hs.jsonl", "--set", setting)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.complaint.contains(sentence), "\(run.complaint)")
    }

    @Test("neither --set nor --under, and one parameter twice")
    func misuse() throws {
        let workspace = try LevelRuleset.workspace()
        let neither = try workspace.run("what-if", "mức", "hs.jsonl")
        #expect(neither.status == 2)
        #expect(neither.complaint.contains("cần “--set” hoặc “--under”"))
        let twice = try workspace.run(
            "what-if", "mức", "hs.jsonl", "--set", "hạn=01/02/2026", "--set", "hạn=01/03/2026", "--lang", "en")
        #expect(twice.status == 2)
        #expect(twice.complaint.contains("the parameter “hạn” is given twice"))
    }

    @Test("lines of any number: a broken one is named and counted, the others go on")
    func stream() throws {
        let workspace = try CommandWorkspace.withRuleset()
        let text = try workspace.read("xã/xã.md")
        let parameter =
            "tham số mức \"Mức\" : phần trăm\n  80% hiệu lực từ 02/01/2026 căn cứ KH-I-1\n\ntiêu chí hộ_tham_gia"
        try workspace.write(
            text.replacing("tiêu chí hộ_tham_gia", with: parameter)
                .replacing("tỷ_lệ_hộ_tham_gia ≥ 80%", with: "tỷ_lệ_hộ_tham_gia ≥ mức"), to: "xã/xã.md")
        // Of every 40 the ten from 80 to 89 percent lose the award; number 400 has 60.
        try workspace.write(NominationStream.text(400) { $0 == 400 }, to: "a.jsonl")
        let run = try workspace.run("what-if", "xã", "a.jsonl", "--set", "mức=90%", "--samples", "2")
        #expect(run.status == 1)
        #expect(run.complaint.hasPrefix("a.jsonl:400: "))
        #expect(run.output.contains("\nHồ sơ đã đọc: 399\n"))
        #expect(run.output.contains("\nHồ sơ không đọc được: 1\n"))
        #expect(run.output.contains("\n    đạt → không đạt: 100\n      n20\n"))
        #expect(run.output.contains("\n      n21\n"))
        #expect(!run.output.contains("\n      n22\n"))
    }

    private static let rulesets = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("rulesets").path

    @Test("the plan to copy: 900 of 1,000 dossiers online are 90 %, enough for 80 and too few for 95")
    func plan() throws {
        let plan = Self.rulesets + "/mau-ke-hoach"
        let workspace = try CommandWorkspace()
        let run = try workspace.run("what-if", plan, plan + "/ho-so", "--set", "mức_hồ_sơ_trực_tuyến=95%")
        #expect(run.status == 0, "\(run.complaint)")
        // Of the six nominations only the first is of a department; both of its awards ask for the share.
        #expect(run.output.contains("\nHồ sơ đã đọc: 6\nHồ sơ có kết quả thay đổi: 1\nKết quả thay đổi: 2\n"))
        #expect(run.output.contains("\n  Giấy khen\n    đạt → không đạt: 1\n      01-MH\n"))
        #expect(
            run.output.contains(
                "khi đó: Mới có 900 hồ sơ nộp trực tuyến trên 1.000 hồ sơ tiếp nhận, dưới mức 95 % [KH-II-1-b]"))
        let same = try workspace.run("what-if", plan, plan + "/ho-so", "--set", "mức_hồ_sơ_trực_tuyến=90%")
        #expect(same.output.contains("\nKết quả thay đổi: 0\n"))
        #expect(!same.output.contains("Theo hình thức"))
    }

    @Test("a stretch of the law that has no source yet: what would be if it did")
    func law() throws {
        let workspace = try CommandWorkspace()
        // The family of 2020 in the cases of the law of 2013, and the same one in 2016, when the provision was known.
        let lines = ["2020", "2016"].map { year in
            """
            {"id": "gia-đình-\(year)", "group": "hộ_gia_đình", "nominated_on": "\(year)-03-15", \
            "considered_on": "\(year)-03-15", "evidence": {"mức_chấp_hành": "gương_mẫu", \
            "mức_đóng_góp_địa_phương": "đóng_góp_lớn", "giá_trị_đóng_góp": 500000000, \
            "có_công_sức": true, "có_đất_đai": true, "có_tài_sản": true}}\n
            """
        }
        let run = try workspace.run(
            "what-if", Self.rulesets + "/luat-tdkt", "-", "--set",
            "đã_có_quy_định_gia_đình=có", "--samples", "1", input: lines.joined())
        #expect(run.status == 0, "\(run.complaint)")
        #expect(run.output.contains("\nHồ sơ đã đọc: 2\nHồ sơ có kết quả thay đổi: 1\nKết quả thay đổi: 2\n"))
        #expect(run.output.components(separatedBy: "\n    cần xem xét → đạt: 1\n      gia-đình-2020\n").count == 3)
        #expect(run.output.contains("\n        quy tắc: l13_bk_tỉnh_gia_đình\n"))
        #expect(run.output.contains("\n        quy tắc: l13_gk_gia_đình\n"))
        #expect(!run.output.contains("gia-đình-2016"))
    }
}
