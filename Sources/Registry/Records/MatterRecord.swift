package import Filings
package import Law

/// Something about a filing that waits for somebody's decision, beside the stage; at most one of a kind is open.
package struct MatterRecord: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// A drafted refusal, for a judge to sign or send back.
        case refusalDraft
        /// A person who was turned away insists; a judge rules.
        case insistence
        /// The court asks whether the filing may be sent on; the person answers.
        case forwardProposal
        /// The person asks to withdraw a registered case; a judge rules.
        case withdrawalRequest
        /// An appeal against a refusal, to be sent to the court above.
        case appeal
        /// The person asks for exemption, reduction or deferral of the fee.
        case feeRelief
        /// The fee was not paid in time: a judge may treat the suit as withdrawn.
        case deemedWithdrawal
        /// Money is to be given back within fifteen days; the content says how much and until when.
        case refund
        /// Handed over, and not yet acknowledged by the trial division.
        case handOver
        /// Settled in mediation: a judge closes the case, or the person withdraws.
        case settlement
        /// The case has ended, here or at trial, and its file is to be laid down in the archive.
        case archiving

        /// What the court does among itself.
        package var isInternal: Bool { [.refusalDraft, .deemedWithdrawal, .handOver, .archiving].contains(self) }
    }

    package enum State: Codable, Hashable, Sendable {
        case open
        /// With a code for how: "signed", "sentBack", "consented", "declined", "granted", "overtaken".
        case settled(String, by: AccountID, at: Instant)
    }

    package let id: MatterID
    package let filing: FilingID
    package let court: String
    package let kind: Kind
    package let content: DecisionContent
    /// For the court only.
    package private(set) var note: String
    package let by: AccountID
    package let at: Instant
    package var state: State

    package init(
        id: MatterID,
        filing: FilingID,
        court: String,
        kind: Kind,
        content: DecisionContent,
        note: String = "",
        by: AccountID,
        at: Instant,
        state: State = .open
    ) {
        self.id = id
        self.filing = filing
        self.court = court
        self.kind = kind
        self.content = content
        self.note = note
        self.by = by
        self.at = at
        self.state = state
    }

    package var isOpen: Bool { state == .open }

    /// As a party may have it.
    package var forParty: MatterRecord {
        var matter = self
        matter.note = ""
        return matter
    }
}
