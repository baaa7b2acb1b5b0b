package import Law

/// Mediation by consent, beside the stage (先行调解; 民事诉讼法 art 125).
///
/// Nobody is sent to it who does not want it, and whoever agreed may go back on it at any time.
package enum MediationState: Codable, Hashable, Sendable {
    case none
    /// The court asks; the person answers.
    case proposed(by: AccountID, at: Instant)
    case declined(at: Instant)
    /// The person agreed; the court finds a mediator.
    case agreed(MediationConsent, appointBy: Deadline)
    /// A mediator is named, and has not signed for the case yet.
    case appointed(MediationConsent, Mediator, takeUpBy: Deadline)
    /// The period runs from the mediator's signed receipt.
    case running(MediationCourse)
    case settled(MediationCourse, Settlement)
    case ended(MediationEnding)

    /// For programs, columns and messages.
    package var code: String {
        switch self {
        case .none: "none"
        case .proposed: "proposed"
        case .declined: "declined"
        case .agreed: "agreed"
        case .appointed: "appointed"
        case .running: "running"
        case .settled: "settled"
        case .ended: "ended"
        }
    }

    /// Whether somebody is at it: agreed to, and neither ended nor closed.
    package var isUnderWay: Bool {
        switch self {
        case .agreed, .appointed, .running, .settled: true
        case .none, .proposed, .declined, .ended: false
        }
    }

    /// The day by which somebody has something to do.
    package var deadline: Deadline? {
        switch self {
        case .agreed(_, let deadline), .appointed(_, _, let deadline): deadline
        case .running(let course), .settled(let course, _): course.deadline
        case .none, .proposed, .declined, .ended: nil
        }
    }

    package var mediator: Mediator? {
        switch self {
        case .appointed(_, let mediator, _): mediator
        case .running(let course), .settled(let course, _): course.mediator
        case .none, .proposed, .declined, .agreed, .ended: nil
        }
    }

    package var consent: MediationConsent? {
        switch self {
        case .agreed(let consent, _), .appointed(let consent, _, _): consent
        case .running(let course), .settled(let course, _): course.consent
        case .ended(let ending): ending.consent
        case .none, .proposed, .declined: nil
        }
    }
}

/// The person's word that mediation may be tried.
package struct MediationConsent: Codable, Hashable, Sendable {
    package enum Way: String, Codable, Hashable, Sendable {
        /// Said in the pleading.
        case inPleading
        /// Said when asked, or of one's own accord.
        case answered
    }

    package let by: AccountID
    package let way: Way
    package let at: Instant

    package init(by: AccountID, way: Way, at: Instant) {
        self.by = by
        self.way = way
        self.at = at
    }
}

/// Who mediates.
package enum Mediator: Codable, Hashable, Sendable {
    /// Somebody with that role in the court.
    case member(AccountID)
    /// An organisation outside, by its name: the desk writes down what it does.
    case outside(String)

    package var account: AccountID? {
        if case .member(let account) = self { account } else { nil }
    }
}

/// A mediation that was taken up.
package struct MediationCourse: Codable, Hashable, Sendable {
    package let consent: MediationConsent
    package let mediator: Mediator
    /// When the mediator signed for the case.
    package let receivedOn: CourtDate
    package let deadline: Deadline
    package let isExtended: Bool

    fileprivate init(
        consent: MediationConsent,
        mediator: Mediator,
        receivedOn: CourtDate,
        deadline: Deadline,
        isExtended: Bool
    ) {
        self.consent = consent
        self.mediator = mediator
        self.receivedOn = receivedOn
        self.deadline = deadline
        self.isExtended = isExtended
    }

    /// Both sides agreed to go on; once.
    package func extended(until deadline: Deadline) -> MediationCourse {
        MediationCourse(
            consent: consent,
            mediator: mediator,
            receivedOn: receivedOn,
            deadline: deadline,
            isExtended: true
        )
    }
}

extension MediationConsent {
    package func takenUp(by mediator: Mediator, on day: CourtDate, deadline: Deadline) -> MediationCourse {
        MediationCourse(
            consent: self,
            mediator: mediator,
            receivedOn: day,
            deadline: deadline,
            isExtended: false
        )
    }
}
