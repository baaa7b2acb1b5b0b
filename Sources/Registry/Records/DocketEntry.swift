package import Filings
package import Law

/// What happened, in the words the docket is written in.
package enum DocketAct: String, Codable, Sendable, CaseIterable {
    case started
    /// For somebody at the counter, by whoever types.
    case startedAtCounter
    case documentAdded
    case documentDescribed
    case documentRemoved
    case submitted
    case claimed
    case released
    case registered
    case feeNoticed
    case paperMade
    case correctionRequested
    case noticeServed
    case documentLeftOut
    case resubmitted
    case returned
    case refiled
    case assigned
    case contacted
    case refusalDrafted
    case draftSentBack
    case refused
    case rulingServed
    case redirected
    case forwardProposed
    case forwardDeclined
    case forwarded
    case insisted
    case withdrawn
    case withdrawalRequested
    case withdrawalGranted
    case withdrawalDeclined
    case appealed
    case appealSent
    case feeServed
    case feeReliefAsked
    case feeReliefDecided
    case feePaid
    case paymentToRefund
    case refundOwed
    case refunded
    case deemedWithdrawalProposed
    case deemedWithdrawn
    case handedOver
    case handOverAcknowledged
    case trialReported
    case defendantServed
    case defendantNotReached
    case mediationProposed
    case mediationAgreed
    /// The pleading itself says that its person would mediate first.
    case mediationAsPleaded
    case mediationDeclined
    case mediatorAppointed
    case mediationTakenUp
    case mediationExtended
    case mediationEnded
    case mediationSettled
    case closedAsSettled
    case archived
    case notReached
    case reached
}

extension DocketAct {
    /// What the court does among itself: no party sees it.
    package var isInternal: Bool {
        switch self {
        case .refusalDrafted, .draftSentBack, .deemedWithdrawalProposed: true
        default: false
        }
    }
}

/// An entry about to be made.
package struct DocketDraft: Sendable {
    package let filing: FilingID
    package let act: DocketAct
    package let actor: AccountID?
    package let at: Instant
    /// Facts by name: numbers, identifiers, codes.
    ///
    /// Personal facts may be among them: the whole is kept encrypted.
    package let facts: [String: String]

    package init(filing: FilingID, act: DocketAct, actor: AccountID?, at: Instant, facts: [String: String] = [:]) {
        self.filing = filing
        self.act = act
        self.actor = actor
        self.at = at
        self.facts = facts
    }
}

/// An entry of the docket: append-only, each chained to the one before by SHA-256.
package struct DocketEntry: Codable, Hashable, Sendable {
    package let filing: FilingID
    /// 1, 2, 3, … within the filing.
    package let sequence: Int
    package let act: DocketAct
    /// Nil when the system itself acted, as on an outbox task.
    package let actor: AccountID?
    package let at: Instant
    package let facts: [String: String]
    package let previousHash: [UInt8]
    package let hash: [UInt8]

    package init(
        filing: FilingID,
        sequence: Int,
        act: DocketAct,
        actor: AccountID?,
        at: Instant,
        facts: [String: String],
        previousHash: [UInt8],
        hash: [UInt8]
    ) {
        self.filing = filing
        self.sequence = sequence
        self.act = act
        self.actor = actor
        self.at = at
        self.facts = facts
        self.previousHash = previousHash
        self.hash = hash
    }
}
