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

    /// A line of the list of evidence: what it is, and what it is to prove.
    package var listed: Bilingual {
        guard !proves.isEmpty else {
            return Bilingual(chinese: "\(title)（\(pages) 页）", english: "\(title) (\(pages) pp.)")
        }
        return Bilingual(
            chinese: "\(title)（\(pages) 页），证明：\(proves)",
            english: "\(title) (\(pages) pp.), to prove: \(proves)"
        )
    }
}

extension [DocumentRecord] {
    package var exhibits: [DocumentRecord] { filter { $0.role == .exhibit } }

    /// References as a form's list of evidence has them, in the order of uploading.
    package var exhibitReferences: [String] { exhibits.map(\.id.description) }

    /// What each reference is read as.
    package func exhibitLines(in language: Language) -> [String: String] {
        Dictionary(map { ($0.id.description, $0.listed.in(language)) }, uniquingKeysWith: { first, _ in first })
    }
}
