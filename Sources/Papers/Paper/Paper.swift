package import Law

/// What one court paper says, in one language: structured text, from which the PDF and its HTML twin are both made.
///
/// Shaped after the Supreme Court's document styles (文书样式): the court, the title, the number, the text, and at the foot
/// who issued it and when.
package struct Paper: Sendable, Hashable {
    package var kind: PaperKind
    package var language: Language
    /// The court in whose name the paper stands; nil for a paper that a party writes.
    package var courtName: String?
    package var title: String
    /// Under the title, in brackets: the kind of dispute, for instance.
    package var subtitle: String?
    /// The receipt's or the case's number, as people write it.
    package var number: String?
    package var blocks: [PaperBlock]
    /// Who issued the paper; stands above the date.
    ///
    /// Nil where a signature block says it.
    package var signatory: String?
    /// In Chinese numerals in a Chinese paper.
    package var dateLine: String?
    /// Whether the paper is one that bears the court's seal.
    ///
    /// The place of the seal is shown, never a seal.
    package var seal: Bool
    package var verification: PaperVerification?
    /// When the paper was made: the PDF's date, so that the same paper is always the same bytes.
    package var madeAt: Instant

    package init(
        kind: PaperKind,
        language: Language,
        courtName: String?,
        title: String,
        subtitle: String? = nil,
        number: String?,
        blocks: [PaperBlock],
        signatory: String?,
        dateLine: String?,
        seal: Bool,
        verification: PaperVerification?,
        madeAt: Instant
    ) {
        self.kind = kind
        self.language = language
        self.courtName = courtName
        self.title = title
        self.subtitle = subtitle
        self.number = number
        self.blocks = blocks
        self.signatory = signatory
        self.dateLine = dateLine
        self.seal = seal
        self.verification = verification
        self.madeAt = madeAt
    }
}
