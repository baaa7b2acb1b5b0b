package import Law

/// How a mediation ended without a settlement.
package struct MediationEnding: Codable, Hashable, Sendable {
    package enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        /// No agreement was found.
        case failed
        /// The other side does not want it.
        case otherSideDeclined
        case otherSideNotReached
        /// The period is over.
        case periodOver
        /// The mediator sends it back as unsuitable.
        case unsuitable
        /// The person who had agreed no longer does.
        case consentTakenBack
        /// The filing ended, or was decided, otherwise.
        case overtaken

        /// What is said by whoever mediates; the rest follows from what others do.
        package static let said: [Reason] = [
            .failed, .otherSideDeclined, .otherSideNotReached, .periodOver, .unsuitable,
        ]
    }

    package let reason: Reason
    package let at: Instant
    package let consent: MediationConsent?
    /// In the older order: the review period that began anew.
    package let review: Deadline?

    package init(reason: Reason, at: Instant, consent: MediationConsent?, review: Deadline? = nil) {
        self.reason = reason
        self.at = at
        self.consent = consent
        self.review = review
    }
}

/// What both sides agreed on, as far as it decides what follows; the terms are kept with the judge's matter.
package struct Settlement: Codable, Hashable, Sendable {
    package enum Manner: String, Codable, Hashable, Sendable, CaseIterable {
        /// The suit is withdrawn: the person asks, a judge rules.
        case withdrawal
        /// What was agreed was done at once.
        case performed
        /// The court makes a mediation document of it (民事调解书).
        case document
    }

    package let manner: Manner
    package let at: Instant

    package init(manner: Manner, at: Instant) {
        self.manner = manner
        self.at = at
    }
}

/// In which order a court registers and mediates; a policy with a day of effect.
package enum MediationOrder: String, Codable, Hashable, Sendable {
    /// File first, then mediate (opinion in force 2025-01-01).
    case afterRegistration
    /// The older order: mediation, by consent, before the filing is registered (在线调解规则 art 24).
    case beforeRegistration
}
