import Forms
import Foundation
import Law
import Testing
import Yams

@Suite("What forms share")
struct PartsTests {
    private static let part = """
        blocks:
          who: [{id: name, type: text, label: {zh: 姓名, en: Name}}]
        pages:
          people:
            - {id: first, title: {zh: 一, en: One}, fields: [{use: who}]}
            - {id: second, title: {zh: 二, en: Two}, help: {zh: 帮助, en: Help}, fields: [{id: age, type: integer, label: {zh: 年龄, en: Age}}]}
        sections:
          end: {id: end, title: {zh: 完, en: End}, pages: [{id: last, title: {zh: 三, en: Three}, fields: [{id: word, type: text, label: {zh: 话, en: Word}}]}]}
        """

    private static func load(
        _ sections: String,
        parts: String = "[common]",
        part: String = part
    ) throws(FormProblems) -> FormDefinition {
        let yaml = """
            form: small
            version: 1
            kind: civil
            causes: ["4.10.126"]
            title: {zh: 表, en: Form}
            declaration: {zh: 属实, en: True}
            parts: \(parts)
            sections: \(sections)
            """
        let shared = FormParts(["common": FormParts.Part(file: "parts/common.yaml", yaml: part)])
        return try FormDefinition.load(yaml: yaml, file: "small.yaml", parts: shared)
    }

    private static let people = "{id: people, title: {zh: 人, en: People}, pages: [{use: people}]}"

    @Test("Pages and sections of a part stand where they are used, pages left out or asked in other words")
    func used() throws {
        let whole = try Self.load("[\(Self.people), {use: end}]")
        #expect(whole.pages.map(\.id) == ["first", "second", "last"])
        #expect(whole.pages.map(\.sectionID) == ["people", "people", "end"])
        let changed = try Self.load(
            "[{id: people, title: {zh: 人, en: P}, pages: [{use: people, without: [first], adjust: {second: {help: {zh: 别的, en: Other}}}}]}]"
        )
        #expect(changed.pages.map(\.id) == ["second"] && changed.pages.first?.help?.english == "Other")
    }

    @Test(
        "What is not there is named with the file and the line it is asked for in",
        arguments: [
            ("[{use: nothing}]", "[common]", "There is no shared section nothing.", 8),
            (
                "[{id: a, title: {zh: 人, en: P}, pages: [{use: nothing}]}]", "[common]",
                "There are no shared pages nothing.", 8
            ),
            ("[\(people)]", "[common, other]", "There is no part other.", 7),
            (
                "[{id: a, title: {zh: 人, en: P}, pages: [{use: people, without: [third]}]}]", "[common]",
                "The shared pages have no page third.", 8
            ),
        ]
    )
    func missing(sections: String, parts: String, reason: String, line: Int) {
        let error = #expect(throws: FormProblems.self) { try Self.load(sections, parts: parts) }
        let found = error?.problems.first { $0.reason.english == reason }
        #expect(found?.file == "small.yaml" && found?.line == line)
    }

    @Test("What is wrong in a part names the part's file and line, also where it is no YAML")
    func wrong() {
        let broken = Self.part.replacingOccurrences(of: "type: integer", with: "type: number")
        let error = #expect(throws: FormProblems.self) { try Self.load("[\(Self.people)]", part: broken) }
        #expect(error?.problems.first?.file == "parts/common.yaml" && error?.problems.first?.line == 6)
        let unread = #expect(throws: FormProblems.self) { try Self.load("[\(Self.people)]", part: "blocks: [\n  - {") }
        let file = unread?.problems.first { $0.code == .notYAML }?.file
        #expect(file == "parts/common.yaml")
    }

    private struct Example: Decodable {
        let form: String
        let answers: Answers
    }

    @Test(
        "Each example answers all that its form requires, and nothing wrongly",
        arguments: [
            "private-lending", "property-service", "sales-contract", "motor-accident", "divorce", "labour-dispute",
            "general-civil",
        ]
    )
    func examples(name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        func text(_ path: String) throws -> String {
            try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        let example = try YAMLDecoder().decode(Example.self, from: text("Examples/\(name)/filing.yaml"))
        let form = try FormDefinition.load(
            yaml: text("Resources/forms/\(name).yaml"),
            file: name,
            parts: try Samples.parts()
        )
        #expect(example.form == form.id)
        let found = form.check(example.answers, scope: .whole, today: try #require(CourtDate("2026-11-27")))
        #expect(found.filter { $0.severity != .advice }.isEmpty, "\(found)")
        #expect(form.caption(example.answers).chinese.contains("诉"))
        #expect(form.claimAmount(example.answers) != nil)
    }
}
