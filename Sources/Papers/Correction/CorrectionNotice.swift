package import Law

/// 补正通知书: everything that is to be corrected, said once, and by when.
///
/// Case Registration Provisions art. 7; Online Litigation Rules art. 9.
package struct CorrectionNotice: Sendable, Hashable {
    /// One thing to correct.
    package struct Item: Sendable, Hashable {
        /// Where: "原告张三：住所地"; nil for the filing as a whole.
        package var place: Bilingual?
        package var statement: Bilingual
        package var remedy: Bilingual?
        package var note: String
        package var article: Article?

        package init(
            place: Bilingual?,
            statement: Bilingual,
            remedy: Bilingual?,
            note: String,
            article: Article?
        ) {
            self.place = place
            self.statement = statement
            self.remedy = remedy
            self.note = note
            self.article = article
        }
    }

    package var courtName: Bilingual
    /// Nil while it is only looked at before it is issued.
    package var number: String?
    package var addressees: [String]
    package var caption: Bilingual
    package var cause: Bilingual
    package var filingReference: String
    package var receivedAt: Instant
    package var items: [Item]
    package var days: Int
    /// 2 and more only with a reason.
    package var ordinal: Int
    package var reason: String
    package var issuedAt: Instant
    package var contact: CourtContact
    package var verification: PaperVerification?

    package init(
        courtName: Bilingual,
        number: String?,
        addressees: [String],
        caption: Bilingual,
        cause: Bilingual,
        filingReference: String,
        receivedAt: Instant,
        items: [Item],
        days: Int,
        ordinal: Int,
        reason: String,
        issuedAt: Instant,
        contact: CourtContact,
        verification: PaperVerification?
    ) {
        self.courtName = courtName
        self.number = number
        self.addressees = addressees
        self.caption = caption
        self.cause = cause
        self.filingReference = filingReference
        self.receivedAt = receivedAt
        self.items = items
        self.days = days
        self.ordinal = ordinal
        self.reason = reason
        self.issuedAt = issuedAt
        self.contact = contact
        self.verification = verification
    }
}

extension CorrectionNotice {
    package func paper(in language: Language) -> Paper {
        let text = CorrectionText(notice: self, language: language)
        var blocks: [PaperBlock] = [
            .addressee(PaperText.addressed(addressees, in: language)), .paragraph(text.opening),
        ]
        if ordinal > 1 { blocks.append(.paragraph(text.again)) }
        blocks += [
            .heading(text.said("一、需要补正的内容", "1. What is to be corrected")),
            .table(text.table),
            .heading(text.said("二、补正期限", "2. By when")),
            .paragraph(text.period),
            .heading(text.said("三、怎样补正", "3. How")),
            .list(text.how),
            .heading(text.said("四、逾期的后果", "4. What follows if it is not done")),
            .paragraph(text.consequence),
            .heading(text.said("五、联系方式", "5. Whom to call")),
            .paragraph(text.contact),
        ]
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: .correctionNotice,
            language: language,
            courtName: courtName.in(language),
            title: PaperKind.correctionNotice.title.in(language),
            number: number,
            blocks: blocks,
            signatory: courtName.in(language),
            dateLine: CourtDate(issuedAt).footLine(in: language),
            seal: true,
            verification: verification,
            madeAt: issuedAt
        )
    }
}
