import Bootstrap
import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Handing over to trial, and what comes back", .everyEngine)
struct HandOverTests {
    private struct Court {
        let test: TestOffice
        let filer: Caller
        let clerk: Caller
        let judge: Caller
        let trial: Caller

        init(_ policy: OfficePolicy = OfficePolicy()) async throws {
            test = try await TestOffice(policy: policy)
            filer = try await test.caller("张晓岚")
            clerk = try await test.caller("书记员", .clerk)
            judge = try await test.caller("法官", .filingJudge)
            trial = try await test.caller("审判庭", .trialReceiver)
        }

        var office: Office { test.office }

        func settle() async throws { try await test.settle() }

        func registered() async throws -> FilingRecord {
            let filing = try await test.received(by: filer)
            _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: clerk).carryOut(in: office)
            try await settle()
            return filing
        }

        func handOver(_ filing: FilingRecord, once: OnceKey? = nil) async throws -> FilingRecord {
            try await HandOver(filing: filing.id, once: once, caller: clerk).carryOut(in: office)
        }

        func handedOver() async throws -> FilingRecord {
            let filing = try await registered()
            _ = try await handOver(filing)
            try await settle()
            return filing
        }

        func acknowledge(_ filing: FilingRecord) async throws -> FilingRecord {
            try await AcknowledgeHandOver(filing: filing.id, caller: trial).carryOut(in: office)
        }

        func view(_ filing: FilingRecord, by caller: Caller) async throws -> FilingView {
            try await ViewFiling(filing: filing.id, caller: caller).carryOut(in: office)
        }

        func waiting() async throws -> [FilingID] {
            try await ListMatters(court: TestOffice.court, kind: .handOver, caller: trial).carryOut(in: office)
                .items.map(\.filing.id)
        }
    }

    @Test("Three days from the registration, and the queue says so (审理期限规定 7)")
    func clock() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        let queue = try await ReviewQueue(court: TestOffice.court, filter: .toHandOver, caller: court.clerk)
            .carryOut(in: court.office)
        #expect(queue.items.map(\.id) == [filing.id])
        // Registered on Monday 2 March.
        #expect(queue.items.first?.stage.queueDeadline?.lastDay.description == "2026-03-05")
        _ = try await court.handOver(filing)
        let after = try await ReviewQueue(court: TestOffice.court, filter: .toHandOver, caller: court.clerk)
            .carryOut(in: court.office)
        #expect(after.items.isEmpty)
    }

    @Test("The list is made, then the volume is bound in its order, and only then it can be acknowledged")
    func bound() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        _ = await refusal(.notFound) { try await court.view(filing, by: court.trial) }
        _ = await refusal(.notFound) { try await court.acknowledge(filing) }
        _ = try await court.handOver(filing)
        #expect(try await court.waiting() == [filing.id])
        _ = await refusal(.volumeNotReady) { try await court.acknowledge(filing) }
        try await court.settle()
        let view = try await court.view(filing, by: court.trial)
        #expect(view.papers.suffix(2).map(\.kind) == [.handOverList, .volume])
        #expect(view.papers.allSatisfy { $0.state != .requested })
        let opened = try await OpenDocument(
            filing: filing.id,
            wanted: .paper(try #require(view.papers.last).id),
            caller: court.trial
        ).carryOut(in: court.office)
        // The test's volume names its parts: the list, the court's papers, what was handed in.
        let parts = String(decoding: court.test.vault.bytes(at: opened.path), as: UTF8.self).split(separator: "\n")
        #expect(parts.count == view.papers.count - 1 + view.handedIn.count)
        #expect(parts.first?.hasPrefix("paper(") == true && parts.first?.contains("handOverList") == true)
        _ = await refusal(.notAllowed) {
            try await AcknowledgeHandOver(filing: filing.id, caller: court.clerk).carryOut(in: court.office)
        }
        _ = try await court.acknowledge(filing)
        _ = await refusal(.acknowledgedAlready) { try await court.acknowledge(filing) }
        #expect(try await court.waiting().isEmpty)
        #expect(try await court.test.check().problems == [])
    }

    @Test("What is still to be decided is decided first")
    func open() async throws {
        let court = try await Court()
        let filing = try await court.registered()
        _ = try await WithdrawFiling(filing: filing.id, reason: "已经还款。", caller: court.filer).carryOut(in: court.office)
        _ = await refusal(.matterOpen) { try await court.handOver(filing) }
        _ = try await DecideWithdrawal(filing: filing.id, isGranted: false, reasons: "损害他人。", caller: court.judge)
            .carryOut(in: court.office)
        _ = try await court.handOver(filing)
        _ = await refusal(.notInThisStage) { try await court.handOver(filing) }
        try await court.settle()
        #expect(try await court.test.check().problems == [])
    }

    @Test("Hand-over waits for payment only where the court's policy says so")
    func payment() async throws {
        var policy = OfficePolicy()
        policy.handOverWaitsForPayment = true
        let court = try await Court(policy)
        let filing = try await court.registered()
        _ = await refusal(.paymentAwaited) { try await court.handOver(filing) }
        _ = try await RecordPayment(filing: filing.id, receipt: "票0001", caller: court.clerk).carryOut(in: court.office)
        _ = try await court.handOver(filing)
    }

    @Test("What the trial side reports goes on in the docket, and the party is told; with the same key once")
    func reports() async throws {
        let court = try await Court()
        let filing = try await court.handedOver()
        func report(
            _ event: ReportTrial.Event,
            text: String = "",
            by caller: Caller,
            once: OnceKey? = nil
        ) async throws
            -> DocketEntry
        {
            try await ReportTrial(
                filing: filing.id,
                event: event,
                day: CourtDate("2026-04-02"),
                text: text,
                once: once,
                caller: caller
            ).carryOut(in: court.office)
        }
        _ = await refusal(.notAllowed) { try await report(.assigned, by: court.clerk) }
        _ = await refusal(.factsMissing) { try await report(.other, by: court.trial) }
        _ = await refusal(.tooLong) {
            try await report(.other, text: String(repeating: "长", count: 301), by: court.trial)
        }
        _ = try await report(.hearingSet, text: "第三法庭", by: court.trial)
        try await court.settle()
        let view = try await court.view(filing, by: court.filer)
        #expect(view.docket.last { $0.act == .trialReported }?.facts["event"] == "hearingSet")
        let inbox = try await ReadInbox(caller: court.filer).carryOut(in: court.office)
        #expect(inbox.items.map(\.message.kind).prefix(2) == [.trialNews, .handedOver])
        #expect(try await court.test.check().problems == [])
    }

    @Test("A paper of the trial side lies with the papers of the case")
    func papers() async throws {
        let court = try await Court()
        let filing = try await court.handedOver()
        func send(_ title: String, by caller: Caller) async throws -> PaperRecord {
            let incoming = try await court.office.vault.begin(limit: 1_000)
            try await incoming.append(Array("%PDF-1.7 judgment".utf8))
            return try await TakeTrialPaper(filing: filing.id, title: title, incoming: incoming, caller: caller)
                .carryOut(in: court.office)
        }
        _ = await refusal(.titleMissing) { try await send(" ", by: court.trial) }
        _ = await refusal(.notAllowed) { try await send("民事判决书", by: court.clerk) }
        let paper = try await send("民事判决书", by: court.trial)
        #expect(try await send("民事判决书", by: court.trial).id == paper.id)
        #expect(try await send("传票", by: court.trial).id != paper.id)
        let opened = try await OpenDocument(filing: filing.id, wanted: .paper(paper.id), caller: court.filer)
            .carryOut(in: court.office)
        #expect(opened.sha256.count == 64 && opened.bytes == 17)
        #expect(try await court.test.check().problems == [])
    }

    @Test("A file is archived when the case has ended and nothing is open, under its shelf mark; the party reads it on")
    func archive() async throws {
        let court = try await Court()
        let archivist = try await court.test.caller("档案员", .archivist)
        func lay(_ filing: FilingRecord, _ mark: String = "2026-民-0017", by caller: Caller) async throws -> FilingRecord
        {
            try await ArchiveCase(filing: filing.id, shelfMark: mark, caller: caller).carryOut(in: court.office)
        }
        func waiting() async throws -> [FilingID] {
            try await ListMatters(court: TestOffice.court, kind: .archiving, caller: archivist)
                .carryOut(in: court.office).items.map(\.filing.id)
        }
        let tried = try await court.handedOver()
        _ = try await court.acknowledge(tried)
        _ = await refusal(.caseNotClosed) { try await lay(tried, by: archivist) }
        for _ in 0..<2 {
            _ = try await ReportTrial(filing: tried.id, event: .closed, caller: court.trial).carryOut(in: court.office)
        }
        let withdrawn = try await court.registered()
        _ = await refusal(.notInThisStage) { try await lay(withdrawn, by: archivist) }
        _ = try await RecordPayment(filing: withdrawn.id, receipt: "票0001", caller: court.clerk)
            .carryOut(in: court.office)
        _ = try await WithdrawFiling(filing: withdrawn.id, reason: "还了。", caller: court.filer).carryOut(
            in: court.office
        )
        _ = try await DecideWithdrawal(filing: withdrawn.id, isGranted: true, reasons: "自愿。", caller: court.judge)
            .carryOut(in: court.office)
        #expect(try await waiting() == [tried.id, withdrawn.id])
        // The desk has nothing to do about it, and does not find it among what it has.
        let desk = try await ListMatters(court: TestOffice.court, caller: court.judge).carryOut(in: court.office)
        #expect(!desk.items.contains { $0.matter.kind == .archiving })
        _ = await refusal(.notAllowed) { try await lay(tried, by: court.clerk) }
        _ = await refusal(.shelfMarkMissing) { try await lay(tried, " ", by: archivist) }
        _ = await refusal(.tooLong) { try await lay(tried, String(repeating: "号", count: 61), by: archivist) }
        for filing in [tried, withdrawn] {
            let archived = try await lay(filing, by: archivist)
            guard case .archived(let evidence) = archived.stage else { throw Refusal(.notInThisStage) }
            #expect(evidence.shelfMark == "2026-民-0017" && evidence.by == archivist.account)
            _ = await refusal(.notInThisStage) { try await lay(filing, by: archivist) }
        }
        #expect(try await waiting().isEmpty)
        try await court.settle()
        let view = try await court.view(tried, by: court.filer)
        #expect(view.docket.last?.act == .archived && view.docket.last?.facts["mark"] == "2026-民-0017")
        let inbox = try await ReadInbox(caller: court.filer).carryOut(in: court.office)
        #expect(inbox.items.map(\.message.kind).contains(.archived))
        #expect(try await court.test.check().problems == [])
    }

    @Test("Money that is still to be given back comes before the archive (诉讼费用交纳办法 53)")
    func archiveAfterRefund() async throws {
        let court = try await Court()
        let archivist = try await court.test.caller("档案员", .archivist)
        let filing = try await court.test.received(by: court.filer)
        _ = try await RegisterCase(filing: filing.id, procedure: .ordinary, caller: court.clerk).carryOut(
            in: court.office
        )
        _ = try await RecordPayment(filing: filing.id, receipt: "票0001", caller: court.clerk).carryOut(in: court.office)
        _ = try await WithdrawFiling(filing: filing.id, reason: "还了。", caller: court.filer).carryOut(in: court.office)
        _ = try await DecideWithdrawal(filing: filing.id, isGranted: true, reasons: "自愿。", caller: court.judge)
            .carryOut(in: court.office)
        func lay() async throws -> FilingRecord {
            try await ArchiveCase(filing: filing.id, shelfMark: "2026-民-0018", caller: archivist).carryOut(
                in: court.office
            )
        }
        let refused = await refusal(.matterOpen) { try await lay() }
        #expect(refused?.facts["matter"] == "refund")
        _ = try await RecordRefund(filing: filing.id, voucher: "凭0001", caller: court.clerk).carryOut(in: court.office)
        #expect(try await lay().stage.name == .archived)
        try await court.settle()
        #expect(try await court.test.check().problems == [])
    }
}
