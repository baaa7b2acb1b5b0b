import Filings
package import Law

/// What everybody may know of how a court takes cases in: whole quarters that are over, and no small numbers.
///
/// Only whole quarters, so that nothing is reckoned from two periods that differ by a day.
package struct ViewPublishedFigures: Sendable {
    package let court: String
    /// Nil: the last one that is over.
    package let quarter: Quarter?

    package init(court: String, quarter: Quarter? = nil) {
        self.court = court
        self.quarter = quarter
    }

    /// So many quarters back.
    private static let offered = 8

    /// What may be asked for on a day, the latest first.
    package static func quarters(on today: CourtDate) -> [Quarter] { Quarter.last(offered, before: today) }

    package struct Found: Sendable {
        package let court: Court
        package let quarter: Quarter
        /// Civil cases registered in the quarter's year, so far as the year has come: the last number that was given.
        package let registered: Int
        package let figures: [PublishedFigure]
    }

    /// - Throws: `notFound` for a court that is not here, and for a quarter that is not over or too long ago.
    package func carryOut(in office: Office) async throws -> Found {
        guard let court = try? office.court(self.court) else { throw Refusal(.notFound) }
        let today = CourtDate(office.clock.now)
        let quarters = Self.quarters(on: today)
        let quarter = quarter ?? Quarter(before: today)
        guard court.mayIssueCaseNumbers, quarters.contains(quarter) else { throw Refusal(.notFound) }
        let series = CaseNumber.Series(
            courtCode: court.code,
            typeCode: CaseType.civilFirstInstance.typeCode,
            year: quarter.year
        )
        return try await office.store.read { tx in
            let figures = try OversightRecord.Kind.allCases.flatMap { kind in
                kind.published(
                    try tx.oversight.counts(court: self.court, kind, from: quarter.first, to: quarter.last)
                )
            }
            return Found(
                court: court,
                quarter: quarter,
                registered: try tx.cases.lastSerial(in: series),
                figures: figures
            )
        }
    }
}
