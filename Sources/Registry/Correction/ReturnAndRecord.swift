package import Filings
import Law

/// Returns a filing that was not corrected in time, and enters it in the record (退回诉状并记录在册; 登记立案规定 art 7).
///
/// Papers that come late but before this are taken; after it the person files again from the same draft.
package struct ReturnAndRecord: Sendable {
    package let filing: FilingID
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, ifVersion: Int? = nil, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> PaperRecord {
        let now = office.clock.now
        let court = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let paper = office.identifiers.next(PaperID.self)
        let tasks = (0..<2).map { _ in office.identifiers.next(TaskID.self) }
        let message = office.identifiers.next(MessageID.self)
        let code = VerificationCode.make(from: office.secrets.token())
        let number = office.reference(.notice, court: try office.court(court), on: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let (filing, awaiting) = try overdue(in: tx, office: office, now: now)
                let record = PaperRecord(
                    id: paper,
                    filing: filing.id,
                    kind: .returnRecord,
                    language: .chinese,
                    number: number,
                    verificationCode: code,
                    submission: awaiting.received.submission,
                    requestedAt: now
                )
                try tx.papers.add(record)
                try tx.outbox.add(OutboxTask(id: tasks[0], work: .makePaper(paper), createdAt: now, dueAt: now))
                try enter(record, on: filing, awaiting, in: tx, now: now)
                let word = OutboxTask.Work.tell(filing.owner, .returned, filing: filing.id, message: message)
                try tx.outbox.add(OutboxTask(id: tasks[1], work: word, createdAt: now, dueAt: now))
                return record
            }
        }
    }

    /// The filing, if its period for correction has run out and nobody was faster.
    private func overdue(
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws -> (FilingRecord, AwaitingCorrection) {
        let seen = try tx.filing(filing, for: caller, to: .see)
        guard ReviewQueue.desk.contains(where: { caller.holds($0, in: seen.court) }) else { throw Refusal(.notAllowed) }
        if case .received(let received) = seen.stage, received.round > 1 {
            throw Refusal(
                .correctedMeanwhile,
                facts: ["at": received.receivedAt.rfc3339, "lastDay": received.deadline.lastDay.description]
            )
        }
        if case .returnedAndRecorded(let returned) = seen.stage {
            throw Refusal(
                .returnedMeanwhile,
                facts: ["by": try tx.name(of: returned.by), "at": returned.at.rfc3339]
            )
        }
        if case .awaitingCorrection(let awaiting) = seen.stage {
            switch awaiting.service {
            case .notYetServed: throw Refusal(.noticeNotServed, article: Article(.registration, 7))
            case .served(_, let deadline) where !deadline.hasRunOut(on: CourtDate(now)):
                throw Refusal(
                    .correctionPeriodRuns,
                    facts: ["lastDay": deadline.lastDay.description],
                    article: deadline.article
                )
            case .served: break
            }
        }
        let filing = try tx.undecided(
            self.filing,
            for: caller,
            doing: { _ in .returnAndRecord },
            ifVersion: ifVersion,
            now: now
        )
        guard case .awaitingCorrection(let awaiting) = filing.stage else { throw Refusal(.notInThisStage) }
        try office.allowsCorrections(by: caller, in: filing.court)
        return (filing, awaiting)
    }

    /// What the party wrote so far stays: from it they file again.
    private func enter(
        _ record: PaperRecord,
        on filing: FilingRecord,
        _ awaiting: AwaitingCorrection,
        in tx: any RegistryTransaction,
        now: Instant
    ) throws {
        var filing = filing
        filing.stage = .returnedAndRecorded(awaiting.returned(with: record.id, by: caller.account, at: now))
        filing.claim = nil
        filing.updatedAt = now
        try tx.put(filing)
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing.id,
                act: .returned,
                actor: caller.account,
                at: now,
                facts: [
                    "record": record.id.description, "number": record.number ?? "",
                    "notice": awaiting.notice.description,
                ]
            )
        )
    }
}
