import Filings
import Forms
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Service of a correction notice, and what follows when it is not heeded", .everyEngine)
struct ServiceTests {
    /// A filing whose plaintiff has not confirmed the account here as an address.
    private static func unconfirmed(_ test: TestOffice, by filer: Caller) async throws -> FilingRecord {
        var answers = try Example.answers()
        answers["plaintiffs.0.acceptsElectronicService"] = .text("no")
        let filing = try await StartFiling(
            form: "private-lending",
            court: TestOffice.court,
            answers: answers,
            caller: filer
        ).carryOut(in: test.office)
        _ = try await test.submit(filing, by: filer)
        return filing
    }

    private static func settle(_ test: TestOffice) async throws {
        while try await test.worker().workOnce() > 0 {}
    }

    private static func service(_ filing: FilingID, in test: TestOffice) async throws -> ServiceState? {
        try await test.office.store.read { tx in try tx.corrections.of(filing).last?.service }
    }

    private static func lastDay(_ filing: FilingID, in test: TestOffice) async throws -> String? {
        try await test.find(filing)?.stage.runningDeadline?.lastDay.description
    }

    @Test("At a confirmed address it is served when it arrives, and not before the paper can be read (在线诉讼规则 31)")
    func arrival() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        try await Self.settle(test)
        _ = try await CorrectionTests.request(filing.id, by: clerk, in: test)
        #expect(try await Self.lastDay(filing.id, in: test) == nil)
        // 23:59 of the same day still is that day: the seventh day after Monday 2 March is Monday 9 March.
        test.clock.advance(seconds: 13 * 3600 + 59 * 60)
        try await Self.settle(test)
        #expect(test.clock.now.courtTime.clock == "23:59")
        guard case .effective(let at, .arrival, _) = try await Self.service(filing.id, in: test) else {
            Issue.record("not served on arrival")
            return
        }
        #expect(at == test.clock.now)
        #expect(try await Self.lastDay(filing.id, in: test) == "2026-03-09")
        let inbox = try await ReadInbox(caller: filer).carryOut(in: test.office)
        #expect(inbox.items.first?.message.kind == .correctionRequested)
        #expect(try await test.check().problems == [])
    }

    @Test("A minute later it is the next day's; a last day on a rest day moves to the working day after it (民诉法 85)")
    func midnight() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        _ = try await CorrectionTests.request(filing.id, CorrectionTests.content(days: 4), by: clerk, in: test)
        test.clock.advance(seconds: 14 * 3600)
        try await Self.settle(test)
        // Served on Tuesday 3 March: the fourth day is Saturday 7 March.
        #expect(try await Self.lastDay(filing.id, in: test) == "2026-03-09")
        let deadline = try await test.find(filing.id)?.stage.runningDeadline
        #expect(deadline?.wasMoved == true && deadline?.article == Article(.registration, 7))
    }

    @Test("Past the last calendar that is loaded the period is computed with a warning")
    func pastCalendar() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        test.clock.advance(days: 300)
        let filing = try await test.received(by: filer)
        _ = try await CorrectionTests.served(filing.id, CorrectionTests.content(days: 30), by: clerk, in: test)
        #expect(try await test.find(filing.id)?.stage.runningDeadline?.isPastCalendar == true)
        #expect(try await test.check().problems == [])
    }

    @Test("At an address not confirmed it is without effect until the party reads it: by the message, or by the page")
    func reading() async throws {
        for byMessage in [true, false] {
            let test = try await TestOffice()
            let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
            let filing = try await Self.unconfirmed(test, by: filer)
            _ = try await CorrectionTests.served(filing.id, by: clerk, in: test)
            #expect(try await Self.service(filing.id, in: test) == .arrived(at: test.clock.now))
            #expect(try await Self.lastDay(filing.id, in: test) == nil)
            _ = await refusal(.noticeNotServed) {
                try await ReturnAndRecord(filing: filing.id, caller: clerk).carryOut(in: test.office)
            }
            test.clock.advance(days: 1)
            // The court's own look serves nobody.
            try await ReadNotice(filing: filing.id, caller: clerk).carryOut(in: test.office)
            #expect(try await Self.lastDay(filing.id, in: test) == nil)
            // Nor does the party's look at another paper.
            let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
            let receipt = view.papers.first { $0.kind == .receipt }?.id
            try await ReadNotice(filing: filing.id, paper: receipt, caller: filer).carryOut(in: test.office)
            #expect(try await Self.lastDay(filing.id, in: test) == nil)
            if byMessage {
                let message = try #require(
                    try await ReadInbox(caller: filer).carryOut(in: test.office).items.first?.message
                )
                _ = try await MarkRead(message: message.id, caller: filer).carryOut(in: test.office)
            } else {
                let notice = view.papers.first { $0.kind == .correctionNotice }?.id
                try await ReadNotice(filing: filing.id, paper: notice, caller: filer).carryOut(in: test.office)
            }
            guard case .effective(_, .reading, _) = try await Self.service(filing.id, in: test) else {
                Issue.record("not served by reading")
                return
            }
            #expect(try await Self.lastDay(filing.id, in: test) == "2026-03-10")
            #expect(try await test.check().problems == [])
        }
    }

    @Test("Who corrects before anything was served has acted on it: that serves it")
    func acting() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await Self.unconfirmed(test, by: filer)
        _ = try await CorrectionTests.served(filing.id, by: clerk, in: test)
        _ = try await test.submit(filing, by: filer)
        guard case .effective(_, .acting, _) = try await Self.service(filing.id, in: test) else {
            Issue.record("not served by acting")
            return
        }
        try await Self.settle(test)
        #expect(try await test.check().problems == [])
    }

    @Test("Served by hand or by post: the day is recorded, from the day of issue to today, and only once")
    func byHand() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await Self.unconfirmed(test, by: filer)
        _ = try await CorrectionTests.served(filing.id, by: clerk, in: test)
        test.clock.advance(days: 3)
        let today = CourtDate(test.clock.now)
        func record(_ day: CourtDate, _ manner: ServiceManner = .mail, by caller: Caller) async throws {
            _ = try await RecordService(filing: filing.id, day: day, manner: manner, caller: caller).carryOut(
                in: test.office
            )
        }
        _ = await refusal(.serviceDayImpossible) { try await record(today.adding(days: 1), by: clerk) }
        _ = await refusal(.serviceDayImpossible) { try await record(today.adding(days: -4), by: clerk) }
        _ = await refusal(.serviceDayImpossible) { try await record(today, .reading, by: clerk) }
        _ = await refusal(.notAllowed) { try await record(today, by: filer) }
        try await record(today.adding(days: -1), by: clerk)
        #expect(try await Self.lastDay(filing.id, in: test) == "2026-03-11")
        let refused = await refusal(.noticeServedAlready) { try await record(today, by: clerk) }
        #expect(refused?.facts["lastDay"] == "2026-03-11")
        #expect(try await test.check().problems == [])
    }

    @Test(
        "Before the period ends nothing is returned; papers that come late but before the return are taken (登记立案规定 7)"
    )
    func late() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        _ = try await CorrectionTests.served(filing.id, by: clerk, in: test)
        test.clock.advance(days: 7)
        let refused = await refusal(.correctionPeriodRuns) {
            try await ReturnAndRecord(filing: filing.id, caller: clerk).carryOut(in: test.office)
        }
        #expect(refused?.facts["lastDay"] == "2026-03-09")
        test.clock.advance(days: 5)
        _ = try await test.submit(filing, by: filer)
        let told = await refusal(.correctedMeanwhile) {
            try await ReturnAndRecord(filing: filing.id, caller: clerk).carryOut(in: test.office)
        }
        #expect(told?.facts["at"] == test.clock.now.rfc3339)
        #expect(try await test.check().problems == [])
    }

    @Test("Not in time: returned and recorded; then filed again from the same draft, nothing typed or uploaded again")
    func returned() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.start(by: filer)
        _ = try await test.addDocument("借条", to: filing, by: filer)
        _ = try await test.submit(filing, by: filer)
        _ = try await CorrectionTests.served(filing.id, by: clerk, in: test)
        _ = try await test.addDocument("补充", to: filing, by: filer)
        _ = await refusal(.notInThisStage) {
            try await RefileFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        }
        test.clock.advance(days: 8)
        _ = await refusal(.notAllowed) {
            try await ReturnAndRecord(filing: filing.id, caller: filer).carryOut(in: test.office)
        }
        let record = try await ReturnAndRecord(filing: filing.id, caller: clerk).carryOut(in: test.office)
        #expect(record.kind == .returnRecord)
        try await Self.settle(test)
        let late = await refusal(.returnedMeanwhile) { try await test.submitAgain(filing, by: filer) }
        #expect(late?.facts["by"] == "书记员")
        let inbox = try await ReadInbox(caller: filer).carryOut(in: test.office)
        #expect(inbox.items.first?.message.kind == .returned)

        _ = await refusal(.notAllowed) {
            try await RefileFiling(filing: filing.id, caller: clerk).carryOut(in: test.office)
        }
        let key = OnceKey(account: filer.account, key: "again", request: [1])
        let refiled = try await RefileFiling(filing: filing.id, once: key, caller: filer).carryOut(in: test.office)
        let again = try await RefileFiling(filing: filing.id, once: key, caller: filer).carryOut(in: test.office)
        #expect(again.id == refiled.id && refiled.id != filing.id && refiled.stage.name == .draft)
        let view = try await ViewFiling(filing: refiled.id, caller: filer).carryOut(in: test.office)
        #expect(view.documents.map(\.title) == ["借条", "补充"])
        #expect(view.draft?.answers == (try Example.form().pruned(Example.answers())))
        let receipt = try await test.submit(refiled, by: filer)
        #expect(receipt.lines.count == 2)
        try await Self.settle(test)
        _ = try await RegisterCase(filing: refiled.id, procedure: .summary, caller: clerk).carryOut(in: test.office)
        #expect(try await test.check().problems == [])
    }

    @Test("Corrected papers against the return, at once: one wins, the other is told the truth; everything agrees")
    func race() async throws {
        for _ in 0..<4 {
            let test = try await TestOffice()
            let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
            let filing = try await test.received(by: filer)
            _ = try await CorrectionTests.served(filing.id, by: clerk, in: test)
            test.clock.advance(days: 8)
            _ = try await RequestSigningCode(filing: filing.id, caller: filer).carryOut(in: test.office)
            async let correction = Self.outcome { try await test.submitAgain(filing, by: filer) }
            async let returning = Self.outcome {
                _ = try await ReturnAndRecord(filing: filing.id, caller: clerk).carryOut(in: test.office)
            }
            let (corrected, returned) = await (correction, returning)
            switch try await test.find(filing.id)?.stage.name {
            case .received: #expect(corrected == nil && returned?.code == .correctedMeanwhile)
            case .returnedAndRecorded: #expect(returned == nil && corrected?.code == .returnedMeanwhile)
            default: Issue.record("neither won")
            }
            try await Self.settle(test)
            #expect(try await test.check().problems == [])
        }
    }

    private static func outcome(_ body: @Sendable () async throws -> Void) async -> Refusal? {
        do {
            try await body()
            return nil
        } catch {
            return error as? Refusal ?? Refusal(.outcomeUnknown)
        }
    }

    @Test("Corrections and notices not served have views of their own in the queue")
    func queue() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let (served, unserved) = (try await test.received(by: filer), try await Self.unconfirmed(test, by: filer))
        for filing in [served, unserved] { _ = try await CorrectionTests.served(filing.id, by: clerk, in: test) }
        func listed(_ filter: QueueQuery.Filter) async throws -> [FilingID] {
            try await ReviewQueue(court: TestOffice.court, filter: filter, caller: clerk).carryOut(in: test.office)
                .items.map(\.id)
        }
        #expect(try await listed(.all).isEmpty)
        #expect(try await listed(.correcting) == [served.id])
        #expect(try await listed(.unserved) == [unserved.id])
    }
}

extension TestOffice {
    /// Submits with the code asked for last.
    fileprivate func submitAgain(_ filing: FilingRecord, by caller: Caller) async throws {
        _ = try await SubmitFiling(
            filing: filing.id,
            signature: SubmitFiling.Signing(name: caller.name, code: secrets.lastCode),
            caller: caller
        ).carryOut(in: office)
    }
}
