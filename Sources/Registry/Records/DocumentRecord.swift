package import Filings
package import Law

/// What a document is for (登记立案规定 art 6; the slots of an online filing).
package enum DocumentRole: String, Codable, Sendable, CaseIterable {
    case pleading
    case identity
    case authority
    case exhibit
    case serviceAddress
    case other
}

/// A document a party sent.
///
/// Its bytes are kept as they came.
package struct DocumentRecord: Codable, Hashable, Sendable {
    package enum State: String, Codable, Sendable {
        /// Uploaded; part of no submission yet.
        case staged
        /// Part of a submission: immutable.
        case submitted
    }

    package let id: DocumentID
    package let filing: FilingID
    package var role: DocumentRole
    /// What the party calls it; personal.
    package var title: String
    /// What it proves (证明对象); personal.
    package var proves: String
    /// As on the party's machine; personal.
    package let fileName: String
    package let mediaType: String
    package let bytes: Int
    package let pages: Int
    package let sha256: String
    package let uploadedBy: AccountID
    package let uploadedAt: Instant
    package var state: State

    package init(
        id: DocumentID,
        filing: FilingID,
        role: DocumentRole,
        title: String,
        proves: String,
        fileName: String,
        mediaType: String,
        bytes: Int,
        pages: Int,
        sha256: String,
        uploadedBy: AccountID,
        uploadedAt: Instant,
        state: State = .staged
    ) {
        self.id = id
        self.filing = filing
        self.role = role
        self.title = title
        self.proves = proves
        self.fileName = fileName
        self.mediaType = mediaType
        self.bytes = bytes
        self.pages = pages
        self.sha256 = sha256
        self.uploadedBy = uploadedBy
        self.uploadedAt = uploadedAt
        self.state = state
    }
}
