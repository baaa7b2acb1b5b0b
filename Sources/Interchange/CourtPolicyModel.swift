/// What a court has set for itself, and the limits of what it takes: the same for every program and every person.
package struct CourtPolicyModel: Codable, Hashable, Sendable {
    package struct Correction: Codable, Hashable, Sendable {
        package let usualDays: Int
        package let leastDays: Int
        package let mostDays: Int

        package init(usualDays: Int, leastDays: Int, mostDays: Int) {
            self.usualDays = usualDays
            self.leastDays = leastDays
            self.mostDays = mostDays
        }
    }

    package struct Documents: Codable, Hashable, Sendable {
        package let mediaTypes: [String]
        package let bytesEach: Int
        package let bytesInAll: Int
        package let count: Int

        package init(mediaTypes: [String], bytesEach: Int, bytesInAll: Int, count: Int) {
            self.mediaTypes = mediaTypes
            self.bytesEach = bytesEach
            self.bytesInAll = bytesInAll
            self.count = count
        }
    }

    package struct FeeBase: Codable, Hashable, Sendable {
        package let basis: String
        package let base: MoneyModel
        package let article: String

        package init(basis: String, base: MoneyModel, article: String) {
            self.basis = basis
            self.base = base
            self.article = article
        }
    }

    package let court: CourtModel
    package let forms: [String]
    /// Days in which a filing is decided on (民事诉讼法 art 126).
    package let reviewDays: Int
    package let correction: Correction
    package let documents: Documents
    /// afterRegistration or beforeRegistration.
    package let mediation: String
    package let handOverWaitsForPayment: Bool
    package let takesFilingsBeforeIdentityIsConfirmed: Bool
    package let takesPaymentOnline: Bool
    package let feeBases: [FeeBase]
    /// By what the bases were ordered.
    package let feeBasesSource: String

    package init(
        court: CourtModel,
        forms: [String],
        reviewDays: Int,
        correction: Correction,
        documents: Documents,
        mediation: String,
        handOverWaitsForPayment: Bool,
        takesFilingsBeforeIdentityIsConfirmed: Bool,
        takesPaymentOnline: Bool,
        feeBases: [FeeBase],
        feeBasesSource: String
    ) {
        self.court = court
        self.forms = forms
        self.reviewDays = reviewDays
        self.correction = correction
        self.documents = documents
        self.mediation = mediation
        self.handOverWaitsForPayment = handOverWaitsForPayment
        self.takesFilingsBeforeIdentityIsConfirmed = takesFilingsBeforeIdentityIsConfirmed
        self.takesPaymentOnline = takesPaymentOnline
        self.feeBases = feeBases
        self.feeBasesSource = feeBasesSource
    }
}
