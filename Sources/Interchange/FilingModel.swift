/// A filing and where it stands.
package struct FilingModel: Codable, Hashable, Sendable {
    package let id: String
    /// Short, with a check character; what a person reads out on the telephone.
    package let reference: String
    /// The court's code.
    package let court: String
    package let courtName: String
    package let form: String
    package let formVersion: Int
    /// The code of the cause of action.
    package let cause: String
    /// "张三诉李四".
    package let caption: String
    package let claimAmount: MoneyModel?
    /// As "draft", "received", "registered".
    package let stage: String
    /// The clock that runs now.
    package let deadline: DeadlineModel?
    package let receiptNumber: String?
    /// RFC 3339, in court time.
    package let receivedAt: String?
    package let caseNumber: String?
    /// As "smallClaims", "summary", "ordinary".
    package let procedure: String?
    package let fee: FeeModel
    package let mediation: MediationModel?
    /// Who has it on the desk; shown to the court only.
    package let claimedBy: String?
    package let claimedUntil: String?
    package let startedAt: String
    package let updatedAt: String
    /// Also the ETag.
    package let version: Int

    package init(
        id: String,
        reference: String,
        court: String,
        courtName: String,
        form: String,
        formVersion: Int,
        cause: String,
        caption: String,
        claimAmount: MoneyModel?,
        stage: String,
        deadline: DeadlineModel?,
        receiptNumber: String?,
        receivedAt: String?,
        caseNumber: String?,
        procedure: String?,
        fee: FeeModel,
        mediation: MediationModel?,
        claimedBy: String?,
        claimedUntil: String?,
        startedAt: String,
        updatedAt: String,
        version: Int
    ) {
        self.id = id
        self.reference = reference
        self.court = court
        self.courtName = courtName
        self.form = form
        self.formVersion = formVersion
        self.cause = cause
        self.caption = caption
        self.claimAmount = claimAmount
        self.stage = stage
        self.deadline = deadline
        self.receiptNumber = receiptNumber
        self.receivedAt = receivedAt
        self.caseNumber = caseNumber
        self.procedure = procedure
        self.fee = fee
        self.mediation = mediation
        self.claimedBy = claimedBy
        self.claimedUntil = claimedUntil
        self.startedAt = startedAt
        self.updatedAt = updatedAt
        self.version = version
    }
}

/// The fee, beside the stage.
package struct FeeModel: Codable, Hashable, Sendable {
    /// "notRequired", "awaitingMediation", "noticed", "waiverPending", "deferred", "exempted" or "paid".
    package let state: String
    package let amount: MoneyModel?
    /// By when it is to be paid, once that is known.
    package let lastDay: String?

    package init(state: String, amount: MoneyModel?, lastDay: String? = nil) {
        self.state = state
        self.amount = amount
        self.lastDay = lastDay
    }
}
