import Forms
import Testing

@Suite("Answer paths")
struct AnswerPathTests {
    @Test("are read and written alike", arguments: ["name", "defendants.0.name", "plaintiffs.12.agents.1.authority"])
    func readAndWritten(text: String) throws {
        let path = try #require(AnswerPath(text))
        #expect(path.description == text)
        #expect(path.pointer == "/" + text.split(separator: ".").joined(separator: "/"))
    }

    @Test(
        "that cannot be are refused",
        arguments: ["", "a..b", ".a", "a.", "a.007", "a.200", "a.99999999999999999999", "a.1x"]
    )
    func refused(text: String) {
        #expect(AnswerPath(text) == nil)
    }
}
