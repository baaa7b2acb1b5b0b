import Filings
import Law

/// Identifiers of what follows from a step of a mediation, made before the transaction: its body may run again.
struct MediationMakings: Sendable {
    let notice: PaperID
    let code: String
    let making: TaskID
    let telling: TaskID
    let message: MessageID
    let matter: MatterID

    init(in office: Office) {
        notice = office.identifiers.next(PaperID.self)
        code = VerificationCode.make(from: office.secrets.token())
        making = office.identifiers.next(TaskID.self)
        telling = office.identifiers.next(TaskID.self)
        message = office.identifiers.next(MessageID.self)
        matter = office.identifiers.next(MatterID.self)
    }
}

extension RegistryTransaction {
    /// The mediation, written with its entry in the docket, and told to whom it is news.
    func enter(
        _ filing: FilingRecord,
        act: DocketAct,
        by actor: AccountID,
        facts: [String: String] = [:],
        telling news: (AccountID, InboxMessage.Kind)? = nil,
        _ makings: MediationMakings,
        now: Instant
    ) throws {
        var filing = filing
        filing.updatedAt = now
        try put(filing)
        _ = try docket.append(DocketDraft(filing: filing.id, act: act, actor: actor, at: now, facts: facts))
        guard let (account, kind) = news, account != actor else { return }
        let work = OutboxTask.Work.tell(account, kind, filing: filing.id, message: makings.message)
        try outbox.add(OutboxTask(id: makings.telling, work: work, createdAt: now, dueAt: now))
    }

    /// What was typed beside a step, within the limit.
    func checked(_ text: String) throws -> String {
        try DecisionContent(ground: "", facts: text).checked().facts
    }
}
