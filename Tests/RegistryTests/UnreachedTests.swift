import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

/// Takes codes and refuses word of something new, as a mailbox that has gone does.
private struct Deaf: MessageGateway {
    enum Refused: FinalFailure {
        case refused
        var code: String { "mail.refused" }
    }

    let isSimulated = false
    let announcesNews = true

    func send(_ message: OutgoingMessage, task: TaskID) async throws {
        guard !message.text.contains("新消息") else { throw Refused.refused }
    }
}

/// Takes everything.
private struct Willing: MessageGateway {
    let isSimulated = false
    let announcesNews = true
    func send(_ message: OutgoingMessage, task: TaskID) async throws {}
}

@Suite("Whom no mail reaches", .everyEngine)
struct UnreachedTests {
    private static func work(_ gateway: some MessageGateway, in test: TestOffice) async throws {
        let worker = OutboxWorker(office: test.office, papers: PlainPapers(), gateway: gateway)
        while try await worker.workOnce() > 0 {}
    }

    private static func list(_ clerk: Caller, in test: TestOffice) async throws -> [ListUnreached.Item] {
        try await ListUnreached(court: TestOffice.court, caller: clerk).carryOut(in: test.office).items
    }

    @Test("Word that is refused becomes work of the filing's court, once, and stands in the docket; a code does not")
    func refused() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        try await Self.work(Deaf(), in: test)
        let found = try await Self.list(clerk, in: test)
        #expect(found.map(\.filing.id) == [filing.id] && found.first?.name == "张晓岚")
        #expect(found.first?.unreached.reason == "mail.refused")
        let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(view.docket.count { $0.act == .notReached } == 1)
        #expect(try await test.check().problems == [])
    }

    @Test("A mail that comes back later is the same work; come back twice it is one, and what is not ours is none")
    func bounced() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        _ = try await test.received(by: filer)
        try await Self.work(Willing(), in: test)
        #expect(try await Self.list(clerk, in: test).isEmpty)
        let inbox = try await ReadInbox(caller: filer).carryOut(in: test.office)
        let message = try #require(inbox.items.first?.message.id)
        let task = TaskID(high: message.high, low: message.low)
        #expect(try await TakeBounce(task: task).carryOut(in: test.office))
        #expect(try await !TakeBounce(task: task).carryOut(in: test.office))
        #expect(try await !TakeBounce(task: TaskID(high: 1, low: 2)).carryOut(in: test.office))
        #expect(try await Self.list(clerk, in: test).map(\.unreached.reason) == ["mail.bounced"])
    }

    @Test("Reached another way it is off the list; the second who says so is told")
    func settled() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        try await Self.work(Deaf(), in: test)
        let message = try #require(try await Self.list(clerk, in: test).first?.unreached.message)
        let settle = SettleUnreached(message: message, court: TestOffice.court, way: .telephone, caller: clerk)
        _ = try await settle.carryOut(in: test.office)
        #expect(try await Self.list(clerk, in: test).isEmpty)
        _ = await refusal(.changedMeanwhile) { try await settle.carryOut(in: test.office) }
        let view = try await ViewFiling(filing: filing.id, caller: clerk).carryOut(in: test.office)
        #expect(view.docket.last?.act == .reached && view.docket.last?.facts["way"] == "telephone")
        #expect(try await test.check().problems == [])
    }

    @Test("Whoever reads the message here was reached after all; what was read before is no work")
    func readHere() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        _ = try await test.received(by: filer)
        try await Self.work(Deaf(), in: test)
        let message = try #require(try await Self.list(clerk, in: test).first?.unreached.message)
        _ = try await MarkRead(message: message, caller: filer).carryOut(in: test.office)
        #expect(try await Self.list(clerk, in: test).isEmpty)
        #expect(try await !TakeBounce(task: TaskID(high: message.high, low: message.low)).carryOut(in: test.office))
    }

    @Test("Neither another court nor the party knows of the list")
    func others() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let elsewhere = try await test.caller("外院书记员", .clerk, court: "京0106")
        _ = try await test.received(by: filer)
        try await Self.work(Deaf(), in: test)
        let message = try await ReadInbox(caller: filer).carryOut(in: test.office).items.first?.message.id
        let id = try #require(message)
        for caller in [filer, elsewhere] {
            _ = await refusal(.notFound) { try await Self.list(caller, in: test) }
            _ = await refusal(.notFound) {
                try await SettleUnreached(message: id, court: TestOffice.court, way: .post, caller: caller)
                    .carryOut(in: test.office)
            }
        }
        // Nor does a desk reach into another court by naming its own.
        _ = await refusal(.notFound) {
            try await SettleUnreached(message: id, court: "京0106", way: .post, caller: elsewhere)
                .carryOut(in: test.office)
        }
    }
}
