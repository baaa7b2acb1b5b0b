import Filings
import Law
import Registry
import SQLEngine

/// The shelves while rows are gathered: what they would ask the database they remember themselves.
struct BulkTransaction: RegistryTransaction {
    let connection: GatheringConnection
    let sealer: Sealer
    let docket: any DocketShelf
    let outbox: any OutboxShelf

    init(_ connection: GatheringConnection, _ sealer: Sealer) {
        self.connection = connection
        self.sealer = sealer
        docket = BulkDocket(connection: connection, sealer: sealer)
        outbox = BulkOutbox(connection: connection)
    }

    private var tables: StoreTransaction { StoreTransaction(connection: connection, sealer: sealer) }

    var accounts: any AccountShelf { tables.accounts }
    var signIns: any SignInShelf { tables.signIns }
    var throttles: any ThrottleShelf { tables.throttles }
    var codes: any OneTimeCodeShelf { tables.codes }
    var filings: any FilingShelf {
        BulkFilings(table: FilingTable(connection: connection, sealer: sealer), connection: connection)
    }
    var drafts: any DraftShelf { tables.drafts }
    var documents: any DocumentShelf { tables.documents }
    var submissions: any SubmissionShelf { tables.submissions }
    var cases: any CaseShelf { tables.cases }
    var papers: any PaperShelf { tables.papers }
    var corrections: any CorrectionShelf { tables.corrections }
    var decisions: any DecisionShelf { tables.decisions }
    var matters: any MatterShelf { tables.matters }
    var payments: any PaymentShelf { tables.payments }
    var oversight: any OversightShelf { tables.oversight }
    var services: any DefendantServiceShelf { tables.services }
    var views: any SavedViewShelf { tables.views }
    var assistance: any AssistanceShelf { tables.assistance }
    var platforms: any PlatformShelf { tables.platforms }
    var batches: any BatchShelf { tables.batches }
    var reference: any ReferenceShelf { tables.reference }
    var inbox: any InboxShelf { tables.inbox }
    var unreached: any UnreachedShelf { tables.unreached }
    var once: any OnceShelf { tables.once }
}

/// Chains entries to the last one of the same filing; a filing is gathered whole.
private final class BulkDocket: DocketShelf {
    private let table: DocketTable
    private var last: DocketEntry?

    init(connection: GatheringConnection, sealer: Sealer) {
        table = DocketTable(connection: connection, sealer: sealer)
    }

    func append(_ entry: DocketDraft) throws -> DocketEntry {
        let before = last.flatMap { $0.filing == entry.filing ? $0 : nil }
        let chained = try table.append(entry, after: before.map { ($0.sequence, $0.hash) })
        last = chained
        return chained
    }

    func of(_ filing: FilingID) throws -> [DocketEntry] { try table.of(filing) }
}

/// Tasks that were done long ago.
private final class BulkOutbox: OutboxShelf {
    private let connection: GatheringConnection
    private var waiting: [TaskID: OutboxTask] = [:]

    init(connection: GatheringConnection) { self.connection = connection }

    func add(_ task: OutboxTask) { waiting[task.id] = task }

    func done(_ id: TaskID, at: Instant) throws {
        guard let task = waiting.removeValue(forKey: id) else { return }
        try OutboxTable.insertDone(task, at: at, connection)
    }

    func lease(now: Instant, until: Instant, limit: Int, kind: OutboxTask.Kind?) -> [OutboxTask] { [] }
    func failed(_ task: OutboxTask, reason: String, nextAt: Instant?) {}
    func givenUp(after: TaskID?, limit: Int) -> [OutboxTask] { [] }
    func retry(_ id: TaskID, at: Instant) -> Bool { false }
    func counts() -> (waiting: Int, givenUp: Int) { (0, 0) }
}

/// Adds filings; their terms go to a list, since an index is best filled in its own order.
private struct BulkFilings: FilingShelf {
    let table: FilingTable
    let connection: GatheringConnection

    func add(_ filing: FilingRecord) throws { try table.add(filing) }

    func index(_ id: FilingID, court: String, by words: SearchWords) {
        connection.gathered.add(table.terms(of: words, court: court), of: id)
    }

    func find(_ id: FilingID) throws -> FilingRecord? { try table.find(id) }
    func all(_ ids: Set<FilingID>) throws -> [FilingID: FilingRecord] { try table.all(ids) }
    func identifier(ofReference reference: String) throws -> FilingID? { try table.identifier(ofReference: reference) }
    func update(_ filing: FilingRecord, ifVersion version: Int) throws -> Bool {
        try table.update(filing, ifVersion: version)
    }
    func claim(_ id: FilingID, by: AccountID, now: Instant, until: Instant) throws -> Bool {
        try table.claim(id, by: by, now: now, until: until)
    }
    func release(_ id: FilingID, by: AccountID) throws -> Bool { try table.release(id, by: by) }
    func ofOwner(_ owner: AccountID, after: FilingCursor?, limit: Int) throws -> [FilingRecord] {
        try table.ofOwner(owner, after: after, limit: limit)
    }
    func loads(court: String, of people: Set<AccountID>, now: Instant) throws -> [AccountID: DeskLoad] {
        try table.loads(court: court, of: people, now: now)
    }
    func mediated(court: String, by mediator: AccountID?, after: DayCursor?, limit: Int) throws -> [FilingRecord] {
        try table.mediated(court: court, by: mediator, after: after, limit: limit)
    }
    func countDrafts(of owner: AccountID) throws -> Int { try table.countDrafts(of: owner) }
    func queue(_ query: QueueQuery) throws -> [FilingRecord] { try table.queue(query) }
    func narrowed(_ query: QueueQuery) throws -> QueuePart { try table.narrowed(query) }
    func queueCount(court: String, dueBefore: CourtDate?) throws -> Int {
        try table.queueCount(court: court, dueBefore: dueBefore)
    }
    func search(_ search: FilingSearch) throws -> FilingSearch.Found { try table.search(search) }
}
