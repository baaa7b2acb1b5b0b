import Forms
import Testing

@Suite("How far a person has come")
struct ProgressTests {
    let form: FormDefinition

    init() throws { form = try Samples.privateLending() }

    @Test("is told section by section")
    func sections() {
        let none = form.progress(Answers(), today: Samples.today)
        #expect(none.map(\.id) == ["parties", "claims", "preliminary", "facts", "mediation", "service"])
        #expect(none.map(\.state) == Array(repeating: .notStarted, count: 5) + [.cannotStart])
        let all = form.progress(Samples.lending, today: Samples.today)
        #expect(all.map(\.id).last == "service")
        #expect(all.allSatisfy { $0.state == .done })
    }

    @Test("leads to the first page with something to see to")
    func next() {
        var answers = Samples.lending
        answers["isDue"] = nil
        let facts = form.progress(answers, today: Samples.today).first { $0.id == "facts" }
        #expect(facts?.state == .started)
        #expect(facts?.nextPageID == "term")
    }

    @Test("goes from page to page and back again")
    func neighbours() {
        var ids: [String] = []
        var page = form.page(after: nil, Samples.lending)
        while let here = page, ids.count < 200 {
            ids.append(here.id)
            page = form.page(after: here.id, Samples.lending)
        }
        #expect(ids == form.reachable(Samples.lending).map(\.id))
        for (before, after) in zip(ids, ids.dropFirst()) {
            #expect(form.page(before: after, Samples.lending)?.id == before)
        }
        #expect(form.page(before: ids[0], Samples.lending) == nil)
        #expect(form.page(after: "nowhere", Samples.lending) == nil)
    }

    @Test("shows a question only where it is asked")
    func asked() throws {
        let page = try #require(form.page("interest", Samples.lending))
        var answers = Samples.lending
        answers["claimsInterest"] = "no"
        let pruned = form.pruned(answers)
        #expect(page.fields.filter { $0.isAsked(in: page.base, pruned: pruned) }.map(\.id) == ["claimsInterest"])
        #expect(page.fields.allSatisfy { $0.isAsked(in: page.base, pruned: Samples.lending) })
    }
}
