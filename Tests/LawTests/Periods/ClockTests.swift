import Law
import Testing

@Suite("The clocks of a filing")
struct ClockTests {
    static let reviewPeriods: [(ReviewKind, Int, Article)] = [
        (.civil, 7, Article(.civilProcedure, 126)),
        (.administrative, 7, Article(.administrativeProcedure, 51)),
        (.privateProsecution, 15, Article(.registration, 8, item: 2)),
        (.enforcement, 7, Article(.enforcement, 16)),
        (.compensation, 7, Article(.stateCompensationFiling, 9)),
        (.thirdPartyRevocation, 30, Article(.registration, 8, item: 3)),
        (.enforcementObjection, 15, Article(.registration, 8, item: 4)),
    ]

    @Test(
        "Case Registration Provisions art. 8: each kind of filing has its review period, and running out means filing first",
        arguments: reviewPeriods
    )
    func review(kind: ReviewKind, days: Int, article: Article) throws {
        let received = try day("2026-11-02")
        let deadline = ReviewClock.deadline(received: received, kind: kind, calendar: .builtIn)
        #expect(deadline.unadjusted - received == days)
        #expect(deadline.article == article)
        #expect(ReviewClock.limit(for: kind).consequence == .registerFirst)
    }

    @Test("Every kind has a row in the table above") func coversEveryKind() {
        #expect(Set(Self.reviewPeriods.map(\.0)) == Set(ReviewKind.allCases))
    }

    @Test("Measures on Litigation Costs art. 22: the fee is due seven days from the day after service")
    func fee() throws {
        let deadline = FeeClock.deadline(served: try day("2026-11-24"), calendar: .builtIn)
        #expect(deadline.lastDay.description == "2026-12-01")
        #expect(FeeClock.limit.consequence == .deemedWithdrawal)
    }

    @Test("Trial Time Limit Provisions art. 7: hand-over within three days")
    func handOver() throws {
        #expect(
            HandOverClock.deadline(registered: try day("2026-11-25"), calendar: .builtIn).lastDay.description
                == "2026-11-30"
        )
    }

    @Test("Civil Procedure Law art. 128: the copy goes to the defendant within five days")
    func copy() throws {
        #expect(
            CopyToDefendantClock.deadline(registered: try day("2026-11-24"), calendar: .builtIn).lastDay.description
                == "2026-11-30"
        )
    }

    @Test(
        "Civil Procedure Law arts. 128 and 285: fifteen days to answer, thirty from abroad",
        arguments: [(true, 15, 128), (false, 30, 285)]
    )
    func answer(hasDomicile: Bool, days: Int, article: Int) throws {
        let served = try day("2026-11-02")
        let deadline = AnswerClock.deadline(served: served, hasDomicileInChina: hasDomicile, calendar: .builtIn)
        #expect(deadline.unadjusted - served == days)
        #expect(deadline.article.article == article)
    }

    @Test(
        "Civil Procedure Law arts. 171 and 286, Criminal Procedure Law art. 230: the period of appeal",
        arguments: [
            (AppealClock.Decision.civilJudgment, true, 15), (.civilRuling, true, 10), (.civilJudgment, false, 30),
            (.civilRuling, false, 30),
            (.criminalJudgment, true, 10), (.criminalRuling, true, 5), (.criminalRuling, false, 5),
        ]
    )
    func appeal(decision: AppealClock.Decision, hasDomicile: Bool, days: Int) throws {
        let served = try day("2026-11-02")
        let deadline = AppealClock.deadline(
            served: served,
            against: decision,
            hasDomicileInChina: hasDomicile,
            calendar: .builtIn
        )
        #expect(deadline.unadjusted - served == days)
    }

    @Test(
        "Civil Procedure Law arts. 152, 164, 168: the trial takes six, three or two months at most",
        arguments: [
            (Procedure.ordinary, "2027-05-24"), (.summary, "2027-02-23"), (.smallClaims, "2027-01-25"),
        ]
    )
    func trial(procedure: Procedure, lastDay: String) throws {
        let deadline = TrialClock.deadline(registered: try day("2026-11-23"), procedure: procedure, calendar: .builtIn)
        #expect(deadline.lastDay.description == lastDay)
        #expect(deadline.isPastCalendar)
    }

    @Test(
        "Civil Procedure Interpretation art. 125: 48 hours start with the next full hour",
        arguments: [
            ("2026-11-20T10:20:30.5+08:00", "2026-11-22T11:00:00.000+08:00"),
            ("2026-11-20T10:00:00+08:00", "2026-11-22T11:00:00.000+08:00"),
            ("2026-11-20T23:59:59+08:00", "2026-11-23T00:00:00.000+08:00"),
        ]
    )
    func preservation(received: String, end: String) throws {
        #expect(PreservationClock.end(received: try instant(received)).rfc3339 == end)
    }

    @Test("Civil Procedure Law art. 95: a public notice of 1 June is served on 1 July")
    func publicNotice() throws {
        #expect(PublicNoticeClock.deemedServed(issued: try day("2026-06-01")).description == "2026-07-01")
    }

    @Test(
        "Mediation takes fifteen days, seven in summary procedure, thirty more by agreement",
        arguments: [
            (Procedure?.some(.ordinary), false, 15), (.ordinary, true, 45), (.summary, false, 7),
            (.smallClaims, false, 7),
            (.summary, true, 37), (nil, false, 30), (nil, true, 60),
        ]
    )
    func mediation(procedure: Procedure?, extended: Bool, days: Int) throws {
        let received = try day("2026-11-02")
        let deadline = MediationClock.deadline(
            received: received,
            procedure: procedure,
            extended: extended,
            calendar: .builtIn
        )
        #expect(deadline.unadjusted - received == days)
    }

    @Test(
        "Online Mediation Rules arts. 10 and 12: three working days, rest days not counted at all",
        arguments: [
            // A Monday; a Thursday before a weekend; the days before the national holiday with its make-up workdays.
            ("2026-03-02", "2026-03-05"), ("2026-03-05", "2026-03-10"), ("2026-09-30", "2026-10-10"),
        ]
    )
    func workingDays(from: String, last: String) throws {
        #expect(
            MediationClock.appointment.deadline(after: try day(from), calendar: .builtIn).lastDay.description == last
        )
    }

    @Test("Case Registration Provisions art. 7: a correction takes as long as the court set, then the papers go back")
    func correction() throws {
        let deadline = CorrectionClock.deadline(served: try day("2026-11-23"), days: 10, calendar: .builtIn)
        #expect(deadline.lastDay.description == "2026-12-03")
        #expect(CorrectionClock.limit(days: 10).consequence == .returnedAndRecorded)
    }

    @Test(
        "Case Registration Provisions art. 7 and CPL art. 85: the day of service is not counted, a rest day at the end moves",
        arguments: [
            // Served on a Monday; on a Friday so that the third day is a Monday.
            ("2026-03-02", 3, "2026-03-05"), ("2026-03-06", 3, "2026-03-09"),
            // The last day is a Saturday, a Sunday, the eve of the national holiday, its first day.
            ("2026-03-02", 5, "2026-03-09"), ("2026-03-02", 6, "2026-03-09"), ("2026-09-23", 7, "2026-09-30"),
            ("2026-09-24", 7, "2026-10-08"),
        ]
    )
    func correctionEdges(served: String, days: Int, last: String) throws {
        let deadline = CorrectionClock.deadline(served: try day(served), days: days, calendar: .builtIn)
        #expect(deadline.lastDay.description == last)
        #expect(deadline.start.description == served && deadline.article == Article(.registration, 7))
    }

    @Test("A minute before midnight is still that day, a minute after is the next: the period shifts by one")
    func correctionAtMidnight() throws {
        let evening = try #require(Instant(rfc3339: "2026-03-02T23:59:59+08:00"))
        let days = [evening, evening.adding(seconds: 1)].map { served in
            CorrectionClock.deadline(served: CourtDate(served), days: 7, calendar: .builtIn).lastDay.description
        }
        #expect(days == ["2026-03-09", "2026-03-10"])
    }

    @Test("A correction that ends past the last loaded calendar says so")
    func correctionPastCalendar() throws {
        let deadline = CorrectionClock.deadline(served: try day("2026-12-28"), days: 10, calendar: .builtIn)
        #expect(deadline.isPastCalendar)
    }

    @Test("Case Registration Provisions art. 13: a grievance is answered within fifteen days")
    func grievance() throws {
        #expect(
            GrievanceClock.deadline(received: try day("2026-11-23"), calendar: .builtIn).lastDay.description
                == "2026-12-08"
        )
    }
}
