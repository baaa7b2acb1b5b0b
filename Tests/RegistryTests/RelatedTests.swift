import Filings
import Forms
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Other filings of the same people: hints, never grounds", .everyEngine)
struct RelatedTests {
    private func related(
        _ filing: FilingRecord,
        by caller: Caller,
        in test: TestOffice
    ) async throws -> FindRelated.Found {
        try await FindRelated(filing: filing.id, caller: caller).carryOut(in: test.office)
    }

    @Test(
        "The same people: the same suit (247), refused before (212), withdrawn before (214); and nothing of other courts"
    )
    func hints() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let judge = try await test.caller("法官", .filingJudge)
        let refused = try await test.received(by: filer)
        _ = try await RefuseFiling(filing: refused.id, ground: .noClaim, facts: "没有写明。", caller: judge)
            .carryOut(in: test.office)
        let withdrawn = try await test.received(by: filer)
        _ = try await WithdrawFiling(filing: withdrawn.id, caller: filer).carryOut(in: test.office)
        let waiting = try await test.received(by: filer)
        let new = try await test.received(by: filer)
        let found = try await related(new, by: clerk, in: test)
        #expect(found.items.map(\.filing.id) == [waiting.id, withdrawn.id, refused.id])
        #expect(found.items.map(\.hint) == [.sameParties, .withdrawnBefore, .refusedBefore])
        #expect(found.loans == nil)
        let elsewhere = try await test.caller("别院书记员", .clerk, court: "京0106")
        for caller in [filer, elsewhere] {
            _ = await refusal(.notFound) { try await related(new, by: caller, in: test) }
        }
    }

    /// The example with another defendant, as far as it says who that is.
    private func filed(
        name: String? = nil,
        number: String? = nil,
        by filer: Caller,
        in test: TestOffice
    ) async throws -> FilingRecord {
        var answers = try Example.answers()
        let defendant = AnswerPath([.key("defendants")]).appending(0)
        answers[defendant.appending("name")] = name.map { .text($0) } ?? answers[defendant.appending("name")]
        answers[defendant.appending("citizenNumber")] = number.map { .text($0) }
        let filing = try await StartFiling(
            form: "private-lending",
            court: TestOffice.court,
            answers: answers,
            caller: filer
        ).carryOut(in: test.office)
        _ = try await test.submit(filing, by: filer)
        return filing
    }

    @Test("The same numbers are the same people, however the name is spelled; another number is somebody else")
    func numbers() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let own = "990000198511035172"
        let spelled = try await filed(name: "程望珊", number: own, by: filer, in: test)
        let another = try await filed(number: "990000199001011239", by: filer, in: test)
        let unsaid = try await filed(by: filer, in: test)
        let new = try await filed(number: own, by: filer, in: test)
        let found = try await related(new, by: clerk, in: test)
        #expect(found.items.map(\.filing.id) == [unsaid.id, spelled.id])
        #expect(found.items.map(\.likeness) == [.names, .numbers])
        #expect(try await related(unsaid, by: clerk, in: test).items.map(\.filing.id) == [new.id, another.id])
        let search = FilingSearch(court: TestOffice.court, text: own, limit: 5)
        #expect(try await test.office.store.read { tx in try tx.filings.search(search) }.items.isEmpty)
    }

    @Test("Many loans of one plaintiff are said from the tenth on, and those of years ago do not count")
    func loans() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        var last = try await test.received(by: filer)
        test.clock.advance(days: 800)
        for _ in 0..<9 { last = try await test.received(by: filer) }
        #expect(try await related(last, by: clerk, in: test).loans == nil)
        last = try await test.received(by: filer)
        let found = try await related(last, by: clerk, in: test)
        #expect(found.loans == 10 && !found.hasMoreLoans && found.items.count == 5)
    }

    @Test("A divorce withdrawn less than six months ago (民事诉讼法 127 (7)); on the day the months are over it is not")
    func divorce() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.received(by: filer)
        _ = try await WithdrawFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        let stage = try #require(try await test.find(filing.id)).stage
        // Withdrawn on 2 March 2026.
        for (day, isDivorce, hint) in [
            ("2026-09-01", true, RelatedHint.divorceWithinSixMonths), ("2026-09-02", true, .withdrawnBefore),
            ("2026-03-02", false, .withdrawnBefore),
        ] {
            let today = try #require(CourtDate(day))
            #expect(RelatedHint.of(earlier: stage, isDivorce: isDivorce, on: today) == hint, "\(day)")
        }
    }
}
