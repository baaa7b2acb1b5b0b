package import Filings
package import Forms
package import Law

/// The store, as verbs and queries see it.
///
/// Bodies are synchronous and may run again: they have no effect but in `tx`.
package protocol RegistryStore: Sendable {
    /// Returns after the transaction is on stable storage, and only then.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any RegistryTransaction) throws -> Value
    ) async throws -> Value

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any RegistryTransaction) throws -> Value
    ) async throws -> Value

    /// Another number after every commit that changed accounts, roles or sign-ins; nil where other processes change them too.
    ///
    /// What was read while it was the same still holds.
    var peopleVersion: Int? { get }
}

/// One transaction: the shelves of the registry.
///
/// Personal fields are encrypted below this line.
package protocol RegistryTransaction {
    var accounts: any AccountShelf { get }
    var signIns: any SignInShelf { get }
    var throttles: any ThrottleShelf { get }
    var codes: any OneTimeCodeShelf { get }
    var filings: any FilingShelf { get }
    var drafts: any DraftShelf { get }
    var documents: any DocumentShelf { get }
    var submissions: any SubmissionShelf { get }
    var docket: any DocketShelf { get }
    var cases: any CaseShelf { get }
    var papers: any PaperShelf { get }
    var corrections: any CorrectionShelf { get }
    var decisions: any DecisionShelf { get }
    var matters: any MatterShelf { get }
    var payments: any PaymentShelf { get }
    var oversight: any OversightShelf { get }
    var services: any DefendantServiceShelf { get }
    var views: any SavedViewShelf { get }
    var batches: any BatchShelf { get }
    var platforms: any PlatformShelf { get }
    var assistance: any AssistanceShelf { get }
    var outbox: any OutboxShelf { get }
    var inbox: any InboxShelf { get }
    var unreached: any UnreachedShelf { get }
    var reference: any ReferenceShelf { get }
    var once: any OnceShelf { get }
}

package protocol AccountShelf {
    /// - Returns: false if the e-mail address or mobile number is taken. An account whose contact was never confirmed
    ///   gives way.
    func add(_ account: AccountRecord) throws -> Bool
    func find(_ id: AccountID) throws -> AccountRecord?
    /// By e-mail address or mobile number, normalised.
    func find(contact: String) throws -> AccountRecord?
    func update(_ account: AccountRecord) throws
    func roles(of id: AccountID) throws -> Set<RoleHeld>
    func grant(_ role: RoleHeld, to id: AccountID, by: AccountID?, at: Instant) throws
    func revoke(_ role: RoleHeld, from id: AccountID) throws
    func holders(of role: Role, in court: String) throws -> [AccountID]
    /// Accounts whose names nobody has confirmed yet, oldest first; people who work in a court are not among them.
    func unconfirmed(after: AccountID?, limit: Int) throws -> [AccountRecord]
    func names(of ids: Set<AccountID>) throws -> [AccountID: String]
}

package protocol SignInShelf {
    func add(_ signIn: SignInRecord) throws
    /// By the kept form of the present token, or of the one before it.
    func find(kept: [UInt8]) throws -> SignInRecord?
    func update(_ signIn: SignInRecord) throws
    func end(_ id: SignInID) throws
    func endAll(of account: AccountID) throws
    func forgetExpired(before: Instant) throws
}

package protocol ThrottleShelf {
    /// Counts one event under a key (kept as a keyed hash) and says how many there were in the window that began at `since`.
    func count(_ key: String, at: Instant, since: Instant) throws -> Int
    /// How many, without counting.
    func counted(_ key: String, since: Instant) throws -> Int
    func clear(_ key: String) throws
}

package protocol OneTimeCodeShelf {
    func put(_ code: OneTimeCodeRecord) throws
    func find(account: AccountID, purpose: String) throws -> OneTimeCodeRecord?
    func countAttempt(account: AccountID, purpose: String) throws
    func remove(account: AccountID, purpose: String) throws
}

package protocol FilingShelf {
    func add(_ filing: FilingRecord) throws
    func find(_ id: FilingID) throws -> FilingRecord?
    /// Several at once, for lists.
    func all(_ ids: Set<FilingID>) throws -> [FilingID: FilingRecord]
    func identifier(ofReference reference: String) throws -> FilingID?
    /// Writes the record if nobody changed it since `version` was read, and raises the version by one.
    /// - Returns: false if somebody did.
    func update(_ filing: FilingRecord, ifVersion version: Int) throws -> Bool
    /// Takes the claim if nobody else holds a live one.
    func claim(_ id: FilingID, by: AccountID, now: Instant, until: Instant) throws -> Bool
    func release(_ id: FilingID, by: AccountID) throws -> Bool
    /// What is written for a batch is listed there until it is handed in.
    func ofOwner(_ owner: AccountID, after: FilingCursor?, limit: Int) throws -> [FilingRecord]
    /// Being mediated at a court, what runs out first first; by one mediator, or by all.
    func mediated(court: String, by mediator: AccountID?, after: DayCursor?, limit: Int) throws -> [FilingRecord]
    /// Those of batches not counted: a batch has a limit of its own.
    func countDrafts(of owner: AccountID) throws -> Int
    /// The review queue of a court, the clock first.
    func queue(_ query: QueueQuery) throws -> [FilingRecord]
    /// The same narrowed, at a bounded cost: a page may hold less than it could.
    func narrowed(_ query: QueueQuery) throws -> QueuePart
    func queueCount(court: String, dueBefore: CourtDate?) throws -> Int
    /// What each of these people has claimed of what waits for review; who has nothing is missing.
    func loads(court: String, of people: Set<AccountID>, now: Instant) throws -> [AccountID: DeskLoad]
    /// Replaces the words by which a filing is found (kept as keyed hashes, never in clear).
    func index(_ id: FilingID, court: String, by words: SearchWords) throws
    /// Filings of a court in which every one of the words occurs, newest first, at a bounded cost.
    func search(_ search: FilingSearch) throws -> FilingSearch.Found
}

package protocol DraftShelf {
    func find(_ filing: FilingID) throws -> DraftRecord?
    /// Those of several filings, in no order.
    func of(_ filings: [FilingID]) throws -> [DraftRecord]
    func put(_ draft: DraftRecord) throws
    func remove(_ filing: FilingID) throws
}

package protocol DocumentShelf {
    func add(_ document: DocumentRecord) throws
    func find(_ id: DocumentID) throws -> DocumentRecord?
    func of(_ filing: FilingID) throws -> [DocumentRecord]
    func update(_ document: DocumentRecord) throws
    func remove(_ id: DocumentID) throws
}

package protocol SubmissionShelf {
    func add(_ submission: SubmissionRecord, receipt: ReceiptRecord) throws
    func find(_ id: SubmissionID) throws -> SubmissionRecord?
    /// All of a filing, the first first.
    func of(_ filing: FilingID) throws -> [SubmissionRecord]
    /// The answers last handed in with each of several filings.
    func lastAnswers(of filings: [FilingID]) throws -> [FilingID: Answers]
    func receipt(number: String) throws -> ReceiptRecord?
    func receipts(of filing: FilingID) throws -> [ReceiptRecord]
}

package protocol DocketShelf {
    /// Appends an entry and chains it to the one before.
    func append(_ entry: DocketDraft) throws -> DocketEntry
    func of(_ filing: FilingID) throws -> [DocketEntry]
}

package protocol CaseShelf {
    /// The next number of a series; gapless, because a transaction that fails gives it back.
    func nextSerial(in series: CaseNumber.Series) throws -> Int
    /// The last number that was given; 0 before the first.
    func lastSerial(in series: CaseNumber.Series) throws -> Int
    func add(_ courtCase: CaseRecord) throws
    func find(_ id: CaseID) throws -> CaseRecord?
    func of(_ filing: FilingID) throws -> CaseRecord?
}

package protocol PaperShelf {
    func add(_ paper: PaperRecord) throws
    func find(_ id: PaperID) throws -> PaperRecord?
    func find(verificationCode: String) throws -> PaperRecord?
    func of(_ filing: FilingID) throws -> [PaperRecord]
    func update(_ paper: PaperRecord) throws
    /// The next number of a court's series of a paper in a year.
    func nextNumber(court: String, kind: PaperKindCode, year: Int) throws -> Int
}

package protocol CorrectionShelf {
    /// The paper and the submission are there already.
    func add(_ notice: CorrectionNoticeRecord) throws
    func find(_ paper: PaperID) throws -> CorrectionNoticeRecord?
    /// The notices of a filing, the first first.
    func of(_ filing: FilingID) throws -> [CorrectionNoticeRecord]
    /// Why there was another notice, by its number: of several filings at once.
    func reasons(of filings: Set<FilingID>) throws -> [FilingID: [Int: String]]
    /// Writes how far the service is; nothing else of a notice ever changes.
    func update(_ notice: CorrectionNoticeRecord) throws
}

package protocol DecisionShelf {
    /// The paper and the submission are there already.
    func add(_ decision: DecisionRecord) throws
    func find(_ paper: PaperID) throws -> DecisionRecord?
    /// The decisions on a filing, the first first.
    func of(_ filing: FilingID) throws -> [DecisionRecord]
}

package protocol MatterShelf {
    /// - Returns: false if one of the kind is open on the filing already.
    func add(_ matter: MatterRecord) throws -> Bool
    /// The open matter of a kind on a filing.
    func open(_ kind: MatterRecord.Kind, on filing: FilingID) throws -> MatterRecord?
    /// Of a filing, the first first.
    func of(_ filing: FilingID) throws -> [MatterRecord]
    /// Open matters of a court, the oldest first; of one kind, or of all that wait for the desk.
    func open(court: String, kind: MatterRecord.Kind?, after: MatterID?, limit: Int) throws -> [MatterRecord]
    /// Writes how it ended, if it is still open.
    /// - Returns: false if somebody else was first.
    func settle(_ matter: MatterRecord) throws -> Bool
}

package protocol PaymentShelf {
    func add(_ payment: PaymentRecord) throws
    func find(_ id: PaymentID) throws -> PaymentRecord?
    /// Of a filing, the first first.
    func of(_ filing: FilingID) throws -> [PaymentRecord]
    /// Writes the state; nothing else of a payment changes.
    func update(_ payment: PaymentRecord) throws
}

package protocol OutboxShelf {
    func add(_ task: OutboxTask) throws
    /// Takes up to `limit` tasks that are due and not leased, and leases them until `until`; of one kind, or of all.
    func lease(now: Instant, until: Instant, limit: Int, kind: OutboxTask.Kind?) throws -> [OutboxTask]
    func done(_ id: TaskID, at: Instant) throws
    func failed(_ task: OutboxTask, reason: String, nextAt: Instant?) throws
    /// Tasks that were given up, newest first.
    func givenUp(after: TaskID?, limit: Int) throws -> [OutboxTask]
    func retry(_ id: TaskID, at: Instant) throws -> Bool
    func counts() throws -> (waiting: Int, givenUp: Int)
}

extension OutboxShelf {
    /// As `lease`, of every kind.
    package func lease(now: Instant, until: Instant, limit: Int) throws -> [OutboxTask] {
        try lease(now: now, until: until, limit: limit, kind: nil)
    }
}

package protocol InboxShelf {
    /// - Returns: false if a message of this identifier is already there.
    func add(_ message: InboxMessage) throws -> Bool
    func of(_ account: AccountID, after: MessageID?, limit: Int) throws -> [InboxMessage]
    func find(_ id: MessageID) throws -> InboxMessage?
    func find(_ id: MessageID, of account: AccountID) throws -> InboxMessage?
    func unread(of account: AccountID) throws -> Int
    func markRead(_ id: MessageID, of account: AccountID, at: Instant) throws
    /// What the simulated gateway would have sent; shown on a page that says so.
    func addSimulated(_ message: OutgoingMessage, task: TaskID, at: Instant) throws
    func simulated(for account: AccountID?, limit: Int) throws -> [SimulatedMessage]
    func simulated(by task: TaskID) throws -> SimulatedMessage?
}

package protocol UnreachedShelf {
    /// - Returns: false if the same is there already.
    func add(_ record: UnreachedRecord) throws -> Bool
    func find(_ message: MessageID) throws -> UnreachedRecord?
    /// Whom nobody has reached yet, the newest first.
    func open(court: String, after: MessageID?, limit: Int) throws -> [UnreachedRecord]
    /// Writes how the person was reached, if nobody has written it yet.
    /// - Returns: false if somebody has.
    func settle(_ record: UnreachedRecord) throws -> Bool
}

package protocol OnceShelf {
    func find(_ key: OnceKey) throws -> OnceRecord?
    func put(_ record: OnceRecord) throws
    func forget(before: Instant) throws
}
