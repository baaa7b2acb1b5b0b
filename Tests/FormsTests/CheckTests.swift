import Forms
import Law
import Testing

@Suite("Checking answers")
struct CheckTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    private func findings(_ path: String, _ value: AnswerValue?) -> [AnswerFinding] {
        var answers = Samples.lending
        answers[path] = value
        let before = form.check(Samples.lending, scope: .whole, today: Samples.today)
        return form.check(answers, scope: .whole, today: Samples.today).filter { !before.contains($0) }
    }

    @Test(
        "finds what is missing where the law asks for it, on the page that asks",
        arguments: [
            ("plaintiffs.0.name", "plaintiffs"), ("plaintiffs.0.domicile", "plaintiff-reach-1"),
            ("defendants.0.name", "defendants"), ("principalOwed", "principal"), ("claimAmount", "claim-amount"),
            ("interestMethod", "interest"), ("plaintiffs.0.agents.0.authority", "plaintiff-agents-1"),
            ("handovers.0.amount", "handovers"), ("plaintiffs.0.electronicMobile", "electronic-service-1"),
        ]
    )
    func missing(path: String, page: String) {
        let found = findings(path, nil)
        #expect(found.map(\.path.description) == [path])
        #expect(found.map(\.severity) == [.missing])
        #expect(found.map(\.pageID) == [page])
    }

    @Test("asks for at least one plaintiff and one defendant", arguments: ["plaintiffs", "defendants"])
    func nobody(path: String) {
        let found = findings(path, nil).filter { $0.path.description == path }
        #expect(found.map(\.code) == [.tooFewItems])
        #expect(found.map(\.severity) == [.missing])
    }

    @Test(
        "never demands of a defendant more than a name (Civil Procedure Law art. 124(2), Interpretation art. 209)",
        arguments: ["natural", "legal", "unincorporated"]
    )
    func defendant(sort: String) {
        var answers = Samples.lending
        answers["defendants"] = [["sort": .text(sort), "name": "何有借"]]
        let found = form.check(answers, scope: .whole, today: Samples.today)
            .filter { $0.path.description.hasPrefix("defendants") }
        #expect(found.allSatisfy { $0.severity == .advice })
        #expect(!found.isEmpty)
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let path: String
        let value: AnswerValue
        let code: AnswerFinding.Code
        var testDescription: String { "\(path): \(code.rawValue)" }

        init(_ path: String, _ value: AnswerValue, _ code: AnswerFinding.Code) {
            self.path = path
            self.value = value
            self.code = code
        }
    }

    static let wrongAnswers = [
        Wrong("principalOwed", "一万", .notANumber), Wrong("principalOwed", "100,000", .notANumber),
        Wrong("principalOwed", "1e5", .notANumber), Wrong("principalOwed", "100000.001", .tooManyDecimals),
        Wrong("agreedAmount", "-1", .tooSmall), Wrong("agreedAmount", "99999999999999", .notANumber),
        Wrong("interestRate", "1000.01", .tooLarge), Wrong("interestRate", "-0.5", .tooSmall),
        Wrong("interestRate", "1.1234567", .tooManyDecimals), Wrong("overdueDays", "1.5", .notAWholeNumber),
        Wrong("overdueDays", "40001", .tooLarge), Wrong("principalAsOf", "2026-02-29", .notADate),
        Wrong("principalAsOf", "2026-6-30", .notADate), Wrong("overdueSince", "2026-11-24", .dateInFuture),
        Wrong("termEnd", "2025-05-31", .dateBeforeOther), Wrong("claimsCosts", "perhaps", .notAnOption),
        Wrong("ratePer", "week", .notAnOption), Wrong("handoverMeans", ["transfer", "pigeon"], .notAnOption),
        Wrong("handoverMeans", ["transfer", "transfer"], .chosenTwice), Wrong("handoverMeans", "transfer", .wrongShape),
        Wrong("claimAmount", ["1"], .wrongShape), Wrong("plaintiffs.0.name", "林\u{0}知秋", .controlCharacter),
        Wrong("plaintiffs.0.name", "林\n知秋", .controlCharacter),
        Wrong("plaintiffs.0.name", .text(String(repeating: "林", count: 121)), .tooLong),
        Wrong("plaintiffs.0.citizenNumber", "990101198503010023", .citizenNumber),
        Wrong("plaintiffs.0.phone", "call me", .phone), Wrong("plaintiffs.0.electronicMobile", "12800000000", .mobile),
        Wrong("claimAmount", "112000.51", .sumDiffers),
    ]

    @Test("finds what is wrong", arguments: wrongAnswers)
    func isWrong(wrong: Wrong) {
        let found = findings(wrong.path, wrong.value)
        #expect(found.map(\.code) == [wrong.code])
        #expect(found.map(\.severity) == [wrong.code == .sumDiffers ? .advice : .wrong])
        #expect(found.allSatisfy { !$0.sentence.chinese.isEmpty && !$0.sentence.english.isEmpty })
    }

    @Test(
        "lets the limits themselves pass",
        arguments: [
            ("interestRate", "1000"), ("interestRate", "0"), ("interestRate", "15.123456"), ("principalOwed", "0.01"),
            ("overdueSince", "2026-11-23"), ("termEnd", "2025-06-01"), ("agreedAmount", "9999999999999.99"),
            ("overdueDays", "40000"), ("plaintiffs.0.phone", "+1 (202) 555-0100"),
        ]
    )
    func limits(path: String, value: String) {
        #expect(findings(path, .text(value)).filter { $0.severity == .wrong } == [])
    }

    @Test("counts the length of a text in Unicode scalars")
    func scalars() {
        // One character to the eye, two scalars.
        let name = String(repeating: "e\u{301}", count: 60)
        #expect(findings("plaintiffs.0.name", .text(name)) == [])
        #expect(findings("plaintiffs.0.name", .text(name + "e")).map(\.code) == [.tooLong])
    }

    @Test("compares a citizen number with the birthday and sex beside it")
    func birthDiffers() {
        // An invented number of an unassigned division, of a woman born on 1 March 1985.
        #expect(findings("plaintiffs.0.citizenNumber", "990101198503010022") == [])
        var answers = Samples.lending
        answers["plaintiffs.0.citizenNumber"] = "990101198503010022"
        answers["plaintiffs.0.birth"] = "1985-03-02"
        let found = form.check(answers, scope: .page("plaintiff-identity-1"), today: Samples.today)
        #expect(found.map(\.code) == [.birthDiffers])
        #expect(found.map(\.severity) == [.advice])
    }

    @Test("looks at one page when asked about one page")
    func onePage() {
        let found = form.check(Answers(), scope: .page("principal"), today: Samples.today)
        #expect(Set(found.map(\.path.description)) == ["principalAsOf", "principalOwed"])
    }

    @Test("passes over branches not taken")
    func branch() {
        var answers = Samples.lending
        answers["claimsInterest"] = "no"
        answers["interestAmount"] = "nonsense"
        let codes = form.check(answers, scope: .page("interest"), today: Samples.today)
        #expect(codes == [])
    }

    @Test("knows which exhibits are there")
    func exhibits() {
        var answers = Samples.lending
        answers["exhibits"] = ["e1", "e2"]
        let found = form.check(answers, scope: .page("evidence"), today: Samples.today, exhibits: ["e1"])
        #expect(found.map(\.code) == [.unknownExhibit])
        #expect(form.check(answers, scope: .page("evidence"), today: Samples.today, exhibits: ["e1", "e2"]) == [])
        #expect(form.check(answers, scope: .page("evidence"), today: Samples.today) == [])
    }

    @Test("refuses more items than a group has")
    func tooMany() {
        let agent = Samples.lending["plaintiffs.0.agents.0"] ?? [:]
        #expect(findings("plaintiffs.0.agents", .list([agent, agent, agent])).map(\.code) == [.tooManyItems])
        #expect(findings("plaintiffs.0.agents", .list([agent, agent])) == [])
    }
}
