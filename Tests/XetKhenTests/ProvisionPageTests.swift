import Testing
import XetKhenExplanation
@testable import XetKhen

@Suite("The page of provisions")
struct ProvisionPageTests {
    /// The values of an attribute in the order of the page.
    private func values(of attribute: String, in html: String) -> [String] {
        html.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }

    private func checkLinks(_ html: String) {
        let names = values(of: "id", in: html)
        let known = Set(names)
        #expect(known.count == names.count, "a name is given twice")
        let links = values(of: "href", in: html)
        #expect(!links.isEmpty)
        let broken = links.filter { !$0.hasPrefix("#") || !known.contains(String($0.dropFirst())) }
        #expect(broken == [])
    }

    @Test("every link of the page stays in it and has its target", arguments: DocumentTests.names)
    func links(name: String) throws {
        let table = try RulesetFolders.load(name).provisions(cases: [:])
        #expect(table.rows.count >= 10)
        checkLinks(table.html(in: .vietnamese))
    }

    @Test("texts of the ruleset are texts of the page")
    func escaping() throws {
        let html = try ProvisionSample.table().html(in: .vietnamese)
        checkLinks(html)
        for mark in ["<một>", "<i>", "<b>", "<script", "http:", "https:", "src="] {
            #expect(!html.contains(mark), "\(mark)")
        }
        #expect(html.contains("<h1>Kế hoạch &lt;một&gt;: Bảng điều khoản</h1>"))
        #expect(html.contains("chỉ nói &lt;i&gt;việc tổ chức&lt;/i&gt; | nội bộ"))
        #expect(html.contains(">Sáu hộ &lt;b&gt;</a>"))
        #expect(html.contains("Lời dẫn có <code>mã &lt;b&gt;</code>, chữ <strong>đậm</strong> và 2 &lt; 3."))
        #expect(html.contains("minh chứng số_hộ : số nguyên</span>\n  căn cứ KH1-I-1, gạch 2\n"))
    }

    @Test("a provision opens on its heading, a rule and a case on their lines")
    func targets() throws {
        let html = try ProvisionSample.table().html(in: .english)
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("<section id=\"f-ke-hoach\" lang=\"vi\">"))
        #expect(html.contains("<h4 id=\"h-ke-hoach-muc-i-tieu-chi\">Mục I: tiêu chí</h4>"))
        #expect(
            html.contains(
                "<a href=\"#h-ke-hoach-muc-i-tieu-chi\"><code>KH1-I-1</code> section I.1, Plan No. 01/KH-UBND</a>"))
        #expect(html.contains("criterion <a href=\"#l-ke-hoach-33\"><code>tích_cực</code></a>"))
        #expect(html.contains("<span id=\"l-ke-hoach-33\">tiêu chí tích_cực</span>"))
        #expect(html.contains("<span id=\"l-ke-hoach-63\">&quot;Sáu hộ &lt;b&gt;&quot;</span>"))
        #expect(
            html.contains("<strong><a href=\"#l-ke-hoach-58\">not encoded</a></strong>: the organisers&#39; own work"))
        #expect(try ProvisionSample.table().html(in: .vietnamese).contains("<html lang=\"vi\">"))
    }

    @Test("paragraphs, lists, tables and fenced blocks of a document")
    func markdown() throws {
        let html = try ProvisionSample.table().html(in: .vietnamese)
        #expect(html.contains("<ul>\n<li>gạch một\nnối dòng</li>\n<li>gạch hai</li>\n</ul>"))
        #expect(html.contains("<th scope=\"col\">a</th><th scope=\"col\">b</th>"))
        #expect(html.contains("<td>1</td><td>x | y</td>"))
        #expect(html.contains("<pre title=\"kiểm-thử\"><code><span"))
    }

    @Test("marks without partners stand for themselves, headings that are alike have names of their own")
    func markdownCorners() {
        #expect(HTMLText.inline("2 * 3 * 4 và `a") == "2 * 3 * 4 và `a")
        #expect(HTMLText.inline("**a *b* c** `*d*`") == "<strong>a <em>b</em> c</strong> <code>*d*</code>")
        #expect(HTMLText.inline("***") == "***")
        #expect(HTMLText.inline("") == "")
        #expect(HTMLText.escaped("<a href='x'>\"&\"") == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;")
        #expect(HTMLNames.slug(of: "Điều 44, khoản 1:  “Đột xuất”!") == "dieu-44-khoan-1-dot-xuat")
        #expect(HTMLNames.slug(of: "—") == "")
        var names = HTMLNames()
        #expect(
            [names.name("h", "a"), names.name("h", "a"), names.name("h", "a-2"), names.name("h", "")]
                == ["h-a", "h-a-2", "h-a-2-2", "h"])
        let document = MarkdownDocument("# a\r\n\r\n~~~~\n# b\n~~~\n~~~~\n1. x\n2. y\n\nchữ\n2024. chữ\n#c\n## d ")
        #expect(document.headings.map(\.text) == ["a", "d"])
        #expect(document.headings.map(\.line) == [1, 13])
        #expect(document.headings(over: 12) == [0])
        #expect(document.headings(over: 14) == [0, 1])
        #expect(document.blocks.count == 5)
        #expect(MarkdownDocument("").blocks.isEmpty)
    }
}
