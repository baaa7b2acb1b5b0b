import Forms
import Testing

@Suite("Items of a group on a posted page")
struct RepeatedItemsTests {
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

    @Test("are taken by their number")
    func numbered() throws {
        let answers = try post(
            "defendants",
            [
                ("defendants.1.name", "乙"), ("defendants.0.name", "甲"), ("defendants.0.sort", "natural"),
                ("defendants.1.sort", "legal"),
            ]
        )
        #expect(answers["defendants"] == [["sort": "natural", "name": "甲"], ["sort": "legal", "name": "乙"]])
    }

    @Test("keep what other pages asked about them")
    func otherPages() throws {
        let answers = try post("plaintiffs", [("plaintiffs.0.name", "林知夏"), ("plaintiffs.0.sort", "natural")])
        #expect(answers["plaintiffs.0.name"] == "林知夏")
        #expect(answers["plaintiffs.0.domicile"] == "某省某市某区甲路1号")
        #expect(answers["plaintiffs.0.agents.0.name"] == "周律")
    }

    @Test("are answered one by one on the page that goes over them")
    func each() throws {
        var answers = Samples.lending
        answers["defendants.1"] = ["sort": "natural", "name": "乙"]
        let posted = try post(
            "defendant-reach-2",
            [("defendants.1.domicile", "乙路"), ("defendants.0.domicile", "甲路")],
            on: answers
        )
        #expect(posted["defendants.1.domicile"] == "乙路")
        #expect(posted["defendants.0.domicile"] == nil)
    }

    @Test("are added by the button, with what was typed kept")
    func add() throws {
        let pairs = [("defendants.0.name", "甲"), (FormPage.addItemName, "defendants")]
        let answers = try post("defendants", pairs)
        #expect(answers["defendants"]?.list?.count == 2)
        #expect(answers["defendants.0.name"] == "甲")
        let page = try #require(form.page("defendants", answers))
        #expect(page.isChangingItems(fromForm: pairs))
        #expect(!page.isChangingItems(fromForm: [("defendants.0.name", "甲")]))
    }

    @Test("are taken away by the button, with all that was answered about them")
    func remove() throws {
        var answers = Samples.lending
        answers["plaintiffs.1"] = ["sort": "natural", "name": "乙", "phone": "12345"]
        let posted = try post(
            "plaintiffs",
            [("plaintiffs.0.name", "甲"), ("plaintiffs.1.name", "乙"), (FormPage.removeItemName, "plaintiffs.0")],
            on: answers
        )
        #expect(posted["plaintiffs"] == [["name": "乙", "phone": "12345"]])
    }

    @Test("left wholly blank at the end are dropped")
    func blank() throws {
        let answers = try post(
            "handovers",
            [("handovers.0.amount", "5"), ("handovers.1.amount", ""), ("handovers.1.date", " ")]
        )
        #expect(answers["handovers"] == [["amount": "5"]])
    }

    @Test(
        "never become more than the group has, whatever number is posted",
        arguments: ["199", "30", "99999", "-1", "1e3"]
    )
    func tooMany(number: String) throws {
        let answers = try post("plaintiffs", [("plaintiffs.0.name", "甲"), ("plaintiffs.\(number).name", "乙")])
        #expect((answers["plaintiffs"]?.list?.count ?? 0) <= 30)
        let more = try post(
            "plaintiff-agents-1",
            [("plaintiffs.0.agents.7.name", "丙"), ("plaintiffs.0.hasAgents", "yes")]
        )
        #expect(more["plaintiffs.0.agents"]?.list?.count == 1)
    }
}
