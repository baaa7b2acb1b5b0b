import Filings
import Forms
import Law
import Registry
import TestCluster
import Testing

@Suite("Somebody types for another, and does nothing that has effect", .everyEngine)
struct AssistantTests {
    /// As they are recognised: with those for whom they type.
    private func recognised(_ test: TestOffice, _ caller: Caller) async throws -> Caller {
        let account = try #require(try await test.office.store.read { tx in try tx.accounts.find(caller.account) })
        let signedIn = try await SignIn(
            contact: account.email ?? "",
            password: "correct horse battery",
            source: "test"
        ).carryOut(in: test.office)
        return try #require(try await RecogniseSignIn(token: signedIn.token).carryOut(in: test.office)).caller
    }

    private func contact(_ test: TestOffice, _ caller: Caller) async throws -> String {
        try await test.office.store.read { tx in try tx.accounts.find(caller.account)?.email ?? "" }
    }

    @Test(
        "An assistant begins, writes and sees for the person, who signs; it is recorded who typed; ended, nothing is seen"
    )
    func types() async throws {
        let test = try await TestOffice()
        let (person, helper) = (try await test.caller("张晓岚"), try await test.caller("李助理"))
        #expect(try await recognised(test, helper).principals.isEmpty)
        try await AllowAssistant(contact: contact(test, helper), caller: person).carryOut(in: test.office)
        let assistant = try await recognised(test, helper)
        #expect(assistant.principals == [person.account])

        let filing = try await StartFiling(
            form: "private-lending",
            court: TestOffice.court,
            answers: try Example.answers(),
            owner: person.account,
            caller: assistant
        ).carryOut(in: test.office)
        #expect(filing.owner == person.account && filing.helper == helper.account)
        _ = try await test.addDocument("借条", to: filing, by: assistant)
        var view = try await ViewFiling(filing: filing.id, caller: assistant).carryOut(in: test.office)
        #expect(view.draft != nil && view.documents.count == 1)
        #expect(view.docket.allSatisfy { $0.actor == helper.account })
        #expect(try await ListMyFilings(caller: assistant).carryOut(in: test.office).items.isEmpty)
        let listed = try await ListMyFilings(caller: assistant, of: person.account).carryOut(in: test.office)
        #expect(listed.items.map(\.id) == [filing.id])

        // Whatever has effect is the person's.
        await #expect(throws: Refusal(.onlyThePersonSigns)) {
            try await RequestSigningCode(filing: filing.id, caller: assistant).carryOut(in: test.office)
        }
        await #expect(throws: Refusal(.onlyThePersonSigns)) {
            try await SubmitFiling(
                filing: filing.id,
                signature: SubmitFiling.Signing(name: "张晓岚", code: "000000"),
                caller: assistant
            ).carryOut(in: test.office)
        }
        _ = try await test.submit(filing, by: person)
        view = try await ViewFiling(filing: filing.id, caller: assistant).carryOut(in: test.office)
        #expect(view.filing.stage.name == .received)
        await #expect(throws: Refusal.self) {
            try await WithdrawFiling(filing: filing.id, reason: "", caller: assistant).carryOut(in: test.office)
        }

        // Either may end it.
        try await EndAssistance(other: person.account, caller: assistant).carryOut(in: test.office)
        let over = try await recognised(test, helper)
        await #expect(throws: Refusal(.notFound)) {
            try await ViewFiling(filing: filing.id, caller: over).carryOut(in: test.office)
        }
        await #expect(throws: Refusal(.notFound)) {
            try await ListMyFilings(caller: over, of: person.account).carryOut(in: test.office)
        }
    }

    @Test("An assistant makes a batch that the person signs")
    func batches() async throws {
        let test = try await TestOffice()
        let (person, helper) = (try await test.caller("张晓岚"), try await test.caller("李助理"))
        try await AllowAssistant(contact: contact(test, helper), caller: person).carryOut(in: test.office)
        let assistant = try await recognised(test, helper)
        let template = try await test.start(by: person)
        let batch = try await StartBatch(
            template: template.id,
            name: "一批",
            table: BatchTable(rows: [["principalOwed": "5"]]),
            caller: assistant
        ).carryOut(in: test.office)
        try await test.settle()
        #expect(batch.account == person.account)
        #expect(try await ListBatches(of: person.account, caller: assistant).carryOut(in: test.office).items.count == 1)
        await #expect(throws: Refusal(.onlyThePersonSigns)) {
            try await RequestBatchCode(batch: batch.id, caller: assistant).carryOut(in: test.office)
        }
        try await RequestBatchCode(batch: batch.id, caller: person).carryOut(in: test.office)
        let signing = SubmitFiling.Signing(name: "张晓岚", code: test.secrets.lastCode)
        await #expect(throws: Refusal(.onlyThePersonSigns)) {
            try await SignBatch(batch: batch.id, signature: signing, caller: assistant).carryOut(in: test.office)
        }
        #expect(try await SignBatch(batch: batch.id, signature: signing, caller: person).carryOut(in: test.office) == 1)
    }

    @Test(
        "Nobody who works in a court types for a party, neither asked later nor made one later; nor oneself, nor nobody"
    )
    func notOfTheCourt() async throws {
        let test = try await TestOffice()
        let person = try await test.caller("张晓岚")
        let (clerk, helper) = (try await test.caller("书记员", .clerk), try await test.caller("李助理"))
        for other in [clerk, person] {
            let address = try await contact(test, other)
            await #expect(throws: Refusal(.assistantUnknown)) {
                try await AllowAssistant(contact: address, caller: person).carryOut(in: test.office)
            }
        }
        await #expect(throws: Refusal(.assistantUnknown)) {
            try await AllowAssistant(contact: "nobody@example.org", caller: person).carryOut(in: test.office)
        }
        try await AllowAssistant(contact: contact(test, helper), caller: person).carryOut(in: test.office)
        let role = RoleHeld(.clerk, in: TestOffice.court)
        try await GrantRole(account: helper.account, role: role).carryOut(in: test.office)
        #expect(try await recognised(test, helper).principals.isEmpty)
    }
}
