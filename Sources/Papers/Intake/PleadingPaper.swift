package import Law

/// 民事起诉状 in the manner of the official element form: notes to the person, ruled elements, 此致, signature and date.
package struct PleadingPaper: Sendable, Hashable {
    package var court: Bilingual
    /// The kind of dispute: "民间借贷纠纷".
    package var cause: Bilingual
    /// 说明: how the form is filled.
    package var explanations: [String]
    /// 特别提示: honesty, and what follows from false litigation.
    package var caution: String?
    package var sections: [ElementSection]
    package var signatures: [PaperSignature]
    package var signedOn: CourtDate
    package var madeAt: Instant
    package var verification: PaperVerification?

    package init(
        court: Bilingual,
        cause: Bilingual,
        explanations: [String],
        caution: String?,
        sections: [ElementSection],
        signatures: [PaperSignature],
        signedOn: CourtDate,
        madeAt: Instant,
        verification: PaperVerification?
    ) {
        self.court = court
        self.cause = cause
        self.explanations = explanations
        self.caution = caution
        self.sections = sections
        self.signatures = signatures
        self.signedOn = signedOn
        self.madeAt = madeAt
        self.verification = verification
    }
}

extension PleadingPaper {
    /// The sections and notes are printed as given: the caller gives them in `language`.
    package func paper(in language: Language) -> Paper {
        var blocks: [PaperBlock] = []
        if !explanations.isEmpty || caution != nil {
            blocks.append(.elementTable([ElementSection(heading: "", rows: notes(in: language))]))
        }
        blocks.append(.elementTable(sections))
        let salutation = Bilingual(chinese: "此致", english: "To").in(language)
        blocks.append(.addressedTo(salutation: salutation, court: court.in(language)))
        blocks.append(contentsOf: signatures.map { .signature($0) })
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: .pleading,
            language: language,
            courtName: nil,
            title: PaperKind.pleading.title.in(language),
            subtitle: PaperText.bracketed(cause.in(language), in: language),
            number: nil,
            blocks: blocks,
            signatory: nil,
            dateLine: signedOn.footLine(in: language),
            seal: false,
            verification: verification,
            madeAt: madeAt
        )
    }

    private func notes(in language: Language) -> [PaperFact] {
        var rows: [PaperFact] = []
        if !explanations.isEmpty {
            let numbered = explanations.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
            rows.append(PaperFact(Bilingual(chinese: "说明", english: "Notes").in(language), numbered))
        }
        if let caution {
            rows.append(PaperFact(Bilingual(chinese: "特别提示", english: "Important").in(language), caution))
        }
        return rows
    }
}
