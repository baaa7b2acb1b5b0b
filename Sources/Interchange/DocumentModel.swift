/// A document of a filing.
package struct DocumentModel: Codable, Hashable, Sendable {
    package let id: String
    /// "pleading", "identity", "authority", "exhibit", "serviceAddress" or "other".
    package let role: String
    package let title: String
    package let proves: String
    package let fileName: String
    package let mediaType: String
    package let bytes: Int
    package let pages: Int
    /// 64 hexadecimal digits.
    package let sha256: String
    /// "staged" or "submitted".
    package let state: String
    package let uploadedAt: String

    package init(
        id: String,
        role: String,
        title: String,
        proves: String,
        fileName: String,
        mediaType: String,
        bytes: Int,
        pages: Int,
        sha256: String,
        state: String,
        uploadedAt: String
    ) {
        self.id = id
        self.role = role
        self.title = title
        self.proves = proves
        self.fileName = fileName
        self.mediaType = mediaType
        self.bytes = bytes
        self.pages = pages
        self.sha256 = sha256
        self.state = state
        self.uploadedAt = uploadedAt
    }
}

/// A paper the court makes.
package struct PaperModel: Codable, Hashable, Sendable {
    package let id: String
    /// "pleading", "receipt", "acceptanceNotice", "feeNotice", "correctionNotice" or "returnRecord".
    package let kind: String
    package let number: String?
    /// With which anyone who holds the paper can check it.
    package let verificationCode: String
    package let requestedAt: String
    /// Missing while the paper is being made, as are the next three.
    package let madeAt: String?
    package let sha256: String?
    package let bytes: Int?
    package let pages: Int?

    package init(
        id: String,
        kind: String,
        number: String?,
        verificationCode: String,
        requestedAt: String,
        madeAt: String?,
        sha256: String?,
        bytes: Int?,
        pages: Int?
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.verificationCode = verificationCode
        self.requestedAt = requestedAt
        self.madeAt = madeAt
        self.sha256 = sha256
        self.bytes = bytes
        self.pages = pages
    }
}

/// What anyone may learn of a paper by its code.
package struct PaperCheckModel: Codable, Hashable, Sendable {
    package let kind: String
    package let court: String
    package let courtName: String
    package let number: String?
    package let madeAt: String
    package let sha256: String

    package init(kind: String, court: String, courtName: String, number: String?, madeAt: String, sha256: String) {
        self.kind = kind
        self.court = court
        self.courtName = courtName
        self.number = number
        self.madeAt = madeAt
        self.sha256 = sha256
    }
}
