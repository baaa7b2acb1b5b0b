import Filings
import Forms
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Filing at the counter: the court types, the person signs on paper (登记立案规定 1, 2)", .everyEngine)
struct CounterTests {
    private static let number = "11010519491231002X"

    private struct Court {
        let test: TestOffice
        let counter: Caller
        let clerk: Caller

        init() async throws {
            test = try await TestOffice()
            counter = try await test.caller("周平", .counterStaff)
            clerk = try await test.caller("书记员", .clerk)
        }

        var office: Office { test.office }

        func begin(
            _ name: String = "林知秋",
            number: String = CounterTests.number,
            contact: String = "",
            by caller: Caller? = nil
        ) async throws -> FilingRecord {
            try await FileAtCounter(
                court: TestOffice.court,
                form: "private-lending",
                name: name,
                citizenNumber: number,
                contact: contact,
                caller: caller ?? counter
            ).carryOut(in: office)
        }

        /// The rest of the answers, typed by whoever works there.
        func fill(_ filing: FilingRecord, by caller: Caller? = nil) async throws {
            var answers = try Example.answers()
            let view = try await ViewFiling(filing: filing.id, caller: caller ?? counter).carryOut(in: office)
            let begun = try #require(view.draft?.answers["plaintiffs.0"]?.group)
            for (field, value) in begun { answers["plaintiffs.0.\(field)"] = value }
            _ = try await SaveAnswers(filing: filing.id, typed: .whole(answers), caller: caller ?? counter)
                .carryOut(in: office)
        }

        func submit(
            _ filing: FilingRecord,
            name: String = "林知秋",
            by caller: Caller? = nil
        ) async throws -> ReceiptRecord {
            try await SubmitFiling(filing: filing.id, signature: .init(name: name, code: ""), caller: caller ?? counter)
                .carryOut(in: office)
        }
    }

    @Test(
        "What the card says is there; typed, signed on paper, receipted, registered; the helper is recorded, no agent"
    )
    func onTheSpot() async throws {
        let court = try await Court()
        let filing = try await court.begin()
        let view = try await ViewFiling(filing: filing.id, caller: court.counter).carryOut(in: court.office)
        let known = ["name": "林知秋", "sex": "female", "birth": "1949-12-31", "citizenNumber": Self.number]
        for (field, text) in known { #expect(view.draft?.answers["plaintiffs.0.\(field)"]?.text == text) }
        try await court.fill(filing)
        let receipt = try await court.submit(filing)
        try await court.test.settle()
        let submission = try await court.office.store.read { tx in try tx.submissions.find(receipt.submission) }
        #expect(submission?.signature.way == .onPaper(name: "林知秋", before: court.counter.account))
        _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: court.clerk).carryOut(
            in: court.office
        )
        try await court.test.settle()
        let registered = try #require(await court.test.find(filing.id))
        #expect(registered.stage.name == .registered && registered.helper == court.counter.account)
        #expect(registered.owner != court.counter.account)
        #expect(try await court.test.check().problems == [])
    }

    @Test("Only counter staff of the court, only the one who began, and only until it is handed in")
    func whoMay() async throws {
        let court = try await Court()
        let other = try await court.test.caller("另一窗口", .counterStaff)
        _ = await refusal(.notFound) { try await court.begin(by: court.clerk) }
        let filing = try await court.begin()
        _ = await refusal(.notFound) { try await court.fill(filing, by: other) }
        _ = await refusal(.notFound) { try await court.fill(filing, by: court.clerk) }
        try await court.fill(filing)
        _ = await refusal(.signatureNameDiffers) { try await court.submit(filing, name: "别人") }
        _ = try await court.submit(filing)
        _ = await refusal(.notAllowed) {
            try await WithdrawFiling(filing: filing.id, reason: "不要了", caller: court.counter).carryOut(in: court.office)
        }
        // Whoever leaves the counter leaves its drafts.
        let draft = try await court.begin()
        let gone = Caller(account: court.counter.account, name: "周平", roles: [], language: .chinese)
        _ = await refusal(.notFound) {
            try await ViewFiling(filing: draft.id, caller: gone).carryOut(in: court.office)
        }
    }

    @Test("A wrong number, an account of somebody else: refused in words; the person's own account has the filing")
    func whose() async throws {
        let court = try await Court()
        let person = try await court.test.caller("林知秋")
        let address = try #require(await court.office.store.read { tx in try tx.accounts.find(person.account) }?.email)
        _ = await refusal(.invalid) { try await court.begin(number: "110105194912310021") }
        _ = await refusal(.nameMissing) { try await court.begin(" ") }
        _ = await refusal(.contactNotTheirs) { try await court.begin("别人", contact: address) }
        _ = await refusal(.contactNotTheirs) { try await court.begin(contact: "nobody@example.org") }
        let filing = try await court.begin(contact: address)
        #expect(filing.owner == person.account)
        try await court.fill(filing, by: person)
    }
}
