package import Filings
import Law

/// The person says whether the filing may be sent on (转交).
///
/// With consent it ends here and goes on at the other court as a filing ready to be signed: the pleading names that court, so
/// it is signed anew. Without consent the review goes on.
package struct AnswerForward: Sendable {
    package let filing: FilingID
    package let consents: Bool
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, consents: Bool, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.consents = consents
        self.once = once
        self.caller = caller
    }

    /// - Returns: the filing at the other court; the same filing where there is no consent.
    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        guard consents else { return try await decline(in: office, now: now) }
        let (source, proposal) = try await office.store.read { tx in
            let filing = try tx.filing(self.filing, for: caller, doing: .consentToForward, now: now)
            return (try tx.source(of: filing), try openProposal(on: filing, in: tx))
        }
        let court = try office.court(proposal.content.direction)
        let successor = try await Successor.make(of: source, at: court, for: caller, in: office, now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .consentToForward, now: now)
                guard case .received(let received) = filing.stage else { throw Refusal(.notInThisStage) }
                guard try openProposal(on: filing, in: tx).id == proposal.id else { throw Refusal(.changedMeanwhile) }
                try tx.enter(successor, of: filing, by: caller, policy: office.policy, now: now)
                try tx.settleMatters(
                    on: filing.id,
                    [.forwardProposal],
                    as: "consented",
                    by: caller.account,
                    now: now
                )
                try tx.settleMatters(on: filing.id, [.refusalDraft], as: "overtaken", by: caller.account, now: now)
                let forwarded = received.forwarded(
                    to: court.code.description,
                    as: successor.filing.id,
                    consentedAt: now,
                    by: proposal.by,
                    at: now
                )
                try tx.enter(
                    .forwarded(forwarded),
                    of: filing,
                    act: .forwarded,
                    by: caller.account,
                    facts: [
                        "court": court.code.description, "filing": successor.filing.id.description,
                        "reference": successor.filing.reference,
                    ],
                    now: now
                )
                return successor.filing
            }
        }
    }

    private func decline(in office: Office, now: Instant) async throws -> FilingRecord {
        try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, to: .see)
                guard filing.owner == caller.account else { throw Refusal(.notAllowed) }
                var proposal = try openProposal(on: filing, in: tx)
                proposal.state = .settled("declined", by: caller.account, at: now)
                guard try tx.matters.settle(proposal) else { throw Refusal(.changedMeanwhile) }
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .forwardDeclined,
                        actor: caller.account,
                        at: now,
                        facts: ["court": proposal.content.direction]
                    )
                )
                return filing
            }
        }
    }

    private func openProposal(on filing: FilingRecord, in tx: any RegistryTransaction) throws -> MatterRecord {
        guard let proposal = try tx.matters.open(.forwardProposal, on: filing.id) else {
            throw Refusal(.notInThisStage)
        }
        return proposal
    }
}
