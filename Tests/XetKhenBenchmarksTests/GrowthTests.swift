import Foundation
import Testing

@testable import XetKhenBenchmarks

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Growth as tables and as a chart")
struct GrowthTests {
    /// What a chart is made of.
    private final class Elements: NSObject, XMLParserDelegate {
        var names: [String: Int] = [:]
        var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            names[name, default: 0] += 1
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }

    @Test("the chart is well-formed XML without scripts and holds every line of every axis")
    func chart() throws {
        let svg = GrowthChart(figures: MadeUp.growth, setting: MadeUp.setting).text
        let parser = XMLParser(data: Data(svg.utf8))
        let elements = Elements()
        parser.delegate = elements
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(elements.names["svg"] == 1)
        #expect(elements.names["script"] == nil)
        #expect(elements.names["polyline"] == GrowthAxis.allCases.map { $0.quantities.count }.reduce(0, +))
        for quantity in Set(GrowthAxis.allCases.flatMap(\.quantities)) {
            #expect(elements.text.contains(quantity.rawValue))
        }
        for axis in GrowthAxis.allCases { #expect(elements.text.contains(axis.title)) }
        #expect(elements.text.contains("Processor & Sons"))
        #expect(!svg.contains("nan") && !svg.contains("inf"))
    }

    @Test("axes that were not measured are left out")
    func partial() {
        let figures = MadeUp.growth.filter { $0.workload == GrowthAxis.evidence.rawValue }
        #expect(!GrowthChart(figures: figures, setting: MadeUp.setting).text.contains(GrowthAxis.rules.title))
        let table = GrowthTable(figures: figures).text
        #expect(table.hasPrefix("### By evidence that the ruleset declares\n"))
        #expect(table.components(separatedBy: "###").count == 2)
    }

    @Test("the table has a column for each size, and the power with which a quantity grows")
    func table() {
        let table = GrowthTable(figures: MadeUp.growth.filter { $0.workload == GrowthAxis.nominations.rawValue }).text
        let rows = table.split(separator: "\n").dropFirst().filter { $0.hasPrefix("|") }
        // Head and rule, two batches, two peaks.
        #expect(rows.count == 2 + 4)
        #expect(rows.first?.hasSuffix(" 100,000 | 1,000,000 | power at the end |") == true)
        #expect(GrowthTable.power([(10, 5), (100, 50), (1000, 5000)]) == "2.00")
        #expect(GrowthTable.power([(1, 1), (20, 9), (100, 50), (200, 900)]) == "2.00")
        #expect(GrowthTable.power([(10, 5)]) == "")
    }

    @Test("the scale runs from the power of ten below the least to the one above the most")
    func scale() {
        let scale = LogarithmicScale(spanning: [20, 3000], from: 0, to: 300)
        #expect(scale.powers == 1...4)
        #expect(scale.place(10) == 0)
        #expect(abs(scale.place(100) - 100) < 1e-9)
        #expect(scale.place(10_000) == 300)
        #expect(LogarithmicScale(spanning: [], from: 0, to: 1).powers == 0...1)
        #expect(LogarithmicScale(spanning: [10], from: 0, to: 1).powers == 1...2)
    }
}
