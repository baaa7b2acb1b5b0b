import Testing
import Web

@Suite("Reading a form")
struct FormPairsTests {
    @Test("Pairs keep their order and duplicates; plus is a space; a name alone has an empty value")
    func order() throws {
        let form = try FormPairs(urlEncoded: Array("b=2&a=%E5%80%9F+%E6%9D%A1&b=3&&flag&c==x%3D".utf8))
        #expect(form.pairs.map(\.name) == ["b", "a", "b", "flag", "c"])
        #expect(form.pairs.map(\.value) == ["2", "借 条", "3", "", "=x="])
        #expect(form["a"] == "借 条")
        #expect(form.all("b") == ["2", "3"])
        #expect(form["missing"] == nil)
    }

    @Test(
        "Bytes that are not UTF-8 and broken escapes are refused, never guessed",
        arguments: [
            "a=%b9%fa", "a=%", "a=%4", "a=%zz", "%ff=1", "a=\u{FFFD}%C0%AF",
        ]
    )
    func strict(text: String) {
        #expect(throws: MalformedRequest.formNotUTF8) { try FormPairs(urlEncoded: Array(text.utf8)) }
    }

    @Test("The page's own guards are not what a person typed")
    func typed() throws {
        let form = try FormPairs(urlEncoded: Array("csrf=1&name=a&once=2&name=b".utf8))
        #expect(form.typed.map(\.name) == ["name", "name"])
        #expect(form.typed.map(\.value) == ["a", "b"])
    }

    @Test("What is encoded decodes to itself")
    func roundTrip() {
        let text = "京0105 & \"李四\" 100% ~.-_ 𠮷\u{301}"
        #expect(PercentCoding.decoded(PercentCoding.encoded(text).utf8) == text)
    }
}
