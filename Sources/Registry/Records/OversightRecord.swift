package import Filings
package import Law

/// Something that happened to a filing and that a division head and a supervisor look at.
///
/// Written in the transaction of the act, so that figures are counted over what is rare and never over all filings.
package struct OversightRecord: Codable, Hashable, Sendable {
    /// The raw value is a code for programs.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// A correction notice after the first (登记立案规定 art 7: once).
        case secondNotice
        case refusal
        case redirect
        /// Registered by the division head because the review period had run out (民事诉讼法 art 126).
        case registrationOnExpiry
    }

    package let kind: Kind
    package let court: String
    package let day: CourtDate
    package let filing: FilingID
    /// Which notice, by number; the code of the ground or case; how many days late.
    package let detail: String

    package init(_ kind: Kind, court: String, day: CourtDate, filing: FilingID, detail: String) {
        self.kind = kind
        self.court = court
        self.day = day
        self.filing = filing
        self.detail = detail
    }
}
