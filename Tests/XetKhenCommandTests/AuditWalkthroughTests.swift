import Foundation
import Testing

/// Runs the page `AuditingADecision` as a reader would: its files are written, its commands run, and what it shows appears.
@Suite("The auditor's walk-through")
struct AuditWalkthroughTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private enum Block {
        case commands([String])
        case output([String])
        case file(name: String, text: String)
    }

    private static func blocks() throws -> [Block] {
        let page = root.appendingPathComponent("Sources/XetKhen/XetKhen.docc/AuditingADecision.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        var blocks: [Block] = []
        var fence: (kind: String, lines: [String])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            guard line.hasPrefix("```") else {
                fence?.lines.append(line)
                continue
            }
            guard let (kind, lines) = fence else {
                fence = (String(line.dropFirst(3)), [])
                continue
            }
            fence = nil
            switch kind.split(separator: " ").map(String.init) {
            case ["sh"]: blocks.append(.commands(lines))
            case ["text"]: blocks.append(.output(lines))
            case let words where words.first == "json" && words.count == 2:
                blocks.append(.file(name: words[1], text: lines.joined(separator: "\n") + "\n"))
            default: Issue.record("a block of another kind: \(kind)")
            }
        }
        return blocks
    }

    /// Whether a line of the output is as the page shows it; `…` stands for anything.
    private static func matches(_ line: String, _ shown: String) -> Bool {
        let parts = shown.components(separatedBy: "…")
        guard line.hasPrefix(parts[0]), parts.count > 1 || line == shown else { return false }
        var rest = line.dropFirst(parts[0].count)
        for part in parts.dropFirst() where !part.isEmpty {
            guard let found = rest.range(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return parts.last?.isEmpty ?? true || rest.isEmpty
    }

    @Test("every command works and says what the page shows")
    func walk() throws {
        let workspace = try CommandWorkspace()
        let executable: URL = try #require(CommandWorkspace.executable)
        let shell = URL(fileURLWithPath: "/bin/sh")
        let hasOpenSSL = try workspace.run(shell, ["-c", "command -v openssl"]).status == 0
        let path =
            executable.deletingLastPathComponent().path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        var printed: [String] = []
        var ran = 0
        for block in try Self.blocks() {
            switch block {
            case .file(let name, let text): try workspace.write(text, to: name)
            case .commands(let lines):
                printed = []
                for line in lines where hasOpenSSL || !line.hasPrefix("openssl") {
                    let command = line.replacingOccurrences(
                        of: "RULESETS", with: Self.root.appendingPathComponent("rulesets").path)
                    let run = try workspace.run(shell, ["-c", command], environment: ["PATH": path])
                    #expect(run.status == 0, "\(line): \(run.complaint)")
                    printed += run.output.split(separator: "\n").map(String.init)
                    ran += 1
                }
            case .output(let lines):
                for shown in lines where hasOpenSSL || !shown.hasPrefix("Signature") {
                    #expect(
                        printed.contains { Self.matches($0, shown) }, "“\(shown)” is not in \(printed.prefix(40))")
                }
            }
        }
        #expect(ran >= 12)
        let page = try workspace.read("answer.html")
        #expect(page.contains("proposed and not granted") && !page.contains("http"))
        #expect(try workspace.read("record.json").contains("\"disclosed\":{}"))
        let permissions = try FileManager.default.attributesOfItem(atPath: workspace.path("council.xkc").path)
        #expect(permissions[.posixPermissions] as? Int == 0o600)
    }
}
