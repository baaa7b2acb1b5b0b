/// A line of a court's review queue.
package struct QueueItemModel: Codable, Hashable, Sendable {
    package let id: String
    package let reference: String
    package let caption: String
    package let form: String
    package let cause: String
    package let claimAmount: MoneyModel?
    package let stage: String
    package let receivedAt: String?
    package let deadline: DeadlineModel?
    /// 0 on the last day; negative once the period has run out.
    package let daysLeft: Int?
    package let claimedBy: String?
    package let claimedUntil: String?

    package init(
        id: String,
        reference: String,
        caption: String,
        form: String,
        cause: String,
        claimAmount: MoneyModel?,
        stage: String,
        receivedAt: String?,
        deadline: DeadlineModel?,
        daysLeft: Int?,
        claimedBy: String?,
        claimedUntil: String?
    ) {
        self.id = id
        self.reference = reference
        self.caption = caption
        self.form = form
        self.cause = cause
        self.claimAmount = claimAmount
        self.stage = stage
        self.receivedAt = receivedAt
        self.deadline = deadline
        self.daysLeft = daysLeft
        self.claimedBy = claimedBy
        self.claimedUntil = claimedUntil
    }
}
