package import Filings
package import Law

/// A decision of the court on a filing, as its paper states it; never changed.
package struct DecisionRecord: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// 不予受理裁定
        case refusal
        /// 告知：where to go instead
        case redirect
        /// 准许撤诉裁定, or a ruling that does not grant it
        case withdrawal
        /// 上诉移送
        case appealTransfer
        /// 准予或者不准予免交、减交、缓交
        case feeRelief
        /// 按撤诉处理裁定
        case deemedWithdrawal
        /// 民事调解书
        case mediationDocument
        /// Settled in mediation and performed at once
        case settlementRecord
    }

    package let paper: PaperID
    package let filing: FilingID
    /// The submission that was decided on.
    package let submission: SubmissionID
    package let kind: Kind
    package let number: String
    package let content: DecisionContent
    package let draftedBy: AccountID
    /// A filing judge where it is a ruling.
    package let signedBy: AccountID
    package let at: Instant

    package init(
        paper: PaperID,
        filing: FilingID,
        submission: SubmissionID,
        kind: Kind,
        number: String,
        content: DecisionContent,
        draftedBy: AccountID,
        signedBy: AccountID,
        at: Instant
    ) {
        self.paper = paper
        self.filing = filing
        self.submission = submission
        self.kind = kind
        self.number = number
        self.content = content
        self.draftedBy = draftedBy
        self.signedBy = signedBy
        self.at = at
    }
}

/// What a decision says beyond its kind; free text may hold names.
package struct DecisionContent: Codable, Hashable, Sendable {
    /// The code of the ground: a ``RefusalGround``, a ``RedirectCase``, or "granted" and "declined".
    package var ground: String
    /// Facts and reasons, in the court's words.
    package var facts: String
    /// Where to go, or to which court it was sent.
    package var direction: String

    package init(ground: String, facts: String, direction: String = "") {
        self.ground = ground
        self.facts = facts
        self.direction = direction
    }

    /// So many characters are taken in one place.
    package static let limit = 4_000

    /// - Throws: `tooLong` with the limit, `factsMissing`.
    func checked() throws -> DecisionContent {
        var content = self
        content.facts = facts.trimmingSpaces
        content.direction = direction.trimmingSpaces
        guard content.facts.count <= Self.limit, content.direction.count <= Self.limit else {
            throw Refusal(.tooLong, facts: ["limit": "\(Self.limit)"])
        }
        return content
    }
}

extension PaperKindCode {
    /// Whether a decision lies under the paper of the same identifier.
    package var statesDecision: Bool {
        switch self {
        case .refusalRuling, .redirectLetter, .withdrawalRuling, .appealTransfer, .feeReliefDecision,
            .deemedWithdrawalRuling, .mediationDocument, .settlementRecord:
            true
        default: false
        }
    }
}

extension PaperKindCode {
    /// What of the person's the paper states or answers.
    var answers: MatterRecord.Kind? {
        switch self {
        case .withdrawalRuling: .withdrawalRequest
        case .appealPetition: .appeal
        case .feeReliefDecision: .feeRelief
        default: nil
        }
    }
}

extension DecisionRecord.Kind {
    /// The paper that states it.
    package var paper: PaperKindCode {
        switch self {
        case .refusal: .refusalRuling
        case .redirect: .redirectLetter
        case .withdrawal: .withdrawalRuling
        case .appealTransfer: .appealTransfer
        case .feeRelief: .feeReliefDecision
        case .deemedWithdrawal: .deemedWithdrawalRuling
        case .mediationDocument: .mediationDocument
        case .settlementRecord: .settlementRecord
        }
    }
}
