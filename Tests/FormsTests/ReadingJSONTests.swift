import Forms
import Law
import Testing

@Suite("Answers in JSON")
struct ReadingJSONTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    @Test("come back as they went, by our reader and by the decoder")
    func roundTrip() throws {
        let json = try JSONSample.written(Samples.lending)
        #expect(form.validate(json: json) == form.validate(Samples.lending))
        #expect(form.validate(json: json).answers == Samples.lending)
        #expect(form.validate(json: json).problems == [])
        #expect(try JSONSample.answers(json) == Samples.lending)
    }

    @Test(
        "may be numbers and booleans, which are kept as text without rounding",
        arguments: [
            ("12", "12"), ("-3.50", "-3.50"), ("100000.01", "100000.01"), ("1.5e3", "1500"), ("2E-3", "0.002"),
            ("0", "0"),
            ("true", "yes"), ("false", "no"), ("12345678901234567890.123456789", "12345678901234567890.123456789"),
        ]
    )
    func numbers(json: String, text: String) {
        let read = form.validate(json: "{\"otherClaims\": \(json)}")
        #expect(read.problems == [])
        #expect(read.answers["otherClaims"]?.text == text)
    }

    @Test(
        "decode to the same text through the decoder",
        arguments: [("12", "12"), ("100000.01", "100000.01"), ("0.002", "0.002"), ("1e-5", "0.00001"), ("true", "yes")]
    )
    func decoded(json: String, text: String) throws {
        #expect(try JSONSample.answers("{\"a\": \(json)}")["a"]?.text == text)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let json: String
        let found: [String]
        var testDescription: String { String(json.prefix(60)) }

        init(_ json: String, _ found: [String]) {
            self.json = json
            self.found = found
        }
    }

    static let refused = [
        Refused("", [" answer-not-json"]), Refused("{", [" answer-not-json"]), Refused("{}x", [" answer-not-json"]),
        Refused("[]", [" answer-not-an-object"]), Refused("\"x\"", [" answer-not-an-object"]),
        Refused("{\"story\": }", [" answer-not-json"]), Refused("{\"story\": \"\n\"}", [" answer-not-json"]),
        Refused("{\"story\": 01}", [" answer-not-json"]), Refused("{\"story\": +1}", [" answer-not-json"]),
        Refused("{\"story\": \"\\ud800\"}", [" answer-not-json"]), Refused("{\"story\": nan}", [" answer-not-json"]),
        Refused("{\"story\": null}", ["/story answer-null-value"]),
        Refused("{\"story\": \"a\", \"story\": \"b\"}", ["/story answer-name-twice"]),
        Refused("{\"story\": []}", ["/story answer-not-a-text"]),
        Refused("{\"a/b~c\": \"x\"}", ["/a~1b~0c answer-unknown-name"]),
        Refused("{\"plaintiffs\": {}}", ["/plaintiffs answer-not-a-list"]),
        Refused("{\"plaintiffs\": [\"x\"]}", ["/plaintiffs/0 answer-not-an-object"]),
        Refused(
            "{\"plaintiffs\": [{}, {\"x\": 1, \"name\": []}]}",
            ["/plaintiffs/1/name answer-not-a-text", "/plaintiffs/1/x answer-unknown-name"]
        ),
        Refused("{\"handoverMeans\": [[]]}", ["/handoverMeans/0 answer-not-a-text"]),
        Refused("{\"arbitrationNotice\": \"x\"}", ["/arbitrationNotice answer-unknown-name"]),
        Refused("{\"story\": 1e400}", ["/story answer-number-too-long"]),
        Refused("{\"story\": " + String(repeating: "9", count: 50) + "}", ["/story answer-number-too-long"]),
        Refused(
            String(repeating: "{\"a\":", count: 9) + "1" + String(repeating: "}", count: 9),
            ["/a/a/a/a/a/a/a/a answer-too-deep"]
        ),
        Refused(
            "{\"story\": [" + Array(repeating: "1", count: 201).joined(separator: ",") + "]}",
            ["/story answer-list-too-long"]
        ),
        Refused("{\"story\": \"" + String(repeating: "长", count: 20_001) + "\"}", ["/story answer-text-too-long"]),
        Refused("{" + (0...400).map { "\"a\($0)\":1" }.joined(separator: ",") + "}", [" answer-too-many-names"]),
    ]

    @Test("that are not in the shape of the form are refused with a pointer", arguments: refused)
    func isRefused(refused: Refused) {
        let problems = form.validate(json: refused.json).problems
        #expect(problems.map { "\($0.pointer) \($0.code)" } == refused.found)
        #expect(problems.allSatisfy { !$0.sentence.chinese.isEmpty && !$0.sentence.english.isEmpty })
    }

    @Test(
        "are refused by the decoder beyond the same limits",
        arguments: refused.suffix(4).map(\.json) + ["{\"a\": null}", "{\"a\": 0.1234567890123456789}", "[]"]
    )
    func decoderRefuses(json: String) {
        #expect(throws: AnswerShapeProblem.self) { try JSONSample.answers(json) }
    }

    @Test("are brought into one spelling and rid of blanks")
    func canonical() {
        let read = form.validate(
            json: "{\"claimAmount\": \"１，０００\", \"isDue\": \"是\", \"story\": \"  \", \"handoverMeans\": []}"
        )
        #expect(read.answers == Answers(root: ["claimAmount": "1000", "isDue": "yes"]))
    }

    @Test("may use every escape of JSON")
    func escapes() {
        let read = form.validate(json: #"{"story": "\"\\\/\b\f\n\r\t\u4e00\ud842\udfb7"}"#)
        #expect(
            read.answers["story"]?.text.map { Array($0.unicodeScalars) }
                == Array("\"\\/\u{8}\u{C}\n\n\t一𠮷".unicodeScalars)
        )
    }
}
