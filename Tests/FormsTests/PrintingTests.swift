import Forms
import Law
import Testing

@Suite("The paper")
struct PrintingTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    private func row(_ label: String, _ answers: Answers, _ language: Language = .chinese) -> [String]? {
        for case .row(let row) in form.printed(answers, language).sections.flatMap(\.blocks)
        where row.label.hasSuffix(". " + label) {
            return row.lines.map { "\($0.label)：\($0.value)" }
        }
        return nil
    }

    @Test("has the sections of the official form in its order")
    func sections() {
        let printed = form.printed(Samples.lending, .chinese)
        #expect(printed.title == "民事起诉状（民间借贷纠纷）")
        #expect(printed.sections.map(\.heading) == ["当事人信息", "诉讼请求", "约定管辖和诉讼保全", "事实与理由", "对纠纷解决方式的意愿"])
        #expect(printed.notes.count == 4)
    }

    @Test("ticks boxes and shows those not ticked")
    func boxes() {
        #expect(row("提前还款或解除合同", Samples.lending) == ["要求提前还款或者解除合同：是□ 否☑"])
        #expect(row("借款金额", Samples.lending)?.last == "交付方式：现金□ 转账☑ 其他□")
        #expect(
            row("Amount of the loan", Samples.lending, .english)?.last
                == "How it was handed over：cash□ transfer☑ other□"
        )
    }

    @Test("writes amounts, dates and rates for people")
    func values() {
        #expect(row("本金", Samples.lending) == ["截至：2026年6月30日", "尚欠本金：100,000.00 元"])
        #expect(
            row("Principal", Samples.lending, .english) == [
                "As of：30 June 2026", "Principal still owed：CNY 100,000.00",
            ]
        )
        #expect(row("借款利率", Samples.lending)?[1] == "利率：12%")
        var answers = Samples.lending
        answers["overdueDays"] = "1762"
        #expect(row("是否存在逾期还款", answers)?.last == "至今逾期天数：1,762 天")
    }

    @Test("says the name of an element of one answer once")
    func once() {
        #expect(row("标的总额", Samples.lending) == ["：112,000.50 元"])
    }

    @Test("leaves room for what was asked and not answered, and leaves out what was not asked")
    func room() {
        var answers = Samples.lending
        answers["ratePer"] = nil
        answers["rateClause"] = nil
        #expect(row("借款利率", answers)?.suffix(2) == ["按什么期间计：年□ 季□ 月□", "写在哪一条："])
        #expect(row("物的担保合同", Samples.lending) == nil)
        answers["hasCollateral"] = "yes"
        #expect(row("物的担保合同", answers) == ["签订时间：", "担保人：", "担保物："])
    }

    @Test("has a block for each party with what was asked of it, and its agents")
    func parties() throws {
        var answers = Samples.lending
        answers["defendants.1"] = ["sort": "legal", "name": "某公司"]
        let blocks = form.printed(answers, .chinese).sections[0].blocks
        let parties = blocks.compactMap { block -> PrintedParty? in
            guard case .party(let party) = block else { return nil }
            return party
        }
        #expect(parties.map(\.heading) == ["原告（自然人）", "被告 1（自然人）", "被告 2（法人）"])
        #expect(parties[0].lines.contains(PrintedLine(label: "性别", value: "男□ 女☑", style: .boxes)))
        #expect(!parties[0].lines.contains { $0.label == "送达地址" })
        #expect(parties[0].groups.map(\.heading) == ["委托诉讼代理人"])
        #expect(parties[0].groups[0].lines.last?.value == "一般授权□ 特别授权☑")
        #expect(parties[2].lines.map(\.label).contains("统一社会信用代码"))
    }

    @Test("puts the addresses for service on a paper of their own (Online Litigation Rules arts. 29–31)")
    func service() {
        let sections = form.printed(Samples.lending, .chinese, paper: .addressConfirmation).sections
        guard case .party(let party) = sections.first?.blocks.first else {
            Issue.record("no party on the confirmation")
            return
        }
        #expect(form.printed(Samples.lending, .chinese, paper: .addressConfirmation).title == "送达地址确认书")
        #expect(sections.map(\.heading) == ["送达地址确认"])
        #expect(party.heading == "原告（林知秋）")
        #expect(
            party.lines.map(\.label) == [
                "签收人", "签收人与当事人的关系", "送达地址", "邮政编码", "签收人电话", "要求法院对地址保密", "同意电子送达", "接收方式", "接收手机号",
            ]
        )
    }

    @Test("lists exhibits by their names")
    func exhibits() {
        var answers = Samples.lending
        answers["exhibits"] = ["a", "b"]
        let printed = form.printed(answers, .chinese, exhibits: ["a": "借条", "b": "转账凭证"])
        let values = printed.sections.flatMap(\.blocks).compactMap { block -> PrintedRow? in
            guard case .row(let row) = block else { return nil }
            return row
        }.flatMap(\.lines).map(\.value)
        #expect(values.contains("1. 借条\n2. 转账凭证"))
    }

    @Test("lists every exhibit uploaded unless some were ticked; what is no longer there is not listed")
    func listing() {
        var answers = Samples.lending
        answers["exhibits"] = nil
        #expect(form.listing(exhibits: ["a", "b"], in: answers)["exhibits"] == ["a", "b"])
        #expect(form.listing(exhibits: [], in: answers)["exhibits"] == nil)
        answers["exhibits"] = ["b", "gone"]
        #expect(form.listing(exhibits: ["a", "b"], in: answers)["exhibits"] == ["b"])
        let found = form.check(
            form.listing(exhibits: ["a"], in: answers),
            scope: .page("evidence"),
            today: Samples.today
        )
        #expect(found == [])
    }

    @Test("knows what the question at a place is called")
    func labels() {
        #expect(form.label(at: AnswerPath([.key("exhibits")]))?.chinese == "证据")
        #expect(form.label(at: AnswerPath([.key("nothing")])) == nil)
    }

    @Test("repeats a group for each item")
    func groups() {
        var answers = Samples.lending
        answers["handovers.1"] = ["date": "2025-07-01", "amount": "5"]
        let rows = form.printed(answers, .chinese).sections.flatMap(\.blocks).compactMap { block -> PrintedRow? in
            guard case .row(let row) = block, !row.groups.isEmpty else { return nil }
            return row
        }
        #expect(rows.map(\.groups).first?.map(\.heading) == ["提供借款 1", "提供借款 2"])
        #expect(rows.first?.groups[1].lines.map(\.value) == ["2025年7月1日", "5.00 元"])
    }
}
