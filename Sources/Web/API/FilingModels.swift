import Filings
import Interchange
import Law
import Registry

extension FilingModel {
    /// - Parameters:
    ///   - filing: the record.
    ///   - office: for the court's name and the time.
    ///   - language: of caption, names and citations.
    ///   - receipt: the receipt's number, if there is one.
    ///   - names: of accounts, where the reader may see who has the filing on the desk.
    init(
        _ filing: FilingRecord,
        office: Office,
        language: Language,
        receipt: String? = nil,
        names: [AccountID: String] = [:]
    ) {
        let claim = filing.liveClaim(at: office.clock.now)
        self.init(
            id: filing.id.description,
            reference: filing.reference,
            court: filing.court,
            courtName: office.courtName(filing.court, in: language),
            form: filing.form,
            formVersion: filing.formVersion,
            cause: filing.cause,
            caption: filing.caption.in(language),
            claimAmount: filing.claimAmount.map(MoneyModel.init),
            stage: filing.stage.name.rawValue,
            deadline: filing.runningDeadline.map { DeadlineModel($0, in: language) },
            receiptNumber: receipt,
            receivedAt: filing.stage.received?.receivedAt.rfc3339,
            caseNumber: filing.stage.registration?.number.description,
            procedure: filing.stage.registration?.procedure.rawValue,
            fee: FeeModel(filing.fee),
            mediation: MediationModel(filing.mediation),
            claimedBy: claim.flatMap { names[$0.by] },
            claimedUntil: claim.flatMap { names[$0.by] == nil ? nil : $0.until.rfc3339 },
            startedAt: filing.startedAt.rfc3339,
            updatedAt: filing.updatedAt.rfc3339,
            version: filing.version
        )
    }
}

extension QueueItemModel {
    init(_ filing: FilingRecord, office: Office, language: Language, names: [AccountID: String]) {
        let now = office.clock.now
        let claim = filing.liveClaim(at: now)
        let deadline = filing.runningDeadline
        self.init(
            id: filing.id.description,
            reference: filing.reference,
            caption: filing.caption.in(language),
            form: filing.form,
            cause: filing.cause,
            claimAmount: filing.claimAmount.map(MoneyModel.init),
            stage: filing.stage.name.rawValue,
            receivedAt: filing.stage.received?.receivedAt.rfc3339,
            deadline: deadline.map { DeadlineModel($0, in: language) },
            daysLeft: deadline?.daysLeft(on: CourtDate(now)),
            claimedBy: claim.flatMap { names[$0.by] },
            claimedUntil: claim?.until.rfc3339
        )
    }
}

extension ReceiptModel {
    init(_ receipt: ReceiptRecord, office: Office, language: Language) {
        self.init(
            number: receipt.number,
            filing: receipt.filing.description,
            court: Court(code: receipt.court, name: office.courtName(receipt.court, in: language)),
            receivedAt: receipt.receivedAt.rfc3339,
            deadline: DeadlineModel(receipt.deadline, in: language),
            documents: receipt.lines.map { line in
                Line(
                    id: line.document.description,
                    role: line.role.rawValue,
                    title: line.title,
                    pages: line.pages,
                    bytes: line.bytes,
                    sha256: line.sha256
                )
            },
            answersSHA256: receipt.answersSHA256
        )
    }
}

extension Office {
    func courtName(_ code: String, in language: Language) -> String {
        courts.first { $0.code.text == code }?.name.in(language) ?? code
    }
}
