import Filings
import Law

/// Identifiers and codes of a decision and its paper, made before the transaction: its body may run again.
struct DecisionMakings: Sendable {
    let paper: PaperID
    let code: String
    let making: TaskID
    let telling: TaskID
    let message: MessageID
    let reference: String
    /// Where the decision ends the case.
    let archiving: MatterID

    init(in office: Office, court: Court, now: Instant) {
        paper = office.identifiers.next(PaperID.self)
        code = VerificationCode.make(from: office.secrets.token())
        making = office.identifiers.next(TaskID.self)
        telling = office.identifiers.next(TaskID.self)
        message = office.identifiers.next(MessageID.self)
        archiving = office.identifiers.next(MatterID.self)
        reference = office.reference(.notice, court: court, on: now)
    }
}

extension RegistryTransaction {
    /// Writes a decision down with the paper that states it, which is made soon after.
    func issue(_ decision: DecisionRecord, as kind: PaperKindCode, _ makings: DecisionMakings, now: Instant) throws {
        try ask(
            for: PaperRecord(
                id: decision.paper,
                filing: decision.filing,
                kind: kind,
                language: .chinese,
                number: decision.number,
                verificationCode: makings.code,
                submission: decision.submission,
                requestedAt: now
            ),
            task: makings.making,
            now: now
        )
        try decisions.add(decision)
    }

    func ask(for paper: PaperRecord, task: TaskID, now: Instant) throws {
        try papers.add(paper)
        try outbox.add(OutboxTask(id: task, work: .makePaper(paper.id), createdAt: now, dueAt: now))
    }

    func tell(
        _ filing: FilingRecord,
        _ kind: InboxMessage.Kind,
        _ makings: DecisionMakings,
        now: Instant
    ) throws {
        let work = OutboxTask.Work.tell(filing.owner, kind, filing: filing.id, message: makings.message)
        try outbox.add(OutboxTask(id: makings.telling, work: work, createdAt: now, dueAt: now))
    }

    /// The stage, written with its entry in the docket.
    func enter(
        _ stage: Stage,
        of filing: FilingRecord,
        act: DocketAct,
        by actor: AccountID,
        facts: [String: String],
        now: Instant
    ) throws {
        var filing = filing
        filing.stage = stage
        filing.claim = nil
        filing.updatedAt = now
        try put(filing)
        if case .closed = stage { try dropServices(of: filing.id) }
        _ = try docket.append(DocketDraft(filing: filing.id, act: act, actor: actor, at: now, facts: facts))
    }

    /// Whatever of these kinds is open on a filing ends with what was decided.
    func settleMatters(
        on filing: FilingID,
        _ kinds: [MatterRecord.Kind],
        as outcome: String,
        by account: AccountID,
        now: Instant
    ) throws {
        for kind in kinds {
            guard var matter = try matters.open(kind, on: filing) else { continue }
            matter.state = .settled(outcome, by: account, at: now)
            _ = try matters.settle(matter)
        }
    }
}
