import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Told where to go, sent on, withdrawn", .everyEngine)
struct TurnedAwayTests {
    private static func redirect(
        _ filing: FilingID,
        direction: String = "某市劳动人事争议仲裁委员会",
        by caller: Caller,
        in test: TestOffice
    ) async throws -> DecisionRecord {
        try await RedirectFiling(
            filing: filing,
            redirectCase: .otherOrgan,
            direction: direction,
            reasons: "应当先申请仲裁。",
            caller: caller
        ).carryOut(in: test.office)
    }

    private static func settle(_ test: TestOffice) async throws { try await test.settle() }

    @Test("A letter says where to go; who insists gets a ruling, and only then (民诉法 127, 登记立案规定 7)")
    func redirected() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let judge = try await test.caller("法官", .filingJudge)
        let filing = try await test.received(by: filer)
        _ = await refusal(.directionMissing) {
            try await Self.redirect(filing.id, direction: "", by: clerk, in: test)
        }
        let letter = try await Self.redirect(filing.id, by: clerk, in: test)
        try await Self.settle(test)
        #expect(try await test.find(filing.id)?.stage.name == .redirected)
        let refuse = RefuseFiling(filing: filing.id, ground: .otherOrgan, facts: "坚持起诉。", caller: judge)
        _ = await refusal(.redirectedMeanwhile) { try await refuse.carryOut(in: test.office) }
        _ = try await Insist(filing: filing.id, statement: "仲裁不受理。", caller: filer).carryOut(in: test.office)
        _ = await refusal(.insistedAlready) {
            try await Insist(filing: filing.id, caller: filer).carryOut(in: test.office)
        }
        let matters = try await ListMatters(court: TestOffice.court, caller: judge).carryOut(in: test.office)
        #expect(matters.items.map(\.matter.kind) == [.insistence])
        _ = try await refuse.carryOut(in: test.office)
        try await Self.settle(test)
        let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(view.decisions.map(\.kind) == [.redirect, .refusal] && view.decisions.first == letter)
        #expect(try await test.check().problems == [])
    }

    @Test("Nothing is sent on without consent: declined, the review goes on; agreed, a draft waits at the other court")
    func forwarded() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        func propose(_ filing: FilingID, to court: String = "京0106") async throws -> MatterRecord {
            try await ProposeForward(filing: filing, toCourt: court, reasons: "被告住所地在该区。", caller: clerk)
                .carryOut(in: test.office)
        }
        let filing = try await test.received(by: filer)
        _ = await refusal(.unknownCourt) { try await propose(filing.id, to: "京0105") }
        _ = await refusal(.unknownCourt) { try await propose(filing.id, to: "没有") }
        _ = await refusal(.notInThisStage) {
            try await AnswerForward(filing: filing.id, consents: true, caller: filer).carryOut(in: test.office)
        }
        _ = try await propose(filing.id)
        _ = await refusal(.notAllowed) {
            try await AnswerForward(filing: filing.id, consents: true, caller: clerk).carryOut(in: test.office)
        }
        _ = try await AnswerForward(filing: filing.id, consents: false, caller: filer).carryOut(in: test.office)
        #expect(try await test.find(filing.id)?.stage.name == .received)
        _ = try await propose(filing.id)
        let there = try await AnswerForward(filing: filing.id, consents: true, caller: filer).carryOut(in: test.office)
        #expect(there.court == "京0106" && there.stage.name == .draft)
        guard case .forwarded(let forwarded) = try await test.find(filing.id)?.stage else {
            Issue.record("not sent on")
            return
        }
        #expect(forwarded.successor == there.id && forwarded.toCourt == "京0106")
        _ = try await test.submit(there, by: filer)
        try await Self.settle(test)
        #expect(try await test.check().problems == [])
    }

    @Test("Before registration a person takes it back by their own word, and may file again from it")
    func withdrawn() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        _ = await refusal(.notAllowed) {
            try await WithdrawFiling(filing: filing.id, caller: clerk).carryOut(in: test.office)
        }
        let gone = try await WithdrawFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(gone.stage.name == .withdrawn)
        _ = await refusal(.withdrawnMeanwhile) {
            try await RegisterCase(filing: filing.id, procedure: .summary, caller: clerk).carryOut(in: test.office)
        }
        let again = try await RefileFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(again.stage.name == .draft)
        try await Self.settle(test)
        #expect(try await test.check().problems == [])
    }

    @Test("A registered case is withdrawn by a judge's ruling alone, granted or not, with reasons (民诉法 148)")
    func ruled() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let judge = try await test.caller("法官", .filingJudge)
        let filing = try await test.received(by: filer)
        _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: clerk).carryOut(in: test.office)
        let ask = WithdrawFiling(filing: filing.id, reason: "被告已经还款。", caller: filer)
        _ = await refusal(.factsMissing) {
            try await WithdrawFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        }
        func rule(_ isGranted: Bool, by caller: Caller) async throws -> DecisionRecord {
            try await DecideWithdrawal(filing: filing.id, isGranted: isGranted, reasons: "自愿。", caller: caller)
                .carryOut(in: test.office)
        }
        _ = await refusal(.notInThisStage) { try await rule(true, by: judge) }
        _ = try await ask.carryOut(in: test.office)
        _ = await refusal(.askedAlready) { try await ask.carryOut(in: test.office) }
        _ = await refusal(.notAllowed) { try await rule(true, by: clerk) }
        _ = try await rule(false, by: judge)
        #expect(try await test.find(filing.id)?.stage.name == .registered)
        _ = try await ask.carryOut(in: test.office)
        let ruling = try await rule(true, by: judge)
        try await Self.settle(test)
        guard case .closed(let closed) = try await test.find(filing.id)?.stage else {
            Issue.record("not closed")
            return
        }
        #expect(closed.ground == .withdrawalGranted(ruling: ruling.paper))
        #expect(try await test.check().problems == [])
    }
}
