package import Filings
import Law

/// Sends a drafted refusal back to whoever drafted it, with the reason.
package struct SendBackDraft: Sendable {
    package let filing: FilingID
    package let reason: String
    package let caller: Caller

    package init(filing: FilingID, reason: String, caller: Caller) {
        self.filing = filing
        self.reason = reason
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        let reason = reason.trimmingSpaces
        try await office.store.write { tx in
            let filing = try tx.filing(self.filing, for: caller, to: .see)
            guard caller.holds(.filingJudge, in: filing.court) || caller.holds(.divisionHead, in: filing.court) else {
                throw Refusal(.notAllowed)
            }
            guard !reason.isEmpty else { throw Refusal(.factsMissing) }
            guard reason.count <= DecisionContent.limit else {
                throw Refusal(.tooLong, facts: ["limit": "\(DecisionContent.limit)"])
            }
            guard var draft = try tx.matters.open(.refusalDraft, on: filing.id) else { throw Refusal(.notInThisStage) }
            draft.state = .settled("sentBack", by: caller.account, at: now)
            guard try tx.matters.settle(draft) else { throw Refusal(.changedMeanwhile) }
            _ = try tx.docket.append(
                DocketDraft(
                    filing: filing.id,
                    act: .draftSentBack,
                    actor: caller.account,
                    at: now,
                    facts: ["reason": reason]
                )
            )
        }
    }
}
