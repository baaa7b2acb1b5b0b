package import Filings
import Law

/// Takes a filing back: before registration it ends at once, by the person's word alone; of a registered case a judge rules on
/// the request (民事诉讼法 art 148).
package struct WithdrawFiling: Sendable {
    package let filing: FilingID
    /// Why; may be empty before registration.
    package let reason: String
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        reason: String = "",
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.reason = reason
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let content = try DecisionContent(ground: "", facts: reason).checked()
        let id = office.identifiers.next(MatterID.self)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let seen = try tx.filing(self.filing, for: caller, to: .see)
                guard seen.owner == caller.account else { throw Refusal(.notAllowed) }
                if let ifVersion, ifVersion != seen.version { throw Refusal(.changedMeanwhile) }
                if seen.stage.name == .registered {
                    try request(on: seen, content, as: id, in: tx, now: now)
                } else {
                    try withdraw(seen, content, in: tx, now: now)
                }
                return try tx.filing(seen.id, for: caller, to: .see)
            }
        }
    }

    private func withdraw(
        _ filing: FilingRecord,
        _ content: DecisionContent,
        in tx: any RegistryTransaction,
        now: Instant
    ) throws {
        try tx.permit(.withdraw, on: filing, by: caller, now: now)
        let received: Received
        switch filing.stage {
        case .received(let evidence): received = evidence
        case .awaitingCorrection(let awaiting): received = awaiting.received
        default: throw Refusal(.notInThisStage)
        }
        try tx.settleMatters(
            on: filing.id,
            [.refusalDraft, .forwardProposal],
            as: "overtaken",
            by: caller.account,
            now: now
        )
        try tx.enter(
            .withdrawn(received.withdrawn(by: caller.account, at: now)),
            of: filing,
            act: .withdrawn,
            by: caller.account,
            facts: content.facts.isEmpty ? [:] : ["reason": content.facts],
            now: now
        )
    }

    private func request(
        on filing: FilingRecord,
        _ content: DecisionContent,
        as id: MatterID,
        in tx: any RegistryTransaction,
        now: Instant
    ) throws {
        try tx.permit(.requestWithdrawal, on: filing, by: caller, now: now)
        guard !content.facts.isEmpty else { throw Refusal(.factsMissing, article: Article(.civilProcedure, 148)) }
        let matter = MatterRecord(
            id: id,
            filing: filing.id,
            court: filing.court,
            kind: .withdrawalRequest,
            content: content,
            by: caller.account,
            at: now
        )
        guard try tx.matters.add(matter) else { throw Refusal(.askedAlready) }
        _ = try tx.docket.append(
            DocketDraft(filing: filing.id, act: .withdrawalRequested, actor: caller.account, at: now)
        )
    }
}
