/// Something about a filing that waits for somebody's decision.
package struct MatterModel: Codable, Hashable, Sendable {
    package let id: String
    /// refusalDraft, insistence, forwardProposal, withdrawalRequest or appeal.
    package let kind: String
    package let filing: String
    package let reference: String
    package let caption: String
    /// Who drafted or asked.
    package let by: String
    package let at: String

    package init(
        id: String,
        kind: String,
        filing: String,
        reference: String,
        caption: String,
        by: String,
        at: String
    ) {
        self.id = id
        self.kind = kind
        self.filing = filing
        self.reference = reference
        self.caption = caption
        self.by = by
        self.at = at
    }
}
