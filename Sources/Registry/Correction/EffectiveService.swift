import Filings
import Law

extension RegistryTransaction {
    /// The service of a notice takes effect: the period for correction runs from the following day (登记立案规定 art 7).
    ///
    /// - Returns: the filing with its deadline, written already.
    func serve(
        _ notice: CorrectionNoticeRecord,
        of filing: FilingRecord,
        at: Instant,
        manner: ServiceManner,
        by actor: AccountID?,
        in office: Office
    ) throws -> FilingRecord {
        guard case .awaitingCorrection(let awaiting) = filing.stage, awaiting.notice == notice.paper else {
            throw Refusal(.notInThisStage)
        }
        let now = office.clock.now
        let deadline = CorrectionClock.deadline(served: CourtDate(at), days: notice.days, calendar: office.calendar)
        var (notice, filing) = (notice, filing)
        notice.service = .effective(at: at, manner: manner, deadline: deadline)
        try corrections.update(notice)
        filing.stage = .awaitingCorrection(awaiting.served(at: at, deadline: deadline))
        filing.updatedAt = now
        try put(filing)
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .noticeServed,
                actor: actor,
                at: now,
                facts: [
                    "notice": notice.paper.description, "number": notice.number, "manner": manner.rawValue,
                    "day": CourtDate(at).description, "deadline": deadline.lastDay.description,
                ]
            )
        )
        // What was written is one version on.
        filing.version += 1
        return filing
    }

    /// The notice a filing waits for the correction of, if its service has not taken effect.
    func unserved(_ filing: FilingRecord) throws -> CorrectionNoticeRecord? {
        guard case .awaitingCorrection(let awaiting) = filing.stage, awaiting.service == .notYetServed else {
            return nil
        }
        return try corrections.find(awaiting.notice)
    }

    /// The party has read: service to an address that was not confirmed takes effect (在线诉讼规则 art 31).
    func noteReading(of filing: FilingRecord, by caller: Caller, at now: Instant, in office: Office) throws {
        if filing.owner == caller.account {
            try serveRuling(of: filing, manner: .reading, by: caller.account, at: now, in: office)
            try serveFee(of: filing, by: caller.account, at: now, in: office)
        }
        guard filing.owner == caller.account, let notice = try unserved(filing), case .arrived = notice.service else {
            return
        }
        _ = try serve(notice, of: filing, at: now, manner: .reading, by: caller.account, in: office)
    }
}
