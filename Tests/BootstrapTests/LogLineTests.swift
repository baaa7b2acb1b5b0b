import Foundation
import Testing

@testable import Bootstrap

@Suite("A line of the log")
struct LogLineTests {
    @Test(
        "is one JSON object on one line, whatever is in it",
        arguments: ["", "a\"b\\c", "一\n二\r\u{1B}[31m", "\u{0}\u{7F}", "𠮷"]
    )
    func line(text: String) throws {
        var line = LogLine()
        line.add("message", text)
        line.add(text + "key", "value")
        #expect(line.bytes.filter { $0 < 0x20 } == [UInt8(ascii: "\n")])
        #expect(line.bytes.last == UInt8(ascii: "\n"))
        let read = try JSONDecoder().decode([String: String].self, from: Data(line.bytes))
        #expect(read == ["message": text, text + "key": "value"])
    }
}
