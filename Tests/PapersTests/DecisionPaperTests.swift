import Law
import PaperSamples
import Papers
import Testing

@Suite("Rulings, letters and appeals")
struct DecisionPaperTests {
    @Test("A refusal names the filer alone, ground, facts, article, remedy, judge and clerk (民诉法 122, 126, 171)")
    func refusal() {
        let html = SamplePapers.refusal().paper(in: .chinese).html
        for text in [
            "民事裁定书", "起诉人：𠮷田㛃", "没有明确的被告", "第一百二十二条第二项", "第一百二十六条", "不予受理", "十日内", "上一级人民法院",
            "第一百七十一条第二款", "审判员", "赵正", "书记员", "王敏", "（2026）京0105民不受1号",
        ] { #expect(html.contains(text), "\(text)") }
        #expect(!html.contains("被告：") && !html.contains("李四"))
    }

    @Test("Who has no domicile in the country has thirty days (民诉法 286)")
    func abroad() {
        let html = SamplePapers.refusal(abroad: true).paper(in: .chinese).html
        #expect(html.contains("三十日内") && html.contains("第二百八十六条") && !html.contains("之日起十日内"))
    }

    @Test("The letter says where to go and that insisting leads to a ruling (民诉法 127)")
    func redirect() {
        let html = SamplePapers.redirect().paper(in: .chinese).html
        for text in ["告知书", "第一百二十七条第三项", "向有关机关申请解决：12345", "不是裁定", "坚持起诉", "可以上诉"] {
            #expect(html.contains(text), "\(text)")
        }
    }

    @Test("A withdrawal is granted or it is not (民诉法 148)", arguments: [true, false])
    func withdrawal(isGranted: Bool) {
        let html = SamplePapers.withdrawal(isGranted: isGranted).paper(in: .chinese).html
        #expect(html.contains("不准许原告") != isGranted && html.contains("第一百四十八条第一款"))
    }

    @Test("A petition is the person's own, without seal; a late one says so")
    func petition() {
        let paper = SamplePapers.petition(daysLate: 2).paper(in: .chinese)
        #expect(!paper.seal && paper.courtName == nil && paper.html.contains("已过2日"))
        #expect(!SamplePapers.petition().paper(in: .chinese).html.contains("上诉期已过"))
    }

    @Test("The list names every paper with its checksum (民诉法 174)")
    func transfer() {
        let html = SamplePapers.transfer().paper(in: .chinese).html
        for text in ["登闻市中级人民法院", "民事起诉状", "借条", "9f86d081", "超过上诉期2日", "第一百七十四条"] {
            #expect(html.contains(text), "\(text)")
        }
    }

    @Test(
        "A decision on a waiver says what is owed then (诉讼费用交纳办法 45–48)",
        arguments: [
            (FeeReliefDecision.Outcome.declined, "不准予减交"), (.exempted, "准予免交"), (.reduced(50), "百分之五十"),
            (.deferred(until: CourtDate(SamplePapers.received).adding(days: 30)), "准予缓交"),
        ]
    )
    func relief(outcome: FeeReliefDecision.Outcome, words: String) {
        let html = SamplePapers.relief(outcome).paper(in: .chinese).html
        #expect(html.contains(words) && html.contains("第四十六条") && html.contains("审判员"))
    }

    @Test("A list of what is handed over says where in the volume each paper begins (审理期限规定 7)")
    func handOver() {
        let html = SamplePapers.handOver().paper(in: .chinese).html
        for words in ["审理期限", "材料共 3 件", "案件移送清单", "0012345678"] { #expect(html.contains(words), "\(words)") }
        #expect(SamplePapers.handOver().paper(in: .english).html.contains("From page"))
    }

    @Test(
        "The response notice says by when to answer and to object, also to whoever lives abroad (民事诉讼法 128, 130, 285)"
    )
    func response() {
        let html = SamplePapers.response().paper(in: .chinese).html
        for said in ["次日起十五日内提出答辩状", "三十日内提出", "视为本院有管辖权", "第一百二十八条"] { #expect(html.contains(said)) }
        #expect(!html.contains("小额诉讼程序"))
        #expect(SamplePapers.response(.smallClaims).paper(in: .chinese).html.contains("一审终审"))
    }

    @Test("The notice on evidence says how many days; small claims and rights name their articles (民事诉讼法 67, 165)")
    func evidence() {
        #expect(SamplePapers.evidence().paper(in: .chinese).html.contains("次日起十五日内提交证据"))
        #expect(SamplePapers.smallClaims().paper(in: .chinese).html.contains("实行一审终审，不能上诉"))
        #expect(SamplePapers.rights().paper(in: .english).html.contains("appoint one or two agents"))
    }

    @Test("A mediation document states the terms, half of the fee, and when it takes effect (诉讼费用交纳办法 15)")
    func mediated() {
        let html = SamplePapers.mediationDocument().paper(in: .chinese).html
        for said in ["被告：李四", "返还𠮷田㛃借款本金50000元", "525.00元", "签收后，即具有法律效力"] {
            #expect(html.contains(said))
        }
        let record = SamplePapers.settlementRecord().paper(in: .english).html
        #expect(record.contains("did it at once") && record.contains("no judgment or ruling is made"))
    }

    @Test("A ruling of deemed withdrawal names amount, last day and articles (民诉法解释 213)")
    func deemed() {
        let html = SamplePapers.deemed().paper(in: .chinese).html
        for text in ["1,391.40元", "2026年12月2日", "第二百一十三条", "按原告𠮷田㛃撤回起诉处理", "可以再次起诉"] {
            #expect(html.contains(text), "\(text)")
        }
    }
}
