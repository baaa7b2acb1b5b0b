import Forms
import Foundation
import Law
import Testing

@Suite("The JSON Schema of a form")
struct SchemaTests {
    let form: FormDefinition
    let validator: SchemaValidator

    init() throws {
        form = try Samples.privateLending()
        validator = try SchemaValidator(form.jsonSchema(.english).text)
    }

    private func failures(_ answers: Answers) throws -> [String] { try validator.failures(JSONSample.written(answers)) }

    @Test("lets a complete filing pass")
    func complete() throws {
        #expect(try failures(Samples.lending) == [])
    }

    @Test("misses what the check misses, whichever answer is left out")
    func missing() throws {
        var compared = 0
        for path in Self.paths(of: .group(Samples.lending.root), .root) {
            var answers = Samples.lending
            answers[path] = nil
            answers = form.pruned(answers)
            let missing = form.check(answers, scope: .whole, today: Samples.today).filter { $0.severity == .missing }
            let pointers = Set(missing.map(\.path.pointer))
            let found = Set(try failures(answers).compactMap { $0.split(separator: " ").first.map(String.init) })
            #expect(found == pointers, "without \(path)")
            compared += missing.isEmpty ? 0 : 1
        }
        #expect(compared > 40)
    }

    @Test("asks on every branch for what the check asks for")
    func branches() throws {
        for name in form.pages.filter({ $0.each == nil }).flatMap(\.fields).filter({ $0.type == .yesNo }).map(\.id) {
            for value in ["yes", "no"] {
                var answers = Samples.lending
                answers[name] = .text(value)
                answers = form.pruned(answers)
                let missing = form.check(answers, scope: .whole, today: Samples.today).filter {
                    $0.severity == .missing
                }
                let found = Set(try failures(answers).compactMap { $0.split(separator: " ").first.map(String.init) })
                #expect(found == Set(missing.map(\.path.pointer)), "\(name) is \(value)")
            }
        }
    }

    @Test(
        "refuses the wrong answers that can be told from their shape",
        arguments: CheckTests.wrongAnswers.filter {
            ![.dateInFuture, .dateBeforeOther, .tooLarge, .sumDiffers, .citizenNumber].contains($0.code)
                && !($0.code == .notADate && $0.value == "2026-02-29")
        }
    )
    func wrong(wrong: CheckTests.Wrong) throws {
        var answers = Samples.lending
        answers[wrong.path] = wrong.value
        let pointer = AnswerPath(wrong.path)?.pointer ?? "?"
        let found = try failures(answers)
        #expect(found.contains { $0.hasPrefix(pointer) }, "\(found)")
    }

    @Test("is the same but for its words in both languages")
    func languages() throws {
        let chinese = try SchemaValidator(form.jsonSchema(.chinese).text)
        #expect(form.jsonSchema(.chinese).text.contains("还欠多少") || form.jsonSchema(.chinese).text.contains("尚欠本金"))
        #expect(!form.jsonSchema(.english).text.contains("尚欠本金"))
        var broken = Samples.lending
        broken["plaintiffs"] = []
        #expect(try chinese.failures(JSONSample.written(broken)) == failures(broken))
    }

    @Test("names no field twice and every field once")
    func properties() throws {
        let properties = validator.schema["properties"] as? [String: Any]
        let roots = form.pages.filter { $0.each == nil }.flatMap(\.fields).filter { $0.type != .statement }.map(\.id)
        #expect(Set(properties?.keys.map { $0 } ?? []) == Set(roots))
    }

    private static func paths(of value: AnswerValue, _ path: AnswerPath) -> [AnswerPath] {
        switch value {
        case .text: [path]
        case .list(let list):
            [path]
                + list.enumerated().filter { $0.element.text == nil }.flatMap {
                    paths(of: $0.element, path.appending($0.offset))
                }
        case .group(let group):
            group.sorted { $0.key < $1.key }.flatMap { paths(of: $0.value, path.appending($0.key)) }
        }
    }
}
