package import Filings
package import Law

/// A case: something that has a number.
package struct CaseRecord: Codable, Hashable, Sendable {
    package let id: CaseID
    package let filing: FilingID
    package let number: CaseNumber
    package let procedure: Procedure
    package let registeredAt: Instant
    package let registeredBy: AccountID

    package init(
        id: CaseID,
        filing: FilingID,
        number: CaseNumber,
        procedure: Procedure,
        registeredAt: Instant,
        registeredBy: AccountID
    ) {
        self.id = id
        self.filing = filing
        self.number = number
        self.procedure = procedure
        self.registeredAt = registeredAt
        self.registeredBy = registeredBy
    }
}

/// The papers a court makes.
package enum PaperKindCode: String, Codable, Sendable, CaseIterable {
    case pleading
    case receipt
    case acceptanceNotice
    case feeNotice
    case correctionNotice
    case returnRecord
    case refusalRuling
    case redirectLetter
    case withdrawalRuling
    /// The party's own, as the pleading is.
    case appealPetition
    case appealTransfer
    case feeReliefDecision
    case deemedWithdrawalRuling
    /// 诉讼权利义务告知书, for both sides
    case rightsNotice
    /// 小额诉讼程序告知书
    case smallClaimsNotice
    /// 举证通知书, for both sides
    case evidenceNotice
    /// 应诉通知书, for the defendants
    case responseNotice
    /// 民事调解书
    case mediationDocument
    /// That what was agreed on in mediation has been done.
    case settlementRecord
    /// What was handed over to the trial division (移送清单).
    case handOverList
    /// The whole file, bound in the order of the list (电子卷宗).
    case volume
    /// What the trial side made, as it came.
    case trialPaper
}

extension PaperKindCode {
    /// Whether it names the other papers of the file.
    package var listsOthers: Bool { self == .appealTransfer || self == .handOverList }

    /// Whether it can be shown as a page too: what was bound, or came from elsewhere, is only a PDF.
    package var hasTwin: Bool { self != .volume && self != .trialPaper }
}

/// A paper, asked for in the transaction that needs it and made soon after.
package struct PaperRecord: Codable, Hashable, Sendable {
    package enum State: Codable, Hashable, Sendable {
        case requested
        case made(sha256: String, bytes: Int, pages: Int, at: Instant)
    }

    package let id: PaperID
    package let filing: FilingID
    package let kind: PaperKindCode
    package let language: Language
    /// As "（2026）京0105收1号"; nil for the pleading, which is the party's own.
    package let number: String?
    /// Short code with which anyone who holds the paper can check it.
    package let verificationCode: String
    package let submission: SubmissionID
    package let requestedAt: Instant
    package var state: State

    package init(
        id: PaperID,
        filing: FilingID,
        kind: PaperKindCode,
        language: Language,
        number: String?,
        verificationCode: String,
        submission: SubmissionID,
        requestedAt: Instant,
        state: State = .requested
    ) {
        self.id = id
        self.filing = filing
        self.kind = kind
        self.language = language
        self.number = number
        self.verificationCode = verificationCode
        self.submission = submission
        self.requestedAt = requestedAt
        self.state = state
    }
}

extension PaperRecord {
    /// Of what was made; nil while it is only asked for.
    package var sha256: String? {
        if case .made(let sha256, _, _, _) = state { sha256 } else { nil }
    }
}
