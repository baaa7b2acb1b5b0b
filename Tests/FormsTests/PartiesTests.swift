import Forms
import Law
import Testing

@Suite("What the answers say about the dispute")
struct PartiesTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    @Test("the parties, plaintiffs first")
    func parties() {
        var answers = Samples.lending
        answers["hasThirdParties"] = "yes"
        answers["thirdParties"] = [["sort": "legal", "name": "某公司", "creditCode": "X"]]
        let parties = form.parties(answers)
        #expect(parties.map(\.role) == [.plaintiff, .defendant, .thirdParty])
        #expect(parties.map(\.name) == ["林知秋", "何有借", "某公司"])
        #expect(parties.map(\.sort) == [.natural, .natural, .legal])
        #expect(parties[0].fields[.partyDomicile] == "某省某市某区甲路1号")
        #expect(parties[0].fields[.electronicServiceMobile] == "13800000000")
        #expect(parties[2].fields[.partyCreditCode] == "X")
        #expect(parties[2].path.description == "thirdParties.0")
    }

    @Test("no third party once the answer is no")
    func noThirdParty() {
        var answers = Samples.lending
        answers["thirdParties"] = [["sort": "legal", "name": "某公司"]]
        #expect(form.parties(answers).map(\.role) == [.plaintiff, .defendant])
    }

    @Test("the agents, each with party and authority")
    func agents() {
        let agents = form.agents(Samples.lending)
        #expect(agents.map(\.name) == ["周律"])
        #expect(agents.map(\.partyName) == ["林知秋"])
        #expect(agents.map(\.authority) == [.special])
        #expect(agents.map(\.path.description) == ["plaintiffs.0.agents.0"])
        #expect(agents.first?.fields[.agentUnit] == "某律师事务所")
        var answers = Samples.lending
        answers["plaintiffs.0.hasAgents"] = "no"
        #expect(form.agents(answers) == [])
    }

    @Test(
        "the amount in dispute",
        arguments: [("112000.50", 11_200_050), ("0", 0), ("9999999999999.99", 999_999_999_999_999)]
    )
    func amount(typed: String, fen: Int64) {
        var answers = Samples.lending
        answers["claimAmount"] = .text(typed)
        #expect(form.claimAmount(answers) == Money(fen: fen))
    }

    @Test("no amount while there is none to be read", arguments: [nil, "", "许多", "1e3", "-1"])
    func noAmount(typed: String?) {
        var answers = Samples.lending
        answers["claimAmount"] = typed.map(AnswerValue.text)
        #expect(form.claimAmount(answers) == nil)
    }

    @Test("who sues whom")
    func caption() {
        #expect(form.caption(Samples.lending) == Bilingual(chinese: "林知秋诉何有借", english: "林知秋 v 何有借"))
        var answers = Samples.lending
        answers["defendants.1"] = ["sort": "natural", "name": "乙"]
        #expect(form.caption(answers) == Bilingual(chinese: "林知秋诉何有借等", english: "林知秋 v 何有借 and others"))
        #expect(form.caption(Answers()) == form.title)
    }

    @Test("any answer by what it means")
    func meaning() {
        #expect(form.answer(meaning: .interestRate, Samples.lending) == "12")
        #expect(form.answer(meaning: .mediationWish, Samples.lending) == "unsure")
        #expect(form.answer(meaning: .contractDate, Samples.lending) == nil)
    }
}
