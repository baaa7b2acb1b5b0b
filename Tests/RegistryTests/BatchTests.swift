import Filings
import Forms
import Law
import Registry
import TestCluster
import Testing

@Suite("Many filings are made of one template and a table", .everyEngine)
struct BatchTests {
    /// Each against somebody else, about another amount; the rows of these numbers with something wrong.
    private func table(_ count: Int, wrong: Set<Int> = []) -> BatchTable {
        BatchTable(
            headings: ["被告 1 · 姓名 [defendants.0.name]", "principalOwed", "claimsInterest", ""],
            rows: (1...count).map { number in
                ["被告\(number)", wrong.contains(number) ? "十万" : "\(1_000 + number).5", "否", ""]
            }
        )
    }

    private func begun(
        _ test: TestOffice,
        _ filer: Caller,
        _ table: BatchTable,
        documents: [String] = []
    ) async throws -> BatchRecord {
        let template = try await test.start(by: filer)
        for name in documents { _ = try await test.addDocument(name, to: template, by: filer) }
        let batch = try await StartBatch(template: template.id, name: "十一月", table: table, caller: filer)
            .carryOut(in: test.office)
        try await test.settle()
        return batch
    }

    private func view(
        _ test: TestOffice,
        _ batch: BatchRecord,
        _ filer: Caller,
        state: BatchRow.State? = nil,
        after: Int = 0
    ) async throws -> ViewBatch.View {
        try await ViewBatch(batch: batch.id, state: state, after: after, limit: 100, caller: filer)
            .carryOut(in: test.office)
    }

    private func sign(_ test: TestOffice, _ batch: BatchRecord, _ filer: Caller) async throws -> Int {
        try await RequestBatchCode(batch: batch.id, caller: filer).carryOut(in: test.office)
        return try await SignBatch(
            batch: batch.id,
            signature: SubmitFiling.Signing(name: filer.name, code: test.secrets.lastCode),
            caller: filer
        ).carryOut(in: test.office)
    }

    @Test(
        "Of 300 rows 7 are wrong: 293 are signed at once and received, the 7 say why, are corrected by a table and follow"
    )
    func threeHundred() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let wrong: Set = [3, 17, 44, 120, 199, 256, 300]
        let batch = try await begun(test, filer, table(300, wrong: wrong), documents: ["营业执照"])
        var seen = try await view(test, batch, filer)
        #expect(seen.counts == [.ready: 293, .incomplete: 7])
        let bad = try await view(test, batch, filer, state: .incomplete).lines.items
        #expect(Set(bad.map(\.row.number)) == wrong)
        #expect(bad.allSatisfy { $0.findings.map(\.path.description) == ["principalOwed"] })
        // Not in anybody's list of drafts, nor counted as such; each has the template's document.
        #expect(try await ListMyFilings(caller: filer).carryOut(in: test.office).items.count == 1)
        let first = try #require(seen.lines.items.first?.filing)
        #expect(first.caption.chinese.contains("被告1") && first.claimAmount != nil)
        let own = try await ViewFiling(filing: first.id, caller: filer).carryOut(in: test.office)
        #expect(own.documents.map(\.title) == ["营业执照"] && own.draft?.answers["principalOwed"]?.text == "1001.50")

        #expect(try await sign(test, batch, filer) == 293)
        try await test.settle()
        seen = try await view(test, batch, filer)
        #expect(seen.counts == [.submitted: 293, .incomplete: 7])
        let received = try #require(seen.lines.items.first?.filing)
        #expect(received.stage.name == .received)
        let receipts = try await ViewFiling(filing: received.id, caller: filer).carryOut(in: test.office).receipts
        #expect(receipts.count == 1)

        // The corrected rows only, by their numbers.
        let rows = wrong.sorted().map { ["\($0)", "100000"] } + [["1", "5"], ["999", "5"]]
        let outcome = try await ChangeBatch(
            batch: batch.id,
            table: BatchTable(headings: ["row", "principalOwed"], rows: rows),
            caller: filer
        ).carryOut(in: test.office)
        #expect(outcome.changed == 7 && outcome.left == [1, 999])
        #expect(try await sign(test, batch, filer) == 7)
        try await test.settle()
        #expect(try await view(test, batch, filer).counts == [.submitted: 300])
        #expect(try await ListMyFilings(caller: filer, limit: 100).carryOut(in: test.office).next != nil)
    }

    @Test("What is changed after it was signed is not handed in, says so, and can be signed anew")
    func changedAfterSigning() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let batch = try await begun(test, filer, table(2))
        #expect(try await sign(test, batch, filer) == 2)
        // Signed again before it is handed in, nothing is signed twice.
        await #expect(throws: Refusal(.batchUnderWay)) { try await sign(test, batch, filer) }
        let row = try #require(try await view(test, batch, filer).lines.items.last)
        let filing = try #require(row.filing)
        let answers = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office).draft?.answers
        var changed = try #require(answers)
        changed["principalOwed"] = .text("7")
        let store = test.office.store
        let written = changed
        // By a hand that does not note it at the row: only the version of the draft tells.
        try await store.write { tx in
            guard var draft = try tx.drafts.find(filing.id) else { return }
            (draft.answers, draft.version) = (written, draft.version + 1)
            try tx.drafts.put(draft)
        }
        try await test.settle()
        let seen = try await view(test, batch, filer)
        #expect(seen.counts == [.submitted: 1, .ready: 1])
        #expect(seen.lines.items.last?.row.problem == "changedMeanwhile")
        #expect(try await sign(test, batch, filer) == 1)
        try await test.settle()
        #expect(try await view(test, batch, filer).counts == [.submitted: 2])
    }

    @Test("A row written by hand is noted: complete, incomplete, handed in by itself")
    func byHand() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let batch = try await begun(test, filer, table(2, wrong: [2]))
        let line = try #require(try await view(test, batch, filer, state: .incomplete).lines.items.first)
        let filing = try #require(line.filing)
        var answers = try #require(
            try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office).draft?.answers
        )
        answers["principalOwed"] = .text("100000")
        _ = try await SaveAnswers(filing: filing.id, typed: .whole(answers), caller: filer).carryOut(in: test.office)
        #expect(try await view(test, batch, filer).counts == [.ready: 2])
        _ = try await test.submit(filing, by: filer)
        #expect(try await view(test, batch, filer).counts == [.ready: 1, .submitted: 1])
    }

    @Test("A table that cannot be read is refused whole, with the column or the limit it is about")
    func refused() async throws {
        var policy = OfficePolicy()
        (policy.rowsPerBatch, policy.batchesPerDay) = (3, 1)
        let test = try await TestOffice(policy: policy)
        let filer = try await test.caller("张晓岚")
        let template = try await test.start(by: filer)
        func start(_ table: BatchTable, name: String = "批") async throws {
            _ = try await StartBatch(template: template.id, name: name, table: table, caller: filer)
                .carryOut(in: test.office)
        }
        await #expect(throws: Refusal(.unknownColumn, facts: ["column": "金额"])) {
            try await start(BatchTable(headings: ["金额"], rows: [["5"]]))
        }
        await #expect(throws: Refusal(.tableEmpty)) {
            try await start(BatchTable(headings: ["principalOwed"], rows: [["#note"], [""]]))
        }
        await #expect(throws: Refusal(.tableTooLong, facts: ["limit": "3"])) { try await start(table(4)) }
        await #expect(throws: Refusal(.titleMissing)) { try await start(table(1), name: " ") }
        try await start(table(3))
        await #expect(throws: Refusal(.tooManyBatches, facts: ["limit": "1"])) { try await start(table(1)) }
    }

    @Test("Anybody else's batch does not exist, for no verb; nor is another's draft a template")
    func othersSeeNothing() async throws {
        let test = try await TestOffice()
        let (filer, other) = (try await test.caller("张晓岚"), try await test.caller("李四"))
        let batch = try await begun(test, filer, table(1))
        let gone = Refusal(.notFound)
        await #expect(throws: gone) { try await view(test, batch, other) }
        await #expect(throws: gone) { try await sign(test, batch, other) }
        await #expect(throws: gone) {
            try await ChangeBatch(
                batch: batch.id,
                table: BatchTable(headings: ["row", "principalOwed"], rows: [["1", "5"]]),
                caller: other
            ).carryOut(in: test.office)
        }
        await #expect(throws: gone) {
            try await StartBatch(template: batch.template, name: "批", table: table(1), caller: other)
                .carryOut(in: test.office)
        }
        #expect(try await ListBatches(caller: other).carryOut(in: test.office).items.isEmpty)
        #expect(try await ListBatches(caller: filer).carryOut(in: test.office).items.count == 1)
    }
}
