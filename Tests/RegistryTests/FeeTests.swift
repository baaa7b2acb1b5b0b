import Bootstrap
import Filings
import Forms
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Fees: served, paid, waived, or the suit treated as withdrawn", .everyEngine)
struct FeeTests {
    private struct Court {
        let test: TestOffice
        let filer: Caller
        let clerk: Caller
        let judge: Caller
        let sandbox = SandboxPayments(key: [UInt8](repeating: 7, count: 32))

        init() async throws {
            test = try await TestOffice(payments: sandbox)
            filer = try await test.caller("张晓岚")
            clerk = try await test.caller("书记员", .clerk)
            judge = try await test.caller("法官", .filingJudge)
        }

        var office: Office { test.office }

        func settle() async throws { try await test.settle() }

        func registered() async throws -> FilingRecord {
            let filing = try await test.received(by: filer)
            try await register(filing)
            return filing
        }

        func register(_ filing: FilingRecord) async throws {
            _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: clerk).carryOut(in: office)
            try await settle()
        }

        func fee(_ filing: FilingRecord) async throws -> FeeState? { try await test.find(filing.id)?.fee }

        func ask(_ filing: FilingRecord, _ relief: FeeRelief, _ ground: FeeReliefGround) async throws -> FilingRecord {
            try await AskFeeRelief(
                filing: filing.id,
                relief: relief,
                ground: ground,
                facts: "领取最低生活保障金。",
                caller: filer
            ).carryOut(in: office)
        }

        func decide(_ filing: FilingRecord, _ outcome: DecideFeeRelief.Outcome) async throws -> DecisionRecord {
            let decision = try await DecideFeeRelief(
                filing: filing.id,
                outcome: outcome,
                reasons: "确有困难。",
                caller: judge
            ).carryOut(in: office)
            try await settle()
            return decision
        }

        func begin(_ filing: FilingRecord) async throws -> PaymentRecord {
            try await BeginPayment(filing: filing.id, caller: filer).carryOut(in: office)
        }

        /// The provider's word, signed and taken as it comes over the line.
        func say(_ payment: PaymentRecord, paid: Bool = true, amount: Money? = nil) async throws -> PaymentRecord {
            let now = office.clock.now.microseconds / 1_000_000
            let said = PaymentNotice(
                payment: payment.id,
                amount: amount ?? payment.amount,
                isPaid: paid,
                receipt: "票0001"
            )
            let callback = sandbox.callback(said, at: now)
            let notice = try #require(sandbox.notice(from: callback.body, signature: callback.signature, at: now))
            return try await TakePaymentNotice(notice: notice).carryOut(in: office)
        }

        func deem(_ filing: FilingRecord) async throws -> DecisionRecord {
            try await DeemWithdrawn(filing: filing.id, caller: judge).carryOut(in: office)
        }

        func propose(_ filing: FilingRecord) async throws -> MatterRecord {
            try await ProposeDeemedWithdrawal(filing: filing.id, caller: clerk).carryOut(in: office)
        }
    }

    @Test("Seven days run from the day after the notice is served, not from the registration (诉讼费用交纳办法 22)")
    func served() async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: court.clerk)
            .carryOut(in: court.office)
        #expect(try await court.fee(filing)?.lastDay == nil)
        court.test.clock.advance(days: 1)
        try await court.settle()
        // Served on Tuesday 3 March: the seventh day is Tuesday 10 March.
        #expect(try await court.fee(filing)?.lastDay?.description == "2026-03-10")
        #expect(try await court.test.check().problems == [])
    }

    @Test("Paid through the provider, once: what is said again, or later of a failure, changes nothing")
    func paid() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        let (first, second) = (try await court.begin(filing), try await court.begin(filing))
        #expect(try await court.say(first).state == .paid(receipt: "票0001", at: court.test.clock.now))
        for _ in 0..<2 { _ = try await court.say(first) }
        _ = try await court.say(first, paid: false)
        guard case .paid(_, let paid) = try await court.fee(filing) else {
            Issue.record("not paid")
            return
        }
        #expect(paid.payment == first.id && paid.receipt == "票0001")
        // The other attempt is paid as well: nothing is owed any more, so it is given back.
        guard case .toRefund = try await court.say(second).state else {
            Issue.record("kept")
            return
        }
        _ = await refusal(.nothingOwed) { try await court.begin(filing) }
        let view = try await ViewFiling(filing: filing.id, caller: court.filer).carryOut(in: court.office)
        #expect(view.docket.count { $0.act == .feePaid } == 1 && view.docket.count { $0.act == .paymentToRefund } == 1)
        #expect(try await court.test.check().problems == [])
    }

    @Test(
        "A failure that comes first does not stand in the way of the payment that follows; a wrong amount does not pay"
    )
    func reordered() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        let payment = try await court.begin(filing)
        _ = try await court.say(payment, paid: false)
        #expect(try await court.fee(filing)?.due != nil)
        let wrong = try await court.begin(filing)
        guard case .toRefund(_, let amount, _) = try await court.say(wrong, amount: Money(fen: 1)).state else {
            Issue.record("a fen paid the fee")
            return
        }
        #expect(amount == Money(fen: 1) && wrong.amount != amount)
        #expect(try await court.fee(filing)?.due != nil)
        _ = try await court.say(payment)
        #expect(try await court.fee(filing)?.due == nil)
        #expect(try await court.test.check().problems == [])
    }

    @Test(
        "A callback that is forged, changed, or older than five minutes is nobody's word; of an unknown payment it is not found"
    )
    func forged() async throws {
        let court = try await Court()
        let payment = try await court.begin(try await court.registered())
        let now = court.office.clock.now.microseconds / 1_000_000
        let said = PaymentNotice(payment: payment.id, amount: payment.amount, isPaid: true, receipt: "票0001")
        let callback = court.sandbox.callback(said, at: now)
        let other = SandboxPayments(key: [UInt8](repeating: 8, count: 32)).callback(said, at: now)
        var changed = callback.body
        changed[changed.count / 2] ^= 1
        for (body, signature, seconds) in [
            (callback.body, other.signature, now), (changed, callback.signature, now),
            (callback.body, callback.signature, now + 301), (callback.body, callback.signature, now - 301),
            (callback.body, "", now), (callback.body, "zz", now), ([], callback.signature, now),
        ] { #expect(court.sandbox.notice(from: body, signature: signature, at: seconds) == nil) }
        #expect(court.sandbox.notice(from: callback.body, signature: callback.signature, at: now + 300) == said)
        let unknown = PaymentNotice(
            payment: PaymentID(high: 1, low: 1),
            amount: payment.amount,
            isPaid: true,
            receipt: ""
        )
        _ = await refusal(.notFound) { try await TakePaymentNotice(notice: unknown).carryOut(in: court.office) }
    }

    @Test("Paid at the counter it is recorded with the number of its receipt (诉讼费用交纳办法 52)")
    func counter() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        func record(_ receipt: String, by caller: Caller) async throws -> PaymentRecord {
            try await RecordPayment(filing: filing.id, receipt: receipt, caller: caller).carryOut(in: court.office)
        }
        _ = await refusal(.receiptNumberMissing) { try await record(" ", by: court.clerk) }
        _ = await refusal(.notAllowed) { try await record("票0002", by: court.filer) }
        _ = try await record("票0002", by: court.clerk)
        _ = await refusal(.nothingOwed) { try await record("票0003", by: court.clerk) }
        #expect(try await court.test.check().problems == [])
    }

    @Test(
        "Unpaid after the period: proposed by a clerk, ruled by a judge, never before, never while a waiver is decided (民诉法解释 213)"
    )
    func deemed() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        _ = await refusal(.feePeriodRuns) { try await court.propose(filing) }
        // Registered and served on Monday 2 March: Monday 9 March is the last day.
        court.test.clock.advance(days: 7)
        _ = await refusal(.feePeriodRuns) { try await court.propose(filing) }
        court.test.clock.advance(days: 1)
        let unpaid = try await ReviewQueue(court: TestOffice.court, filter: .unpaid, caller: court.clerk)
            .carryOut(in: court.office)
        #expect(unpaid.items.map(\.id) == [filing.id])
        _ = await refusal(.notInThisStage) { try await court.deem(filing) }
        _ = try await court.propose(filing)
        // A request for a waiver ends the proposal.
        _ = try await court.ask(filing, .deferral, .legalAid)
        _ = await refusal(.waiverPending) { try await court.deem(filing) }
        _ = await refusal(.notAtThisTime) { try await court.propose(filing) }
        _ = try await court.decide(filing, .declined)
        // A new period from the service of the decision: Tuesday 10 March + 7.
        #expect(try await court.fee(filing)?.lastDay?.description == "2026-03-17")
        court.test.clock.advance(days: 8)
        _ = try await court.propose(filing)
        _ = await refusal(.notAllowed) {
            try await DeemWithdrawn(filing: filing.id, caller: court.clerk).carryOut(in: court.office)
        }
        let ruling = try await court.deem(filing)
        try await court.settle()
        guard case .closed(let closed) = try await court.test.find(filing.id)?.stage else {
            Issue.record("not closed")
            return
        }
        #expect(closed.ground == .deemedWithdrawn(ruling: ruling.paper))
        #expect(try await court.test.check().problems == [])
    }

    @Test("Paying before the ruling is signed ends the proposal; paying after it is given back")
    func late() async throws {
        let court = try await Court()
        for isInTime in [true, false] {
            let filing = try await court.registered()
            let payment = try await court.begin(filing)
            court.test.clock.advance(days: 20)
            _ = try await court.propose(filing)
            if !isInTime { _ = try await court.deem(filing) }
            switch (try await court.say(payment).state, isInTime) {
            case (.paid, true), (.toRefund, false): break
            default: Issue.record("paid in time: \(isInTime)")
            }
            if isInTime { _ = await refusal(.nothingOwed) { try await court.deem(filing) } }
        }
        try await court.settle()
        #expect(try await court.test.check().problems == [])
    }

    @Test(
        "A waiver asked for with the filing is decided before it: exempt, nothing is noticed; reduced, less is (45, 46, 49)"
    )
    func early() async throws {
        let court = try await Court()
        let exempt = try await court.test.received(by: court.filer)
        _ = await refusal(.groundDoesNotFit) { try await court.ask(exempt, .deferral, .socialAssistance) }
        _ = try await court.ask(exempt, .exemption, .socialAssistance)
        _ = await refusal(.askedAlready) { try await court.ask(exempt, .exemption, .socialAssistance) }
        let decision = try await court.decide(exempt, .exempted)
        try await court.register(exempt)
        #expect(try await court.fee(exempt) == .exempted(decision: decision.paper, at: court.test.clock.now))
        let papers = try await ViewFiling(filing: exempt.id, caller: court.filer).carryOut(in: court.office).papers
        #expect(!papers.contains { $0.kind == .feeNotice })

        let reduced = try await court.test.received(by: court.filer)
        _ = try await court.ask(reduced, .reduction, .disaster)
        _ = await refusal(.reductionOutOfRange) { try await court.decide(reduced, .reduced(29)) }
        _ = try await court.decide(reduced, .reduced(50))
        try await court.register(reduced)
        let whole = try #require(try await court.fee(court.registered())?.due?.amount)
        #expect(try await court.fee(reduced)?.due?.amount == Money(fen: (whole.fen + 1) / 2))

        let deferred = try await court.test.received(by: court.filer)
        _ = try await court.ask(deferred, .deferral, .injuryVictim)
        _ = await refusal(.reliefUndecided) { try await court.register(deferred) }
        _ = await refusal(.dayNotToCome) {
            try await court.decide(deferred, .deferred(until: CourtDate(court.test.clock.now)))
        }
        let until = try #require(CourtDate("2026-06-30"))
        _ = try await court.decide(deferred, .deferred(until: until))
        try await court.register(deferred)
        #expect(try await court.fee(deferred)?.lastDay == until)
        #expect(try await court.test.check().problems == [])
    }

    @Test("What was not owed is given back within fifteen days, all of it with one voucher (诉讼费用交纳办法 53)")
    func refunded() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        func record(_ voucher: String, by caller: Caller) async throws -> MatterRecord {
            try await RecordRefund(filing: filing.id, voucher: voucher, caller: caller).carryOut(in: court.office)
        }
        let payments = [
            try await court.begin(filing), try await court.begin(filing), try await court.begin(filing),
        ]
        _ = try await court.say(payments[0])
        _ = await refusal(.nothingToRefund) { try await record("退0001", by: court.clerk) }
        _ = try await court.say(payments[1])
        _ = try await court.say(payments[2], amount: Money(fen: 100))
        let matters = try await ListMatters(court: TestOffice.court, kind: .refund, caller: court.clerk)
            .carryOut(in: court.office)
        let owed = try #require(matters.items.first?.matter)
        #expect(matters.items.count == 1 && owed.content.facts == "\(payments[1].amount.fen + 100)")
        // Known on Monday 2 March: the fifteenth day is Tuesday 17 March.
        #expect(owed.content.direction == "2026-03-17")
        _ = await refusal(.voucherMissing) { try await record(" ", by: court.clerk) }
        _ = await refusal(.notAllowed) { try await record("退0001", by: court.filer) }
        _ = try await record("退0001", by: court.clerk)
        _ = await refusal(.nothingToRefund) { try await record("退0001", by: court.clerk) }
        // Said once more by the provider: it was given back, and stays so.
        guard case .refunded = try await court.say(payments[1]).state else {
            Issue.record("owed again")
            return
        }
        #expect(try await court.test.check().problems == [])
    }

    @Test(
        "A withdrawal granted gives half of the fee back, unless it was halved already (诉讼费用交纳办法 15, 民诉法解释 206)",
        arguments: [Procedure.ordinary, .summary]
    )
    func halved(_ procedure: Procedure) async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        _ = try await RegisterCase(filing: filing.id, procedure: procedure, caller: court.clerk)
            .carryOut(in: court.office)
        try await court.settle()
        let payment = try await court.begin(filing)
        _ = try await court.say(payment)
        _ = try await WithdrawFiling(filing: filing.id, reason: "已经还款。", caller: court.filer).carryOut(in: court.office)
        _ = try await DecideWithdrawal(filing: filing.id, isGranted: true, reasons: "自愿。", caller: court.judge)
            .carryOut(in: court.office)
        let matters = try await ListMatters(court: TestOffice.court, kind: .refund, caller: court.clerk)
            .carryOut(in: court.office)
        #expect(
            matters.items.map(\.matter.content.facts) == (procedure == .ordinary ? ["\(payment.amount.fen / 2)"] : [])
        )
        try await court.settle()
        #expect(try await court.test.check().problems == [])
    }

    @Test(
        "A withdrawal granted before the fee is paid leaves half of it owed, unless it was halved already (诉讼费用交纳办法 15, 民诉法解释 206)",
        arguments: [Procedure.ordinary, .summary]
    )
    func halfOwed(_ procedure: Procedure) async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        _ = try await RegisterCase(filing: filing.id, procedure: procedure, caller: court.clerk)
            .carryOut(in: court.office)
        try await court.settle()
        let owed = try #require(try await court.fee(filing)?.due?.amount)
        let early = try await court.begin(filing)
        _ = try await WithdrawFiling(filing: filing.id, reason: "已经还款。", caller: court.filer).carryOut(in: court.office)
        _ = try await DecideWithdrawal(filing: filing.id, isGranted: true, reasons: "自愿。", caller: court.judge)
            .carryOut(in: court.office)
        let left = procedure == .ordinary ? Money(fen: owed.fen / 2) : owed
        #expect(try await court.fee(filing)?.due?.amount == left)
        // The whole, begun before the ruling, comes after it: it is not what is owed now.
        if procedure == .ordinary {
            guard case .toRefund = try await court.say(early).state else {
                Issue.record("the whole was taken")
                return
            }
        }
        let payment = try await court.begin(filing)
        #expect(payment.amount == left)
        guard case .paid = try await court.say(payment).state else {
            Issue.record("not paid")
            return
        }
        try await court.settle()
        #expect(try await court.test.check().problems == [])
    }

    @Test("A waiver that was asked for is decided also after the withdrawal")
    func reliefAfterWithdrawal() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        _ = try await court.ask(filing, .exemption, .socialAssistance)
        _ = try await WithdrawFiling(filing: filing.id, reason: "已经还款。", caller: court.filer).carryOut(in: court.office)
        _ = try await DecideWithdrawal(filing: filing.id, isGranted: true, reasons: "自愿。", caller: court.judge)
            .carryOut(in: court.office)
        let decision = try await court.decide(filing, .exempted)
        #expect(try await court.fee(filing) == .exempted(decision: decision.paper, at: court.test.clock.now))
        try await court.settle()
        #expect(try await court.test.check().problems == [])
    }

    @Test(
        "A waiver asked for in the form is a matter for the judge with the filing; its ground says what is asked (44–49)",
        arguments: [
            (FeeReliefGround.legalAid, nil, FeeRelief.deferral), (.socialAssistance, nil, .exemption),
            (.otherHardship, FeeRelief.reduction, .reduction),
        ]
    )
    func askedInForm(ground: FeeReliefGround, said: FeeRelief?, asked: FeeRelief) async throws {
        let court = try await Court()
        var answers = try Example.answers()
        answers["wantsFeeRelief"] = .text("yes")
        answers["feeReliefGround"] = .text(ground.rawValue)
        if let said { answers["feeRelief"] = .text(said.rawValue) }
        let draft = try await StartFiling(
            form: "private-lending",
            court: TestOffice.court,
            answers: answers,
            caller: court.filer
        ).carryOut(in: court.office)
        // The hardship is to be told.
        _ = await refusal(.incomplete) { try await court.test.submit(draft, by: court.filer) }
        answers["feeReliefFacts"] = .text("月收入低于最低生活保障标准。")
        _ = try await SaveAnswers(filing: draft.id, typed: .whole(answers), caller: court.filer)
            .carryOut(in: court.office)
        _ = try await court.test.submit(draft, by: court.filer)
        let matters = try await court.office.store.read { tx in try tx.matters.of(draft.id) }
        #expect(matters.map(\.kind) == [.feeRelief] && matters.allSatisfy(\.isOpen))
        #expect(matters.first?.content.direction == asked.rawValue)
        #expect(matters.first?.content.facts == "月收入低于最低生活保障标准。")
        _ = await refusal(.askedAlready) { try await court.ask(draft, .deferral, .legalAid) }
        _ = try await court.decide(draft, .declined)
        #expect(try await court.test.check().problems == [])
    }

    @Test("Hand-over does not wait for payment unless the court's policy says so")
    func handOver() async throws {
        let court = try await Court()
        let fee = try #require(try await court.fee(court.registered()))
        #expect(fee.allowsHandOver(waitingForPayment: false) && !fee.allowsHandOver(waitingForPayment: true))
        #expect(FeeState.notRequired.allowsHandOver(waitingForPayment: true))
    }
}
