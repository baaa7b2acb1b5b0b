import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("A court at a glance, for its division head and its supervisor", .everyEngine)
struct OversightTests {
    private struct Court {
        let test: TestOffice
        let filer: Caller
        let clerk: Caller
        let judge: Caller
        let head: Caller
        let supervisor: Caller

        init() async throws {
            test = try await TestOffice()
            filer = try await test.caller("张晓岚")
            clerk = try await test.caller("书记员", .clerk)
            judge = try await test.caller("法官", .filingJudge)
            head = try await test.caller("庭长", .divisionHead)
            supervisor = try await test.caller("监督员", .supervisor)
        }

        func overview(
            _ from: String? = nil,
            _ to: String? = nil,
            by caller: Caller
        ) async throws -> ViewOverview.Found {
            try await ViewOverview(
                court: TestOffice.court,
                from: from.flatMap { CourtDate($0) },
                to: to.flatMap { CourtDate($0) },
                caller: caller
            ).carryOut(in: test.office)
        }

        func list(
            _ kind: OversightRecord.Kind,
            after: DayCursor? = nil,
            limit: Int = 50,
            by caller: Caller
        ) async throws -> Page<ListOversight.Item, DayCursor> {
            try await ListOversight(
                court: TestOffice.court,
                kind: kind,
                after: after,
                limit: limit,
                caller: caller
            ).carryOut(in: test.office)
        }

        func refuse(_ ground: RefusalGround) async throws -> FilingID {
            let filing = try await test.received(by: filer).id
            _ = try await RefuseFiling(filing: filing, ground: ground, facts: "没有写明。", caller: judge)
                .carryOut(in: test.office)
            return filing
        }

        func correct(_ filing: FilingRecord, reason: String = "") async throws {
            _ = try await RequestCorrection(
                filing: filing.id,
                content: CorrectionContent(others: ["请写明被告的住所地。"], days: 7, reason: reason),
                caller: clerk
            ).carryOut(in: test.office)
            try await test.settle()
            _ = try await test.submit(filing, by: filer)
        }
    }

    @Test("Second notices, refusals by ground, redirections and registrations on expiry are counted, each once")
    func figures() async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        try await court.correct(filing)
        try await court.correct(filing, reason: "补正后出现新的矛盾")
        _ = try await court.refuse(.noDefendant)
        _ = try await court.refuse(.noClaim)
        _ = try await court.refuse(.noClaim)
        let redirected = try await court.test.received(by: court.filer)
        _ = try await RedirectFiling(
            filing: redirected.id,
            redirectCase: .otherOrgan,
            direction: "某劳动人事争议仲裁委员会",
            reasons: "应当先申请仲裁。",
            caller: court.clerk
        ).carryOut(in: court.test.office)
        let found = try await court.overview(by: court.head)
        #expect(
            found.figures.map { "\($0.kind) \($0.ground?.rawValue ?? "") \($0.count)" } == [
                "secondNotice  1", "refusal  3", "refusal noClaim 2", "refusal noDefendant 1",
                "redirect  1", "redirect otherOrgan 1", "registrationOnExpiry  0",
            ]
        )
        try await court.test.settle()
        // Monday 2 March: the review of seven days ends on the 9th.
        court.test.clock.advance(days: 9)
        _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: court.head)
            .carryOut(in: court.test.office)
        #expect(try await court.overview(by: court.supervisor).total(.registrationOnExpiry) == 1)
        let late = try await court.list(.registrationOnExpiry, by: court.head).items
        #expect(late.map(\.filing.id) == [filing.id] && late.first?.record.detail == "2")
        // The head reads whose filing it is; the supervisor does not.
        #expect(late.first?.caption != nil)
        let supervised = try await court.list(.registrationOnExpiry, by: court.supervisor).items
        #expect(supervised.count == 1 && supervised.allSatisfy { $0.caption == nil })
        // Why there was a second notice, the head reads as well.
        #expect(try await court.list(.secondNotice, by: court.head).items.map(\.reason) == ["补正后出现新的矛盾"])
        #expect(try await court.list(.secondNotice, by: court.supervisor).items.map(\.reason) == [nil])
        // Of another period there is nothing.
        #expect(try await court.overview("2025-01-01", "2025-12-31", by: court.head).total(.refusal) == 0)
        #expect(try await court.test.check().problems == [])
    }

    @Test("A row that says what did not happen is found by the check")
    func checked() async throws {
        let court = try await Court()
        let refused = try await court.refuse(.noClaim)
        try await court.test.settle()
        #expect(try await court.test.check().problems == [])
        let day = CourtDate(court.test.clock.now)
        try await court.test.office.store.write { tx in
            try tx.oversight.add(
                OversightRecord(.redirect, court: TestOffice.court, day: day, filing: refused, detail: "otherOrgan")
            )
        }
        #expect(try await court.test.check().problems.map(\.kind) == [.oversight])
    }

    @Test("The clocks: what has ended, ends today, tomorrow, and in the two days after (民事诉讼法 126)")
    func clocks() async throws {
        let court = try await Court()
        for _ in 0..<2 { _ = try await court.test.received(by: court.filer) }
        func clocks() async throws -> [Int] {
            let found = try await court.overview(by: court.head)
            #expect(found.first.count == 2)
            let at = found.clocks
            return [at.overdue, at.today, at.tomorrow, at.soon, at.waiting]
        }
        #expect(try await clocks() == [0, 0, 0, 0, 2])
        court.test.clock.advance(days: 5)
        #expect(try await clocks() == [0, 0, 0, 2, 2])
        court.test.clock.advance(days: 1)
        #expect(try await clocks() == [0, 0, 2, 0, 2])
        court.test.clock.advance(days: 1)
        #expect(try await clocks() == [0, 2, 0, 0, 2])
        court.test.clock.advance(days: 1)
        #expect(try await clocks() == [2, 0, 0, 0, 2])
    }

    @Test("For everybody else it is not there; a period is cut to 400 days; a list goes on where it ended")
    func limits() async throws {
        let court = try await Court()
        let elsewhere = try await court.test.caller("别院庭长", .divisionHead, court: "京0106")
        for caller in [court.filer, court.clerk, court.judge, elsewhere] {
            _ = await refusal(.notFound) { try await court.overview(by: caller) }
            _ = await refusal(.notFound) { try await court.list(.refusal, by: caller) }
        }
        let cut = try await court.overview("2000-01-01", "2026-03-02", by: court.head)
        #expect(cut.to - cut.from == ViewOverview.mostDays - 1)
        let turned = try await court.overview("2026-03-02", "2026-03-01", by: court.head)
        #expect(turned.from == turned.to)
        var refused: Set<FilingID> = []
        for _ in 0..<3 { refused.insert(try await court.refuse(.noClaim)) }
        let first = try await court.list(.refusal, limit: 2, by: court.head)
        let rest = try await court.list(.refusal, after: first.next, limit: 2, by: court.head)
        #expect(first.items.count == 2 && rest.items.count == 1 && rest.next == nil)
        #expect(Set((first.items + rest.items).map(\.filing.id)) == refused)
    }
}
