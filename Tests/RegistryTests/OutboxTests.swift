import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("The outbox at work", .everyEngine)
struct OutboxTests {
    private struct Jammed: PaperMaker {
        struct OutOfPaper: Error {}
        func make(_ request: PaperRequest) async throws -> MadePaper { throw OutOfPaper() }
        func bind(_ parts: [BoundPart], take: @Sendable @escaping ([UInt8]) async throws -> Void) async throws {
            throw OutOfPaper()
        }
    }

    @Test("Papers are made once, the filer is told, and a second round has nothing to do")
    func works() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.received(by: filer)
        #expect(try await test.worker().workOnce() == 4)
        #expect(try await test.worker().workOnce() == 0)
        let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(view.papers.allSatisfy { $0.state != .requested })
        #expect(view.docket.count { $0.act == .paperMade } == 2)
        let inbox = try await ReadInbox(caller: filer).carryOut(in: test.office)
        #expect(inbox.items.map(\.message.kind) == [.received])
        #expect(test.gateway.sent.map(\.text).contains { $0.contains("签名验证码") })
        #expect(try await test.check().problems == [])
    }

    @Test("Done twice, as after a crash between the doing and the noting, a paper is one paper")
    func twice() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.received(by: filer)
        let papers = try await test.office.store.read { tx in try tx.papers.of(filing.id) }
        for paper in papers + papers {
            try await MakePaper(paper: paper.id).carryOut(in: test.office, maker: PlainPapers())
        }
        _ = try await test.worker().workOnce()
        let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(view.docket.count { $0.act == .paperMade } == 2)
        #expect(try await test.check().problems == [])
    }

    @Test(
        "What fails is tried again, ever later, given up after eight times, and listed; an operator can have it tried again"
    )
    func givesUp() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        _ = try await test.received(by: filer)
        let jammed = test.worker(papers: Jammed())
        #expect(try await jammed.workOnce() == 4)
        #expect(try await jammed.workOnce() == 0)
        for _ in 0..<10 {
            test.clock.advance(seconds: 3600)
            _ = try await jammed.workOnce()
        }
        let engineer = try await test.caller("运维", .operator)
        let failures = try await ListFailures(caller: engineer).carryOut(in: test.office).items
        #expect(failures.count == 2)
        #expect(failures.allSatisfy { $0.attempts == 8 && $0.lastFailure == "OutOfPaper" })
        _ = await refusal(.notFound) { try await ListFailures(caller: filer).carryOut(in: test.office) }
        for failure in failures { try await RetryFailure(task: failure.id, caller: engineer).carryOut(in: test.office) }
        #expect(try await test.worker().workOnce() == 2)
        #expect(try await test.check().problems == [])
    }

    @Test("Each lane takes its own: a code does not wait for papers")
    func lanes() async throws {
        let test = try await TestOffice()
        _ = try await test.received(by: try await test.caller("张晓岚"))
        #expect(try await test.worker().workOnce(on: .messages) == 1)
        #expect(try await test.worker().workOnce(on: .messages) == 0)
        #expect(try await test.worker().workOnce(on: .words) == 1)
        #expect(try await test.worker().workOnce(on: OutboxLane(.makePaper, tasks: 1, atOnce: 1)) == 1)
        #expect(try await test.worker().workOnce(on: .papers) == 1)
        #expect(try await test.check().problems == [])
    }

    @Test("Worked through, a lane is empty, however little it takes at a time")
    func workedThrough() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        for _ in 0..<3 { _ = try await test.received(by: filer) }
        try await test.worker().workThrough(OutboxLane(.makePaper, tasks: 2, atOnce: 2))
        #expect(try await test.worker().workOnce(on: .papers) == 0)
        try await test.worker().workThrough(.everything)
        #expect(try await test.office.store.read { tx in try tx.outbox.counts() } == (waiting: 0, givenUp: 0))
        #expect(try await test.check().problems == [])
    }

    @Test("A commit that leaves work rings for that kind of work, and a verb that fails does not ring")
    func bell() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        var codes = test.database.bell.rings(for: [.send]).makeAsyncIterator()
        let papers = test.database.bell.rings(for: [.makePaper])
        _ = try await RequestSigningCode(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(await codes.next() != nil)
        struct Failed: Error {}
        let task = OutboxTask(
            id: test.office.identifiers.next(TaskID.self),
            work: .send(OutgoingMessage(account: filer.account, to: "a@example.org", text: "")),
            createdAt: TestOffice.monday,
            dueAt: TestOffice.monday
        )
        await #expect(throws: Failed.self) {
            try await test.office.store.write { tx in
                try tx.outbox.add(task)
                throw Failed()
            }
        }
        // Nothing rang since: of what is rung now, the first is heard first.
        let heard = Task { await papers.first { _ in true } != nil }
        test.database.bell.ring(for: [.makePaper])
        #expect(await heard.value)
    }

    @Test("A message waits while its way is closed")
    func waits() async throws {
        let test = try await TestOffice()
        test.gateway.goDown()
        _ = try await OpenAccount(
            name: "王五",
            contact: "wang@example.org",
            password: "correct horse battery",
            language: .chinese,
            source: "here"
        ).carryOut(in: test.office)
        _ = try await test.worker().workOnce()
        #expect(test.gateway.sent.isEmpty)
        test.gateway.goDown(false)
        #expect(try await test.worker().workOnce() == 0)
        test.clock.advance(seconds: 2)
        #expect(try await test.worker().workOnce() == 1)
        #expect(test.gateway.sent.map(\.to) == ["wang@example.org"])
    }
}
