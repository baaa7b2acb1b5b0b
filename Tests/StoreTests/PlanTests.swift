import Filings
import Forms
import Law
import Registry
import SQLEngine
import TestCluster
import Testing

@testable import Store

@Suite("Every query goes by an index", .everyEngine)
struct PlanTests {
    private typealias Use = @Sendable (StoreTransaction) throws -> Void
    private static let account: AccountID = Sample.identifier(1)
    private static let filing: FilingID = Sample.identifier(10)
    private static let batch: BatchID = Sample.identifier(60)
    private static let platform: PlatformID = Sample.identifier(61)
    private static let consent: ConsentID = Sample.identifier(62)
    private static let cursor = FilingCursor(at: Sample.now, id: filing)

    private static let signIn = SignInRecord(
        id: Sample.identifier(1),
        account: account,
        kept: [1],
        rotatedAt: Sample.now,
        startedAt: Sample.now,
        lastSeenAt: Sample.now,
        expiresAt: Sample.now,
        isProgram: false
    )

    private static let people: [Use] = [
        { _ = try $0.accounts.add(Sample.account(2)) },
        { tx in
            var account = Sample.account(3)
            account.mobile = "13800000000"
            _ = try tx.accounts.add(account)
            try tx.accounts.update(account)
        },
        { _ = try $0.accounts.find(account) },
        { _ = try $0.accounts.find(contact: "a@example.org") },
        { _ = try $0.accounts.find(contact: "13800000000") },
        { _ = try $0.accounts.roles(of: account) },
        { try $0.accounts.grant(RoleHeld(.clerk, in: Sample.court), to: account, by: nil, at: Sample.now) },
        { try $0.accounts.revoke(RoleHeld(.clerk, in: Sample.court), from: account) },
        { _ = try $0.accounts.holders(of: .clerk, in: Sample.court) },
        { _ = try $0.accounts.unconfirmed(after: nil, limit: 5) },
        { _ = try $0.accounts.unconfirmed(after: account, limit: 5) },
        { _ = try $0.accounts.names(of: [account, Sample.identifier(2)]) },
        { _ = try $0.signIns.find(kept: [1]) },
        { try $0.signIns.add(signIn) },
        { try $0.signIns.update(signIn) },
        { try $0.signIns.end(Sample.identifier(1)) },
        { try $0.signIns.endAll(of: account) },
        { try $0.signIns.forgetExpired(before: Sample.now) },
        { _ = try $0.throttles.count("a", at: Sample.now, since: Sample.now) },
        { _ = try $0.throttles.counted("a", since: Sample.now) },
        { try $0.throttles.clear("a") },
        { try $0.codes.put(OneTimeCodeRecord(account: account, purpose: "a", kept: [1], expiresAt: Sample.now)) },
        { _ = try $0.codes.find(account: account, purpose: "a") },
        { try $0.codes.countAttempt(account: account, purpose: "a") },
        { try $0.codes.remove(account: account, purpose: "a") },
    ]

    private static let filings: [Use] =
        [
            { try $0.filings.add(Sample.draft(40)) },
            { _ = try $0.filings.find(filing) },
            { _ = try $0.filings.all([filing, Sample.identifier(11)]) },
            { _ = try $0.filings.update(Sample.received(10), ifVersion: 1) },
            { _ = try $0.filings.claim(filing, by: account, now: Sample.now, until: Sample.now) },
            { _ = try $0.filings.release(filing, by: account) },
            { _ = try $0.filings.ofOwner(account, after: nil, limit: 5) },
            { _ = try $0.filings.ofOwner(account, after: cursor, limit: 5) },
            { _ = try $0.filings.countDrafts(of: account) },
            { _ = try $0.filings.mediated(court: Sample.court, by: nil, after: nil, limit: 5) },
            { _ = try $0.filings.mediated(court: Sample.court, by: nil, after: place, limit: 5) },
            { _ = try $0.filings.mediated(court: Sample.court, by: account, after: nil, limit: 5) },
            { _ = try $0.filings.mediated(court: Sample.court, by: account, after: place, limit: 5) },
            { _ = try $0.filings.queueCount(court: Sample.court, dueBefore: nil) },
            { _ = try $0.filings.loads(court: Sample.court, of: [account], now: Sample.now) },
            { _ = try $0.filings.queueCount(court: Sample.court, dueBefore: CourtDate(Sample.now)) },
            { try $0.filings.index(filing, court: Sample.court, by: SearchWords(words: ["张三"])) },
            { _ = try $0.filings.search(search("借款 张三", after: nil)) },
            { _ = try $0.filings.search(search("借款 张三 借贷", after: filing)) },
            { _ = try $0.filings.search(search("张三", after: filing)) },
            { _ = try $0.filings.search(search("借贷", after: nil)) },
            { _ = try $0.filings.search(search("民间借贷", after: filing)) },
        ]
        + QueueQuery.Filter.allCases.flatMap { filter in [use(filter, after: nil), use(filter, after: place)] }

    private static func search(_ text: String, after: FilingID?) -> FilingSearch {
        FilingSearch(court: Sample.court, text: text, titles: ["private-lending": ["民间借贷"]], after: after, limit: 5)
    }

    private static let place = DayCursor(day: CourtDate(Sample.now), id: filing)

    private static func use(_ filter: QueueQuery.Filter, after: DayCursor?) -> Use {
        { tx in
            let query = QueueQuery(court: Sample.court, filter: filter, viewer: account, now: Sample.now, after: after)
            _ = try tx.filings.queue(query)
            _ = try tx.filings.narrowed(query)
        }
    }

    private static let contents: [Use] = [
        { try $0.drafts.put(DraftRecord(filing: filing, answers: Sample.answers(), updatedAt: Sample.now)) },
        { _ = try $0.drafts.find(filing) },
        { try $0.batches.add(Sample.batch(60), rows: [BatchRow(batch: batch, number: 1, cells: [:])]) },
        { _ = try $0.batches.find(batch) },
        { _ = try $0.batches.of(account, after: nil, limit: 5) },
        { _ = try $0.batches.of(account, after: batch, limit: 5) },
        { _ = try $0.batches.count(of: account, since: Sample.now) },
        { _ = try $0.batches.rows(of: batch, in: nil, after: 0, limit: 5) },
        { _ = try $0.batches.rows(of: batch, in: .ready, after: 3, limit: 5) },
        { _ = try $0.batches.row(1, of: batch) },
        { _ = try $0.batches.row(of: filing) },
        { try $0.batches.update(BatchRow(batch: batch, number: 1, cells: [:], filing: filing)) },
        { _ = try $0.batches.counts(of: [batch]) },
        { try $0.assistance.add(assistant: Sample.identifier(2), to: account, at: Sample.now) },
        { _ = try $0.assistance.assistants(of: account) },
        { _ = try $0.assistance.principals(of: account) },
        { _ = try $0.assistance.remove(assistant: Sample.identifier(2), from: account) },
        { try $0.platforms.add(Sample.platform(61)) },
        { _ = try $0.platforms.find(platform) },
        { _ = try $0.platforms.all(after: platform, limit: 5) },
        { try $0.platforms.add(Sample.consent(62, of: 61)) },
        { _ = try $0.platforms.consent(consent) },
        { _ = try $0.platforms.consents(of: account) },
        { try $0.platforms.withdraw(consent, at: Sample.now) },
        { try $0.platforms.revoke(platform, at: Sample.now) },
        { _ = try $0.batches.sign(batch, with: Sample.signature) },
        { try $0.drafts.remove(filing) },
        { try $0.documents.add(Sample.document(50, of: 10)) },
        { _ = try $0.documents.find(Sample.identifier(50)) },
        { _ = try $0.documents.of(filing) },
        { try $0.documents.update(Sample.document(50, of: 10)) },
        { tx in
            let submission = Sample.submission(10, documents: [Sample.document(50, of: 10)])
            try tx.submissions.add(submission, receipt: Sample.receipt(submission, documents: []))
            _ = try tx.submissions.find(submission.id)
        },
        { try $0.documents.remove(Sample.identifier(51)) },
        { _ = try $0.submissions.receipt(number: "R-1") },
        { _ = try $0.submissions.receipts(of: filing) },
        { _ = try $0.submissions.of(filing) },
        { _ = try $0.docket.append(DocketDraft(filing: filing, act: .started, actor: account, at: Sample.now)) },
        { _ = try $0.docket.of(filing) },
        { _ = try $0.cases.nextSerial(in: Sample.series()) },
        { _ = try $0.cases.lastSerial(in: Sample.series()) },
        { _ = try $0.cases.find(Sample.identifier(1)) },
        { _ = try $0.cases.of(filing) },
        { try $0.papers.add(Sample.paper(60, of: 10, kind: .receipt)) },
        { _ = try $0.papers.find(Sample.identifier(60)) },
        { _ = try $0.papers.find(verificationCode: "CODE60") },
        { _ = try $0.papers.of(filing) },
        { try $0.papers.update(Sample.paper(60, of: 10, kind: .receipt)) },
        { _ = try $0.papers.nextNumber(court: Sample.court, kind: .receipt, year: 2026) },
        { try $0.corrections.add(Sample.notice(60, of: 10)) },
        { _ = try $0.corrections.find(Sample.identifier(60)) },
        { _ = try $0.corrections.of(filing) },
        { _ = try $0.corrections.reasons(of: [filing, Sample.identifier(11)]) },
        { try $0.corrections.update(Sample.notice(60, of: 10)) },
    ]

    private static let unreached = UnreachedRecord(
        message: Sample.identifier(80),
        account: account,
        filing: filing,
        court: Sample.court,
        reason: "mail.refused",
        at: Sample.now
    )

    private static let decision = DecisionRecord(
        paper: Sample.identifier(60),
        filing: filing,
        submission: Sample.identifier(10),
        kind: .refusal,
        number: "（2026）京0105民不受1号",
        content: DecisionContent(ground: "noDefendant", facts: "…"),
        draftedBy: account,
        signedBy: account,
        at: Sample.now
    )

    private static let matter = MatterRecord(
        id: Sample.identifier(90),
        filing: filing,
        court: Sample.court,
        kind: .insistence,
        content: DecisionContent(ground: "", facts: ""),
        by: account,
        at: Sample.now
    )

    private static let savedView = SavedViewRecord(
        id: Sample.identifier(70),
        account: account,
        court: Sample.court,
        name: "大额",
        filter: .all,
        narrowing: QueueNarrowing(least: Money(fen: 1))
    )

    private static let overseen = OversightRecord(
        .refusal,
        court: Sample.court,
        day: CourtDate(Sample.now),
        filing: filing,
        detail: "noDefendant"
    )

    private static let payment = PaymentRecord(
        id: Sample.identifier(91),
        filing: filing,
        amount: Money(fen: 100),
        way: .counter,
        begunBy: account,
        begunAt: Sample.now
    )

    private static let decisions: [Use] = [
        { try $0.decisions.add(decision) },
        { _ = try $0.decisions.find(decision.paper) },
        { _ = try $0.decisions.of(filing) },
        { try $0.payments.add(payment) },
        { _ = try $0.payments.find(payment.id) },
        { _ = try $0.payments.of(filing) },
        { try $0.payments.update(payment) },
        { _ = try $0.matters.add(matter) },
        { _ = try $0.matters.open(.insistence, on: filing) },
        { _ = try $0.matters.of(filing) },
        { _ = try $0.matters.open(court: Sample.court, kind: nil, after: nil, limit: 5) },
        { _ = try $0.matters.open(court: Sample.court, kind: .appeal, after: matter.id, limit: 5) },
        { tx in
            var settled = matter
            settled.state = .settled("signed", by: account, at: Sample.now)
            _ = try tx.matters.settle(settled)
        },
    ]

    private static let messages: [Use] = [
        { tx in
            let work = OutboxTask.Work.makePaper(Sample.identifier(60))
            try tx.outbox.add(
                OutboxTask(id: Sample.identifier(70), work: work, createdAt: Sample.now, dueAt: Sample.now)
            )
        },
        { _ = try $0.outbox.lease(now: Sample.now, until: Sample.now, limit: 5) },
        { _ = try $0.outbox.lease(now: Sample.now, until: Sample.now, limit: 5, kind: .send) },
        { tx in
            let work = OutboxTask.Work.makePaper(Sample.identifier(60))
            let task = OutboxTask(id: Sample.identifier(70), work: work, createdAt: Sample.now, dueAt: Sample.now)
            try tx.outbox.failed(task, reason: "smtp", nextAt: Sample.now)
        },
        { try $0.outbox.done(Sample.identifier(70), at: Sample.now) },
        { _ = try $0.outbox.givenUp(after: nil, limit: 5) },
        { _ = try $0.outbox.givenUp(after: Sample.identifier(70), limit: 5) },
        { _ = try $0.outbox.retry(Sample.identifier(70), at: Sample.now) },
        { tx in
            let id: MessageID = Sample.identifier(80)
            _ = try tx.inbox.add(
                InboxMessage(id: id, account: account, kind: .received, filing: filing, at: Sample.now)
            )
        },
        { _ = try $0.inbox.of(account, after: nil, limit: 5) },
        { _ = try $0.inbox.of(account, after: Sample.identifier(80), limit: 5) },
        { _ = try $0.inbox.find(Sample.identifier(80), of: account) },
        { _ = try $0.inbox.find(Sample.identifier(80)) },
        { try $0.views.add(savedView) },
        { _ = try $0.views.of(account, court: Sample.court) },
        { try $0.views.remove(savedView.id) },
        { try $0.services.add(Sample.service(10)) },
        { _ = try $0.services.of(filing) },
        { _ = try $0.services.update(Sample.service(10)) },
        { _ = try $0.services.open(court: Sample.court, after: nil, limit: 5) },
        { _ = try $0.services.open(court: Sample.court, after: DefendantServiceCursor(Sample.service(10)), limit: 5) },
        { try $0.oversight.add(overseen) },
        {
            _ = try $0.oversight.counts(
                court: Sample.court,
                .refusal,
                from: CourtDate(Sample.now),
                to: CourtDate(Sample.now)
            )
        },
        { _ = try $0.oversight.list(court: Sample.court, .refusal, after: nil, limit: 5) },
        { _ = try $0.oversight.list(court: Sample.court, .refusal, after: place, limit: 5) },
        { _ = try $0.unreached.add(unreached) },
        { _ = try $0.unreached.find(unreached.message) },
        { _ = try $0.unreached.open(court: Sample.court, after: nil, limit: 5) },
        { _ = try $0.unreached.open(court: Sample.court, after: unreached.message, limit: 5) },
        { tx in
            var reached = unreached
            reached.state = .reached(.telephone, by: account, at: Sample.now)
            _ = try tx.unreached.settle(reached)
        },
        { _ = try $0.inbox.unread(of: account) },
        { try $0.inbox.markRead(Sample.identifier(80), of: account, at: Sample.now) },
        { tx in
            let message = OutgoingMessage(account: account, to: "a@b.cn", text: "")
            try tx.inbox.addSimulated(message, task: Sample.identifier(70), at: Sample.now)
        },
        { _ = try $0.inbox.simulated(for: account, limit: 5) },
        { _ = try $0.inbox.simulated(by: Sample.identifier(70)) },
        { _ = try $0.inbox.simulated(for: nil, limit: 5) },
        { _ = try $0.outbox.counts() },
        { tx in
            let key = OnceKey(account: account, key: "a", request: [])
            _ = try tx.once.find(key)
            try tx.once.put(OnceRecord(key: key, outcome: [], at: Sample.now))
        },
        { try $0.once.forget(before: Sample.now) },
        { _ = try $0.drafts.of([filing]) },
        { _ = try $0.submissions.lastAnswers(of: [filing]) },
        { try $0.reference.put(ReferenceSetRecord(name: .courts, importedAt: Sample.now, rows: 1, content: [1])) },
    ]

    @Test("No query of a shelf walks through a table or sorts what it found", .timeLimit(.minutes(5)))
    func noScans() async throws {
        let store = try await TestStore()
        // SQLite plans by the schema alone; PostgreSQL looks at how much there is.
        try await store.opened.sabotage(GrownStore.statements)
        try await store.addAccounts(1)
        let sealer = store.database.sealer
        let uses = Self.people + Self.filings + Self.contents + Self.decisions + Self.messages
        let (scans, sorts, statements) = try await store.engine.write { connection in
            let planning = PlanningConnection(connection)
            let tx = StoreTransaction(connection: planning, sealer: sealer)
            try tx.filings.add(Sample.received(10))
            // A word that is everywhere, so that the search has something to lead with.
            try tx.filings.index(Self.filing, court: Sample.court, by: SearchWords(words: ["借款", "张三"]))
            for use in uses {
                // Nobody can open what the grown tables hold; a statement that fails is told at the end all the same.
                if connection.dialect == .postgres { try? use(tx) } else { try use(tx) }
            }
            return (planning.scans, planning.sorts, planning.statements)
        }
        #expect(statements > uses.count)
        #expect(scans.isEmpty, "\(scans.joined(separator: "\n"))")
        #expect(sorts.isEmpty, "\(sorts.joined(separator: "\n"))")
    }
}
