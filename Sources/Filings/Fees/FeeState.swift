package import Law

/// The fee of a case, beside its stage (诉讼费用交纳办法).
package enum FeeState: Codable, Hashable, Sendable {
    /// Nothing is owed yet, or nothing at all.
    case notRequired
    /// So much will be asked for if mediation fails; the notice is sent then (opinion in force 2025-01-01, point 6).
    case awaitingMediation(Money)
    /// The notice is out; seven days from the day after its service (art 22).
    case noticed(FeeDue)
    /// A waiver was asked for after the notice: while it is not decided nobody is treated as having withdrawn.
    case waiverPending(FeeDue, since: Instant)
    case deferred(FeeDue, until: CourtDate, decision: PaperID)
    case exempted(decision: PaperID, at: Instant)
    case paid(FeeDue, FeePaid)

    /// What is still owed, if anything is.
    package var due: FeeDue? {
        switch self {
        case .noticed(let due), .waiverPending(let due, _), .deferred(let due, _, _): due
        case .notRequired, .awaitingMediation, .exempted, .paid: nil
        }
    }

    /// Whether there is something from which a waiver could free.
    package var mayBeRelieved: Bool {
        if case .awaitingMediation = self { true } else { due != nil }
    }

    /// The last day for paying, where a period runs.
    package var lastDay: CourtDate? {
        switch self {
        case .noticed(let due):
            if case .served(_, let deadline) = due.service { deadline.lastDay } else { nil }
        case .deferred(_, let until, _): until
        case .notRequired, .awaitingMediation, .waiverPending, .exempted, .paid: nil
        }
    }

    /// Whether the period has run out unpaid, and no waiver is being decided (民诉法解释 art 213).
    package func isOverdue(on today: CourtDate) -> Bool { lastDay.map { $0 < today } ?? false }

    /// What is given back when a withdrawal is granted: half of what was paid (诉讼费用交纳办法 art 15), unless it was
    /// halved already, which happens only once (民诉法解释 art 206).
    package func half(of registered: Registered) -> Money? {
        guard case .paid(let due, _) = self, registered.procedure == .ordinary else { return nil }
        let half = due.amount.fen / 2
        return half > 0 ? Money(fen: half) : nil
    }

    /// What a granted withdrawal leaves owed of an unpaid fee: half (诉讼费用交纳办法 art 15), unless it was halved already
    /// (民诉法解释 art 206).
    package func halvedIfOwed(in registered: Registered) -> FeeState {
        // What was never asked for is not asked for after a withdrawal (unverified: practice after a settlement).
        if case .awaitingMediation = self { return .notRequired }
        guard registered.procedure == .ordinary else { return self }
        switch self {
        case .noticed(let due): return .noticed(due.halved)
        case .waiverPending(let due, let since): return .waiverPending(due.halved, since: since)
        case .deferred(let due, let until, let decision):
            return .deferred(due.halved, until: until, decision: decision)
        case .notRequired, .awaitingMediation, .exempted, .paid: return self
        }
    }

    /// Whether a case may be handed over: payment is not waited for unless the court's policy says so.
    package func allowsHandOver(waitingForPayment: Bool) -> Bool { !waitingForPayment || due == nil }
}

/// What a fee notice asks for.
package struct FeeDue: Codable, Hashable, Sendable {
    package enum Service: Codable, Hashable, Sendable {
        case notYetServed
        case served(at: Instant, deadline: Deadline)
    }

    package let amount: Money
    package let notice: PaperID
    package let at: Instant
    package let service: Service

    package init(amount: Money, notice: PaperID, at: Instant, service: Service = .notYetServed) {
        self.amount = amount
        self.notice = notice
        self.at = at
        self.service = service
    }

    package func served(at time: Instant, deadline: Deadline) -> FeeDue {
        FeeDue(amount: amount, notice: notice, at: at, service: .served(at: time, deadline: deadline))
    }

    /// Half of it, to the whole fen in the person's favour, as what is given back is.
    fileprivate var halved: FeeDue {
        FeeDue(amount: Money(fen: amount.fen - (amount.fen + 1) / 2), notice: notice, at: at, service: service)
    }

    /// After a decision on a waiver: the amount it left, and a new period from the decision's service.
    package func asked(anew amount: Money) -> FeeDue { FeeDue(amount: amount, notice: notice, at: at) }
}

/// How a fee was paid.
package struct FeePaid: Codable, Hashable, Sendable {
    package let payment: PaymentID
    /// The number of the fiscal receipt (财政票据, art 52).
    package let receipt: String
    package let at: Instant

    package init(payment: PaymentID, receipt: String, at: Instant) {
        self.payment = payment
        self.receipt = receipt
        self.at = at
    }
}
