package import Law

/// 交纳诉讼费用通知书: how much, how it was calculated, by when, and what to do if one cannot pay.
///
/// Measures on Litigation Costs arts. 13, 20 and 22.
package struct FeeNotice: Sendable, Hashable {
    package var courtName: Bilingual
    package var caseNumber: CaseNumber
    package var addressees: [String]
    package var caption: Bilingual
    package var cause: Bilingual
    package var calculation: FeeCalculation
    package var rounding: FeeRounding
    /// The last day to pay, when the day of service is known already.
    package var due: Deadline?
    /// What is left to pay where the fee was reduced before; nil where it was not.
    package var reducedTo: Money?
    package var issuedAt: Instant
    package var contact: CourtContact
    package var verification: PaperVerification?

    package init(
        courtName: Bilingual,
        caseNumber: CaseNumber,
        addressees: [String],
        caption: Bilingual,
        cause: Bilingual,
        calculation: FeeCalculation,
        rounding: FeeRounding,
        due: Deadline?,
        reducedTo: Money? = nil,
        issuedAt: Instant,
        contact: CourtContact,
        verification: PaperVerification?
    ) {
        self.courtName = courtName
        self.caseNumber = caseNumber
        self.addressees = addressees
        self.caption = caption
        self.cause = cause
        self.calculation = calculation
        self.rounding = rounding
        self.due = due
        self.reducedTo = reducedTo
        self.issuedAt = issuedAt
        self.contact = contact
        self.verification = verification
    }

    package var total: Money { calculation.total(rounding: rounding) }
}

extension FeeNotice {
    package func paper(in language: Language) -> Paper {
        let text = FeeText(notice: self, language: language)
        var blocks: [PaperBlock] = [
            .addressee(PaperText.addressed(addressees, in: language)),
            .paragraph(text.opening),
            .heading(text.said("一、怎样计算", "1. How it is calculated")),
            .paragraph(text.basis),
            .table(FeeTable(calculation: calculation, total: total, language: language).table),
            .paragraph(text.halving + text.reduction),
            .heading(text.said("二、什么时候交", "2. By when")),
            .paragraph(text.period),
            .heading(text.said("三、怎样交", "3. How to pay")),
            .paragraph(text.payment),
            .heading(text.said("四、交纳确有困难的", "4. If you cannot pay")),
            .paragraph(text.waiver),
            .heading(text.said("五、对计算有异议的", "5. If you think the calculation is wrong")),
            .paragraph(text.objection),
        ]
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: .feeNotice,
            language: language,
            courtName: courtName.in(language),
            title: PaperKind.feeNotice.title.in(language),
            number: caseNumber.description,
            blocks: blocks,
            signatory: courtName.in(language),
            dateLine: CourtDate(issuedAt).footLine(in: language),
            seal: true,
            verification: verification,
            madeAt: issuedAt
        )
    }
}
