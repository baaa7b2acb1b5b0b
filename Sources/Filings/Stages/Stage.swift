package import Law

/// Where a filing stands, with the evidence of how it came there.
package enum Stage: Codable, Hashable, Sendable {
    case draft(Draft)
    case received(Received)
    case awaitingCorrection(AwaitingCorrection)
    case returnedAndRecorded(ReturnedAndRecorded)
    case redirected(Redirected)
    case forwarded(Forwarded)
    case withdrawn(Withdrawn)
    case refused(Refused)
    case appealed(Appealed)
    case registered(Registered)
    case handedOver(HandedOver)
    case closed(Closed)
    case archived(Archived)

    /// The stage without its evidence: what tables, filters and the lifecycle are keyed by.
    package enum Name: String, Codable, Sendable, CaseIterable {
        case draft
        case received
        case awaitingCorrection
        case returnedAndRecorded
        case redirected
        case forwarded
        case withdrawn
        case refused
        case appealed
        case registered
        case handedOver
        case closed
        case archived
    }

    package var name: Name {
        switch self {
        case .draft: .draft
        case .received: .received
        case .awaitingCorrection: .awaitingCorrection
        case .returnedAndRecorded: .returnedAndRecorded
        case .redirected: .redirected
        case .forwarded: .forwarded
        case .withdrawn: .withdrawn
        case .refused: .refused
        case .appealed: .appealed
        case .registered: .registered
        case .handedOver: .handedOver
        case .closed: .closed
        case .archived: .archived
        }
    }

    /// The receipt this stage rests on; nil while the filing is a draft.
    package var received: Received? {
        switch self {
        case .draft: nil
        case .received(let received): received
        case .awaitingCorrection(let awaiting): awaiting.received
        case .returnedAndRecorded(let returned): returned.awaiting.received
        case .redirected(let redirected): redirected.received
        case .forwarded(let forwarded): forwarded.received
        case .withdrawn(let withdrawn): withdrawn.received
        case .refused(let refused): refused.received
        case .appealed(let appealed): appealed.refused.received
        case .registered(let registered): registered.received
        case .handedOver(let handed): handed.registered.received
        case .closed(let closed): closed.registered.received
        case .archived(let archived): archived.registered.received
        }
    }

    /// The registration this stage rests on, if the filing has become a case.
    package var registration: Registered? {
        switch self {
        case .registered(let registered): registered
        case .handedOver(let handed): handed.registered
        case .closed(let closed): closed.registered
        case .archived(let archived): archived.registered
        default: nil
        }
    }

    /// What the person was turned away with, where there was no ruling.
    package var turnedAway: (any TurnedAway)? {
        switch self {
        case .returnedAndRecorded(let returned): returned
        case .redirected(let redirected): redirected
        case .forwarded(let forwarded): forwarded
        default: nil
        }
    }

    /// The ruling this stage rests on, if the filing was refused.
    package var refusal: Refused? {
        switch self {
        case .refused(let refused): refused
        case .appealed(let appealed): appealed.refused
        default: nil
        }
    }

    /// The clock that runs in this stage: the court's review, the person's correction once the notice is
    /// served, the appeal once the ruling is.
    package var runningDeadline: Deadline? {
        switch self {
        case .received(let received): return received.deadline
        case .awaitingCorrection(let awaiting):
            guard case .served(_, let deadline) = awaiting.service else { return nil }
            return deadline
        case .refused(let refused):
            guard case .served(_, _, let deadline) = refused.service else { return nil }
            return deadline
        default: return nil
        }
    }
}

extension Stage {
    /// The day by which the desk has something to do: what the queue is ordered by.
    package var queueDeadline: Deadline? {
        if case .registered(let registered) = self { return registered.handOver }
        return runningDeadline
    }
}

extension Archived {
    package var registered: Registered {
        switch from {
        case .handedOver(let handed): handed.registered
        case .closed(let closed): closed.registered
        }
    }
}
