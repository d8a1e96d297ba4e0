import Foundation
import Testing

@Suite("The command that lists provisions")
struct ProvisionsTests {
    @Test("Markdown is the default, HTML and JSON are asked for, two forms at once are too many")
    func forms() throws {
        let workspace = try CommandWorkspace()
        #expect(try workspace.run("new", "xã").status == 0)
        let plain = try workspace.run("provisions", "xã")
        #expect(plain.status == 0)
        #expect(plain.output.hasPrefix("# "))
        #expect(plain.output.contains("| Điều khoản | Quy tắc | Ca kiểm thử | Hạng nguồn |"))
        #expect(try workspace.run("provisions", "--markdown", "xã").output == plain.output)
        let html = try workspace.run("provisions", "xã", "--html", "--lang", "en")
        #expect(html.status == 0)
        #expect(html.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.output.hasSuffix("</html>\n"))
        let json = try workspace.run("provisions", "xã", "--json")
        #expect(json.status == 0)
        #expect(json.output.contains("\"format\": \"xetkhen.provisions/1\""))
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
        let both = try workspace.run("provisions", "xã", "--html", "--json")
        #expect(both.status == 2)
        #expect(both.complaint.contains("--json"))
    }

    @Test("a ruleset with an error gives 1, one that is not there 2")
    func errors() throws {
        let workspace = try CommandWorkspace()
        #expect(try workspace.run("new", "xã").status == 0)
        let text = try workspace.read("xã/xã.md")
        try workspace.write(text.replacing("khi chấp_hành_tốt\n", with: "khi chấp_hành_tôt\n"), to: "xã/xã.md")
        #expect(try workspace.run("provisions", "xã").status == 1)
        #expect(try workspace.run("provisions", "không-có").status == 2)
    }
}
