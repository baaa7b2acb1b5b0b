import Filings
import Forms
import Law
import Registry

/// Goes the way of one filing through a transaction: started, a document added, submitted, claimed, registered, its papers made.
struct WritingAFiling {
    private let plan: GrownFiling
    private let tx: any RegistryTransaction
    private var generator: SeededGenerator
    private var time: Instant

    init(_ plan: GrownFiling, _ tx: any RegistryTransaction) {
        self.plan = plan
        self.tx = tx
        generator = plan.generator
        time = plan.startedAt
    }

    mutating func write() throws -> GrownFiling.Written {
        let borrower: GrownAnswers.Borrower =
            generator.chance(15)
            ? .company(ChineseNames.company(&generator)) : .person(ChineseNames.person(&generator))
        let yuan = Int.random(in: 2...600, using: &generator) * 500
        let answers = plan.place.answers.between(plan.owner.name, borrower, yuan: yuan)
        var filing = started(answers)
        guard plan.isSubmitted else {
            try tx.filings.add(filing)
            try tx.drafts.put(DraftRecord(filing: filing.id, answers: answers, updatedAt: time))
            try enter(.started, by: plan.owner.id)
            return written(document: nil)
        }
        let submission = identifier(SubmissionID.self)
        let document = exhibit()
        let receivedAt = later(minutes: 5...40)
        let deadline = ReviewClock.deadline(
            received: CourtDate(receivedAt),
            kind: .civil,
            calendar: plan.place.office.calendar
        )
        let received = Draft(startedBy: plan.owner.id, startedAt: plan.startedAt)
            .received(as: submission, at: receivedAt, deadline: deadline)
        filing.stage = .received(received)
        filing.version = 2
        let registration = try plan.goal == .registered ? register(received, filing) : nil
        if let registration {
            filing.stage = .registered(registration.evidence)
            filing.fee = registration.fee
            filing.version = 3
        }
        filing.updatedAt = registration?.evidence.at ?? receivedAt
        try tx.filings.add(filing)
        try tx.documents.add(document)
        let (record, receipt) = try submit(filing, received, answers, document)
        try tx.filings.index(
            filing.id,
            court: filing.court,
            words: SearchWords.of(filing, record, receipts: [receipt], office: plan.place.office)
        )
        try enterAll(received, document, receipt, registration)
        return written(document: document.id)
    }

    private func written(document: DocumentID?) -> GrownFiling.Written {
        GrownFiling.Written(
            filing: plan.id,
            court: plan.desk.court.code.text,
            owner: plan.owner.id,
            ownerName: plan.owner.name,
            isWaiting: plan.goal == .received,
            document: document
        )
    }

    private mutating func started(_ answers: Answers) -> FilingRecord {
        let form = plan.place.form
        return FilingRecord(
            id: plan.id,
            reference: reference(.filing),
            kind: .civil,
            court: plan.desk.court.code.text,
            form: form.id,
            formVersion: form.version,
            cause: form.causes.first ?? "",
            owner: plan.owner.id,
            caption: form.caption(answers),
            claimAmount: form.claimAmount(answers),
            stage: .draft(Draft(startedBy: plan.owner.id, startedAt: plan.startedAt)),
            startedAt: plan.startedAt,
            updatedAt: plan.startedAt
        )
    }

    private mutating func exhibit() -> DocumentRecord {
        DocumentRecord(
            id: identifier(DocumentID.self),
            filing: plan.id,
            role: .exhibit,
            title: "银行转账回单",
            proves: "已经交付借款",
            fileName: "回单.pdf",
            mediaType: "application/pdf",
            bytes: SmallDocument.bytes.count,
            pages: 1,
            sha256: SmallDocument.sha256,
            uploadedBy: plan.owner.id,
            uploadedAt: later(minutes: 1...5),
            state: .submitted
        )
    }

    private mutating func submit(
        _ filing: FilingRecord,
        _ received: Received,
        _ answers: Answers,
        _ document: DocumentRecord
    ) throws -> (SubmissionRecord, ReceiptRecord) {
        let submission = SubmissionRecord(
            id: received.submission,
            filing: filing.id,
            round: 1,
            form: filing.form,
            formVersion: filing.formVersion,
            answers: answers,
            documents: [document.id],
            signature: SignatureRecord(
                way: .typed(name: plan.owner.name),
                codeSentTo: plan.owner.contact.masked,
                signedAt: received.receivedAt,
                provider: "code"
            ),
            submittedAt: received.receivedAt,
            language: .chinese
        )
        let receipt = ReceiptRecord(
            number: reference(.receipt),
            filing: filing.id,
            submission: submission.id,
            court: filing.court,
            receivedAt: received.receivedAt,
            deadline: received.deadline,
            lines: [ReceiptRecord.Line(document)],
            answersSHA256: try answers.sha256
        )
        try tx.submissions.add(submission, receipt: receipt)
        return (submission, receipt)
    }

    private mutating func register(_ received: Received, _ filing: FilingRecord) throws -> Registration {
        let at = later(minutes: 60...3 * 1440)
        let series = CaseNumber.Series(
            courtCode: plan.desk.court.code,
            typeCode: CaseType.civilFirstInstance.typeCode,
            year: CourtDate(at).year
        )
        let late = CourtDate(at) - received.deadline.lastDay
        let evidence = received.registered(
            as: identifier(CaseID.self),
            number: try series.number(tx.cases.nextSerial(in: series)),
            procedure: .summary,
            way: late > 0 ? .onExpiry(daysLate: late) : .inTime,
            by: plan.desk.clerk.id,
            at: at
        )
        let notice = identifier(PaperID.self)
        var fee: (FeeState, Money)?
        if let claim = filing.claimAmount {
            let payable = CaseFee.firstInstance(claim: claim, procedure: .summary).payable
            fee = (.noticed(amount: payable, notice: notice, at: at), payable)
        }
        return Registration(evidence: evidence, fee: fee?.0 ?? .notRequired, payable: fee?.1, notice: notice)
    }

    private struct Registration {
        let evidence: Registered
        let fee: FeeState
        let payable: Money?
        let notice: PaperID
    }

    /// The docket in the order of events, the papers, and what the outbox has done about them.
    private mutating func enterAll(
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

    private func enter(_ act: DocketAct, by actor: AccountID?, _ facts: [String: String] = [:]) throws {
        _ = try tx.docket.append(DocketDraft(filing: plan.id, act: act, actor: actor, at: time, facts: facts))
    }

    private mutating func identifier<Of>(_ type: Identifier<Of>.Type) -> Identifier<Of> {
        GrownFiling.identifier(at: time, &generator)
    }

    private mutating func reference(_ kind: ReferenceNumber.Kind) -> String {
        ReferenceNumber(
            kind: kind,
            year: CourtDate(time).year,
            court: plan.desk.court.code,
            value: generator.next() & 0xff_ffff_ffff
        ).description
    }

    private mutating func later(minutes: ClosedRange<Int>) -> Instant {
        let next = time.adding(seconds: Int.random(in: minutes, using: &generator) * 60)
        time = min(next, plan.place.now)
        return time
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
