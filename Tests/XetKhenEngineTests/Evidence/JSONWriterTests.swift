import Testing
@testable import XetKhenEngine
import XetKhenValues

@Suite("JSON writer")
struct JSONWriterTests {
    static func write(indented: Bool) -> String {
        var writer = JSONWriter(indented: indented)
        writer.beginObject()
        writer.member("tên", "a\"b\\c\n\t\r\u{1}đ/")
        writer.key("số")
        writer.number(ExactDecimal(98))
        writer.key("danh_sách")
        writer.beginArray()
        writer.boolean(true)
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        return writer.text
    }

    @Test("Compact")
    func compact() {
        #expect(
            Self.write(indented: false)
                == #"{"tên":"a\"b\\c\n\t\r\u0001đ/","số":98,"danh_sách":[true,null,{}]}"#)
    }

    @Test("Indented by two spaces, with a final line break")
    func indented() {
        let expected = #"""
            {
              "tên": "a\"b\\c\n\t\r\u0001đ/",
              "số": 98,
              "danh_sách": [
                true,
                null,
                {}
              ]
            }

            """#
        #expect(Self.write(indented: true) == expected)
    }

    @Test("What is written is read back")
    func roundTrip() {
        #expect(JSONScannerTests.check(Self.write(indented: true)) == nil)
    }
}
