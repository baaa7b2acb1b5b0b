package import Filings
package import Forms
package import Law

/// A filing and where it stands.
package struct FilingRecord: Codable, Hashable, Sendable {
    /// Somebody of the court has the filing on the desk, for a while.
    package struct Claim: Codable, Hashable, Sendable {
        package let by: AccountID
        package let until: Instant

        package init(by: AccountID, until: Instant) {
            self.by = by
            self.until = until
        }
    }

    package let id: FilingID
    /// Short and readable, with a check character: what a person reads out on the telephone.
    package let reference: String
    package let kind: FilingKind
    package let court: String
    package let form: String
    package let formVersion: Int
    package let cause: String
    package let owner: AccountID
    /// Somebody who typed it for the person (代填人), at the counter or as their assistant: recorded, no agent.
    package let helper: AccountID?
    /// Which it was made with, from a table; nil for one begun by itself.
    package let batch: BatchID?
    /// "张三诉李四"; personal.
    package var caption: Bilingual
    package var claimAmount: Money?
    package var stage: Stage
    package var fee: FeeState
    package var mediation: MediationState
    package var claim: Claim?
    package let startedAt: Instant
    package var updatedAt: Instant
    package var version: Int

    package init(
        id: FilingID,
        reference: String,
        kind: FilingKind,
        court: String,
        form: String,
        formVersion: Int,
        cause: String,
        owner: AccountID,
        helper: AccountID? = nil,
        batch: BatchID? = nil,
        caption: Bilingual,
        claimAmount: Money?,
        stage: Stage,
        fee: FeeState = .notRequired,
        mediation: MediationState = .none,
        claim: Claim? = nil,
        startedAt: Instant,
        updatedAt: Instant,
        version: Int = 1
    ) {
        self.id = id
        self.reference = reference
        self.kind = kind
        self.court = court
        self.form = form
        self.formVersion = formVersion
        self.cause = cause
        self.owner = owner
        self.helper = helper
        self.batch = batch
        self.caption = caption
        self.claimAmount = claimAmount
        self.stage = stage
        self.fee = fee
        self.mediation = mediation
        self.claim = claim
        self.startedAt = startedAt
        self.updatedAt = updatedAt
        self.version = version
    }

    /// Whether mediation is under way: agreed to, and neither ended nor overtaken by what happened to the filing.
    package var isMediating: Bool {
        mediation.isUnderWay && (stage.name == .received || stage.name == .registered)
    }

    /// Whether this caller types for the person: as counter staff of the court, and only while it is written.
    package func isHelped(by caller: Caller) -> Bool {
        helper == caller.account && stage.name == .draft && caller.holds(.counterStaff, in: court)
    }

    /// Whether this caller writes in it: whose it is, or who types for them.
    package func isWritten(by caller: Caller) -> Bool {
        owner == caller.account || isHelped(by: caller) || caller.principals.contains(owner)
    }

    /// How far it is, while it is under way.
    package var mediating: String? { isMediating ? mediation.code : nil }

    /// Who mediates now and may see the filing for it.
    package var mediatorNow: AccountID? { isMediating ? mediation.mediator?.account : nil }

    /// The clock that runs: that of a mediation while it goes on, else that of the stage.
    package var runningDeadline: Deadline? { isMediating ? mediation.deadline : stage.runningDeadline }

    /// The day by which the desk has something to do: what the queue is ordered by.
    package var queueDeadline: Deadline? { isMediating ? mediation.deadline : stage.queueDeadline }

    /// The claim, if it is still alive.
    package func liveClaim(at now: Instant) -> Claim? {
        guard let claim, claim.until > now else { return nil }
        return claim
    }
}

/// A place in a list that is sorted by time, then identifier.
package struct FilingCursor: Codable, Hashable, Sendable {
    package let at: Instant
    package let id: FilingID

    package init(at: Instant, id: FilingID) {
        self.at = at
        self.id = id
    }
}

/// A place in a list that is sorted by day, then identifier.
package struct DayCursor: Codable, Hashable, Sendable {
    package let day: CourtDate
    package let id: FilingID

    package init(day: CourtDate, id: FilingID) {
        self.day = day
        self.id = id
    }
}

/// A page of a court's review queue.
package struct QueueQuery: Codable, Hashable, Sendable {
    package enum Filter: String, Codable, Sendable, CaseIterable {
        case all
        case mine
        case unclaimed
        case dueToday
        /// Corrections that were asked for and whose period runs or has run out.
        case correcting
        /// Correction notices that are not effectively served yet.
        case unserved
        /// Undecided past the last day of the review: the division head's duty (登记立案规定 art 8).
        case overdue
        /// Registered, and the fee not paid in time.
        case unpaid
        /// Registered, and not handed over yet.
        case toHandOver
    }

    package var court: String
    package var filter: Filter
    package var narrowing: QueueNarrowing
    package var viewer: AccountID
    package var now: Instant
    package var after: DayCursor?
    package var limit: Int

    package init(
        court: String,
        filter: Filter,
        narrowing: QueueNarrowing = .none,
        viewer: AccountID,
        now: Instant,
        after: DayCursor? = nil,
        limit: Int = 50
    ) {
        self.court = court
        self.filter = filter
        self.narrowing = narrowing
        self.viewer = viewer
        self.now = now
        self.after = after
        self.limit = limit
    }
}

/// What has been written and not submitted yet.
///
/// Its version rises by one with every change.
package struct DraftRecord: Codable, Hashable, Sendable {
    package let filing: FilingID
    package var answers: Answers
    /// Pages that were saved, each with the draft version it was last saved at.
    ///
    /// So the task list can tell "looked at" from "not started", and two devices at one page are noticed.
    package var savedPages: [String: Int]
    /// Documents of the submission before that are not handed in again; nothing but in a correction.
    package var leftOut: [DocumentID]
    /// What its writer noted of the list of materials.
    package var materials: [String: MaterialMark]
    package var version: Int
    package var updatedAt: Instant

    package init(
        filing: FilingID,
        answers: Answers,
        savedPages: [String: Int] = [:],
        leftOut: [DocumentID] = [],
        materials: [String: MaterialMark] = [:],
        version: Int = 1,
        updatedAt: Instant
    ) {
        self.filing = filing
        self.answers = answers
        self.savedPages = savedPages
        self.leftOut = leftOut
        self.materials = materials
        self.version = version
        self.updatedAt = updatedAt
    }
}
