import Foundation
import Testing

@Suite("Paths of rulesets and of what is written")
struct PathTests {
    private static let shared = """
        ```quy-tắc
        bộ quy tắc dùng_chung "Dùng chung"
        ```
        """
    private static let own = """
        ```quy-tắc
        bộ quy tắc xã "Xã"
          dùng dùng_chung
        ```
        """

    @Test(
        "what a ruleset uses is found beside it, however the path to it is written",
        arguments: [
            (".", "xã"), (".", "xã/"), (".", "./xã"), (".", "xã//"), ("xã", "."), ("xã", "./"), ("xã", "../xã"),
            ("xã/con", ".."), ("xã/con", "../../xã"),
        ])
    func usedRuleset(folder: String, path: String) throws {
        let workspace = try CommandWorkspace()
        for made in ["dùng-chung", "xã/con"] {
            try FileManager.default.createDirectory(at: workspace.path(made), withIntermediateDirectories: true)
        }
        try workspace.write(Self.shared, to: "dùng-chung/a.md")
        try workspace.write(Self.own, to: "xã/a.md")
        let executable = try #require(CommandWorkspace.executable)
        let run = try workspace.run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", "cd '\(folder)' && exec \"$XETKHEN\" check '\(path)'"],
            environment: ["XETKHEN": executable.path])
        #expect(run.status == 0, "\(run.output)\(run.complaint)")
        #expect(run.output.contains("“Xã”: 0 lỗi"))
    }

    @Test("a ruleset is made in folders that are not there yet, and named by the last")
    func newFolders() throws {
        let workspace = try CommandWorkspace()
        #expect(try workspace.run("new", "tỉnh/huyện/ke-hoach/").status == 0)
        #expect(try workspace.run("check", "tỉnh/huyện/ke-hoach").status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path("tỉnh/huyện").path)
        #expect(names == ["ke-hoach"])
    }

    @Test("formatting leaves nothing beside the file that it puts in its place")
    func formatted() throws {
        let workspace = try CommandWorkspace()
        try workspace.write(Self.shared.replacingOccurrences(of: "\nbộ", with: "\nbộ  "), to: "a.md")
        #expect(try workspace.run("fmt", "a.md").status == 0)
        #expect(try workspace.run("fmt", "--check", "a.md").status == 0)
        let all = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
        #expect(all.filter { !$0.hasPrefix(".") } == ["a.md"])
    }

    @Test("what is no regular file is no ruleset")
    func device() throws {
        let workspace = try CommandWorkspace()
        let run = try workspace.run("check", "/dev/null")
        #expect(run.status == 2)
        #expect(run.complaint.contains("không đọc được “/dev/null”"))
    }
}
