package import Filings
import Forms
import Law

/// Submits a filing: signed, kept as it is, receipted with its date (登记立案规定 art 2).
///
/// The review clock starts.
///
/// The receipt is a promise. The documents were put on stable storage when they were taken; the rest is when this returns.
package struct SubmitFiling: Sendable {
    package let filing: FilingID
    package let signature: Signing
    /// The draft version the signer saw; nil signs what is there.
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    /// How it is signed: a name typed or drawn, together with a code sent to the signer.
    package struct Signing: Sendable {
        package let name: String
        package let drawing: SignatureStrokes?
        package let code: String

        package init(name: String, drawing: SignatureStrokes? = nil, code: String) {
            self.name = name
            self.drawing = drawing
            self.code = code
        }
    }

    package init(filing: FilingID, signature: Signing, ifVersion: Int? = nil, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.signature = signature
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> ReceiptRecord {
        let now = office.clock.now
        let court = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .read).court }
        let identifiers = Identifiers(office: office, court: try office.court(court), now: now)
        let outcome: Result<ReceiptRecord, Refusal> = try await office.store.write { tx in
            try tx.doingOnceUnlessRefused(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, to: .see)
                try tx.refuseReturned(filing)
                try tx.permit(filing.submitting, on: filing, by: caller, now: now)
                let draft = try ready(filing, in: tx, office: office, today: CourtDate(now))
                let signer: SignatureRecord
                switch try sign(filing, in: tx, office: office, now: now) {
                case .success(let signature): signer = signature
                case .failure(let refusal): return .failure(refusal)
                }
                return .success(
                    try submit(filing, draft: draft, signature: signer, in: tx, identifiers, office: office, now: now)
                )
            }
        }
        return try outcome.get()
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
    private func ready(
        _ filing: FilingRecord,
        in tx: any RegistryTransaction,
        office: Office,
        today: CourtDate
    ) throws -> DraftRecord {
        guard let form = office.forms.form(id: filing.form, version: filing.formVersion),
            var draft = try tx.drafts.find(filing.id)
        else { throw Refusal(.unknownForm) }
        if let ifVersion, ifVersion != draft.version { throw Refusal(.changedMeanwhile) }
        draft.answers = form.pruned(draft.answers)
        let findings = form.check(draft.answers, scope: .whole, today: today).filter { $0.severity != .advice }
        guard findings.isEmpty else { throw Refusal(.incomplete, findings: findings) }
        return draft
    }

    private func sign(
        _ filing: FilingRecord,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws -> Result<SignatureRecord, Refusal> {
        if filing.isHelped(by: caller) { return .success(try onPaper(filing, in: tx, now: now)) }
        guard let account = try tx.accounts.find(caller.account), let contact = account.codeContact else {
            throw Refusal(.contactMissing)
        }
        if case .unconfirmed = account.identity, !office.policy.takesFilingsBeforeIdentityIsConfirmed {
            throw Refusal(.identityNotConfirmed)
        }
        let signed = try office.signing.sign(signature, as: account, codeSentTo: contact.masked, at: now)
        let purpose = RequestSigningCode.purpose(filing.id)
        let kept = office.secrets.kept(code: signature.code.trimmingSpaces, for: purpose)
        if let refusal = try tx.tryCode(kept, account: account.id, purpose: purpose, now: now, office: office) {
            return .failure(refusal)
        }
        return .success(signed)
    }

    /// The person has signed the printed pleading before whoever typed it.
    private func onPaper(_ filing: FilingRecord, in tx: any RegistryTransaction, now: Instant) throws -> SignatureRecord
    {
        guard let person = try tx.accounts.find(filing.owner) else { throw Refusal(.notFound) }
        guard signature.name.trimmingSpaces == person.name else {
            throw Refusal(.signatureNameDiffers, facts: ["name": person.name])
        }
        return SignatureRecord(
            way: .onPaper(name: person.name, before: caller.account),
            codeSentTo: "",
            signedAt: now,
            provider: "counter"
        )
    }

    private func submit(
        _ filing: FilingRecord,
        draft: DraftRecord,
        signature: SignatureRecord,
        in tx: any RegistryTransaction,
        _ identifiers: Identifiers,
        office: Office,
        now: Instant
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
        try receive(filing, submission: submission, receipt: receipt, in: tx, office: office)
        let stated = FeeReliefStated(submission, in: office)
        try tx.askFeeRelief(as: stated, on: filing, matter: identifiers.matter, by: caller.account, now: now)
        try follow(filing, submission: submission, in: tx, identifiers, now: now)
        return receipt
    }

    private func receive(
        _ filing: FilingRecord,
        submission: SubmissionRecord,
        receipt: ReceiptRecord,
        in tx: any RegistryTransaction,
        office: Office
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
                ]
            )
        )
    }

    /// What must happen afterwards: the pleading and the receipt as papers, and word to the filer.
    private func follow(
        _ filing: FilingRecord,
        submission: SubmissionRecord,
        in tx: any RegistryTransaction,
        _ identifiers: Identifiers,
        now: Instant
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
