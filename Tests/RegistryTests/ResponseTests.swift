import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("The complaint goes to the defendants, and the period for their answer runs (民事诉讼法 128)", .everyEngine)
struct ResponseTests {
    private struct Court {
        let test: TestOffice
        let filer: Caller
        let clerk: Caller

        init() async throws {
            test = try await TestOffice()
            filer = try await test.caller("张晓岚")
            clerk = try await test.caller("书记员", .clerk)
        }

        var office: Office { test.office }

        func registered(_ procedure: Procedure = .summary) async throws -> FilingRecord {
            let filing = try await test.received(by: filer)
            _ = try await RegisterCase(filing: filing.id, procedure: procedure, caller: clerk).carryOut(in: office)
            try await test.settle()
            return try #require(await test.find(filing.id))
        }

        func serve(
            _ filing: FilingRecord,
            _ manner: ServiceManner = .mail,
            on day: String,
            abroad: Bool = false,
            party: String = "defendants.0",
            by caller: Caller? = nil
        ) async throws -> DefendantServiceRecord {
            try await ServeDefendant(
                filing: filing.id,
                party: party,
                manner: manner,
                day: try #require(CourtDate(day)),
                isWithoutDomicile: abroad,
                caller: caller ?? clerk
            ).carryOut(in: office)
        }

        func view(_ filing: FilingRecord, by caller: Caller? = nil) async throws -> FilingView {
            try await ViewFiling(filing: filing.id, caller: caller ?? filer).carryOut(in: office)
        }

        func isWhole() async throws -> Bool { try await test.check().problems == [] }
    }

    @Test(
        "A registration brings rights and duties, evidence and response notices; small claims their own (128, 129)",
        arguments: Procedure.allCases
    )
    func papers(procedure: Procedure) async throws {
        let court = try await Court()
        let filing = try await court.registered(procedure)
        let kinds = try await court.view(filing).papers.map(\.kind)
        #expect(Set([.rightsNotice, .evidenceNotice, .responseNotice]).isSubset(of: Set(kinds)))
        #expect(kinds.contains(.smallClaimsNotice) == (procedure == .smallClaims))
        #expect(try await court.isWhole())
    }

    @Test("Five days to send it, from the registration; each defendant is in the list until served")
    func due() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        let services = try await court.view(filing).services
        // Registered on Monday 2 March: the fifth day is a Saturday, so Monday 9 March.
        #expect(services.map(\.record.due.lastDay.description) == ["2026-03-09"])
        #expect(services.allSatisfy { !$0.name.isEmpty })
        let list = try await ListDefendantServices(court: TestOffice.court, caller: court.clerk).carryOut(
            in: court.office
        )
        #expect(list.items.map(\.filing.id) == [filing.id] && list.next == nil)
        _ = await refusal(.notFound) {
            try await ListDefendantServices(court: TestOffice.court, caller: court.filer).carryOut(in: court.office)
        }
    }

    @Test(
        "Fifteen days for the answer from the day after service, thirty without domicile here, public notice after thirty days (95, 128, 285)",
        arguments: [
            (ServiceManner.mail, false, "2026-03-18"), (.direct, true, "2026-04-02"), (.left, false, "2026-03-18"),
            (.arrival, false, "2026-03-18"), (.publicNotice, false, "2026-04-17"),
        ]
    )
    func answer(manner: ServiceManner, abroad: Bool, last: String) async throws {
        let court = try await Court()
        let filing = try await court.registered()
        court.test.clock.advance(days: 3)
        let served = try await court.serve(filing, manner, on: "2026-03-03", abroad: abroad)
        guard case .served(_, _, let answer, _, _) = served.state else {
            Issue.record("not served")
            return
        }
        #expect(answer.lastDay.description == last)
        _ = await refusal(.servedAlready) { try await court.serve(filing, on: "2026-03-04") }
        let list = try await ListDefendantServices(court: TestOffice.court, caller: court.clerk).carryOut(
            in: court.office
        )
        #expect(list.items.isEmpty)
        let docket = try await court.view(filing).docket
        #expect(docket.last { $0.act == .defendantServed }?.facts["deadline"] == last)
        #expect(try await court.isWhole())
    }

    @Test("A day before the registration or still to come, another manner, nobody of that name: refused in words")
    func impossible() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        _ = await refusal(.serviceDayImpossible) { try await court.serve(filing, on: "2026-03-01") }
        _ = await refusal(.serviceDayImpossible) { try await court.serve(filing, on: "2026-03-03") }
        _ = await refusal(.serviceDayImpossible) { try await court.serve(filing, .reading, on: "2026-03-02") }
        _ = await refusal(.partyMissing) { try await court.serve(filing, on: "2026-03-02", party: "defendants.7") }
        _ = await refusal(.notAllowed) { try await court.serve(filing, on: "2026-03-02", by: court.filer) }
    }

    @Test(
        "Not reached: the attempt is noted with its reason, for the plaintiff too, and the defendant stays in the list"
    )
    func notReached() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        func note(_ text: String) async throws -> DefendantServiceRecord {
            try await NoteServiceAttempt(filing: filing.id, party: "defendants.0", text: text, caller: court.clerk)
                .carryOut(in: court.office)
        }
        _ = await refusal(.factsMissing) { try await note(" ") }
        _ = await refusal(.tooLong) { try await note(String(repeating: "长", count: 301)) }
        #expect(try await note("地址无此人。").attempts == 1)
        #expect(try await note("电话停机。").attempts == 2)
        let view = try await court.view(filing)
        #expect(view.services.map(\.record.isOpen) == [true])
        #expect(view.docket.filter { $0.act == .defendantNotReached }.map { $0.facts["text"] } == ["地址无此人。", "电话停机。"])
    }

    @Test("A case that ends before the defendant is served leaves nobody in the list")
    func dropped() async throws {
        let court = try await Court()
        let judge = try await court.test.caller("法官", .filingJudge)
        let filing = try await court.registered()
        _ = try await WithdrawFiling(filing: filing.id, reason: "和解", caller: court.filer).carryOut(in: court.office)
        _ = try await DecideWithdrawal(filing: filing.id, isGranted: true, reasons: "自愿。", caller: judge)
            .carryOut(in: court.office)
        let list = try await ListDefendantServices(court: TestOffice.court, caller: court.clerk).carryOut(
            in: court.office
        )
        #expect(list.items.isEmpty)
        _ = await refusal(.notInThisStage) { try await court.serve(filing, on: "2026-03-02") }
        #expect(try await court.view(filing).services.map(\.record.state) == [.dropped])
    }
}
