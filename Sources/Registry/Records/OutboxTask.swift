package import Filings
package import Law

/// Something that must happen outside the transaction that asked for it.
///
/// Done at least once; every doing is idempotent.
package struct OutboxTask: Codable, Hashable, Sendable {
    package enum Work: Codable, Hashable, Sendable {
        case makePaper(PaperID)
        case tell(AccountID, InboxMessage.Kind, filing: FilingID, message: MessageID)
        case send(OutgoingMessage)
        /// Puts a correction notice into the party's inbox: where the inbox is a confirmed address, that serves it.
        case serve(notice: PaperID, message: MessageID)
        /// The same for a ruling that can be appealed.
        case serveRuling(PaperID, message: MessageID)
        /// And for a fee notice, or a decision after which a fee is asked for anew.
        case serveFee(PaperID, message: MessageID)
        /// Makes the filings of a batch, row by row.
        case growBatch(BatchID)
        /// Hands in what was signed of a batch.
        case submitBatch(BatchID)
        /// Tells a platform of a message that came for somebody.
        case hook(ConsentID, message: MessageID)
    }

    /// What kind of work it is; operators and `dengwen check` may see no more of a task.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case makePaper
        case tell
        case send
        case batch
        case hook
    }

    package let id: TaskID
    package let work: Work
    package let createdAt: Instant
    package var dueAt: Instant
    package var attempts: Int
    /// The code of the last failure.
    package var lastFailure: String?

    package init(
        id: TaskID,
        work: Work,
        createdAt: Instant,
        dueAt: Instant,
        attempts: Int = 0,
        lastFailure: String? = nil
    ) {
        self.id = id
        self.work = work
        self.createdAt = createdAt
        self.dueAt = dueAt
        self.attempts = attempts
        self.lastFailure = lastFailure
    }
}

extension OutboxTask.Work {
    package var kind: OutboxTask.Kind {
        switch self {
        case .makePaper: .makePaper
        case .tell, .serve, .serveRuling, .serveFee: .tell
        case .send: .send
        case .growBatch, .submitBatch: .batch
        case .hook: .hook
        }
    }
}

/// A message in a person's inbox.
///
/// It says what happened to which filing; the sentence is made when it is shown.
package struct InboxMessage: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case received
        case registered
        case identityConfirmed
        case correctionRequested
        case correctionReceived
        case returned
        case refused
        case redirected
        case forwardProposed
        case withdrawalDecided
        case appealSent
        case feeDue
        case handedOver
        case trialNews
        case defendantServed
        case mediationProposed
        case mediationAssigned
        case mediationBegun
        case mediationExtended
        case mediationEnded
        case mediationSettled
        case closedAsSettled
        case archived
    }

    package let id: MessageID
    package let account: AccountID
    package let kind: Kind
    package let filing: FilingID?
    package let at: Instant
    package let readAt: Instant?

    package init(id: MessageID, account: AccountID, kind: Kind, filing: FilingID?, at: Instant, readAt: Instant? = nil)
    {
        self.id = id
        self.account = account
        self.kind = kind
        self.filing = filing
        self.at = at
        self.readAt = readAt
    }
}

package struct SimulatedMessage: Codable, Hashable, Sendable {
    package let message: OutgoingMessage
    package let at: Instant

    package init(message: OutgoingMessage, at: Instant) {
        self.message = message
        self.at = at
    }
}
