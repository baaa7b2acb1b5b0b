import Law
import PaperSamples
import Papers
import Testing

@Suite("The notices to a plaintiff whose case is registered")
struct NoticeTests {
    @Test(
        "The trial limit follows the procedure (CPL arts. 152, 164, 168)",
        arguments: [
            (Procedure.smallClaims, "审理期限两个月（《中华人民共和国民事诉讼法》第一百六十八条）"),
            (.summary, "审理期限三个月（《中华人民共和国民事诉讼法》第一百六十四条）"),
            (.ordinary, "审理期限六个月（《中华人民共和国民事诉讼法》第一百五十二条）"),
        ]
    )
    func trialLimit(procedure: Procedure, sentence: String) throws {
        #expect(try SamplePapers.acceptance(procedure).paper(in: .chinese).html.contains(sentence))
    }

    @Test("Nobody is promised an appeal in small claims, which end at first instance (CPL art. 165)")
    func smallClaims() throws {
        let small = try SamplePapers.acceptance(.smallClaims).paper(in: .chinese).html
        #expect(small.contains("一审终审"))
        #expect(!small.contains("上诉"))
        #expect(try SamplePapers.acceptance(.summary).paper(in: .chinese).html.contains("提起上诉"))
    }

    @Test("A case in mediation is not asked for a fee yet")
    func mediation() throws {
        var notice = try SamplePapers.acceptance()
        notice.fee = .afterMediation
        #expect(notice.paper(in: .chinese).html.contains("现在不需要交费"))
    }

    @Test("The fee stands in figures and in capitals, with the article (Measures on Litigation Costs art. 13)")
    func amount() throws {
        let html = try SamplePapers.fee().paper(in: .chinese).html
        #expect(html.contains("1,391.40元（人民币壹仟叁佰玖拾壹元肆角）"))
        #expect(html.contains("《诉讼费用交纳办法》第十三条第一项"))
        #expect(html.contains("收到本通知次日起七日内"))
        #expect(html.contains("《诉讼费用交纳办法》第二十二条"))
    }

    @Test("The calculation is shown slice by slice, and its last line is the fee")
    func calculation() throws {
        let table = try table(of: try SamplePapers.fee())
        #expect(table.rows.map { $0[1] } == ["每件", "2.5%", "2%", "", "÷ 2", ""])
        #expect(table.rows.map { $0[2] } == ["50.00", "2,250.00", "482.80", "2,782.80", "1,391.40", "1,391.40"])
        #expect(table.endsInTotal)
    }

    @Test("A whole fee has no halving line, and a smallest one no sum")
    func plain() throws {
        let table = try table(of: try SamplePapers.fee(claim: Money(yuan: 8_000), halved: false))
        #expect(table.rows.map { $0[2] } == ["50.00", "50.00"])
    }

    @Test("Where the fee was rounded, the table says so")
    func rounded() throws {
        var notice = try SamplePapers.fee()
        notice.rounding = .wholeYuan(.down)
        let table = try table(of: notice)
        #expect(table.rows.last == ["应当交纳", "取整", "1,391.00"])
    }

    @Test("The last day to pay is given when the day of service is known")
    func due() throws {
        var notice = try SamplePapers.fee()
        let limit = TimeLimit(.days(7), article: Article(.fees, 22), consequence: .deemedWithdrawal)
        notice.due = limit.deadline(after: CourtDate(SamplePapers.received), calendar: .builtIn)
        #expect(notice.paper(in: .chinese).html.contains("最后一日是2026年11月30日（星期一）"))
    }

    private func table(of notice: FeeNotice) throws -> PaperTable {
        let tables = notice.paper(in: .chinese).blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        return try #require(tables.first)
    }
}
