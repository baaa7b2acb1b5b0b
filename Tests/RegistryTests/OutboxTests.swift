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
