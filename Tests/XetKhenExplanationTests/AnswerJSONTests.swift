import Foundation
import Testing
import XetKhenExplanation
import XetKhenValues

@Suite("The answer as JSON")
struct AnswerJSONTests {
    private func document(_ tree: ExplanationTree, _ language: Language = .vietnamese) throws -> [String: Any] {
        let text = AnswerJSON.text(of: tree, in: language)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("the head names format, language, ruleset, dates and what was assumed")
    func head() throws {
        let answer = try document(SampleCases.earnedWithGap())
        #expect(answer["format"] as? String == "xetkhen.answer/1")
        #expect(answer["language"] as? String == "vi")
        #expect(answer["earned"] as? [String] == ["bằng_khen_tỉnh"])
        #expect(answer["just_above"] as? [String] == ["huân_chương_lao_động_ba"])
        let nomination = try #require(answer["nomination"] as? [String: Any])
        let dates = try #require(nomination["dates"] as? [String: Any])
        #expect(dates["nominated_on"] as? String == "2025-12-01")
        #expect(dates["taken_as_considered_on"] as? [String] == ["received_on", "decided_on"])
    }

    @Test("codes are the same in both languages, texts are not")
    func codes() throws {
        for language in Language.allCases {
            let answer = try document(SampleCases.papersDisagree(), language)
            let award = try #require((answer["awards"] as? [[String: Any]])?.first)
            let verdict = try #require(award["verdict"] as? [String: Any])
            #expect(verdict["code"] as? String == "conflicting_evidence")
            #expect(verdict["text"] as? String == (language == .vietnamese ? "mâu thuẫn" : "conflicting evidence"))
            #expect(award["causes"] as? [String] == ["conflict"])
        }
    }

    @Test("a leaf holds both sides, its sources, facts and papers")
    func leaf() {
        let text = AnswerJSON.text(of: SampleCases.planTooLow(), in: .vietnamese, isIndented: false)
        let expected =
            #"{"kind":"comparison","outcome":"not_met","causes":[],"text":"Mục tiêu ghi trong kế hoạch: 98 %; yêu cầu 100 %","#
            + #""left":{"what":"Mục tiêu ghi trong kế hoạch","value":{"type":"percentage","exact":98,"text":"98 %"}},"#
            + #""operator":"=","right":{"what":"100 %","value":{"type":"percentage","exact":100,"text":"100 %"}},"#
            + #""citations":["KH2602-III-1-b, gạch 1"],"grade":"V1","facts":["mục_tiêu"],"papers":["p1"]}"#
        #expect(text.contains(expected))
        #expect(text.contains(#""council_parameter":"mức_đồng_thuận""#))
    }

    @Test("facts hold every statement, those that do not speak too")
    func facts() throws {
        let answer = try document(SampleCases.papersDisagree())
        let facts = try #require(answer["facts"] as? [[String: Any]])
        let target = try #require(facts.first { $0["path"] as? String == "mục_tiêu" })
        #expect(target["state"] as? String == "disputed")
        let statements = try #require(target["statements"] as? [[String: Any]])
        #expect(statements.map { $0["standing"] as? String } == ["disputes", "disputes", "outranked"])
        #expect(statements.map { $0["value"] as? Int } == [98, 100, 95])
        #expect(statements.map { $0["paper"] as? String } == ["p1", "p2", nil])
    }

    @Test("settling sets name the fact and the values")
    func settling() throws {
        let answer = try document(SampleCases.earnedWithGap())
        let awards = try #require(answer["awards"] as? [[String: Any]])
        let towards = try #require(awards[1]["towards_earned"] as? [String: Any])
        let sets = try #require(towards["sets"] as? [[String: Any]])
        let fact = try #require((sets.first?["facts"] as? [[String: Any]])?.first)
        #expect(fact["fact"] as? String == "xếp_loại.2022")
        #expect(fact["one_of"] as? [String] == ["hoàn_thành_tốt", "hoàn_thành_xuất_sắc"])
    }

    @Test("every citation and fact that a line names is described, and the same answer gives the same bytes")
    func references() throws {
        for tree in SampleCases.all {
            let answer = try document(tree)
            let ids = Set((answer["citations"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
            let paths = Set((answer["facts"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String })
            var named: (citations: Set<String>, facts: Set<String>) = ([], [])
            collect(answer["awards"] ?? [], &named)
            #expect(named.citations == ids)
            #expect(named.facts.isSubset(of: paths))
            #expect(AnswerJSON.text(of: tree, in: .english) == AnswerJSON.text(of: tree, in: .english))
        }
    }

    private func collect(_ value: Any, _ named: inout (citations: Set<String>, facts: Set<String>)) {
        if let object = value as? [String: Any] {
            for (key, member) in object {
                if key == "citations" || key == "highest_open_citations", let ids = member as? [String] {
                    named.citations.formUnion(ids)
                } else if key == "facts", let paths = member as? [String] {
                    named.facts.formUnion(paths)
                } else {
                    collect(member, &named)
                }
            }
        } else if let list = value as? [Any] {
            for member in list { collect(member, &named) }
        }
    }

    @Test("the answers hold to the schema")
    func schema() throws {
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(AnswerSchema.text.utf8)) as? [String: Any])
        for tree in SampleCases.all {
            for language in Language.allCases {
                let faults = SchemaCheck(root: schema).faults(try document(tree, language), schema, "answer")
                #expect(faults.isEmpty, "\(faults)")
            }
        }
    }

    @Test("the schema refuses a document that lacks a member or has a wrong code")
    func schemaRefuses() throws {
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(AnswerSchema.text.utf8)) as? [String: Any])
        var answer = try document(SampleCases.planTooLow())
        answer["awards"] = nil
        answer["language"] = "fr"
        let faults = SchemaCheck(root: schema).faults(answer, schema, "answer")
        #expect(faults.count == 2)
    }
}

/// As much of JSON Schema as the answer's schema uses.
private struct SchemaCheck {
    let root: [String: Any]

    func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
                return ["\(place): no definition \(name)"]
            }
            return faults(value, definition, place)
        }
        var result: [String] = []
        if let constant = schema["const"] as? String, value as? String != constant { result.append("\(place): const") }
        if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
            result.append("\(place): enum \(value)")
        }
        let types = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String]
        if let types, !types.contains(where: { has(value, $0) }) { result.append("\(place): type \(types)") }
        if let object = value as? [String: Any] {
            for name in schema["required"] as? [String] ?? [] where object[name] == nil {
                result.append("\(place): lacks \(name)")
            }
            let properties = schema["properties"] as? [String: Any] ?? [:]
            for (key, member) in object {
                if let inner = properties[key] as? [String: Any] {
                    result += faults(member, inner, "\(place).\(key)")
                } else if properties[key] == nil, schema["additionalProperties"] as? Bool == false {
                    result.append("\(place): has \(key)")
                }
            }
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for (index, item) in list.enumerated() { result += faults(item, items, "\(place)[\(index)]") }
        }
        return result
    }

    private func has(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "integer": value is Int
        case "null": value is NSNull
        default: false
        }
    }
}
