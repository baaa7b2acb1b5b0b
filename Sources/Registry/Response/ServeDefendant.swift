package import Filings
package import Law

/// Records that the complaint was served on a defendant, how and on which day; the period for the answer runs from the following one.
///
/// By public notice the day is that of the notice, and it counts as served thirty days later (民事诉讼法 art 95).
package struct ServeDefendant: Sendable {
    package let filing: FilingID
    /// As "defendants.0".
    package let party: String
    package let manner: ServiceManner
    package let day: CourtDate
    /// Thirty days for the answer instead of fifteen (民事诉讼法 art 285).
    package let isWithoutDomicile: Bool
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        party: String,
        manner: ServiceManner,
        day: CourtDate,
        isWithoutDomicile: Bool = false,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.party = party
        self.manner = manner
        self.day = day
        self.isWithoutDomicile = isWithoutDomicile
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DefendantServiceRecord {
        let now = office.clock.now
        let (task, message) = (office.identifiers.next(TaskID.self), office.identifiers.next(MessageID.self))
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                var (filing, record) = try tx.toServe(party, on: self.filing, by: caller, now: now)
                let first = filing.stage.registration.map { CourtDate($0.at) } ?? CourtDate(now)
                guard ServiceManner.onDefendants.contains(manner), day >= first, day <= CourtDate(now) else {
                    throw Refusal(
                        .serviceDayImpossible,
                        facts: ["from": first.description, "to": CourtDate(now).description]
                    )
                }
                let effective = manner == .publicNotice ? PublicNoticeClock.deemedServed(issued: day) : day
                let answer = AnswerClock.deadline(
                    served: effective,
                    hasDomicileInChina: !isWithoutDomicile,
                    calendar: office.calendar
                )
                record.state = .served(manner, on: effective, answer: answer, by: caller.account, at: now)
                guard try tx.services.update(record) else { throw Refusal(.changedMeanwhile) }
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .defendantServed,
                        actor: caller.account,
                        at: now,
                        facts: [
                            "party": party, "name": try tx.defendantName(party, of: filing, in: office),
                            "manner": manner.rawValue, "day": effective.description,
                            "deadline": answer.lastDay.description,
                        ]
                    )
                )
                filing.updatedAt = now
                try tx.put(filing)
                let work = OutboxTask.Work.tell(filing.owner, .defendantServed, filing: filing.id, message: message)
                try tx.outbox.add(OutboxTask(id: task, work: work, createdAt: now, dueAt: now))
                return record
            }
        }
    }
}
