import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Review and registration", .everyEngine)
struct RegistrationTests {
    private static func register(
        _ filing: FilingID,
        by caller: Caller,
        in test: TestOffice,
        once: OnceKey? = nil
    ) async throws
        -> CaseRecord
    {
        try await RegisterCase(filing: filing, procedure: .summary, once: once, caller: caller).carryOut(
            in: test.office
        )
    }

    @Test("A clerk registers: the case has its number, the fee is noticed, the papers are asked for, everything agrees")
    func registers() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let clerk = try await test.caller("书记员", .clerk)
        let filing = try await test.received(by: filer)
        let record = try await Self.register(filing.id, by: clerk, in: test)
        #expect(record.number.description == "（2026）京0105民初1号")
        let view = try await ViewFiling(filing: filing.id, caller: clerk).carryOut(in: test.office)
        #expect(view.filing.stage.registration?.number == record.number)
        #expect(view.courtCase == record)
        #expect(
            view.papers.map(\.kind) == [
                .pleading, .receipt, .acceptanceNotice, .rightsNotice, .evidenceNotice, .responseNotice, .feeNotice,
            ]
        )
        guard case .noticed(let due) = view.filing.fee else {
            Issue.record("no fee was noticed")
            return
        }
        // 104,947.94 yuan: (2300 + 4947.94 × 2%) ÷ 2 (诉讼费用交纳办法 arts. 13, 16).
        #expect(due.amount == Money(fen: 119_948))
        #expect(try await test.check().problems == [])
    }

    @Test("200 registrations at once at one court: 200 consecutive numbers")
    func consecutive() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let clerk = try await test.caller("书记员", .clerk)
        var filings: [FilingID] = []
        for _ in 0..<200 { filings.append(try await Self.receivedDirectly(by: filer, in: test)) }
        let serials = try await withThrowingTaskGroup(of: Int.self) { group in
            for filing in filings {
                group.addTask { try await Self.register(filing, by: clerk, in: test).number.serial }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(serials.sorted() == Array(1...200))
        #expect(try await test.check().problems == [])
    }

    /// As ``TestOffice/received(by:)``, with the clock moved on so that asking for codes is not throttled.
    private static func receivedDirectly(by filer: Caller, in test: TestOffice) async throws -> FilingID {
        test.clock.advance(seconds: 400)
        return try await test.received(by: filer).id
    }

    @Test("Two clerks at once: one wins, the other is told by whom, when and with which number")
    func twoClerks() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let clerks = [try await test.caller("书记员甲", .clerk), try await test.caller("书记员乙", .clerk)]
        let outcomes = await withTaskGroup(of: Result<CaseRecord, any Error>.self) { group in
            for clerk in clerks {
                group.addTask {
                    do {
                        return .success(try await Self.register(filing.id, by: clerk, in: test))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let won = outcomes.compactMap { try? $0.get() }
        #expect(won.count == 1)
        let winner = clerks.first { $0.account == won.first?.registeredBy }
        for case .failure(let error) in outcomes {
            let refusal = error as? Refusal
            #expect(refusal?.code == .decidedMeanwhile)
            #expect(refusal?.facts["by"] == winner?.name)
            #expect(refusal?.facts["number"] == "（2026）京0105民初1号")
            #expect(refusal?.facts["at"] == test.clock.now.rfc3339)
        }
        #expect(try await test.check().problems == [])
    }

    @Test("A clerk's double click registers once")
    func once() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let clerk = try await test.caller("书记员", .clerk)
        let key = OnceKey(account: clerk.account, key: "register", request: [1])
        let first = try await Self.register(filing.id, by: clerk, in: test, once: key)
        let again = try await Self.register(filing.id, by: clerk, in: test, once: key)
        #expect(first == again)
    }

    @Test("What one clerk has on the desk another does not decide; the claim lapses, or is laid back")
    func claims() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let (one, two) = (try await test.caller("书记员甲", .clerk), try await test.caller("书记员乙", .clerk))
        _ = try await ClaimFiling(filing: filing.id, caller: one).carryOut(in: test.office)
        let refused = await refusal(.claimedByAnother) {
            try await ClaimFiling(filing: filing.id, caller: two).carryOut(in: test.office)
        }
        #expect(refused?.facts["by"] == "书记员甲")
        _ = await refusal(.claimedByAnother) { try await Self.register(filing.id, by: two, in: test) }
        test.clock.advance(seconds: 30 * 60)
        _ = try await ClaimFiling(filing: filing.id, caller: two).carryOut(in: test.office)
        try await ReleaseFiling(filing: filing.id, caller: two).carryOut(in: test.office)
        _ = try await Self.register(filing.id, by: one, in: test)
        let view = try await ViewFiling(filing: filing.id, caller: one).carryOut(in: test.office)
        #expect(
            view.docket.map(\.act) == [.started, .submitted, .claimed, .claimed, .released, .registered, .feeNoticed]
        )
        #expect(try await test.check().problems == [])
    }

    @Test("When the period has ended undecided, registering is the division head's duty, and says how late it is")
    func onExpiry() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let clerk = try await test.caller("书记员", .clerk)
        let head = try await test.caller("庭长", .divisionHead)
        test.clock.advance(days: 10)
        _ = await refusal(.notAllowed) { try await Self.register(filing.id, by: clerk, in: test) }
        _ = try await Self.register(filing.id, by: head, in: test)
        #expect(try await test.find(filing.id)?.stage.registration?.way == .onExpiry(daysLate: 3))
        #expect(try await test.check().problems == [])
    }

    @Test("On the last day a clerk still registers in time")
    func lastDay() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let clerk = try await test.caller("书记员", .clerk)
        test.clock.advance(days: 7)
        _ = try await Self.register(filing.id, by: clerk, in: test)
        #expect(try await test.find(filing.id)?.stage.registration?.way == .inTime)
    }

    @Test("For a clerk of another court the filing does not exist; its owner registers nothing")
    func others() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.received(by: filer)
        let stranger = try await test.caller("别院书记员", .clerk, court: "京0101")
        _ = await refusal(.notFound) { try await Self.register(filing.id, by: stranger, in: test) }
        _ = await refusal(.notAllowed) { try await Self.register(filing.id, by: filer, in: test) }
    }

    @Test("The queue shows what waits, and finds it by the names of two characters in it")
    func queue() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let clerk = try await test.caller("书记员", .clerk)
        let all = try await ReviewQueue(court: TestOffice.court, caller: clerk).carryOut(in: test.office)
        #expect(all.items.map(\.id) == [filing.id])
        #expect(all.waiting == 1 && all.dueToday == 0)
        for text in ["晓岚", "望山", filing.reference] {
            let found = try await ReviewQueue(court: TestOffice.court, search: text, caller: clerk).carryOut(
                in: test.office
            )
            #expect(found.items.map(\.id) == [filing.id], "\(text)")
        }
        let none = try await ReviewQueue(court: TestOffice.court, search: "王五", caller: clerk).carryOut(in: test.office)
        #expect(none.items.isEmpty)
    }
}
