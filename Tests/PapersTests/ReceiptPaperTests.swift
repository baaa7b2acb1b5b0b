import Law
import PaperSamples
import Papers
import Testing

@Suite("The receipt says what was received and what happens next")
struct ReceiptPaperTests {
    @Test("The time is exact to the second, as court time (civil interpretation art. 208)")
    func time() {
        let receipt = SamplePapers.receipt()
        #expect(receipt.paper(in: .chinese).html.contains("2026年11月23日 20:07:09"))
        #expect(receipt.paper(in: .english).html.contains("23 November 2026, 20:07:09"))
    }

    @Test("The court has seven days from the day after receipt, and the article is cited (CPL art. 126)")
    func deadline() {
        let receipt = SamplePapers.receipt()
        let chinese = receipt.paper(in: .chinese).html
        #expect(chinese.contains("最迟在2026年11月30日（星期一）审查完"))
        #expect(chinese.contains("《中华人民共和国民事诉讼法》第一百二十六条"))
        #expect(receipt.paper(in: .english).html.contains("By Monday 30 November 2026"))
    }

    @Test("A deadline past the loaded holiday calendar is given with a warning")
    func provisional() {
        var receipt = SamplePapers.receipt()
        let late = Instant(microseconds: SamplePapers.received.microseconds).adding(days: 35)
        receipt.decisionDue = ReviewClock.deadline(received: late, kind: .civil, calendar: .builtIn)
        #expect(receipt.paper(in: .chinese).html.contains("放假安排公布后可能顺延"))
        #expect(receipt.paper(in: .english).html.contains("may move once"))
    }

    @Test("Checksums stand in groups of eight that two people can read to each other")
    func checksums() {
        var receipt = SamplePapers.receipt(documents: 1)
        receipt.documents[0].sha256 = "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef"
        let written = "01234567 89abcdef 01234567 89abcdef<br>01234567 89abcdef 01234567 89abcdef"
        #expect(receipt.paper(in: .chinese).html.contains(written))
    }

    @Test("Pages are added up; material without pages has a dash")
    func pages() {
        let html = SamplePapers.receipt(documents: 5).paper(in: .chinese).html
        #expect(html.contains("5 份，PDF 共 60 页"))
        #expect(html.contains("<td>借条</td><td>—</td>"))
    }

    @Test("The date at the foot is in Chinese numerals")
    func foot() {
        #expect(SamplePapers.receipt().paper(in: .chinese).dateLine == "二〇二六年十一月二十三日")
        #expect(SamplePapers.receipt().paper(in: .english).dateLine == "23 November 2026")
    }
}
