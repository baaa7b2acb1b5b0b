package import Law

/// 受理案件通知书: the case is registered, its number, and the party's rights and duties.
///
/// Civil Procedure Law arts. 126 and 129.
package struct AcceptanceNotice: Sendable, Hashable {
    /// Until when evidence is to be handed in.
    package enum EvidencePeriod: Sendable, Hashable {
        case until(CourtDate)
        /// The trial division will set it.
        case setLater
    }

    /// What the notice says about the fee.
    package enum Fee: Sendable, Hashable {
        /// A fee notice goes out together with this one.
        case noticed(Money)
        /// After mediation, before the case goes to trial.
        case afterMediation
        case notRequired
    }

    package var courtName: Bilingual
    package var caseNumber: CaseNumber
    /// Those addressed, in the order of the pleading.
    package var addressees: [String]
    /// "张三诉李四".
    package var caption: Bilingual
    package var cause: Bilingual
    package var receivedOn: CourtDate
    package var registeredAt: Instant
    package var procedure: Procedure
    package var evidence: EvidencePeriod
    package var fee: Fee
    package var contact: CourtContact
    package var verification: PaperVerification?

    package init(
        courtName: Bilingual,
        caseNumber: CaseNumber,
        addressees: [String],
        caption: Bilingual,
        cause: Bilingual,
        receivedOn: CourtDate,
        registeredAt: Instant,
        procedure: Procedure,
        evidence: EvidencePeriod,
        fee: Fee,
        contact: CourtContact,
        verification: PaperVerification?
    ) {
        self.courtName = courtName
        self.caseNumber = caseNumber
        self.addressees = addressees
        self.caption = caption
        self.cause = cause
        self.receivedOn = receivedOn
        self.registeredAt = registeredAt
        self.procedure = procedure
        self.evidence = evidence
        self.fee = fee
        self.contact = contact
        self.verification = verification
    }
}

extension AcceptanceNotice {
    package func paper(in language: Language) -> Paper {
        let text = AcceptanceText(notice: self, language: language)
        var blocks: [PaperBlock] = [
            .addressee(PaperText.addressed(addressees, in: language)),
            .paragraph(text.opening),
            .keyValues(text.facts),
            .heading(text.said("一、您的诉讼权利", "1. Your rights")),
            .list(text.rights),
            .heading(text.said("二、您的诉讼义务", "2. Your duties")),
            .list(text.duties),
            .heading(text.said("三、举证期限", "3. Evidence")),
            .paragraph(text.evidence),
            .heading(text.said("四、诉讼费用", "4. Court fee")),
            .paragraph(text.fee),
            .heading(text.said("五、联系方式", "5. Whom to call")),
            .paragraph(text.contact),
        ]
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: .acceptanceNotice,
            language: language,
            courtName: courtName.in(language),
            title: PaperKind.acceptanceNotice.title.in(language),
            number: caseNumber.description,
            blocks: blocks,
            signatory: courtName.in(language),
            dateLine: CourtDate(registeredAt).footLine(in: language),
            seal: true,
            verification: verification,
            madeAt: registeredAt
        )
    }
}
