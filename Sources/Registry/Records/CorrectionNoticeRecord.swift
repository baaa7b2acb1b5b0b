package import Filings
package import Forms
package import Law

/// A defect as a notice states it.
///
/// The words are those of the day of issue: a catalogue that changes later changes no notice.
package struct NoticedDefect: Codable, Hashable, Sendable {
    /// Of the catalogue; nil where the court used its own words.
    package let code: String?
    /// What is wrong.
    package let statement: Bilingual
    /// What to do; nil where the court's own words say it.
    package let remedy: Bilingual?
    package let article: Article?
    package let place: DefectPlace
    /// What the court adds for this case; may be empty; may hold names.
    package let note: String

    package init(
        code: String?,
        statement: Bilingual,
        remedy: Bilingual?,
        article: Article?,
        place: DefectPlace,
        note: String
    ) {
        self.code = code
        self.statement = statement
        self.remedy = remedy
        self.article = article
        self.place = place
        self.note = note
    }
}

/// A correction notice (补正通知书): everything that is to be corrected, said once (登记立案规定 art 7).
///
/// Immutable but for how far its service is.
package struct CorrectionNoticeRecord: Codable, Hashable, Sendable {
    package let paper: PaperID
    package let filing: FilingID
    /// The submission that was looked at.
    package let submission: SubmissionID
    /// 1 for the notice that should be the only one.
    package let ordinal: Int
    /// As "2026-0105-7F3KQ2MX-2".
    package let number: String
    package let defects: [NoticedDefect]
    /// The period the court sets, in days from the day after effective service.
    package let days: Int
    /// Why there is another notice; empty in the first.
    package let reason: String
    /// For the court only: never shown to a party.
    package internal(set) var internalNote: String
    package let issuedBy: AccountID
    package let issuedAt: Instant
    package var service: ServiceState

    package init(
        paper: PaperID,
        filing: FilingID,
        submission: SubmissionID,
        ordinal: Int,
        number: String,
        defects: [NoticedDefect],
        days: Int,
        reason: String,
        internalNote: String,
        issuedBy: AccountID,
        issuedAt: Instant,
        service: ServiceState = .underway
    ) {
        self.paper = paper
        self.filing = filing
        self.submission = submission
        self.ordinal = ordinal
        self.number = number
        self.defects = defects
        self.days = days
        self.reason = reason
        self.internalNote = internalNote
        self.issuedBy = issuedBy
        self.issuedAt = issuedAt
        self.service = service
    }

    /// As a party may have it.
    package var forParty: CorrectionNoticeRecord {
        var notice = self
        notice.internalNote = ""
        return notice
    }
}
