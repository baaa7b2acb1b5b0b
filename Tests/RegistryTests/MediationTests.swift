import Filings
import Forms
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Mediation by consent, beside the stage (民事诉讼法 125)", .everyEngine)
struct MediationTests {
    private struct Court {
        let test: TestOffice
        let filer: Caller
        let clerk: Caller
        let judge: Caller
        let mediator: Caller

        init(policy: OfficePolicy = OfficePolicy()) async throws {
            test = try await TestOffice(policy: policy)
            filer = try await test.caller("张晓岚")
            clerk = try await test.caller("书记员", .clerk)
            judge = try await test.caller("法官", .filingJudge)
            mediator = try await test.caller("调解员", .mediator)
        }

        var office: Office { test.office }

        /// A registered case; with a wish in the pleading or without one.
        func registered(wish: String? = nil, _ procedure: Procedure = .ordinary) async throws -> FilingRecord {
            let filing = try await received(wish: wish)
            _ = try await RegisterCase(filing: filing.id, procedure: procedure, caller: clerk).carryOut(in: office)
            try await test.settle()
            return try #require(await test.find(filing.id))
        }

        func received(wish: String? = nil) async throws -> FilingRecord {
            var answers = try Example.answers()
            if let wish { answers["mediationWish"] = .text(wish) }
            let filing = try await StartFiling(
                form: "private-lending",
                court: TestOffice.court,
                answers: answers,
                caller: filer
            ).carryOut(in: office)
            _ = try await test.submit(filing, by: filer)
            return try #require(await test.find(filing.id))
        }

        func propose(_ filing: FilingRecord) async throws -> FilingRecord {
            try await ProposeMediation(filing: filing.id, caller: clerk).carryOut(in: office)
        }

        func answer(_ filing: FilingRecord, _ consents: Bool) async throws -> FilingRecord {
            try await AnswerMediation(filing: filing.id, consents: consents, caller: filer).carryOut(in: office)
        }

        func appoint(_ filing: FilingRecord, _ choice: AppointMediator.Choice? = nil) async throws -> FilingRecord {
            try await AppointMediator(
                filing: filing.id,
                mediator: choice ?? .member(mediator.account),
                caller: clerk
            ).carryOut(in: office)
        }

        func takeUp(_ filing: FilingRecord, by caller: Caller? = nil) async throws -> FilingRecord {
            try await TakeUpMediation(filing: filing.id, caller: caller ?? mediator).carryOut(in: office)
        }

        func settle(_ filing: FilingRecord, _ manner: Settlement.Manner) async throws -> FilingRecord {
            try await SettleMediation(filing: filing.id, manner: manner, terms: "被告三日内还清。", caller: mediator)
                .carryOut(in: office)
        }

        func end(_ filing: FilingRecord, _ reason: MediationEnding.Reason) async throws -> FilingRecord {
            try await EndMediation(filing: filing.id, reason: reason, caller: mediator).carryOut(in: office)
        }

        func close(_ filing: FilingRecord) async throws -> DecisionRecord {
            try await CloseAsSettled(filing: filing.id, caller: judge).carryOut(in: office)
        }

        func papers(of filing: FilingRecord) async throws -> [PaperKindCode] {
            try await office.store.read { tx in try tx.papers.of(filing.id) }.map(\.kind)
        }

        func running(wish: String? = "yes", _ procedure: Procedure = .ordinary) async throws -> FilingRecord {
            let filing = try await registered(wish: wish, procedure)
            _ = try await appoint(filing)
            return try await takeUp(filing)
        }

        func isWhole() async throws -> Bool { try await test.check().problems == [] }
    }

    @Test("A pleading that asks for it: registered, no fee notice yet, a mediator within three working days")
    func pleaded() async throws {
        let court = try await Court()
        let filing = try await court.registered(wish: "yes")
        guard case .agreed(let consent, let by) = filing.mediation, case .awaitingMediation(let amount) = filing.fee
        else {
            Issue.record("not agreed")
            return
        }
        #expect(consent.way == .inPleading)
        // Monday 2 March, registered the same day: Tuesday, Wednesday, Thursday.
        #expect(by.lastDay.description == "2026-03-05")
        #expect(amount == CaseFee.firstInstance(court.office.feeTerms(of: filing), procedure: .ordinary).payable)
        #expect(try await court.papers(of: filing).contains(.feeNotice) == false)
        #expect(filing.queueDeadline == by)
        #expect(try await court.isWhole())
    }

    @Test("Whoever is unsure, or says no, is not sent there; the court asks once", arguments: ["unsure", "no"])
    func notPleaded(wish: String) async throws {
        let court = try await Court()
        let filing = try await court.registered(wish: wish)
        #expect(filing.mediation == .none && filing.fee.due != nil)
        _ = try await court.propose(filing)
        _ = await refusal(.mediationAskedAlready) { try await court.propose(filing) }
        let declined = try await court.answer(filing, false)
        #expect(declined.mediation.code == "declined" && declined.fee == filing.fee)
        _ = await refusal(.mediationAskedAlready) { try await court.propose(filing) }
        #expect(try await court.isWhole())
    }

    @Test("Consent after the fee notice: nothing is owed meanwhile, and a proposal to deem the suit withdrawn ends")
    func consentLater() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        court.test.clock.advance(days: 30)
        _ = try await ProposeDeemedWithdrawal(filing: filing.id, caller: court.clerk).carryOut(in: court.office)
        let agreed = try await court.answer(filing, true)
        guard case .awaitingMediation = agreed.fee else {
            Issue.record("still owed")
            return
        }
        _ = await refusal(.nothingOwed) {
            try await DeemWithdrawn(filing: filing.id, caller: court.judge).carryOut(in: court.office)
        }
        _ = await refusal(.mediationAgreedAlready) { try await court.answer(filing, true) }
        #expect(try await court.isWhole())
    }

    @Test(
        "The period runs from the day after the mediator signs: fifteen days, or seven (在线调解规则 24)",
        arguments: [(Procedure.ordinary, "2026-03-17"), (.summary, "2026-03-09"), (.smallClaims, "2026-03-09")]
    )
    func period(procedure: Procedure, last: String) async throws {
        let court = try await Court()
        let filing = try await court.running(procedure)
        #expect(filing.mediation.deadline?.lastDay.description == last)
        #expect(filing.queueDeadline?.lastDay.description == last)
        _ = await refusal(.mediationUnderWay) {
            try await HandOver(filing: filing.id, caller: court.clerk).carryOut(in: court.office)
        }
        #expect(try await court.isWhole())
    }

    @Test("Both sides may agree to thirty days more; once, and before the period is over")
    func extended() async throws {
        let court = try await Court()
        let filing = try await court.running()
        func extend(_ text: String = "双方在三方通话中同意。") async throws -> FilingRecord {
            try await ExtendMediation(filing: filing.id, statement: text, caller: court.mediator)
                .carryOut(in: court.office)
        }
        _ = await refusal(.factsMissing) { try await extend(" ") }
        // Forty-five days from 2 March end on 16 April.
        #expect(try await extend().mediation.deadline?.lastDay.description == "2026-04-16")
        _ = await refusal(.extendedAlready) { try await extend() }
        let other = try await court.running()
        court.test.clock.advance(days: 20)
        _ = await refusal(.notAtThisTime) {
            try await ExtendMediation(filing: other.id, statement: "同意", caller: court.mediator)
                .carryOut(in: court.office)
        }
    }

    @Test("Failed: the fee notice goes out, and the hand-over is due three days later (2025 opinion, point 6)")
    func failed() async throws {
        let court = try await Court()
        let filing = try await court.running()
        court.test.clock.advance(days: 7)
        _ = try await court.end(filing, .failed)
        try await court.test.settle()
        let ended = try #require(await court.test.find(filing.id))
        #expect(ended.mediation.code == "ended" && !ended.isMediating)
        #expect(
            ended.fee.due?.amount
                == CaseFee.firstInstance(court.office.feeTerms(of: ended), procedure: .ordinary).payable
        )
        #expect(ended.queueDeadline?.lastDay.description == "2026-03-12")
        #expect(try await court.papers(of: filing).filter { $0 == .feeNotice }.count == 1)
        _ = await refusal(.mediationOver) { try await court.answer(filing, true) }
        // The mediator sees it no longer.
        _ = await refusal(.notFound) {
            try await ViewFiling(filing: filing.id, caller: court.mediator).carryOut(in: court.office)
        }
        #expect(try await court.isWhole())
    }

    @Test("“The period is over” is said only when it is")
    func notOverYet() async throws {
        let court = try await Court()
        let filing = try await court.running()
        _ = await refusal(.notAtThisTime) { try await court.end(filing, .periodOver) }
        court.test.clock.advance(days: 16)
        #expect(try await court.end(filing, .periodOver).mediation.code == "ended")
    }

    @Test("Consent is taken back at any time: agreed, appointed, running", arguments: [0, 1, 2])
    func takenBack(steps: Int) async throws {
        let court = try await Court()
        let filing = try await court.registered(wish: "yes")
        if steps > 0 { _ = try await court.appoint(filing) }
        if steps > 1 { _ = try await court.takeUp(filing) }
        let back = try await court.answer(filing, false)
        guard case .ended(let ending) = back.mediation else {
            Issue.record("goes on")
            return
        }
        #expect(ending.reason == .consentTakenBack && back.fee.due != nil)
        #expect(try await court.isWhole())
    }

    @Test("Settled and performed: closed by a judge, nothing is owed")
    func performed() async throws {
        let court = try await Court()
        let filing = try await court.running()
        _ = try await court.settle(filing, .performed)
        _ = await refusal(.notAllowed) {
            try await CloseAsSettled(filing: filing.id, caller: court.clerk).carryOut(in: court.office)
        }
        let decision = try await court.close(filing)
        try await court.test.settle()
        let closed = try #require(await court.test.find(filing.id))
        #expect(decision.kind == .settlementRecord && closed.stage.name == .closed && closed.fee == .notRequired)
        #expect(try await court.papers(of: filing).contains(.settlementRecord))
        #expect(try await court.isWhole())
    }

    @Test(
        "A mediation document: half of the fee is owed, in summary procedure no further half (诉讼费用交纳办法 15, 16)",
        arguments: [Procedure.ordinary, .summary]
    )
    func document(procedure: Procedure) async throws {
        let court = try await Court()
        let filing = try await court.running(procedure)
        _ = try await court.settle(filing, .document)
        let decision = try await court.close(filing)
        try await court.test.settle()
        let closed = try #require(await court.test.find(filing.id))
        let claim = try #require(closed.claimAmount)
        let whole = PropertyFee.assess(claim: claim).halved().total(rounding: .exactFen(.halfUp))
        #expect(decision.kind == .mediationDocument && closed.stage.name == .closed)
        #expect(closed.fee.due?.amount == whole)
        let papers = try await court.papers(of: filing)
        #expect(papers.contains(.mediationDocument) && papers.filter { $0 == .feeNotice }.count == 1)
        #expect(try await court.isWhole())
    }

    @Test("Settled by withdrawal: the person asks, a judge rules, nothing is owed")
    func withdrawal() async throws {
        let court = try await Court()
        let filing = try await court.running()
        _ = try await court.settle(filing, .withdrawal)
        _ = await refusal(.notInThisStage) { try await court.close(filing) }
        _ = try await WithdrawFiling(filing: filing.id, reason: "达成和解", caller: court.filer).carryOut(in: court.office)
        _ = try await DecideWithdrawal(filing: filing.id, isGranted: true, reasons: "自愿。", caller: court.judge)
            .carryOut(in: court.office)
        try await court.test.settle()
        let closed = try #require(await court.test.find(filing.id))
        #expect(closed.stage.name == .closed && closed.fee == .notRequired)
        let open = try await court.office.store.read { tx in try tx.matters.of(filing.id).filter(\.isOpen) }
        #expect(open.map(\.kind) == [.archiving])
        #expect(try await court.isWhole())
    }

    @Test("A waiver asked for meanwhile is decided meanwhile, and holds when the fee is asked for")
    func waiver() async throws {
        let court = try await Court()
        let filing = try await court.running()
        _ = try await AskFeeRelief(
            filing: filing.id,
            relief: .exemption,
            ground: .socialAssistance,
            facts: "领取最低生活保障金。",
            caller: court.filer
        ).carryOut(in: court.office)
        _ = try await DecideFeeRelief(filing: filing.id, outcome: .reduced(50), reasons: "确有困难。", caller: court.judge)
            .carryOut(in: court.office)
        guard case .awaitingMediation = try #require(await court.test.find(filing.id)).fee else {
            Issue.record("asked for")
            return
        }
        _ = try await court.end(filing, .failed)
        try await court.test.settle()
        let ended = try #require(await court.test.find(filing.id))
        let whole = CaseFee.firstInstance(court.office.feeTerms(of: ended), procedure: .ordinary).payable
        #expect(ended.fee.due?.amount == whole.reduced(byPercent: 50))
        #expect(try await court.isWhole())
    }

    @Test("Nobody but the one appointed mediates; an organisation outside is written down by the desk")
    func whoMediates() async throws {
        let court = try await Court()
        let other = try await court.test.caller("另一调解员", .mediator)
        let filing = try await court.registered(wish: "yes")
        _ = await refusal(.notAMediator) { try await court.appoint(filing, .member(court.clerk.account)) }
        _ = await refusal(.notAMediator) { try await court.appoint(filing, .outside("  ")) }
        _ = try await court.appoint(filing)
        _ = await refusal(.notFound) { try await court.takeUp(filing, by: other) }
        _ = await refusal(.notAllowed) { try await court.takeUp(filing, by: court.clerk) }
        _ = try await court.appoint(filing, .outside("朝阳区人民调解委员会"))
        _ = await refusal(.notFound) { try await court.takeUp(filing) }
        let running = try await court.takeUp(filing, by: court.clerk)
        #expect(running.mediation.mediator == .outside("朝阳区人民调解委员会"))
        _ = await refusal(.mediatorAtWork) { try await court.appoint(filing) }
        #expect(try await court.isWhole())
    }

    @Test("A mediator's list holds what is theirs; the desk's holds all, what runs out first first")
    func lists() async throws {
        let court = try await Court()
        let other = try await court.test.caller("另一调解员", .mediator)
        let (first, second) = (try await court.running(), try await court.registered(wish: "yes", .summary))
        _ = try await court.registered(wish: "no")
        func list(_ caller: Caller, after: DayCursor? = nil) async throws -> Page<ListMediations.Item, DayCursor> {
            try await ListMediations(court: TestOffice.court, after: after, limit: 1, caller: caller)
                .carryOut(in: court.office)
        }
        let page = try await list(court.clerk)
        #expect(page.items.map(\.filing.id) == [second.id])
        let rest = try await list(court.clerk, after: page.next)
        #expect(rest.items.map(\.filing.id) == [first.id] && rest.next == nil)
        #expect(try await list(court.mediator).items.map(\.filing.id) == [first.id])
        #expect(try await list(other).items.isEmpty)
        _ = await refusal(.notFound) { try await list(court.filer) }
    }

    @Test("The older order, where it is policy: before registration, thirty days; failed, the review begins anew")
    func olderOrder() async throws {
        var policy = OfficePolicy()
        policy.mediatesAfterRegistrationFrom = try #require(CourtDate("2027-01-01"))
        let court = try await Court(policy: policy)
        let filing = try await court.received(wish: "yes")
        _ = try await court.propose(filing)
        _ = try await court.answer(filing, true)
        _ = try await court.appoint(filing)
        let running = try await court.takeUp(filing)
        #expect(running.mediation.deadline?.lastDay.description == "2026-04-01")
        // The seven days of the review are long over; it has waited, and nobody else's duty has arisen.
        court.test.clock.advance(days: 20)
        #expect(!running.circumstances(on: CourtDate(court.test.clock.now)).reviewPeriodEnded)
        _ = try await court.end(filing, .failed)
        let ended = try #require(await court.test.find(filing.id))
        #expect(ended.stage.runningDeadline?.lastDay.description == "2026-03-30")
        _ = try await RegisterCase(filing: filing.id, procedure: .ordinary, caller: court.clerk)
            .carryOut(in: court.office)
        try await court.test.settle()
        let registered = try #require(await court.test.find(filing.id))
        #expect(registered.stage.name == .registered && registered.fee.due != nil && !registered.isMediating)
        #expect(try await court.isWhole())
    }

    @Test("In the order in force nobody is kept waiting before registration")
    func orderInForce() async throws {
        let court = try await Court()
        let filing = try await court.received(wish: "yes")
        _ = await refusal(.notInThisStage) { try await court.propose(filing) }
        _ = await refusal(.notInThisStage) { try await court.answer(filing, true) }
    }

    @Test("Two answers at once: one is carried out, the other is told the truth")
    func race() async throws {
        let court = try await Court()
        let filing = try await court.running()
        _ = try await court.settle(filing, .performed)
        async let closing = Result { try await court.close(filing) }
        async let back = Result { try await court.answer(filing, false) }
        let (closed, ended) = (await closing, await back)
        let isClosed = (try? closed.get()) != nil
        #expect(isClosed != ((try? ended.get()) != nil))
        #expect(try await court.isWhole())
    }
}

extension Result where Failure == any Error, Success: Sendable {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
