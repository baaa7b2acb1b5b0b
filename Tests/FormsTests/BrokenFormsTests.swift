import Forms
import Law
import Testing

@Suite("A broken definition is refused with file, line and reason")
struct BrokenFormsTests {
    /// Line 1 of `fields` stands on line 17 of the form.
    static func form(_ fields: String, page: String = "", more: String = "") -> String {
        """
        form: small
        version: 1
        kind: civil
        causes: ["4.10.108.3"]
        title: {zh: 表, en: Form}
        declaration: {zh: 真实, en: True}
        sections:
          - id: one
            title: {zh: 一, en: One}
            pages:
              - id: first
                title: {zh: 一, en: One}
                fields: [{id: before, type: yesNo, label: {zh: 前, en: Before}}]
              - id: second
                title: {zh: 二, en: Two}\(page)
                fields:
        \(fields.split(separator: "\n").map { "          " + $0 }.joined(separator: "\n"))
        \(more)
        """
    }

    static let goodLabel = "label: {zh: 名, en: Name}"

    struct Broken: Sendable, CustomTestStringConvertible {
        let what: String
        let fields: String
        let code: FormProblem.Code
        let line: Int

        init(_ what: String, _ code: FormProblem.Code, line: Int, _ fields: String) {
            self.what = what
            self.fields = fields
            self.code = code
            self.line = line
        }

        var testDescription: String { what }
    }

    static let fields = [
        Broken("an unknown key", .unknownKey, line: 20, "- id: a\n  type: text\n  \(goodLabel)\n  colour: red"),
        Broken("a key missing", .missingKey, line: 17, "- id: a\n  type: text"),
        Broken(
            "an identifier twice",
            .duplicateID,
            line: 18,
            "- {id: a, type: text, \(goodLabel)}\n- {id: a, type: text, \(goodLabel)}"
        ),
        Broken("an identifier with a space", .notAnIdentifier, line: 17, "- {id: a b, type: text, \(goodLabel)}"),
        Broken("no English", .missingTranslation, line: 17, "- {id: a, type: text, label: {zh: 名}}"),
        Broken("empty Chinese", .missingTranslation, line: 18, "- {id: a, type: text,\n  label: {zh: \"\", en: Name}}"),
        Broken("an unknown type", .unknownType, line: 18, "- id: a\n  type: colour\n  \(goodLabel)"),
        Broken("an unknown level", .unknownValue, line: 18, "- {id: a, type: text, \(goodLabel),\n  required: maybe}"),
        Broken(
            "an unknown meaning",
            .unknownMeaning,
            line: 18,
            "- {id: a, type: text, \(goodLabel),\n  means: colour}"
        ),
        Broken(
            "a condition on an unknown field",
            .conditionOnUnknownField,
            line: 18,
            "- {id: a, type: text, \(goodLabel),\n  when: {field: nowhere, filled: true}}"
        ),
        Broken(
            "a condition on a later field",
            .conditionOnLaterField,
            line: 17,
            "- {id: a, type: text, \(goodLabel), when: {field: b, is: \"yes\"}}\n- {id: b, type: yesNo, \(goodLabel)}"
        ),
        Broken(
            "a condition on itself",
            .conditionOnLaterField,
            line: 17,
            "- {id: a, type: yesNo, \(goodLabel), when: {field: a, is: \"yes\"}}"
        ),
        Broken(
            "a condition on no option",
            .conditionOnUnknownOption,
            line: 17,
            "- {id: a, type: text, \(goodLabel), when: {field: before, is: perhaps}}"
        ),
        Broken(
            "a condition on what a free text says",
            .conditionOnFreeText,
            line: 18,
            "- {id: a, type: text, \(goodLabel)}\n- {id: b, type: text, \(goodLabel), when: {field: a, is: x}}"
        ),
        Broken(
            "a condition that asks nothing",
            .missingKey,
            line: 17,
            "- {id: a, type: text, \(goodLabel), when: {field: before}}"
        ),
        Broken(
            "a condition into a group",
            .conditionOutOfReach,
            line: 22,
            "- id: g\n  type: group\n  \(goodLabel)\n  repeat: {max: 2}\n  fields: [{id: inner, type: yesNo, \(goodLabel)}]\n- {id: b, type: text, \(goodLabel), when: {field: inner, is: \"yes\"}}"
        ),
        Broken(
            "a group without a maximum",
            .repeatWithoutMax,
            line: 18,
            "- {id: g, type: group, \(goodLabel),\n  repeat: {min: 1}, fields: [{id: i, type: text, \(goodLabel)}]}"
        ),
        Broken(
            "a maximum below the minimum",
            .countOutOfRange,
            line: 18,
            "- {id: g, type: group, \(goodLabel),\n  repeat: {min: 3, max: 2}, fields: [{id: i, type: text, \(goodLabel)}]}"
        ),
        Broken("a choice without options", .choiceWithoutOptions, line: 17, "- {id: a, type: choice, \(goodLabel)}"),
        Broken(
            "options on a text",
            .misplacedKey,
            line: 18,
            "- {id: a, type: text, \(goodLabel),\n  options: [{value: x, \(goodLabel)}]}"
        ),
        Broken(
            "a length on a choice",
            .misplacedKey,
            line: 18,
            "- {id: a, type: exhibits, \(goodLabel),\n  maxLength: 3}"
        ),
        Broken("a minimum on a text", .misplacedKey, line: 17, "- {id: a, type: text, \(goodLabel), min: 3}"),
        Broken(
            "a length beyond all",
            .countOutOfRange,
            line: 17,
            "- {id: a, type: text, \(goodLabel), maxLength: 99999}"
        ),
        Broken("a block nobody wrote", .unknownBlock, line: 17, "- use: nothing"),
        Broken("a sum of no amount", .unknownField, line: 17, "- {id: a, type: money, \(goodLabel), sumOf: [before]}"),
        Broken(
            "a date not before no date",
            .unknownField,
            line: 17,
            "- {id: a, type: date, \(goodLabel), notBefore: before}"
        ),
        Broken("personal data not marked", .personalNotMarked, line: 18, "- id: a\n  type: mobile\n  \(goodLabel)"),
        Broken("a field that is only a word", .wrongShape, line: 17, "- name"),
        Broken("a flag that is none", .wrongShape, line: 17, "- {id: a, type: text, \(goodLabel), personal: perhaps}"),
        Broken(
            "a party without a name",
            .partyWithoutName,
            line: 17,
            "- {id: p, type: party, role: plaintiff, \(goodLabel), repeat: {max: 2}, fields: [{id: i, type: text, \(goodLabel)}]}"
        ),
        Broken(
            "three agents for a party (Civil Procedure Law art. 61)",
            .tooManyAgents,
            line: 18,
            "- {id: g, type: group, \(goodLabel), means: agents,\n  repeat: {max: 3}, fields: [{id: i, type: text, \(goodLabel)}]}"
        ),
        Broken("broken YAML", .notYAML, line: 18, "- {id: a\n- ]"),
        Broken("a key twice", .notYAML, line: 17, "- {id: a, id: b, type: text, \(goodLabel)}"),
    ]

    @Test("as a field:", arguments: fields)
    func field(broken: Broken) {
        let error = #expect(throws: FormProblems.self) {
            try FormDefinition.load(yaml: Self.form(broken.fields), file: "small.yaml")
        }
        let found = error?.problems.map { "\($0.file):\($0.line):\($0.code.rawValue)" } ?? []
        #expect(found == ["small.yaml:\(broken.line):\(broken.code.rawValue)"])
        #expect(error?.problems.allSatisfy { !$0.reason.chinese.isEmpty && !$0.reason.english.isEmpty } == true)
    }

    @Test("unless it is not broken")
    func notBroken() throws {
        let form = try FormDefinition.load(
            yaml: Self.form("- {id: a, type: text, \(Self.goodLabel), when: {field: before, is: \"yes\"}}"),
            file: "small.yaml"
        )
        #expect(form.pages.map(\.id) == ["first", "second"])
    }

    @Test(
        "when it demands of a defendant what the law does not (Civil Procedure Law art. 124(2), Interpretation art. 209)",
        arguments: ["defendant", "thirdParty"],
        [
            "{id: x, type: citizenNumber, personal: true, \(goodLabel), required: required}",
            "{id: x, type: phone, personal: true, means: partyPhone, \(goodLabel), required: required}",
            "{id: x, type: text, means: partyEthnicity, \(goodLabel), required: required}",
            "{id: x, type: text, \(goodLabel), required: required}",
        ]
    )
    func defendant(role: String, field: String) {
        let party = Self.party(role: role, extra: field)
        let error = #expect(throws: FormProblems.self) { try FormDefinition.load(yaml: Self.form(party), file: "f") }
        #expect(error?.problems.map(\.code) == [.requiredOfDefendant])
        #expect(error?.problems.map(\.line) == [24])
    }

    @Test("when it demands such a thing on a page of its own, or a group of such things")
    func defendantElsewhere() {
        let party = Self.party(role: "defendant", extra: "{id: x, type: text, \(Self.goodLabel)}")
        let page = """
                  - id: third
                    title: {zh: 三, en: Three}
                    each: p
                    fields:
                      - {id: y, type: text, \(Self.goodLabel), required: required}
                      - {id: z, type: group, \(Self.goodLabel), repeat: {min: 1, max: 2},
                         fields: [{id: i, type: text, \(Self.goodLabel)}]}
            """
        let error = #expect(throws: FormProblems.self) {
            try FormDefinition.load(yaml: Self.form(party, more: page), file: "f")
        }
        #expect(
            error?.problems.map { "\($0.line) \($0.code)" } == ["29 requiredOfDefendant", "30 requiredOfDefendant"]
        )
    }

    @Test("when a list that must hold something is empty", arguments: ["causes: []", "fields: []"])
    func emptyList(list: String) {
        var yaml = Self.form("- {id: a, type: text, \(Self.goodLabel)}")
        yaml =
            list.hasPrefix("causes")
            ? yaml.replacing("causes: [\"4.10.108.3\"]", with: list)
            : yaml.replacing("fields: [{id: before, type: yesNo, label: {zh: 前, en: Before}}]", with: list)
        let error = #expect(throws: FormProblems.self) { try FormDefinition.load(yaml: yaml, file: "f") }
        #expect(error?.problems.map(\.code) == [.emptyList])
    }

    @Test("but a plaintiff may be asked, and a defendant's domicile too")
    func plaintiff() throws {
        let number = "{id: x, type: citizenNumber, personal: true, \(Self.goodLabel), required: required}"
        let domicile =
            "{id: x, type: address, personal: true, means: partyDomicile, \(Self.goodLabel), required: required}"
        _ = try FormDefinition.load(yaml: Self.form(Self.party(role: "plaintiff", extra: number)), file: "f")
        _ = try FormDefinition.load(yaml: Self.form(Self.party(role: "defendant", extra: domicile)), file: "f")
    }

    /// The extra field stands on line 24 of the form.
    static func party(role: String, extra: String) -> String {
        """
        - id: p
          type: party
          role: \(role)
          \(goodLabel)
          repeat: {max: 9}
          fields:
            - {id: name, type: text, means: partyName, personal: true, required: required, \(goodLabel)}
            - \(extra)
        """
    }

    @Test("when a page goes over a group that is not there")
    func each() {
        let yaml = Self.form("- {id: a, type: text, \(Self.goodLabel)}", page: "\n        each: nobody")
        let error = #expect(throws: FormProblems.self) { try FormDefinition.load(yaml: yaml, file: "f") }
        #expect(error?.problems.map { "\($0.line) \($0.code)" } == ["16 unknownGroup"])
    }

    @Test("when a block uses itself, or is adjusted where it has no field")
    func blocks() {
        let circle = Self.form("- use: loop", more: "blocks:\n  loop:\n    - use: loop")
        let adjusted = Self.form(
            "- use: one\n  adjust:\n    nothing: {required: expected}",
            more: "blocks:\n  one:\n    - {id: a, type: text, \(Self.goodLabel)}"
        )
        let first = #expect(throws: FormProblems.self) { try FormDefinition.load(yaml: circle, file: "f") }
        let second = #expect(throws: FormProblems.self) { try FormDefinition.load(yaml: adjusted, file: "f") }
        #expect(first?.problems.map { "\($0.line) \($0.code)" } == ["20 blockInsideItself"])
        #expect(second?.problems.map { "\($0.line) \($0.code)" } == ["19 unknownField"])
    }

    @Test("with every problem at once, in the order of the file")
    func several() {
        let yaml = Self.form("- {id: a, type: colour, \(Self.goodLabel)}\n- {id: b, type: choice, \(Self.goodLabel)}")
        let error = #expect(throws: FormProblems.self) { try FormDefinition.load(yaml: yaml, file: "f") }
        #expect(error?.problems.map(\.line) == [17, 18])
    }

    @Test("when it is empty")
    func empty() {
        let error = #expect(throws: FormProblems.self) { try FormDefinition.load(yaml: "", file: "f") }
        #expect(error?.problems.map(\.code) == [.notYAML])
    }
}
