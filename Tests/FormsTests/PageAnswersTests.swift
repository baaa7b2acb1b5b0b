import Forms
import Law
import Testing

@Suite("A posted page")
struct PageAnswersTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    private func post(
        _ page: String,
        _ pairs: [(String, String)],
        on answers: Answers = Samples.lending
    ) throws -> Answers {
        let page = try #require(form.page(page, answers))
        return page.answers(fromForm: pairs, existing: answers)
    }

    @Test("changes its own fields and no others")
    func ownFields() throws {
        let answers = try post(
            "principal",
            [("principalAsOf", "2026-07-01"), ("principalOwed", "90000"), ("claimAmount", "1")]
        )
        #expect(answers["principalAsOf"] == "2026-07-01")
        #expect(answers["principalOwed"] == "90000")
        #expect(answers["claimAmount"] == "112000.50")
    }

    @Test("forgets what was cleared, unticked or left blank")
    func cleared() throws {
        let answers = try post("amount", [("agreedAmount", " \u{3000} "), ("actualAmount", "5")])
        #expect(answers["agreedAmount"] == nil)
        #expect(answers["handoverMeans"] == nil)
        #expect(answers["actualAmount"] == "5")
    }

    @Test("gathers ticked boxes once each")
    func boxes() throws {
        let answers = try post(
            "amount",
            [("handoverMeans", "cash"), ("handoverMeans", "transfer"), ("handoverMeans", "cash")]
        )
        #expect(answers["handoverMeans"] == ["cash", "transfer"])
    }

    @Test(
        "passes over names it does not have",
        arguments: ["colour", "principalOwed.x", "defendants.0.name", "", "..", "_x"]
    )
    func unknown(name: String) throws {
        let pairs = [("principalAsOf", "2026-06-30"), ("principalOwed", "100000"), (name, "x")]
        #expect(try post("principal", pairs) == Samples.lending)
    }

    @Test("takes a date from one box or from three")
    func dates() throws {
        let three = [("principalAsOf.year", "2026"), ("principalAsOf.month", "7"), ("principalAsOf.day", "1")]
        #expect(try post("principal", three)["principalAsOf"] == "2026-07-01")
        #expect(try post("principal", [("principalAsOf", "2026-07-01")])["principalAsOf"] == "2026-07-01")
    }

    @Test("keeps a date that is none as it was typed, to be shown again")
    func wrongDate() throws {
        let typed = [("principalAsOf.year", "2026"), ("principalAsOf.month", "13"), ("principalAsOf.day", "")]
        #expect(try post("principal", typed)["principalAsOf"] == "2026-13-")
    }

    struct Typed: Sendable, CustomTestStringConvertible {
        let page: String
        let field: String
        let typed: String
        let kept: String
        var testDescription: String { "\(field): \(typed)" }

        init(_ page: String, _ field: String, _ typed: String, _ kept: String) {
            self.page = page
            self.field = field
            self.typed = typed
            self.kept = kept
        }
    }

    @Test(
        "keeps one spelling of numbers and dates however they were typed, and misspelt ones as typed",
        arguments: [
            Typed("principal", "principalOwed", "１００，０００．５", "100000.50"),
            Typed("principal", "principalOwed", "¥120,000 元", "120000"),
            Typed("principal", "principalOwed", "1,20", "1,20"),
            Typed("principal", "principalOwed", "12万", "12万"),
            Typed("principal", "principalOwed", "-5", "-5"),
            Typed("principal", "principalAsOf", "2026年7月1日", "2026-07-01"),
            Typed("principal", "principalAsOf", "２０２６/7/1", "2026-07-01"),
            Typed("principal", "principalAsOf", "2026.2.30", "2026.2.30"),
            Typed("rate", "interestRate", "012.50 ％", "12.50"),
            Typed("rate", "interestRate", "1.2.3", "1.2.3"),
            Typed("overdue", "overdueDays", "1,234", "1234"),
            Typed("plaintiff-identity-1", "plaintiffs.0.citizenNumber", "990101 19850301 ００２2", "990101198503010022"),
            Typed("plaintiff-identity-1", "plaintiffs.0.citizenNumber", "990101 no number", "990101 no number"),
            Typed("electronic-service-1", "plaintiffs.0.electronicMobile", "+86 138-0000-0000", "13800000000"),
            Typed("plaintiff-reach-1", "plaintiffs.0.phone", " ０１０-1000 ", "010-1000"),
            Typed("overdue", "isOverdue", "是", "yes"),
        ]
    )
    func spelling(typed: Typed) throws {
        let answers = try post(typed.page, [(typed.field, typed.typed)])
        #expect(answers[typed.field] == .text(typed.kept))
    }

    @Test(
        "brings rare characters, combining marks, right-to-left text and emoji through unchanged",
        arguments: [
            "𠮷田㐂", "e\u{301}\u{323}", "\u{FB1D}שלום עולם\u{200F}", "مرحبا", "👩‍👩‍👧‍👦🇨🇳", "\"'<>&\u{301}", "\u{FEFF}零宽\u{200B}",
            "Ａ全角",
            "\u{E000}私用", "﨑\u{FE00}",
        ]
    )
    func oddText(text: String) throws {
        let answers = try post("plaintiffs", [("plaintiffs.0.name", text), ("plaintiffs.0.sort", "natural")])
        let kept = try #require(answers["plaintiffs.0.name"]?.text)
        // Not ==, which takes canonically equivalent texts for one.
        #expect(Array(kept.unicodeScalars) == Array(text.unicodeScalars))
        let read = form.validate(json: try JSONSample.written(answers))
        #expect(read.problems == [])
        #expect(
            Array(read.answers["plaintiffs.0.name"]?.text?.unicodeScalars ?? "".unicodeScalars)
                == Array(text.unicodeScalars)
        )
    }

    @Test("turns the line breaks of browsers into plain ones and keeps all else of a long text")
    func lineBreaks() throws {
        #expect(try post("story", [("story", "一\r\n二\r三\n\n\t四 ")])["story"] == "一\n二\n三\n\n\t四 ")
    }

    @Test("cuts no text that a field allows, and a monstrous one where it is found too long")
    func monstrous() throws {
        let answers = try post("story", [("story", String(repeating: "长", count: 50_000))])
        #expect(answers["story"]?.text?.unicodeScalars.count == AnswerLimits.textLength)
        let found = form.check(answers, scope: .page("story"), today: Samples.today)
        #expect(found.map(\.code) == [.tooLong])
    }
}
