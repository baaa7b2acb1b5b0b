/// What a division head and a supervisor see of a court.
package struct OverviewModel: Codable, Hashable, Sendable {
    package let court: String
    /// The period of the figures; both days belong to it.
    package let from: String
    package let to: String
    package let clocks: ClocksModel
    package let figures: [FigureModel]

    package init(court: String, from: String, to: String, clocks: ClocksModel, figures: [FigureModel]) {
        self.court = court
        self.from = from
        self.to = to
        self.clocks = clocks
        self.figures = figures
    }

    /// Filings under review, by when their period ends.
    package struct ClocksModel: Codable, Hashable, Sendable {
        package let overdue: Int
        package let today: Int
        package let tomorrow: Int
        /// The two days after tomorrow.
        package let soon: Int
        package let waiting: Int

        package init(overdue: Int, today: Int, tomorrow: Int, soon: Int, waiting: Int) {
            self.overdue = overdue
            self.today = today
            self.tomorrow = tomorrow
            self.soon = soon
            self.waiting = waiting
        }
    }

    package struct FigureModel: Codable, Hashable, Sendable {
        /// secondNotice, refusal, redirect or registrationOnExpiry.
        package let kind: String
        /// The code of the ground or case; missing where it is the whole.
        package let ground: String?
        /// As the law is cited; missing where there is no ground.
        package let article: String?
        package let count: Int

        package init(kind: String, ground: String?, article: String?, count: Int) {
            self.kind = kind
            self.ground = ground
            self.article = article
            self.count = count
        }
    }
}

/// A filing behind a figure.
package struct OversightModel: Codable, Hashable, Sendable {
    package let kind: String
    package let day: String
    package let filing: String
    package let reference: String
    /// Empty for whoever only supervises.
    package let caption: String
    /// Which notice, by number; the code of the ground or case; how many days late.
    package let detail: String
    /// Why there was another notice; for the division head alone.
    package let reason: String?

    package init(
        kind: String,
        day: String,
        filing: String,
        reference: String,
        caption: String,
        detail: String,
        reason: String?
    ) {
        self.kind = kind
        self.day = day
        self.filing = filing
        self.reference = reference
        self.caption = caption
        self.detail = detail
        self.reason = reason
    }
}
