/// What everybody may know of how a court takes cases in.
package struct PublishedFiguresModel: Codable, Hashable, Sendable {
    package let court: String
    package let courtName: String
    /// As "2026-Q3".
    package let quarter: String
    package let from: String
    package let to: String
    /// Civil cases registered in the quarter's year, so far as the year has come.
    package let registered: Int
    package let figures: [Figure]

    package init(
        court: String,
        courtName: String,
        quarter: String,
        from: String,
        to: String,
        registered: Int,
        figures: [Figure]
    ) {
        self.court = court
        self.courtName = courtName
        self.quarter = quarter
        self.from = from
        self.to = to
        self.registered = registered
        self.figures = figures
    }

    package struct Figure: Codable, Hashable, Sendable {
        /// secondNotice, refusal, redirect or registrationOnExpiry.
        package let kind: String
        /// The code of the ground; missing where it is the whole.
        package let ground: String?
        /// As the law is cited; missing where there is no ground.
        package let article: String?
        /// Missing where it is not published.
        package let count: Int?
        /// Why there is no count: "few" for one to four, "withheld" where another could be reckoned from it.
        package let unpublished: String?

        package init(kind: String, ground: String?, article: String?, count: Int?, unpublished: String?) {
            self.kind = kind
            self.ground = ground
            self.article = article
            self.count = count
            self.unpublished = unpublished
        }
    }
}
