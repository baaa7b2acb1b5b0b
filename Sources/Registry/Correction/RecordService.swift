package import Filings
package import Law

/// Records that a correction notice was served by hand, by post or by leaving it, and on which day.
package struct RecordService: Sendable {
    package let filing: FilingID
    package let day: CourtDate
    package let manner: ServiceManner
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        day: CourtDate,
        manner: ServiceManner,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.day = day
        self.manner = manner
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.undecided(
                    self.filing,
                    for: caller,
                    doing: { _ in .recordServiceOfCorrection },
                    ifVersion: ifVersion,
                    now: now
                )
                guard case .awaitingCorrection(let awaiting) = filing.stage else { throw Refusal(.notInThisStage) }
                guard let notice = try tx.unserved(filing) else {
                    let last = filing.stage.runningDeadline?.lastDay.description ?? ""
                    throw Refusal(.noticeServedAlready, facts: ["lastDay": last])
                }
                // What the system sees for itself nobody writes by hand.
                guard ServiceManner.byHand.contains(manner), day >= CourtDate(awaiting.issuedAt), day <= CourtDate(now)
                else {
                    throw Refusal(
                        .serviceDayImpossible,
                        facts: ["from": CourtDate(awaiting.issuedAt).description, "to": CourtDate(now).description]
                    )
                }
                let at = max(awaiting.issuedAt, day.startOfDay)
                return try tx.serve(notice, of: filing, at: at, manner: manner, by: caller.account, in: office)
            }
        }
    }
}
