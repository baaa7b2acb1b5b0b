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

@Suite("Published figures: no small numbers, nothing to reckon them from")
struct PublishedFiguresTests {
    private static func said(_ counts: [RefusalGround: Int]) -> [String] {
        let details = Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
        return OversightRecord.Kind.refusal.published(details).map { figure in
            let name = figure.ground?.rawValue ?? "all"
            return switch figure.count {
            case .exactly(let count): "\(name) \(count)"
            case .few: "\(name) few"
            case .withheld: "\(name) withheld"
            }
        }
    }

    @Test("From five on a number is said; a single small one takes the next with it")
    func suppression() {
        #expect(Self.said([:]) == ["all 0"])
        #expect(Self.said([.noDefendant: 4]) == ["all few", "noDefendant few"])
        #expect(Self.said([.noDefendant: 5]) == ["all 5", "noDefendant 5"])
        #expect(Self.said([.noDefendant: 9, .noClaim: 1]) == ["all 10", "noDefendant withheld", "noClaim few"])
        let two = Self.said([.noDefendant: 9, .noClaim: 2, .noInterest: 1])
        #expect(two == ["all 12", "noDefendant 9", "noClaim few", "noInterest few"])
        let middle = Self.said([.noDefendant: 9, .noClaim: 6, .noInterest: 1])
        #expect(middle == ["all 16", "noDefendant 9", "noClaim withheld", "noInterest few"])
    }

    @Test(
        "Whole quarters that are over",
        arguments: [
            ("2026-01-01", "2025-Q4"), ("2026-03-31", "2025-Q4"), ("2026-04-01", "2026-Q1"), ("2026-12-31", "2026-Q3"),
        ]
    )
    func quarters(day: String, last: String) throws {
        let quarters = Quarter.last(5, before: try #require(CourtDate(day)))
        #expect(quarters.first?.description == last && Set(quarters).count == 5)
        for (later, earlier) in zip(quarters, quarters.dropFirst()) {
            #expect(earlier.last.adding(days: 1) == later.first)
        }
        for text in ["2026", "2026-Q0", "2026-Q5", "26-Q1", "2026-3", "2026-Q12"] {
            #expect(Quarter(text) == nil, "\(text)")
        }
        #expect(Quarter("2026-q3")?.last.description == "2026-09-30")
    }

    @Test("A refusal of the quarter that is over is counted, and no other; other quarters are not there")
    func counted() async throws {
        let test = try await TestOffice()
        let (filer, judge) = (try await test.caller("张晓岚"), try await test.caller("法官", .filingJudge))
        for _ in 0..<2 {
            let filing = try await test.received(by: filer)
            _ = try await RefuseFiling(filing: filing.id, ground: .noClaim, facts: "没有写明。", caller: judge)
                .carryOut(in: test.office)
            test.clock.advance(days: 60)
        }
        // Refused on 2 March and 1 May; it is 30 June.
        let first = try await ViewPublishedFigures(court: TestOffice.court).carryOut(in: test.office)
        #expect(first.quarter.description == "2026-Q1" && first.registered == 0)
        #expect(first.figures.first { $0.kind == .refusal }?.count == .few)
        #expect(first.figures.first { $0.kind == .secondNotice }?.count == .exactly(0))
        for (court, quarter) in [(TestOffice.court, "2026-Q2"), (TestOffice.court, "2020-Q1"), ("京9999", "2026-Q1")] {
            _ = await refusal(.notFound) {
                try await ViewPublishedFigures(court: court, quarter: Quarter(quarter)).carryOut(in: test.office)
            }
        }
    }
}
