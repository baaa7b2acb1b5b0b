package import Law

/// What every paper about a decision on a filing has in common: the court, the matter, who signed, how to verify it.
package struct DecidedMatter: Sendable, Hashable {
    package var courtName: Bilingual
    package var number: String?
    /// Whose filing it is: 起诉人, 原告, or 上诉人.
    package var filers: [String]
    package var caption: Bilingual
    package var cause: Bilingual
    package var filingReference: String
    package var receivedOn: CourtDate
    /// The judge who signed, and the clerk who drafted; nil where the court signs by its seal alone.
    package var judge: String?
    package var clerk: String?
    package var madeAt: Instant
    package var contact: CourtContact
    package var verification: PaperVerification?

    package init(
        courtName: Bilingual,
        number: String?,
        filers: [String],
        caption: Bilingual,
        cause: Bilingual,
        filingReference: String,
        receivedOn: CourtDate,
        judge: String? = nil,
        clerk: String? = nil,
        madeAt: Instant,
        contact: CourtContact,
        verification: PaperVerification?
    ) {
        self.courtName = courtName
        self.number = number
        self.filers = filers
        self.caption = caption
        self.cause = cause
        self.filingReference = filingReference
        self.receivedOn = receivedOn
        self.judge = judge
        self.clerk = clerk
        self.madeAt = madeAt
        self.contact = contact
        self.verification = verification
    }
}

extension DecidedMatter {
    /// The paper with its foot: who signed, the court and its seal, the date, and under an English text that it is a translation.
    func paper(_ kind: PaperKind, _ blocks: [PaperBlock], in language: Language) -> Paper {
        var blocks = blocks
        if let judge {
            var names = [PaperFact(language == .chinese ? "审判员" : "Judge", judge)]
            if let clerk, clerk != judge { names.append(PaperFact(language == .chinese ? "书记员" : "Clerk", clerk)) }
            blocks.append(.keyValues(names))
        }
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: kind,
            language: language,
            courtName: courtName.in(language),
            title: kind.title.in(language),
            number: number,
            blocks: blocks,
            signatory: courtName.in(language),
            dateLine: CourtDate(madeAt).footLine(in: language),
            seal: true,
            verification: verification,
            madeAt: madeAt
        )
    }
}
