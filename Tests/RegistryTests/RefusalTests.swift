import Filings
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Refusal by a ruling, and the appeal against it", .everyEngine)
struct RefusalTests {
    private struct Court {
        let test: TestOffice
        let filer: Caller
        let clerk: Caller
        let judge: Caller
        let head: Caller

        init() async throws {
            test = try await TestOffice()
            filer = try await test.caller("张晓岚")
            clerk = try await test.caller("书记员", .clerk)
            judge = try await test.caller("法官", .filingJudge)
            head = try await test.caller("庭长", .divisionHead)
        }

        func draft(_ filing: FilingID, by caller: Caller? = nil) async throws -> MatterRecord {
            try await DraftRefusal(
                filing: filing,
                ground: .noDefendant,
                facts: "起诉状没有写明被告。",
                note: "请审",
                caller: caller ?? clerk
            ).carryOut(in: test.office)
        }

        func refuse(
            _ filing: FilingID,
            facts: String = "起诉状没有写明被告。",
            abroad: Bool = false,
            once: OnceKey? = nil,
            by caller: Caller? = nil
        ) async throws -> DecisionRecord {
            try await RefuseFiling(
                filing: filing,
                ground: .noDefendant,
                facts: facts,
                appellant: abroad ? .withoutDomicileInChina : .withDomicileInChina,
                once: once,
                caller: caller ?? judge
            ).carryOut(in: test.office)
        }

        func settle() async throws { try await test.settle() }

        func view(_ filing: FilingID, by caller: Caller) async throws -> FilingView {
            try await ViewFiling(filing: filing, caller: caller).carryOut(in: test.office)
        }
    }

    @Test("A clerk drafts, a judge signs: numbered, with both names, its paper and its entry (民诉法 126)")
    func signed() async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        _ = try await court.draft(filing.id)
        let waiting = try await ListMatters(court: TestOffice.court, caller: court.judge).carryOut(
            in: court.test.office
        )
        #expect(waiting.items.map(\.matter.kind) == [.refusalDraft] && waiting.items.first?.name == "书记员")
        let ruling = try await court.refuse(filing.id)
        #expect(ruling.number == "（2026）京0105民不受1号")
        #expect(ruling.draftedBy == court.clerk.account && ruling.signedBy == court.judge.account)
        try await court.settle()
        let view = try await court.view(filing.id, by: court.filer)
        #expect(view.filing.stage.name == .refused)
        #expect(view.papers.last?.kind == .refusalRuling && view.papers.last?.number == ruling.number)
        #expect(view.docket.contains { $0.act == .refused && $0.facts["number"] == ruling.number })
        #expect(
            try await ListMatters(court: TestOffice.court, caller: court.judge).carryOut(in: court.test.office).items
                .isEmpty
        )
        #expect(try await court.test.check().problems == [])
    }

    @Test("The draft and its note are the court's own: no party sees either, nor that there is one")
    func secret() async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        _ = try await court.draft(filing.id)
        let theirs = try await court.view(filing.id, by: court.filer)
        #expect(theirs.matters.isEmpty && !theirs.docket.contains { $0.act == .refusalDrafted })
        #expect(try await court.view(filing.id, by: court.clerk).matters.map(\.note) == ["请审"])
    }

    @Test("A clerk never signs; without facts nothing is ruled; a draft is sent back only with a reason")
    func whoMay() async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        for caller in [court.clerk, court.filer] {
            _ = await refusal(.notAllowed) { try await court.refuse(filing.id, by: caller) }
        }
        let stranger = try await court.test.caller("外院法官", .filingJudge, court: "京0106")
        _ = await refusal(.notFound) { try await court.refuse(filing.id, by: stranger) }
        _ = await refusal(.factsMissing) { try await court.refuse(filing.id, facts: " ") }
        _ = await refusal(.tooLong) { try await court.refuse(filing.id, facts: String(repeating: "字", count: 4_001)) }
        let office = court.test.office
        _ = await refusal(.factsMissing) {
            try await SendBackDraft(filing: filing.id, reason: "", caller: court.judge).carryOut(in: office)
        }
        _ = await refusal(.notInThisStage) {
            try await SendBackDraft(filing: filing.id, reason: "再查", caller: court.judge).carryOut(in: office)
        }
        _ = try await court.draft(filing.id)
        _ = await refusal(.notAllowed) {
            try await SendBackDraft(filing: filing.id, reason: "再查", caller: court.clerk).carryOut(in: office)
        }
        try await SendBackDraft(filing: filing.id, reason: "再查", caller: court.judge).carryOut(in: office)
        #expect(try await court.view(filing.id, by: court.clerk).matters.allSatisfy { !$0.isOpen })
        #expect(try await court.test.find(filing.id)?.stage.name == .received)
        #expect(try await court.test.check().problems == [])
    }

    @Test("Rulings are numbered without a gap, each year anew; the same key signs once")
    func numbers() async throws {
        let court = try await Court()
        var numbers: [String] = []
        for _ in 0..<3 {
            let filing = try await court.test.received(by: court.filer)
            let key = OnceKey(account: court.judge.account, key: filing.id.description, request: [1])
            let first = try await court.refuse(filing.id, once: key)
            #expect(try await court.refuse(filing.id, once: key) == first)
            numbers.append(first.number)
        }
        #expect(numbers == (1...3).map { "（2026）京0105民不受\($0)号" })
        court.test.clock.advance(days: 365)
        let filing = try await court.test.received(by: court.filer)
        #expect(try await court.refuse(filing.id).number == "（2027）京0105民不受1号")
        #expect(try await court.test.check().problems == [])
    }

    @Test("Who comes second is told by whom it was refused; a refused filing cannot be registered")
    func second() async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        _ = try await court.refuse(filing.id)
        let told = await refusal(.refusedMeanwhile) {
            try await RegisterCase(filing: filing.id, procedure: .summary, caller: court.clerk)
                .carryOut(in: court.test.office)
        }
        #expect(told?.facts["by"] == "法官")
        _ = await refusal(.refusedMeanwhile) { try await court.refuse(filing.id, by: court.head) }
    }

    @Test("Served on arrival at a confirmed address: ten days for an appeal; thirty without domicile (民诉法 171, 286)")
    func service() async throws {
        let court = try await Court()
        for (abroad, last) in [(false, "2026-03-12"), (true, "2026-04-01")] {
            let filing = try await court.test.received(by: court.filer)
            _ = try await court.refuse(filing.id, abroad: abroad)
            #expect(try await court.test.find(filing.id)?.stage.runningDeadline == nil)
            try await court.settle()
            #expect(try await court.test.find(filing.id)?.stage.runningDeadline?.lastDay.description == last)
        }
        #expect(
            try await ReadInbox(caller: court.filer).carryOut(in: court.test.office).items.contains {
                $0.message.kind == .refused
            }
        )
        #expect(try await court.test.check().problems == [])
    }

    @Test("Appealed, sent to the court above, ordered, registered with a number; a late appeal is taken and marked")
    func appeal() async throws {
        let court = try await Court()
        let office = court.test.office
        for late in [0, 3] {
            let filing = try await court.test.received(by: court.filer)
            _ = try await court.refuse(filing.id)
            try await court.settle()
            if late > 0 { court.test.clock.advance(days: 10 + late) }
            _ = await refusal(.factsMissing) {
                try await AppealRefusal(filing: filing.id, petition: " ", caller: court.filer).carryOut(in: office)
            }
            _ = try await AppealRefusal(filing: filing.id, petition: "请求撤销裁定。", caller: court.filer)
                .carryOut(in: office)
            guard case .appealed(let appealed) = try await court.test.find(filing.id)?.stage else {
                Issue.record("not appealed")
                return
            }
            #expect(appealed.daysLate == late && appealed.forwarding == .notYet)
            _ = await refusal(.unknownCourt) {
                try await SendAppeal(filing: filing.id, toCourt: TestOffice.court, caller: court.clerk)
                    .carryOut(in: office)
            }
            let above = office.courts.first { $0.code.description == "京03" }?.code.description ?? "京01"
            _ = try await SendAppeal(filing: filing.id, toCourt: above, caller: court.clerk).carryOut(in: office)
            _ = await refusal(.notInThisStage) {
                try await SendAppeal(filing: filing.id, toCourt: above, caller: court.clerk).carryOut(in: office)
            }
            _ = await refusal(.factsMissing) {
                try await RegisterCase(filing: filing.id, procedure: .summary, order: " ", caller: court.clerk)
                    .carryOut(in: office)
            }
            let record = try await RegisterCase(
                filing: filing.id,
                procedure: .summary,
                order: "（2026）京03民终1号",
                caller: court.clerk
            ).carryOut(in: office)
            try await court.settle()
            let view = try await court.view(filing.id, by: court.filer)
            #expect(view.courtCase?.number == record.number)
            #expect(view.filing.stage.registration?.way == .ordered(order: "（2026）京03民终1号"))
            #expect(try await court.test.check().problems == [])
        }
    }

    @Test("After the review period the head registers or refuses, and nobody else (登记立案规定 8)")
    func onExpiry() async throws {
        let court = try await Court()
        let filing = try await court.test.received(by: court.filer)
        court.test.clock.advance(days: 9)
        _ = await refusal(.notAtThisTime) { try await court.refuse(filing.id) }
        _ = await refusal(.notAllowed) {
            try await RegisterCase(filing: filing.id, procedure: .summary, caller: court.clerk)
                .carryOut(in: court.test.office)
        }
        let overdue = try await ReviewQueue(court: TestOffice.court, filter: .overdue, caller: court.head)
            .carryOut(in: court.test.office)
        #expect(overdue.items.map(\.id) == [filing.id])
        _ = try await court.refuse(filing.id, by: court.head)
        #expect(try await court.test.check().problems == [])
    }
}
