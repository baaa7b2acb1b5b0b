/// A law, interpretation or rule that this library applies.
///
/// The raw value is a stable code for programs and stored deadlines.
public enum Statute: String, Sendable, Hashable, Codable, CaseIterable {
    case civilProcedure = "civil-procedure"
    case civilProcedureInterpretation = "civil-procedure-interpretation"
    case civilEvidence = "civil-evidence"
    case courtExpressMail = "court-express-mail"
    case administrativeProcedure = "administrative-procedure"
    case administrativeProcedureInterpretation = "administrative-procedure-interpretation"
    case criminalProcedure = "criminal-procedure"
    case criminalProcedureInterpretation = "criminal-procedure-interpretation"
    case stateCompensation = "state-compensation"
    case stateCompensationFiling = "state-compensation-filing"
    case enforcement
    case registration
    case trialTimeLimits = "trial-time-limits"
    case fees
    case onlineLitigation = "online-litigation"
    case onlineOperation = "online-operation"
    case onlineMediation = "online-mediation"
    case caseNumbers = "case-numbers"
    case caseNumbersAmendment = "case-numbers-amendment"
    case causes
    case civilCode = "civil-code"
    case electronicSignature = "electronic-signature"
    case personalInformation = "personal-information"
    case legalAid = "legal-aid"
    case labourContract = "labour-contract"
    case labourArbitration = "labour-arbitration"
    case labourDisputes = "labour-disputes"
    case holidays
}
