import Testing
import XetKhen
import XetKhenRecord
import XetKhenValues

@Suite("Bundles and digests of rulesets")
struct BundleTests {

    @Test("a bundle reads back to the same ruleset")
    func roundTrip() throws {
        let ruleset = try RecordSample.ruleset()
        let bundle = try ruleset.bundle(documents: ["L22": Array("toàn văn".utf8)])
        let again = try Ruleset.load(bundle: bundle, named: "thử.xkb")
        #expect(again.identity == ruleset.identity)
        #expect(again.name == "thử_biên_bản")
        let text = String(decoding: bundle, as: UTF8.self)
        #expect(text.hasPrefix("xetkhen.bundle/1\nlanguage 1\npackage \(Version.package)\nruleset thử_biên_bản\n"))
        #expect(text.contains("\nmeaning \(ruleset.identity.meaning)\nfiles \(ruleset.identity.files)\n"))
        let digest = SHA256.digest(of: "toàn văn").hexadecimal
        #expect(text.contains("\ndocument \(digest) L22 06/2022/QH15\n"))
        #expect(text.contains("\nparameter điểm_sàn 2025-01-01 - 80\n"))
        // The files are in it as they are.
        #expect(text.contains("======== thử_biên_bản/thử.md\n" + RecordSample.rules))
    }

    @Test("layout, prose and comments change the files' digest alone; a number changes both")
    func digests() throws {
        let plain = try RecordSample.ruleset().identity
        let reworded = try RecordSample.ruleset(replacing: "tiêu chuẩn bk", with: "# Ghi chú.\n\ntiêu chuẩn bk")
            .identity
        #expect(reworded.meaning == plain.meaning)
        #expect(reworded.files != plain.files)
        let padded = try RecordSample.ruleset(replacing: "điểm ≥ điểm_sàn", with: "điểm   ≥   điểm_sàn").identity
        #expect(padded.meaning == plain.meaning)
        for (old, new) in [("80% hiệu", "81% hiệu"), ("điểm ≥ điểm_sàn", "điểm > điểm_sàn"), ("L22-75-2", "L22-75-1")] {
            let changed = try RecordSample.ruleset(replacing: old, with: new).identity
            #expect(changed.meaning != plain.meaning, "\(old)")
        }
    }

    @Test("no byte of a bundle can be flipped")
    func everyByte() throws {
        let bundle = try RecordSample.ruleset().bundle()
        for index in bundle.indices {
            var flipped = bundle
            flipped[index] ^= 0x04
            #expect(throws: RecordError.self, "byte \(index)") { try Ruleset.load(bundle: flipped, named: "thử.xkb") }
        }
        #expect(throws: RecordError.self) { try Ruleset.load(bundle: Array(bundle.dropLast()), named: "thử.xkb") }
        #expect(throws: RecordError.self) { try Ruleset.load(bundle: bundle + [0x0A], named: "thử.xkb") }
    }

    @Test("a bundle of a newer language is refused with a sentence that says so")
    func newerLanguage() throws {
        let text = String(decoding: try RecordSample.ruleset().bundle(), as: UTF8.self)
        let newer = text.replacingOccurrences(of: "\nlanguage 1\n", with: "\nlanguage 2\n")
        do {
            _ = try Ruleset.load(bundle: Array(newer.utf8), named: "thử.xkb")
            Issue.record("it was read")
        } catch {
            #expect(error.message.code == "XK0402")
            #expect(
                error.message.text(in: .english)
                    == "the bundle “thử.xkb” is written for language version 2, and this program reads versions up to 1"
            )
        }
    }

    @Test("a document that the ruleset does not declare is refused")
    func unknownDocument() throws {
        let ruleset = try RecordSample.ruleset()
        do {
            _ = try ruleset.bundle(documents: ["L99": []])
            Issue.record("it was bundled")
        } catch {
            #expect(error.message.code == "XK0404")
            #expect(error.message.help(in: .english) == "it declares: L22")
        }
    }

    @Test("a ruleset that uses another is whole in its bundle")
    func used() throws {
        let own = """
            ```quy-tắc
            ngôn ngữ vi
            bộ quy tắc phụ "Quy tắc phụ"
              dùng thử_biên_bản
            ```
            """
        let resolve: (String) -> [RulesetFile]? = { $0 == "thử_biên_bản" ? RecordSample.files() : nil }
        let loaded = Ruleset.load([RulesetFile(path: "a/phụ.md", bytes: Array(own.utf8))], using: resolve)
        let ruleset = try #require(loaded.ruleset)
        let again = try Ruleset.load(bundle: try ruleset.bundle(), named: "phụ.xkb")
        #expect(again.identity == ruleset.identity)
        #expect(again.contents == ruleset.contents)
        #expect(again.identity.meaning != (try RecordSample.ruleset().identity.meaning))
    }
}
