package import Filings
import Law

/// Closes a case that was settled: a judge signs the mediation document, or the record that what was agreed has been done.
///
/// Performed at once, nothing is owed that was not asked for before; by a mediation document, half (诉讼费用交纳办法 art 15).
package struct CloseAsSettled: Sendable {
    package let filing: FilingID
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, ifVersion: Int? = nil, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DecisionRecord {
        let now = office.clock.now
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        let notice = MediationMakings(in: office)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var filing = try tx.filing(self.filing, for: caller, doing: .closeAsSettled, now: now)
                if let ifVersion, ifVersion != filing.version { throw Refusal(.changedMeanwhile) }
                guard case .registered(let registered) = filing.stage,
                    case .settled(_, let settlement) = filing.mediation,
                    var agreed = try tx.matters.open(.settlement, on: filing.id),
                    let kind = settlement.manner.decision
                else { throw Refusal(.notInThisStage) }
                let decision = DecisionRecord(
                    paper: makings.paper,
                    filing: filing.id,
                    submission: registered.received.submission,
                    kind: kind,
                    number: registered.number.description,
                    content: agreed.content,
                    draftedBy: agreed.by,
                    signedBy: caller.account,
                    at: now
                )
                try tx.issue(decision, as: kind.paper, makings, now: now)
                try tx.tell(filing, .closedAsSettled, makings, now: now)
                agreed.state = .settled("signed", by: caller.account, at: now)
                guard try tx.matters.settle(agreed) else { throw Refusal(.changedMeanwhile) }
                let refund = filing.fee.half(of: registered)
                filing.fee = try tx.fee(
                    of: filing,
                    settled: settlement.manner,
                    in: registered,
                    by: office.feeTerms(of: filing),
                    notice,
                    now: now
                )
                let closed = registered.closed(on: .settled(paper: makings.paper), signedBy: caller.account, at: now)
                try tx.enter(
                    .closed(closed),
                    of: filing,
                    act: .closedAsSettled,
                    by: caller.account,
                    facts: ["paper": makings.paper.description, "number": decision.number],
                    now: now
                )
                try tx.askToArchive(filing, as: makings.archiving, by: caller.account, now: now)
                try tx.settleFee(of: filing, refund: refund, notice, by: caller.account, in: office, now: now)
                return decision
            }
        }
    }
}

extension Settlement.Manner {
    /// What a judge signs; nil where the person withdraws instead.
    package var decision: DecisionRecord.Kind? {
        switch self {
        case .withdrawal: nil
        case .performed: .settlementRecord
        case .document: .mediationDocument
        }
    }
}

extension RegistryTransaction {
    /// What is owed when a case ends by a settlement.
    fileprivate func fee(
        of filing: FilingRecord,
        settled manner: Settlement.Manner,
        in registered: Registered,
        by terms: FeeTerms,
        _ makings: MediationMakings,
        now: Instant
    ) throws -> FeeState {
        guard case .awaitingMediation = filing.fee else { return filing.fee.halvedIfOwed(in: registered) }
        guard manner == .document else { return .notRequired }
        let half = CaseFee.firstInstance(terms, procedure: registered.procedure, isMediated: true).payable
        let due = FeeDue(amount: half, notice: makings.notice, at: now)
        return try fee(due, of: filing, relief: matters.open(.feeRelief, on: filing.id))
    }

    /// The notice of what is left to pay, or what is given back.
    fileprivate func settleFee(
        of filing: FilingRecord,
        refund: Money?,
        _ makings: MediationMakings,
        by actor: AccountID,
        in office: Office,
        now: Instant
    ) throws {
        if filing.fee.due == nil {
            try settleMatters(on: filing.id, [.feeRelief], as: "overtaken", by: actor, now: now)
        }
        if let due = filing.fee.due, due.notice == makings.notice, let registered = filing.stage.registration {
            try askForNotice(of: filing, registered, makings, now: now)
            try noteFee(due, of: filing, by: actor, now: now)
        }
        guard let refund else { return }
        try oweRefund(refund, on: .mediated, of: filing, as: makings.matter, by: actor, in: office, now: now)
    }
}
