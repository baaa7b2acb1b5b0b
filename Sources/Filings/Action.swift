/// What can be done to a filing.
///
/// Each is one verb, one transaction and one docket entry.
package enum Action: String, Codable, Sendable, CaseIterable {
    // The person who files.
    case write
    case submit
    case resubmit
    case withdraw
    case insist
    case refile
    case consentToForward
    case appeal
    case requestWithdrawal
    case askFeeRelief
    case pay
    /// Agrees to mediation, declines it, or goes back on it.
    case answerMediation

    // The court, before a decision.
    case claim
    case requestCorrection
    case recordServiceOfCorrection
    case returnAndRecord
    /// A draft decides nothing; a judge signs it or sends it back.
    case draftRefusal
    case redirect
    case forward

    // Decisions.
    case register
    case registerOnExpiry
    case refuse
    case forwardAppeal
    case registerAsOrdered

    // After registration.
    case noticeFee
    case decideFeeRelief
    case assign
    /// A call, a visit, an answer: noted for everyone, demanding nothing.
    case noteContact
    case recordPayment
    case recordRefund
    case proposeDeemedWithdrawal
    /// Asks whether the person would mediate first.
    case proposeMediation
    case appointMediator
    /// The mediator signs for the case.
    case takeUpMediation
    case extendMediation
    case endMediation
    case settleMediation
    case closeAsSettled
    case grantWithdrawal
    case deemWithdrawn
    /// The complaint reaches a defendant, or was tried in vain.
    case serveDefendant
    case handOver
    case acknowledgeHandOver
    /// What happens at trial, as the trial side says.
    case reportTrial
    case archive
}
