import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("The desk: assigned by the head, contacts noted", .everyEngine)
struct DeskTests {
    @Test("The division head lays many filings on one desk, where nobody else takes them; others are left out")
    func assign() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let head = try await test.caller("庭长", .divisionHead)
        let first = try await test.caller("书记员甲", .clerk)
        let second = try await test.caller("书记员乙", .clerk)
        let filings = [try await test.received(by: filer), try await test.received(by: filer)]
        let draft = try await test.start(by: filer)
        _ = try await ClaimFiling(filing: filings[0].id, caller: first).carryOut(in: test.office)
        func assign(_ ids: [FilingID], to: Caller, by caller: Caller) async throws -> AssignFilings.Outcome {
            try await AssignFilings(court: TestOffice.court, filings: ids, to: to.account, caller: caller)
                .carryOut(in: test.office)
        }
        _ = await refusal(.notFound) { try await assign([filings[0].id], to: second, by: first) }
        _ = await refusal(.notOfTheDesk) { try await assign([filings[0].id], to: filer, by: head) }
        let outcome = try await assign(filings.map(\.id) + [draft.id], to: second, by: head)
        #expect(outcome.assigned == filings.map(\.id) && outcome.skipped == [draft.id])
        _ = await refusal(.claimedByAnother) {
            try await ClaimFiling(filing: filings[0].id, caller: first).carryOut(in: test.office)
        }
        let mine = try await ReviewQueue(court: TestOffice.court, filter: .mine, caller: second)
            .carryOut(in: test.office)
        #expect(mine.items.map(\.id) == filings.map(\.id))
        // It stays there until the review's last day is over.
        test.clock.advance(days: 6)
        let later = try await ReviewQueue(court: TestOffice.court, filter: .mine, caller: second)
            .carryOut(in: test.office)
        #expect(later.items.count == 2)
        let desk = try await ListDesk(court: TestOffice.court, caller: head).carryOut(in: test.office)
        #expect(Set(desk.map(\.name)) == ["庭长", "书记员甲", "书记员乙"])
        // What each has, and what of it runs out first.
        let (full, empty) = (desk.first { $0.id == second.account }?.load, desk.first { $0.name == "庭长" }?.load)
        #expect(full?.filings == 2 && full?.firstDay == mine.items.compactMap(\.stage.runningDeadline?.lastDay).min())
        #expect(empty == DeskLoad.none)
        #expect(try await test.check().problems == [])
    }

    @Test("A contact is noted for everyone to read, and changes nothing about the filing (登记立案规定 7)")
    func contact() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let clerk = try await test.caller("书记员", .clerk)
        let filing = try await test.received(by: filer)
        let before = try await test.find(filing.id)
        func note(_ text: String, by caller: Caller) async throws -> DocketEntry {
            try await NoteContact(filing: filing.id, way: .telephone, text: text, caller: caller)
                .carryOut(in: test.office)
        }
        _ = await refusal(.factsMissing) { try await note(" ", by: clerk) }
        _ = await refusal(.tooLong) { try await note(String(repeating: "长", count: 301), by: clerk) }
        _ = await refusal(.notAllowed) { try await note("你好", by: filer) }
        _ = try await note("核对了送达地址。", by: clerk)
        #expect(try await test.find(filing.id) == before)
        let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(view.docket.last?.facts["text"] == "核对了送达地址。")
        #expect(try await test.check().problems == [])
    }

    @Test("A view is named, found again, replaced under its name, kept to oneself and forgotten; twenty and no more")
    func savedViews() async throws {
        let test = try await TestOffice()
        let (clerk, other) = (try await test.caller("书记员", .clerk), try await test.caller("法官", .filingJudge))
        let filer = try await test.caller("张晓岚")
        func save(_ name: String, least: Int = 1, by caller: Caller) async throws -> SavedViewRecord {
            try await SaveView(
                court: TestOffice.court,
                name: name,
                filter: .all,
                narrowing: QueueNarrowing(whose: .unclaimed, least: Money(yuan: least)),
                caller: caller
            ).carryOut(in: test.office)
        }
        func list(_ caller: Caller) async throws -> [SavedViewRecord] {
            try await ListViews(court: TestOffice.court, caller: caller).carryOut(in: test.office)
        }
        _ = try await save("大额", by: clerk)
        let second = try await save(" 大额 ", least: 100_000, by: clerk)
        #expect(try await list(clerk) == [second])
        #expect(try await list(other).isEmpty)
        _ = await refusal(.notFound) { try await save("大额", by: filer) }
        _ = await refusal(.nameMissing) { try await save(" ", by: clerk) }
        _ = await refusal(.tooLong) { try await save(String(repeating: "长", count: 31), by: clerk) }
        _ = await refusal(.notFound) {
            try await RemoveView(court: TestOffice.court, view: second.id, caller: other).carryOut(in: test.office)
        }
        for number in 1...19 { _ = try await save("视图\(number)", by: clerk) }
        _ = await refusal(.tooManyViews) { try await save("再一个", by: clerk) }
        try await RemoveView(court: TestOffice.court, view: second.id, caller: clerk).carryOut(in: test.office)
        #expect(try await list(clerk).count == 19)
    }
}
