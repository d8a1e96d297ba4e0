import Foundation
import Testing

/// Records through the command, as a service or an auditor uses it.
@Suite("Records on the command line")
struct RecordCommandTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let rulesets = root.appendingPathComponent("rulesets").path

    /// A ruleset of two awards, kept as a bundle.
    private static let small = root.appendingPathComponent("Tests/Records/1/thu.xkb").path

    private static func nomination(_ number: Int, papers: String = "") -> String {
        """
        {"id": "HS-\(number)", "nominee": "MH-\(number)", "unit": "Xã minh họa", "group": "cá_nhân", \
        "subject": {"name": "Người Minh Họa"}, "considered_on": "2025-12-01", \
        "papers": [{"id": "bb", "type": "biên_bản", "number": "\(number)/BB-MH"}\(papers)], \
        "evidence": {"chấp_hành_tốt": {"value": true, "paper": "bb"}, "điểm": {"value": \(70 + number), "paper": "bb"}, \
        "các_thành_tích": {"value": [{"tên": "Sáng kiến \(number)", "năm_đạt": \(2019 + number)}], "paper": "bb"}}}
        """
    }

    /// Seventeen nominations, as files and as records.
    private func record(in workspace: CommandWorkspace) throws -> String {
        try bundle(in: workspace)
        for number in 1...17 { try workspace.write(Self.nomination(number), to: "n\(number).json") }
        let run = try workspace.run(["record", "kt.xkb"] + (1...17).map { "n\($0).json" })
        #expect(run.status == 0, "\(run.complaint)")
        try workspace.write(run.output, to: "year.jsonl")
        return run.output
    }

    private func bundle(in workspace: CommandWorkspace) throws {
        try workspace.write(try String(contentsOfFile: Self.small, encoding: .utf8), to: "kt.xkb")
    }

    @Test("clock, locale, time zone, hash seed and threads change no byte of a replay and its report")
    func environments() throws {
        let workspace = try CommandWorkspace()
        _ = try record(in: workspace)
        let executable: URL = try #require(CommandWorkspace.executable)
        let surroundings: [[String: String]] = [
            [:], ["TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"],
            ["TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"],
            ["LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1", "XETKHEN_THREADS": "1"], ["XETKHEN_THREADS": "5"],
        ]
        let words = ["replay", "year.jsonl", "--ruleset", "kt.xkb", "--report", "json"]
        let runs = try surroundings.map { try workspace.run(executable, words, environment: $0) }
        #expect(runs.allSatisfy { $0.status == 0 })
        #expect(Set(runs.map(\.output)).count == 1)
        #expect(runs[0].output.contains("\"identical\": 17"))
        #if os(Linux)
            // Another year on the clock, for every call that asks for it; `date` shows that they do get it.
            try workspace.write(Self.anotherClock, to: "clock.c")
            let compiler = ["clang", "-shared", "-fPIC", "-o", "clock.so", "clock.c"]
            let compiled = try workspace.run(URL(fileURLWithPath: "/usr/bin/env"), compiler)
            #expect(compiled.status == 0, "\(compiled.complaint)")
            let preload = ["LD_PRELOAD": workspace.folder.appendingPathComponent("clock.so").path]
            let date = try workspace.run(
                URL(fileURLWithPath: "/usr/bin/env"), ["date", "-u", "+%Y"], environment: preload)
            #expect(date.output == "2001\n")
            let shifted = try workspace.run(executable, words, environment: preload)
            #expect(shifted.status == 0 && shifted.output == runs[0].output)
        #endif
    }

    private static let anotherClock = """
        #define _GNU_SOURCE
        #include <sys/syscall.h>
        #include <sys/time.h>
        #include <time.h>
        #include <unistd.h>
        enum { inJune2001 = 992000000 };
        int clock_gettime(clockid_t clock, struct timespec *now) {
            long result = syscall(SYS_clock_gettime, clock, now);
            if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec = inJune2001;
            return (int)result;
        }
        int gettimeofday(struct timeval *now, void *zone) {
            if (now) *now = (struct timeval){inJune2001, 0};
            return 0;
        }
        time_t time(time_t *now) {
            if (now) *now = inJune2001;
            return inJune2001;
        }
        """

    @Test("the traces of real rulesets are accepted by the checker")
    func realRulesets() throws {
        let workspace = try CommandWorkspace()
        var records = ""
        for ruleset in ["kon-ray-vi-nguoi-ngheo", "thai-nguyen-nha-tam"] {
            let folder = Self.rulesets + "/\(ruleset)/ho-so"
            let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
            let bundle = try workspace.run("bundle", Self.rulesets + "/" + ruleset)
            try workspace.write(bundle.output, to: "one.xkb")
            let run = try workspace.run(["record", "one.xkb"] + files.sorted().prefix(4).map { folder + "/" + $0 })
            #expect(run.status == 0, "\(run.complaint)")
            records += run.output
        }
        try workspace.write(records, to: "all.jsonl")
        let verified = try workspace.run("verify-trace", "all.jsonl", "--lang", "en")
        #expect(verified.status == 0, "\(verified.complaint)")
        let lines = verified.output.split(separator: "\n").filter { $0.contains("it follows") }
        #expect(lines.count == records.split(separator: "\n").count && lines.count == 8)
    }

    @Test("a record that cannot be believed is said and counted, the others are replayed")
    func damagedAmongOthers() throws {
        let workspace = try CommandWorkspace()
        var lines = try record(in: workspace).split(separator: "\n").map(String.init)
        lines[3] = lines[3].replacingOccurrences(of: "\"considered_on\":\"20", with: "\"considered_on\":\"19")
        lines[5] = "{}"
        try workspace.write(lines.joined(separator: "\n") + "\n", to: "year.jsonl")
        let run = try workspace.run("replay", "year.jsonl", "--ruleset", "kt.xkb", "--lang", "en")
        #expect(run.status == 1)
        #expect(run.output.contains("15 of 17 records: the same bytes"))
        #expect(run.complaint.contains("year.jsonl:4") && run.complaint.contains("year.jsonl:6"))
        let report = try workspace.run(
            "replay", "year.jsonl", "--ruleset", "kt.xkb", "--report", "text", "--lang", "en")
        #expect(report.status == 1 && report.output.contains("Not to be believed: 2"))
    }

    @Test("a record of some megabytes is read, verified and replayed")
    func largeRecord() throws {
        let workspace = try CommandWorkspace()
        try bundle(in: workspace)
        let papers = (0..<40_000).map {
            #", {"id": "p\#($0)", "type": "biên_bản", "number": "\#($0)/BB", "sha256": "\#(String(repeating: "0", count: 64))"}"#
        }
        let large = Self.nomination(1, papers: papers.joined())
        try workspace.write(large, to: "large.json")
        let record = try workspace.run("record", "kt.xkb", "large.json")
        #expect(record.status == 0, "\(record.complaint.prefix(300))")
        #expect(record.output.utf8.count > 5_000_000)
        try workspace.write(record.output, to: "record.json")
        #expect(try workspace.run("replay", "record.json", "--ruleset", "kt.xkb").status == 0)
        #expect(try workspace.run("verify-trace", "record.json").status == 0)
    }

    @Test("bad words, files and decisions are refused with a sentence")
    func mistakes() throws {
        let workspace = try CommandWorkspace()
        try bundle(in: workspace)
        try workspace.write(Self.nomination(15), to: "n.json")
        let nomination = "n.json"
        func complaint(_ words: String..., status: Int32) throws -> String {
            let run = try workspace.run(words + ["--lang", "en"])
            #expect(run.status == status, "\(words)")
            return run.complaint
        }
        try workspace.write("{\"awards\": []}", to: "decision.json")
        #expect(
            try complaint("record", "kt.xkb", nomination, "--decision", "decision.json", status: 1).contains("XK0418"))
        try workspace.write("{\"awards\": [\"x\"]}", to: "decision.json")
        #expect(
            try complaint("record", "kt.xkb", nomination, "--decision", "decision.json", status: 1).contains("XK0417"))
        #expect(try complaint("replay", "none.json", status: 2).contains("none.json"))
        #expect(try complaint("verify-trace", "decision.json", status: 1).contains("XK0411"))
        #expect(try complaint("case", "list", "decision.json", status: 2).contains("XK0904"))
        #expect(try complaint("case", "creat", "x.xkc", status: 2).contains("case create"))
        #expect(try complaint("impact", "x.xkc", status: 2).contains("--paper"))
        try workspace.write("xetkhen.bundle/1\nlanguage 9\n", to: "newer.xkb")
        #expect(try complaint("record", "newer.xkb", nomination, status: 1).contains("XK0402"))
    }

    @Test("a case file takes nominations, papers and decisions, and gives its records back")
    func caseFile() throws {
        let workspace = try CommandWorkspace()
        try bundle(in: workspace)
        #expect(try workspace.run("case", "create", "hd.xkc").status == 0)
        #expect(try workspace.run("case", "create", "hd.xkc", "--lang", "en").complaint.contains("XK0907"))
        for number in [6, 10, 15] { try workspace.write(Self.nomination(number), to: "n\(number).json") }
        try FileManager.default.createDirectory(
            at: workspace.path("papers/HS-6"), withIntermediateDirectories: true)
        try workspace.write("biên bản", to: "papers/HS-6/bb.txt")
        let words = ["case", "import", "hd.xkc", "n6.json", "n10.json", "n15.json", "--papers", "papers"]
        #expect(try workspace.run(words + ["--lang", "en"]).output.contains("3 of 3"))
        #expect(try workspace.run(words + ["--lang", "en"]).output.contains("0 of 3"))
        try workspace.write(
            """
            {"session": "A", "held_on": "2026-01-20", "members": 3, "decisions": [
             {"nomination": "HS-10", "awards": [], "reason": "r"}, {"nomination": "không-có", "awards": []}]}
            """, to: "a.json")
        let refused = try workspace.run("case", "decide", "hd.xkc", "a.json", "--ruleset", "kt.xkb", "--lang", "en")
        #expect(refused.status == 1 && refused.complaint.contains("XK0422"))
        #expect(try workspace.run("case", "verify", "hd.xkc", "--lang", "en").output.contains("0 records"))
        try workspace.write(
            """
            {"session": "A", "held_on": "2026-01-20", "members": 3, "decisions": [
             {"nomination": "HS-10", "awards": [], "reason": "r"},
             {"nomination": "HS-15", "awards": ["giấy_khen"], "reason": "r", "number": "7/QĐ-MH"}]}
            """, to: "a.json")
        let decided = try workspace.run("case", "decide", "hd.xkc", "a.json", "--ruleset", "kt.xkb")
        #expect(decided.status == 0, "\(decided.complaint)")
        #expect(decided.output.split(separator: "\n").map { $0.split(separator: " ").count } == [3, 3])
        let verified = try workspace.run("case", "verify", "hd.xkc", "--lang", "en")
        #expect(verified.status == 0 && verified.output.contains("2 records verified, 0 faults"))
        #expect(try workspace.run("replay", "hd.xkc", "--lang", "en").output.contains("2 of 2 records: the same bytes"))
        let evidence = try workspace.run("impact", "hd.xkc", "--award", "giấy_khen", "--lang", "en")
        #expect(evidence.output.contains("record 2 · HS-15 · 7/QĐ-MH") && evidence.output.contains("1 decisions"))
        #expect(try workspace.run("case", "backup", "hd.xkc", "copy.xkc").status == 0)
        #expect(
            try workspace.run("case", "export", "copy.xkc").output == workspace.run("case", "export", "hd.xkc").output)
        #expect(try workspace.run("case", "list", "hd.xkc").output.contains("7/QĐ-MH"))
    }
}
