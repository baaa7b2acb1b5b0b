import Filings
import Forms
import Law
import Registry

@testable import Store

/// A store in which everything agrees: filing 10 is registered with its papers made, 11 is received, 12 is a draft.
enum CheckSample {
    static func filled() async throws -> TestStore {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for number in 10...12 { try start(number, in: tx) }
            for number in 10...11 { try submit(number, in: tx) }
            try register(10, in: tx)
        }
        return store
    }

    static func append(
        _ number: Int,
        _ act: DocketAct,
        _ facts: [String: String],
        in tx: any RegistryTransaction
    ) throws {
        let draft = DocketDraft(
            filing: Sample.identifier(number),
            act: act,
            actor: Sample.identifier(1),
            at: Sample.now,
            facts: facts
        )
        _ = try tx.docket.append(draft)
    }

    static func start(_ number: Int, in tx: any RegistryTransaction) throws {
        let filing = Sample.draft(number)
        try tx.filings.add(filing)
        try tx.drafts.put(DraftRecord(filing: filing.id, answers: Sample.answers(), updatedAt: Sample.now))
        try append(number, .started, [:], in: tx)
        let document = Sample.document(number * 10, of: number)
        try tx.documents.add(document)
        try append(number, .documentAdded, ["document": document.id.description, "title": document.title], in: tx)
    }

    static func submit(_ number: Int, in tx: any RegistryTransaction) throws {
        var document = Sample.document(number * 10, of: number)
        let submission = Sample.submission(number, documents: [document])
        let receipt = try Sample.receipt(submission, documents: [document])
        try tx.submissions.add(submission, receipt: receipt)
        document.state = .submitted
        try tx.documents.update(document)
        try tx.drafts.remove(submission.filing)
        _ = try tx.filings.update(Sample.received(number), ifVersion: 1)
        try append(number, .submitted, ["submission": submission.id.description, "receipt": receipt.number], in: tx)
        try ask(number * 100, number, .pleading, in: tx)
        try ask(number * 100 + 1, number, .receipt, in: tx)
    }

    private static func register(_ number: Int, in tx: any RegistryTransaction) throws {
        var filing = Sample.received(number)
        guard case .received(let received) = filing.stage else { return }
        let serial = try Sample.series().number(tx.cases.nextSerial(in: Sample.series()))
        let registered = received.registered(
            as: Sample.identifier(number),
            number: serial,
            procedure: .summary,
            way: .inTime,
            by: Sample.identifier(1),
            at: Sample.now
        )
        filing.stage = .registered(registered)
        try tx.cases.add(
            CaseRecord(
                id: registered.caseID,
                filing: filing.id,
                number: serial,
                procedure: .summary,
                registeredAt: Sample.now,
                registeredBy: Sample.identifier(1)
            )
        )
        _ = try tx.filings.update(filing, ifVersion: 2)
        try append(number, .registered, ["number": serial.description], in: tx)
        try ask(number * 100 + 2, number, .acceptanceNotice, in: tx)
        for paper in try tx.papers.of(filing.id) { try make(paper, in: tx) }
    }

    static func ask(
        _ number: Int,
        _ filing: Int,
        _ kind: PaperKindCode,
        in tx: any RegistryTransaction
    ) throws {
        let paper = Sample.paper(number, of: filing, kind: kind)
        try tx.papers.add(paper)
        let work = OutboxTask.Work.makePaper(paper.id)
        try tx.outbox.add(
            OutboxTask(id: Sample.identifier(number), work: work, createdAt: Sample.now, dueAt: Sample.now)
        )
    }

    private static func make(_ paper: PaperRecord, in tx: any RegistryTransaction) throws {
        var made = paper
        made.state = .made(sha256: Sample.sha256(5), bytes: 100, pages: 1, at: Sample.now)
        try tx.papers.update(made)
        _ = try tx.docket.append(
            DocketDraft(
                filing: paper.filing,
                act: .paperMade,
                actor: nil,
                at: Sample.now,
                facts: ["paper": paper.id.description]
            )
        )
    }
}
