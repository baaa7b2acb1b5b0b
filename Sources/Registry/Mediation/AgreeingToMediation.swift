package import Filings
import Forms
package import Law

extension OfficePolicy {
    /// In which order the court registers and mediates on a day.
    package func mediationOrder(on day: CourtDate) -> MediationOrder {
        day < mediatesAfterRegistrationFrom ? .beforeRegistration : .afterRegistration
    }

    /// Whether mediation is a matter in this stage on this day.
    package func mediates(in stage: Stage.Name, on day: CourtDate) -> Bool {
        switch stage {
        case .registered: true
        case .received: mediationOrder(on: day) == .beforeRegistration
        default: false
        }
    }
}

extension FilingRecord {
    /// With the person's consent the court finds a mediator, and what the fee notice asks for waits for the end of it.
    func agreeing(_ consent: MediationConsent, in office: Office) -> FilingRecord {
        var filing = self
        let by = MediationClock.appointment.deadline(after: CourtDate(consent.at), calendar: office.calendar)
        filing.mediation = .agreed(consent, appointBy: by)
        filing.fee = fee.heldForMediation
        return filing
    }
}

extension FeeState {
    /// The fee notice comes when mediation has failed (opinion in force 2025-01-01, point 6); what is paid stays paid.
    fileprivate var heldForMediation: FeeState {
        switch self {
        case .noticed(let due), .waiverPending(let due, _): .awaitingMediation(due.amount)
        case .notRequired, .awaitingMediation, .deferred, .exempted, .paid: self
        }
    }
}

extension Office {
    /// Whether the pleading itself says that its person would mediate first.
    func wantsMediation(_ submission: SubmissionRecord) -> Bool {
        forms.form(id: submission.form, version: submission.formVersion)?
            .answer(meaning: .mediationWish, submission.answers) == "yes"
    }
}
