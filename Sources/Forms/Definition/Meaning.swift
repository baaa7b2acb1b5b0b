/// What a field means to the rest of the system, whatever the form calls it.
package enum Meaning: String, Sendable, CaseIterable {
    // The dispute.
    case claimAmount
    case principal
    case interest
    case interestRate
    case otherClaims
    case factsAndReasons
    case contractDate
    case dueDate
    case claimList
    case jurisdictionAgreement
    case preSuitPreservation
    case evidenceList
    case mediationWish
    /// Whether the fee is a hardship, on which ground, what is asked for where the ground leaves it open, and the facts.
    case feeReliefWish
    case feeReliefGround
    case feeRelief
    case feeReliefFacts

    // A party.
    case partySort
    case partyName
    case partySex
    case partyBirth
    case partyEthnicity
    case partyOccupation
    case partyWorkUnit
    case partyPost
    case partyPhone
    case partyEmail
    case partyDomicile
    case partyResidence
    case partyRegisteredPlace
    case partyIdentityKind
    case partyIdentityNumber
    case partyCreditCode
    case partyOrganisationType
    case partyOwnership
    case representativeName
    case representativePost
    case representativePhone
    case statutoryAgentName
    case statutoryAgentPhone
    case statutoryAgentRelation

    // An agent of a party.
    case agents
    case agentName
    case agentUnit
    case agentPost
    case agentPhone
    case agentKind
    case agentAuthority

    // Where papers are served.
    case serviceRecipient
    case serviceAddress
    case servicePostcode
    case servicePhone
    case electronicServiceConsent
    /// By what, of mobile, email and platform.
    case electronicServiceMeans
    case electronicServiceMobile
    case electronicServiceEmail

    /// What a plaintiff may be obliged to state about the others.
    ///
    /// Civil Procedure Law art. 124(2); enough is what makes them distinguishable (Interpretation art. 209).
    static let mayBeRequiredOfOthers: Set<Meaning> = [
        .partySort, .partyName, .partySex, .partyWorkUnit, .partyDomicile,
    ]
}
