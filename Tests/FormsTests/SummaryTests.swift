import Forms
import Law
import Testing

@Suite("Check your answers")
struct SummaryTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    private func row(_ path: String, _ answers: Answers) -> SummaryRow? {
        form.summary(answers, .chinese).flatMap(\.rows).first { $0.path.description == path }
    }

    @Test("shows each answer with the page on which to change it")
    func rows() {
        let row = row("principalOwed", Samples.lending)
        #expect(row?.answer == "100,000.00 元")
        #expect(row?.pageID == "principal")
        #expect(row?.state == .filled)
        #expect(self.row("plaintiffs.0.domicile", Samples.lending)?.pageID == "plaintiff-reach-1")
        #expect(self.row("handoverMeans", Samples.lending)?.answer == "转账")
    }

    @Test("tells what is missing from what is only empty")
    func states() {
        var answers = Samples.lending
        answers["principalOwed"] = nil
        answers["defendants"] = nil
        #expect(row("principalOwed", answers)?.state == .missing)
        #expect(row("defendants", answers)?.state == .missing)
        #expect(row("otherClaims", answers)?.state == .empty)
    }

    @Test("has a row for every field asked, in the order of the pages, the page named once")
    func order() {
        let rows = form.summary(Samples.lending, .english).flatMap(\.rows)
        let pages = form.reachable(Samples.lending).map(\.id)
        let seen = rows.map(\.pageID)
        #expect(seen.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } } == pages)
        #expect(rows.filter { !$0.pageTitle.isEmpty }.count == pages.count)
    }

    @Test("numbers items when there are several")
    func items() {
        var answers = Samples.lending
        #expect(row("defendants.0.name", answers)?.label == "被告 · 姓名或名称")
        answers["defendants.1"] = ["sort": "natural", "name": "乙"]
        #expect(row("defendants.1.name", answers)?.label == "被告 2 · 姓名或名称")
    }
}
