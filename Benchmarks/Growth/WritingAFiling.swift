import Filings
import Forms
import Law
import Registry

/// Goes the way of one filing through a transaction: started, a document added, submitted, claimed, registered, its papers made.
struct WritingAFiling {
    let plan: GrownFiling
    let tx: any RegistryTransaction
    var generator: SeededGenerator
    var time: Instant

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
        let told = plan.place.answers.between(plan.owner.name, borrower, yuan: yuan, &generator)
        var filing = started(told)
        guard plan.isSubmitted else {
            try tx.filings.add(filing)
            try tx.drafts.put(DraftRecord(filing: filing.id, answers: told.answers, updatedAt: time))
            try enter(.started, by: plan.owner.id)
            return written(document: nil, told)
        }
        let submission = identifier(SubmissionID.self)
        let document = exhibit()
        time = plan.receivedAt
        let received = Draft(startedBy: plan.owner.id, startedAt: plan.startedAt)
            .received(as: submission, at: plan.receivedAt, deadline: plan.deadline)
        filing.stage = .received(received)
        filing.version = 2
        let registration = try plan.goal == .registered ? register(received, filing) : nil
        if let registration {
            filing.stage = .registered(registration.evidence)
            filing.fee = registration.fee
            filing.version = 3
        }
        filing.updatedAt = registration?.evidence.at ?? plan.receivedAt
        try tx.filings.add(filing)
        try tx.documents.add(document)
        let receipt = try submit(filing, received, told.answers, document)
        try tx.filings.index(
            filing.id,
            court: filing.court,
            by: SearchWords.of(filing, names: told.names, receipts: [receipt.number])
        )
        try enterAll(received, document, receipt, registration)
        return written(document: document.id, told)
    }

    private func written(document: DocumentID?, _ told: GrownAnswers.Told) -> GrownFiling.Written {
        GrownFiling.Written(
            filing: plan.id,
            court: plan.desk.court.code.text,
            owner: plan.owner.id,
            ownerName: plan.owner.name,
            otherName: told.names.last ?? "",
            isWaiting: plan.goal == .received,
            document: document
        )
    }

    private mutating func started(_ told: GrownAnswers.Told) -> FilingRecord {
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
            caption: told.caption,
            claimAmount: told.claim,
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
            uploadedAt: plan.uploadedAt,
            state: .submitted
        )
    }

    private mutating func submit(
        _ filing: FilingRecord,
        _ received: Received,
        _ answers: Answers,
        _ document: DocumentRecord
    ) throws -> ReceiptRecord {
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
            answersSHA256: answers.sha256
        )
        try tx.submissions.add(submission, receipt: receipt)
        return receipt
    }

    private mutating func register(_ received: Received, _ filing: FilingRecord) throws -> Registration? {
        let at = plan.registeredAt
        guard let series = plan.series else { return nil }
        time = at
        let late = CourtDate(at) - received.deadline.lastDay
        let evidence = received.registered(
            as: identifier(CaseID.self),
            number: try series.number(plan.serial),
            procedure: .summary,
            way: late > 0 ? .onExpiry(daysLate: late) : .inTime,
            by: plan.desk.clerk.id,
            at: at
        )
        let notice = identifier(PaperID.self)
        var fee: (FeeState, Money)?
        if let claim = filing.claimAmount {
            let payable = CaseFee.firstInstance(
                FeeTerms(cause: filing.cause, claim: claim, bases: .least),
                procedure: .summary
            ).payable
            fee = (.noticed(FeeDue(amount: payable, notice: notice, at: at)), payable)
        }
        return Registration(evidence: evidence, fee: fee?.0 ?? .notRequired, payable: fee?.1, notice: notice)
    }

    mutating func identifier<Of>(_ type: Identifier<Of>.Type) -> Identifier<Of> {
        GrownFiling.identifier(at: time, &generator)
    }

    mutating func reference(_ kind: ReferenceNumber.Kind) -> String {
        ReferenceNumber(
            kind: kind,
            year: CourtDate(time).year,
            court: plan.desk.court.code,
            value: generator.next() & 0xff_ffff_ffff
        ).description
    }
}
