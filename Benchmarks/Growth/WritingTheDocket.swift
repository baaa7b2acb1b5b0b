import Filings
import Law
import Registry

/// The docket, the papers and what the outbox has done, as they follow from each step.
extension WritingAFiling {
    struct Registration {
        let evidence: Registered
        let fee: FeeState
        let payable: Money?
        let notice: PaperID
    }

    /// The docket in the order of events, the papers, and what the outbox has done about them.
    mutating func enterAll(
        _ received: Received,
        _ document: DocumentRecord,
        _ receipt: ReceiptRecord,
        _ registration: Registration?
    ) throws {
        let owner = plan.owner.id
        time = plan.startedAt
        try enter(.started, by: owner)
        time = document.uploadedAt
        try enter(
            .documentAdded,
            by: owner,
            ["document": document.id.description, "title": document.title, "sha256": document.sha256]
        )
        time = received.receivedAt
        try enter(
            .submitted,
            by: owner,
            [
                "submission": received.submission.description, "receipt": receipt.number, "documents": "1",
                "deadline": receipt.deadline.lastDay.description, "answers": receipt.answersSHA256,
            ]
        )
        for kind in [PaperKindCode.pleading, .receipt] {
            try paper(kind, identifier(PaperID.self), number: nil, received.submission)
        }
        try tell(.received)
        guard let registration else { return }
        let evidence = registration.evidence
        try tx.cases.add(plan.courtCase(evidence))
        time = evidence.at
        try enter(.claimed, by: evidence.by)
        try enter(
            .registered,
            by: evidence.by,
            [
                "case": evidence.caseID.description, "number": evidence.number.description,
                "procedure": evidence.procedure.rawValue,
            ]
        )
        let number = evidence.number.description
        if let payable = registration.payable {
            let facts = ["amount": "\(payable.fen)", "notice": registration.notice.description]
            try enter(.feeNoticed, by: evidence.by, facts)
        }
        try paper(.acceptanceNotice, identifier(PaperID.self), number: number, received.submission)
        if registration.payable != nil {
            try paper(.feeNotice, registration.notice, number: number, received.submission)
        }
        try tell(.registered)
    }

    private mutating func paper(
        _ kind: PaperKindCode,
        _ id: PaperID,
        number: String?,
        _ submission: SubmissionID
    ) throws {
        let (sha256, bytes) = (SmallDocument.sha256, SmallDocument.bytes.count)
        let secret = FreshSecret(clear: "", kept: (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) })
        let paper = PaperRecord(
            id: id,
            filing: plan.id,
            kind: kind,
            language: .chinese,
            number: number,
            verificationCode: VerificationCode.make(from: secret),
            submission: submission,
            requestedAt: time,
            state: .made(sha256: sha256, bytes: bytes, pages: 1, at: time.adding(seconds: 2))
        )
        try tx.papers.add(paper)
        try done(.makePaper(id))
        try enter(.paperMade, by: nil, ["paper": id.description, "kind": kind.rawValue, "sha256": sha256])
    }

    private mutating func tell(_ kind: InboxMessage.Kind) throws {
        let message = identifier(MessageID.self)
        try done(.tell(plan.owner.id, kind, filing: plan.id, message: message))
        _ = try tx.inbox.add(
            InboxMessage(id: message, account: plan.owner.id, kind: kind, filing: plan.id, at: time, readAt: time)
        )
    }

    private mutating func done(_ work: OutboxTask.Work) throws {
        let task = OutboxTask(id: identifier(TaskID.self), work: work, createdAt: time, dueAt: time)
        try tx.outbox.add(task)
        try tx.outbox.done(task.id, at: time.adding(seconds: 2))
    }

    func enter(_ act: DocketAct, by actor: AccountID?, _ facts: [String: String] = [:]) throws {
        _ = try tx.docket.append(DocketDraft(filing: plan.id, act: act, actor: actor, at: time, facts: facts))
    }
}

extension GrownFiling {
    fileprivate func courtCase(_ evidence: Registered) -> CaseRecord {
        CaseRecord(
            id: evidence.caseID,
            filing: id,
            number: evidence.number,
            procedure: evidence.procedure,
            registeredAt: evidence.at,
            registeredBy: evidence.by
        )
    }
}
