import Testing
import XetKhen
import XetKhenRecord
import XetKhenValues

@Suite("Decision records")
struct RecordTests {
    @Test("a record read back is the record written, and replays to the same bytes")
    func roundTrip() throws {
        let ruleset = try RecordSample.ruleset()
        let record = try RecordSample.record(ruleset)
        let again = try RecordedDecision(reading: record.line, named: "thử")
        #expect(again == record)
        #expect(again.line == record.line)
        #expect(again.digest == record.digest)
        let replay = ruleset.replay(again)
        #expect(replay.isIdentical)
        #expect(replay.movements(in: .english) == [])
        #expect(again.granted == ["bằng_khen"])
    }

    @Test("white space, order, escapes and ways to write numbers leave no trace")
    func canonicalNomination() throws {
        let ruleset = try RecordSample.ruleset()
        let text = String(decoding: RecordSample.nomination(), as: UTF8.self)
        let other =
            text.replacingOccurrences(of: "85.50", with: "8.55e1")
            .replacingOccurrences(of: "\"id\": \"HS-1\", ", with: "\n\n")
            .replacingOccurrences(
                of: "\"group\": \"cá_nhân\"", with: "\"group\": \"ca\u{301}_nhân\", \"id\": \"\\u0048S-1\"")
        #expect(other != text)
        #expect(try RecordSample.record(ruleset, Array(other.utf8)).line == RecordSample.record(ruleset).line)
    }

    @Test("the steps are those of the page on traces, worked out by hand")
    func steps() throws {
        let record = try RecordSample.record(try RecordSample.ruleset())
        let trace = try CanonicalReader.read(record.record.answer)
        let steps = (trace["steps"]?.items ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(
            steps == [
                #"["standard","1",3,"gk",false,[],0,null,[]]"#, #"["all","1",2]"#, #"["truth","1",0,{"fact":0},[0]]"#,
                #"["compare","1",0,"≥",false,{"fact":1},80,[1]]"#,
                #"["standard","1",5,"bk",false,[],1,null,[]]"#, #"["all","1",4]"#,
                #"["truth","1",0,{"fact":0},[0]]"#, #"["exists","1",2,"các_thành_tích",false,null,[]]"#,
                #"["candidate","1",1,0,null,false,[]]"#, #"["compare","1",0,"≥",false,{"fact":2},2025,[2]]"#,
            ])
        let facts = (trace["facts"]?.items ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(
            facts == [
                #"["chấp_hành_tốt","known",[1],["bb"]]"#, #"["điểm","known",[85.5],["bb"]]"#,
                #"["các_thành_tích.0.năm_đạt","known",[2025],["bb"]]"#,
            ])
        let awards = trace["awards"]?.items ?? []
        #expect(awards.map { $0["name"]?.text } == ["giấy_khen", "bằng_khen"])
        #expect(awards.map { $0["verdict"]?.text } == ["earned", "earned"])
        #expect(trace["earned"] == .array([.whole(1)]))
    }

    @Test("a record cut off anywhere is noticed")
    func everyLength() throws {
        let line = try RecordSample.record(try RecordSample.ruleset()).line
        for length in 0..<line.count - 1 {
            #expect(throws: RecordError.self, "\(length) bytes") {
                try RecordedDecision(reading: Array(line.prefix(length)), named: "thử")
            }
        }
    }

    @Test("what is wrong with a record is said with its code")
    func faults() throws {
        let record = try RecordSample.record(try RecordSample.ruleset())
        let text = String(decoding: record.line, as: UTF8.self)
        func code(_ old: String, _ new: String) -> String? {
            let altered = text.replacingOccurrences(of: old, with: new)
            #expect(altered != text)
            do { _ = try RecordedDecision(reading: Array(altered.utf8), named: "thử") } catch {
                return error.message.code
            }
            return nil
        }
        #expect(code("85.5", "95.5") == "XK0414")
        #expect(code("xetkhen.record/1", "xetkhen.record/2") == "XK0412")
        #expect(code("xetkhen.record/1", "something") == "XK0411")
        #expect(code("{\"digest\"", "{ \"digest\"") == "XK0411")
        #expect(code("Người Minh Họa", "Người Khác") == "XK0415")
        #expect(code("\"known_on\":\"2025-12-01\"", "\"known_on\":\"2025-13-01\"") == "XK0413")
    }

    @Test("a redacted record is the same record without names")
    func redaction() throws {
        let ruleset = try RecordSample.ruleset()
        let record = try RecordSample.record(ruleset)
        let body = String(decoding: record.record.body, as: UTF8.self)
        #expect(!body.contains("Người Minh Họa") && !body.contains("000000000001") && !body.contains("Hồ sơ minh họa"))
        let redacted = try RecordedDecision(reading: record.redacted.line, named: "thử")
        #expect(redacted.digest == record.digest)
        #expect(!String(decoding: redacted.line, as: UTF8.self).contains("Người Minh Họa"))
        #expect(ruleset.replay(redacted).isIdentical)
        #expect(Set(record.record.commitments.keys) == ["note", "subject.identity", "subject.name"])
        // The page's formula, written out.
        let salt = String(repeating: "07", count: 32)
        let document = #"["xetkhen.detail/1","\#(salt)","subject.identity","000000000001"]"#
        #expect(record.record.commitments["subject.identity"] == SHA256.digest(of: document))
    }

    @Test("a decision must name awards of the ruleset, and a reason where it departs from the proposal")
    func decisions() throws {
        let ruleset = try RecordSample.ruleset()
        func code(_ decision: [UInt8]) -> String? {
            do {
                _ = try ruleset.record(
                    RecordSample.nomination(), named: "thử", decision: decision, randomBytes: RecordSample.salt)
            } catch { return error.message.code }
            return nil
        }
        #expect(code(RecordSample.decision(["bằng_khen"])) == nil)
        #expect(code(RecordSample.decision(["huân_chương"])) == "XK0417")
        #expect(code(RecordSample.decision(["giấy_khen"])) == "XK0418")
        #expect(code(RecordSample.decision([])) == "XK0418")
        #expect(code(RecordSample.decision(["giấy_khen"], reason: "theo biểu quyết")) == nil)
        #expect(code(RecordSample.decision([], reason: "theo biểu quyết")) == nil)
        #expect(code(Array("{}".utf8)) == "XK0416")
        #expect(code(Array("{\"awards\": [], \"vote\": 1}".utf8)) == "XK0416")
        #expect(code(Array("{\"awards\": [\"a\", \"a\"]}".utf8)) == "XK0416")
        #expect(code(Array("{\"awards\": []".utf8)) == "XK0419")
        #expect(code(Array("{\"awards\": [], \"votes\": [{\"award\": \"x\", \"against\": -1}]}".utf8)) == "XK0416")
    }

    @Test("a nomination that cannot be read is refused with the reader's own words")
    func unreadable() throws {
        let ruleset = try RecordSample.ruleset()
        for (text, code) in [("{\"id\": \"a\"}", "XK0325"), ("{", "XK0302"), ("{\"id\": \"a\",}", "XK0301")] {
            do {
                _ = try ruleset.record(Array(text.utf8), named: "thử", randomBytes: RecordSample.salt)
                Issue.record("“\(text)” was recorded")
            } catch {
                #expect(error.message.code == code)
                #expect(error.message.position != nil)
            }
        }
    }
}
