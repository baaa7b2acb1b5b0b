package import Filings
package import Law

/// What the trial side says of a case that it took over, so that its progress goes on where the party looks for it.
///
/// Said at least once: with the same key it is taken once.
package struct ReportTrial: Sendable {
    /// The raw value is a code for programs.
    package enum Event: String, Codable, Sendable, CaseIterable {
        /// A judge and a clerk are named.
        case assigned
        case hearingSet
        case hearingHeld
        case adjourned
        case judged
        case mediated
        case closed
        case other
    }

    package let filing: FilingID
    package let event: Event
    /// The day it is about, as of a hearing.
    package let day: CourtDate?
    /// A sentence for the party: who, where, when.
    package let text: String
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        event: Event,
        day: CourtDate? = nil,
        text: String = "",
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.event = event
        self.day = day
        self.text = text
        self.once = once
        self.caller = caller
    }

    /// So many characters are taken.
    package static let limit = 300

    package func carryOut(in office: Office) async throws -> DocketEntry {
        let now = office.clock.now
        let (task, message) = (office.identifiers.next(TaskID.self), office.identifiers.next(MessageID.self))
        let archiving = office.identifiers.next(MatterID.self)
        let text = text.trimmingSpaces
        guard text.count <= Self.limit else { throw Refusal(.tooLong, facts: ["limit": "\(Self.limit)"]) }
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .reportTrial, now: now)
                guard event != .other || !text.isEmpty else { throw Refusal(.factsMissing) }
                if event == .closed {
                    try tx.askToArchive(filing, as: archiving, by: caller.account, now: now)
                }
                var facts = ["event": event.rawValue, "text": text]
                if let day { facts["date"] = day.description }
                let work = OutboxTask.Work.tell(filing.owner, .trialNews, filing: filing.id, message: message)
                try tx.outbox.add(OutboxTask(id: task, work: work, createdAt: now, dueAt: now))
                return try tx.docket.append(
                    DocketDraft(filing: filing.id, act: .trialReported, actor: caller.account, at: now, facts: facts)
                )
            }
        }
    }
}
