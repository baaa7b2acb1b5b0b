package import Filings
package import Law

/// Decides on exemption, reduction or deferral, with reasons; a refusal is reasoned in writing (诉讼费用交纳办法 art 48).
///
/// Before registration the decision waits for the fee; afterwards it changes what is owed, and a new period of seven days runs from
/// the service of the decision.
package struct DecideFeeRelief: Sendable {
    package enum Outcome: Hashable, Sendable {
        case declined
        case exempted
        /// By so many per cent.
        case reduced(Int)
        case deferred(until: CourtDate)
    }

    package let filing: FilingID
    package let outcome: Outcome
    package let reasons: String
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        outcome: Outcome,
        reasons: String,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.outcome = outcome
        self.reasons = reasons
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DecisionRecord {
        let now = office.clock.now
        let content = try DecisionContent(ground: outcome.code, facts: reasons, direction: outcome.figure).checked()
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .decideFeeRelief, now: now)
                if let ifVersion, ifVersion != filing.version { throw Refusal(.changedMeanwhile) }
                guard var asked = try tx.matters.open(.feeRelief, on: filing.id), let received = filing.stage.received
                else { throw Refusal(.notInThisStage) }
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing, article: Article(.fees, 48)) }
                try outcome.check(on: CourtDate(now))
                let decision = DecisionRecord(
                    paper: makings.paper,
                    filing: filing.id,
                    submission: received.submission,
                    kind: .feeRelief,
                    number: filing.stage.registration?.number.description ?? makings.reference,
                    content: content,
                    draftedBy: caller.account,
                    signedBy: caller.account,
                    at: now
                )
                try tx.issue(decision, as: .feeReliefDecision, makings, now: now)
                asked.state = .settled(outcome.code, by: caller.account, at: now)
                guard try tx.matters.settle(asked) else { throw Refusal(.changedMeanwhile) }
                try enter(decision, on: filing, in: tx, now: now)
                return decision
            }
        }
    }

    private func enter(
        _ decision: DecisionRecord,
        on filing: FilingRecord,
        in tx: any RegistryTransaction,
        now: Instant
    ) throws {
        var filing = filing
        if let due = filing.fee.due {
            filing.fee = outcome.state(of: due, decision: decision.paper, at: now)
            filing.updatedAt = now
            try tx.put(filing)
        }
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing.id,
                act: .feeReliefDecided,
                actor: caller.account,
                at: now,
                facts: ["decision": decision.paper.description, "outcome": outcome.code]
            )
        )
    }
}

extension DecideFeeRelief.Outcome {
    /// "declined", "exempted", "reduced" or "deferred".
    package var code: String {
        switch self {
        case .declined: "declined"
        case .exempted: "exempted"
        case .reduced: "reduced"
        case .deferred: "deferred"
        }
    }

    /// The per cent or the day, as text.
    var figure: String {
        switch self {
        case .declined, .exempted: ""
        case .reduced(let share): "\(share)"
        case .deferred(let until): until.description
        }
    }

    /// What a decision said, read again.
    package init?(code: String, figure: String) {
        switch code {
        case "declined": self = .declined
        case "exempted": self = .exempted
        case "reduced":
            guard let share = Int(figure) else { return nil }
            self = .reduced(share)
        case "deferred":
            guard let day = CourtDate(figure) else { return nil }
            self = .deferred(until: day)
        default: return nil
        }
    }

    /// A reduction is thirty to ninety-nine per cent; a deferral ends on a day to come.
    func check(on today: CourtDate) throws(Refusal) {
        switch self {
        case .declined, .exempted: return
        case .reduced(let share):
            guard (FeeRelief.leastReduction..<100).contains(share) else {
                throw Refusal(
                    .reductionOutOfRange,
                    facts: ["least": "\(FeeRelief.leastReduction)"],
                    article: Article(.fees, 46)
                )
            }
        case .deferred(let until):
            guard until > today else { throw Refusal(.dayNotToCome) }
        }
    }

    /// What is owed then: a new period runs from the service of the decision.
    func state(of due: FeeDue, decision: PaperID, at now: Instant) -> FeeState {
        switch self {
        case .declined: .noticed(due.asked(anew: due.amount))
        case .exempted: .exempted(decision: decision, at: now)
        case .reduced(let share): .noticed(due.asked(anew: due.amount.reduced(byPercent: share)))
        case .deferred(let until): .deferred(due, until: until, decision: decision)
        }
    }
}

extension Money {
    /// What is left, to the fen, half up.
    package func reduced(byPercent share: Int) -> Money { Money(fen: (fen * Int64(100 - share) + 50) / 100) }
}
