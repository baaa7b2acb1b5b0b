import Filings
import Forms
import Law

/// Handing a filing in once it is signed: one by one, or with a whole batch.
struct HandingIn: Sendable {
    let caller: Caller
    let office: Office
    let now: Instant
    private let identifiers: Identifiers

    /// Makes what needs chance before the transaction.
    init(at court: Court, by caller: Caller, in office: Office, now: Instant) {
        self.caller = caller
        self.office = office
        self.now = now
        identifiers = Identifiers(office: office, court: court, now: now)
    }

    /// Made before the transaction, so that a body that runs again makes the same.
    private struct Identifiers: Sendable {
        let submission: SubmissionID
        let papers: [PaperID]
        let tasks: [TaskID]
        let message: MessageID
        let codes: [String]
        let receipt: String
        let matter: MatterID

        init(office: Office, court: Court, now: Instant) {
            submission = office.identifiers.next(SubmissionID.self)
            papers = (0..<2).map { _ in office.identifiers.next(PaperID.self) }
            tasks = (0..<3).map { _ in office.identifiers.next(TaskID.self) }
            message = office.identifiers.next(MessageID.self)
            codes = (0..<2).map { _ in VerificationCode.make(from: office.secrets.token()) }
            receipt = office.reference(.receipt, court: court, on: now)
            matter = office.identifiers.next(MatterID.self)
        }
    }

    /// The draft, if it can be submitted: every answer that is required, none that is wrong.
    ///
    /// `ifVersion` is the version the signer saw; nil takes what is there.
    func ready(_ filing: FilingRecord, ifVersion: Int?, in tx: any RegistryTransaction) throws -> DraftRecord {
        guard let form = office.forms.form(id: filing.form, version: filing.formVersion),
            var draft = try tx.drafts.find(filing.id)
        else { throw Refusal(.unknownForm) }
        if let ifVersion, ifVersion != draft.version { throw Refusal(.changedMeanwhile) }
        draft.answers = form.pruned(draft.answers)
        let findings = form.findings(draft.answers, on: CourtDate(now))
        guard findings.isEmpty else { throw Refusal(.incomplete, findings: findings) }
        return draft
    }

    /// Keeps it as it is, receipts it and asks for what must follow.
    func submit(
        _ filing: FilingRecord,
        draft: DraftRecord,
        signature: SignatureRecord,
        in tx: any RegistryTransaction
    ) throws -> ReceiptRecord {
        let before = try filing.stage.received.flatMap { try tx.submissions.find($0.submission) }
        let documents = try tx.documents.of(filing.id).inPlay(draft, after: before)
        let deadline = ReviewClock.deadline(received: CourtDate(now), kind: .civil, calendar: office.calendar)
        let submission = SubmissionRecord(
            id: identifiers.submission,
            filing: filing.id,
            round: (before?.round ?? 0) + 1,
            form: filing.form,
            formVersion: filing.formVersion,
            answers: draft.answers,
            documents: documents.map(\.id),
            signature: signature,
            submittedAt: now,
            language: caller.language
        )
        let receipt = ReceiptRecord(
            number: identifiers.receipt,
            filing: filing.id,
            submission: submission.id,
            court: filing.court,
            receivedAt: now,
            deadline: deadline,
            lines: documents.map(ReceiptRecord.Line.init),
            answersSHA256: draft.answers.sha256
        )
        try tx.submissions.add(submission, receipt: receipt)
        for var document in documents where document.state == .staged {
            document.state = .submitted
            try tx.documents.update(document)
        }
        try tx.drafts.remove(filing.id)
        try receive(filing, submission: submission, receipt: receipt, in: tx)
        let stated = FeeReliefStated(submission, in: office)
        try tx.askFeeRelief(as: stated, on: filing, matter: identifiers.matter, by: caller.account, now: now)
        try follow(filing, submission: submission, in: tx)
        try tx.noteSubmitted(filing)
        return receipt
    }

    private func receive(
        _ filing: FilingRecord,
        submission: SubmissionRecord,
        receipt: ReceiptRecord,
        in tx: any RegistryTransaction
    ) throws {
        var filing = try tx.received(filing, as: submission.id, receipt, by: caller, in: office)
        let isCorrection = submission.round > 1
        filing.updatedAt = receipt.receivedAt
        if let form = office.forms.form(id: filing.form, version: filing.formVersion) {
            filing.caption = form.caption(submission.answers)
            filing.claimAmount = form.claimAmount(submission.answers)
        }
        let receipts = isCorrection ? try tx.submissions.receipts(of: filing.id) : [receipt]
        let words = SearchWords.of(filing, submission, receipts: receipts, office: office)
        try tx.filings.index(filing.id, court: filing.court, by: words)
        try tx.put(filing)
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing.id,
                act: isCorrection ? .resubmitted : .submitted,
                actor: caller.account,
                at: receipt.receivedAt,
                facts: [
                    "submission": submission.id.description, "round": "\(submission.round)",
                    "receipt": receipt.number,
                    "documents": "\(receipt.lines.count)",
                    "deadline": receipt.deadline.lastDay.description,
                    "answers": receipt.answersSHA256,
                ].merging(caller.platformFact) { $1 }
            )
        )
    }

    /// What must happen afterwards: the pleading and the receipt as papers, and word to the filer.
    private func follow(
        _ filing: FilingRecord,
        submission: SubmissionRecord,
        in tx: any RegistryTransaction
    ) throws {
        for (index, kind) in [PaperKindCode.pleading, .receipt].enumerated() {
            let paper = PaperRecord(
                id: identifiers.papers[index],
                filing: filing.id,
                kind: kind,
                language: .chinese,
                number: nil,
                verificationCode: identifiers.codes[index],
                submission: submission.id,
                requestedAt: now
            )
            try tx.papers.add(paper)
            try tx.outbox.add(
                OutboxTask(id: identifiers.tasks[index], work: .makePaper(paper.id), createdAt: now, dueAt: now)
            )
        }
        let kind: InboxMessage.Kind = submission.round > 1 ? .correctionReceived : .received
        let word = OutboxTask.Work.tell(filing.owner, kind, filing: filing.id, message: identifiers.message)
        try tx.outbox.add(OutboxTask(id: identifiers.tasks[2], work: word, createdAt: now, dueAt: now))
    }
}

extension FormDefinition {
    /// What stands in the way of handing these answers in.
    func findings(_ answers: Answers, on today: CourtDate) -> [AnswerFinding] {
        check(answers, scope: .whole, today: today).filter { $0.severity != .advice }
    }
}

extension ReceiptRecord.Line {
    package init(_ document: DocumentRecord) {
        self.init(
            document: document.id,
            role: document.role,
            title: document.title,
            pages: document.pages,
            bytes: document.bytes,
            sha256: document.sha256
        )
    }
}
