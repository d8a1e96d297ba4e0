import Foundation
import Testing
import XetKhenEngine
import XetKhenNaive
import XetKhenSemantics
import XetKhenValues

/// Nominations read straight into rows: what is read so, what is left to the general reader, and that both make the same of
/// it.
@Suite("Nominations read straight into rows")
struct RowReadingTests {
    private static let source = """
        ```rules
        language en
        ruleset t "T"
          document D 1/T, dated 2024-01-01, issuer
            in force from 2024-01-01
            grade V1
          in force from 2024-01-01
        group g "G" is individual
        group h "H" is individual
        choice màu
          đỏ, xanh_lá, lam
        record việc
          ngày_làm : date not after consideration
          trị_giá : whole number
          sắc : màu
        record giải
          tên : text
          năm_giải : year
          key tên, năm_giải
        evidence điểm : decimal
        evidence hạn : whole number
        evidence số_tiền : money
        evidence tông : màu
        evidence sinh : date
        evidence giữ : yes/no
        evidence việc_làm : list of việc complete when given
        evidence giải_thưởng : list of giải
        evidence năm_tốt : list of year
        criterion a "A" source D when điểm ≥ 5
        ```
        """

    @Test("the rows of many nominations, whole and damaged, are those of the general reader")
    func damaged() throws {
        #expect(CompiledRuleset.mistakes(Self.source) == [])
        let compiled = try #require(CompiledRuleset(Self.source))
        var rows = RowReading(compiled.reader, Decider(compiled.engine.plan))
        var random = SplitMix64(seed: 5)
        var read = 0
        for line in Self.lines {
            #expect(rows.differences(Array(line.utf8)) == [])
            for _ in 0..<400 {
                var bytes = Array(line.utf8)
                for _ in 0..<random.integer(1...2) { Self.damage(&bytes, &random) }
                let differences = rows.differences(bytes)
                #expect(differences == [], "\(String(decoding: bytes, as: UTF8.self))")
                read += 1
            }
        }
        #expect(rows.readFast > read / 20, "\(rows.readFast) of \(read) read")
        #expect(rows.readFast < read, "what is damaged is mostly not JSON, or not a nomination")
    }

    /// One small change: a byte, a piece left out, a piece twice, or another value for one that is there.
    private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        let place = random.integer(0...bytes.count - 1)
        switch random.integer(0...5) {
        case 0: bytes[place] = random.pick(Array("\"\\{}[],:0123456789.-eE tfn\u{0}\u{9}".utf8))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.integer(1...8)))
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random.integer(1...12))], at: place)
        case 3: bytes.insert(random.pick(Array(" \n\t\r".utf8)), at: place)
        case 4:
            guard let digit = bytes.indices.filter({ (0x30...0x39).contains(bytes[$0]) }).randomElement(using: &random)
            else { return }
            bytes.replaceSubrange(
                digit...digit, with: Array(random.pick(["0", "00", "7.50", "-1", "1e2", "9999999999999999"]).utf8))
        default:
            let text = String(decoding: bytes, as: UTF8.self)
            let from = random.pick(["true", "\"đỏ\"", "\"g\"", "[", "2023-05-04", "\"điểm\"", "}"])
            let to = random.pick(["false", "\"lam\"", "\"h\"", "[]", "2026-12-31", "null", "\"tông\"", "2023-02-29"])
            guard let range = text.range(of: from) else { return }
            bytes = Array(text.replacingCharacters(in: range, with: to).utf8)
        }
    }

    private static let lines = [
        """
        {"id":"H-1","group":"g","nominated_on":"2025-05-01","considered_on":"2025-06-30","evidence":{"điểm":7.25,"hạn":12,\
        "số_tiền":15000000,"tông":"đỏ","sinh":"1990-02-28","giữ":true,"việc_làm":[{"ngày_làm":"2023-05-04","trị_giá":4,"sắc":"đỏ"},\
        {"sắc":"xanh_lá","ngày_làm":"2024-05-04"}],"giải_thưởng":[{"tên":"Giải nhất","năm_giải":2022},{"tên":"Giai nhat","năm_giải":2023}],\
        "năm_tốt":[2021,2022,2023,2024]}}
        """,
        """
        { "considered_on" : "2025-06-30", "id" : "Hồ sơ \\"2\\"", "groups" : ["g", "h"], "note": "ghi chú",
          "evidence" : { "năm_tốt" : [ ], "việc_làm" : [ ], "điểm" : -0.5, "hạn" : 0 } }
        """,
        "{\"evidence\":{},\"group\":\"h\",\"id\":\"3\",\"considered_on\":\"2025-06-30\",\"decided_on\":\"2025-07-01\"}",
        "{\"id\":\"4\",\"group\":\"g\",\"considered_on\":\"2025-06-30\",\"evidence\":{\"sinh\":\"2025-08-01\",\"giữ\":false}}",
    ]

    private static func isRead(_ evidence: String, head: String = "\"id\":\"N\",\"group\":\"g\",") throws -> Bool {
        #expect(CompiledRuleset.mistakes(source) == [])
        let compiled = try #require(CompiledRuleset(source))
        var rows = RowReading(compiled.reader, Decider(compiled.engine.plan))
        let json = "{\(head)\"considered_on\":\"2025-06-30\",\"evidence\":{\(evidence)}}"
        #expect(rows.differences(Array(json.utf8)) == [], "\(json)")
        return rows.readFast == 1
    }

    @Test(
        "plain values are read so",
        arguments: [
            "\"điểm\":7.5", "\"điểm\":-7.50000", "\"hạn\":5.0", "\"số_tiền\":123456789012", "\"tông\":\"xanh_lá\"",
            "\"sinh\":\"2024-02-29\"", "\"sinh\":\"2025-12-31\"", "\"giữ\":false", "\"việc_làm\":[]",
            "\"việc_làm\":[{\"trị_giá\":3}]",
            "\"giải_thưởng\":[{\"tên\":\"x\",\"năm_giải\":2020},{\"tên\":\"x\",\"năm_giải\":2021},{\"tên\":\"x\"},{\"tên\":\"x\"}]",
            "\"năm_tốt\":[2020,2020]",
        ])
    func plain(_ evidence: String) throws {
        #expect(try Self.isRead(evidence))
    }

    @Test(
        "mistakes, papers and what a row cannot hold are left to the general reader",
        arguments: [
            "\"điểm\":{\"value\":7}", "\"điểm\":[{\"value\":7}]", "\"điểm\":null", "\"điểm\":\"7\"", "\"điểm\":7e1",
            "\"điểm\":07",
            "\"điểm\":7.", "\"điểm\":.5", "\"điểm\":1.2345678901", "\"điểm\":1,\"điểm\":1", "\"hạn\":-1", "\"hạn\":5.5",
            "\"hạn\":99999999999999999", "\"tông\":\"tím\"", "\"tông\":\"\\u0111ỏ\"", "\"sinh\":\"2023-02-29\"",
            "\"sinh\":\"2023-2-28\"", "\"giữ\":1", "\"lạ\":1", "\"việc_làm\":[{}]",
            "\"việc_làm\":[{\"ngày_làm\":\"2025-07-01\"}]",
            "\"việc_làm\":[{\"trị_giá\":3,\"trị_giá\":3}]", "\"việc_làm\":[{\"lạ\":3}]", "\"việc_làm\":[1]",
            "\"việc_làm\":{\"value\":[]}",
            "\"giải_thưởng\":[{\"tên\":\"x\",\"năm_giải\":2020},{\"tên\":\"x\",\"năm_giải\":2020}]",
            "\"giải_thưởng\":[{\"tên\":\"\"}]", "\"năm_tốt\":[0]", "\"năm_tốt\":[2020,]",
            "\"năm_tốt\":[" + Array(repeating: "2020", count: 65).joined(separator: ",") + "]",
        ])
    func others(_ evidence: String) throws {
        #expect(!(try Self.isRead(evidence)))
    }

    @Test(
        "so are nominations without an id or group, with papers, or decided out of force",
        arguments: [
            "\"group\":\"g\",", "\"id\":\"\",\"group\":\"g\",", "\"id\":\"N\",", "\"id\":\"N\",\"group\":\"k\",",
            "\"id\":\"N\",\"group\":\"g\",\"groups\":[\"g\"],", "\"id\":\"N\",\"group\":\"g\",\"papers\":[],",
            "\"id\":\"N\",\"group\":\"g\",\"decided_on\":\"2023-12-31\",", "\"id\":\"N\",\"id\":\"N\",\"group\":\"g\",",
            "\"id\":\"N\",\"group\":\"g\",\"note\":\"\",", "\"id\":\"N\u{7}\",\"group\":\"g\",",
        ])
    func heads(_ head: String) throws {
        #expect(!(try Self.isRead("\"điểm\":7.5", head: head)))
    }
}
