import Filings
package import Forms
package import Law

/// Why a verb did not do what it was asked: a code, and the facts of the case.
///
/// Nothing was changed.
package struct Refusal: Error, Hashable, Sendable {
    package enum Code: String, Sendable, CaseIterable {
        case notFound
        case notAllowed
        case notInThisStage
        case notAtThisTime
        case changedMeanwhile
        /// A table has no column that the form knows, or no row.
        case tableEmpty
        case tableTooLong
        /// A heading that is no question of the form.
        case unknownColumn
        case tooManyBatches
        /// A platform shows no secret that fits.
        case platformUnknown
        /// The person has not allowed it, or no longer.
        case consentUnknown
        /// Not among what the person allowed.
        case scopeMissing
        case tooManyConsents
        /// No account that may type for others has this contact.
        case assistantUnknown
        case tooManyAssistants
        /// Only the person signs.
        case onlyThePersonSigns
        /// No address on the web.
        case addressNotUnderstood
        /// Nothing of a batch can be signed.
        case nothingReady
        /// What was signed of a batch is still being handed in.
        case batchUnderWay
        case decidedMeanwhile
        /// A judge signed a refusal first.
        case refusedMeanwhile
        /// The person took the filing back.
        case withdrawnMeanwhile
        /// Somebody of the desk told the person where to go.
        case redirectedMeanwhile
        /// The filing was returned while the correction was on its way.
        case returnedMeanwhile
        /// The corrected papers arrived while the return was being recorded.
        case correctedMeanwhile
        /// The period for correction has not run out.
        case correctionPeriodRuns
        /// The notice has not been effectively served, so no period runs.
        case noticeNotServed
        case noticeServedAlready
        case serviceDayImpossible
        case defectsMissing
        case unknownDefect
        case correctionDaysOutOfRange
        /// A second notice needs a reason: everything was to be said at once.
        case reasonMissing
        case tooLong
        /// A decision states facts and reasons.
        case factsMissing
        case groundMissing
        case caseMissing
        case outcomeMissing
        case procedureMissing
        /// Small claims are for money, not for what people are to one another (民事诉讼法 arts 165 and 166).
        case procedureNotOpen
        /// A letter says where to go.
        case directionMissing
        case insistedAlready
        case reliefMissing
        /// The ground is not one for what is asked.
        case groundDoesNotFit
        case matterOpen
        case paymentAwaited
        case volumeNotReady
        case acknowledgedAlready
        /// The trial side has not said that the case is closed.
        case caseNotClosed
        case shelfMarkMissing
        case titleMissing
        case notOfTheDesk
        case dayNotUnderstood
        case nothingOwed
        case nothingToRefund
        case reductionOutOfRange
        case dayNotToCome
        case paymentNotOffered
        case receiptNumberMissing
        case voucherMissing
        /// A waiver is being decided.
        case waiverPending
        case feePeriodRuns
        /// Deferral is decided before the filing is (诉讼费用交纳办法 art 49).
        case reliefUndecided
        /// Not the provider's word.
        case callbackNotTrusted
        /// The same was asked before and is not answered yet.
        case askedAlready
        /// There is no such defendant on the filing.
        case partyMissing
        case servedAlready
        /// The person was asked before.
        case mediationAskedAlready
        case mediationAgreedAlready
        /// It was tried and is over.
        case mediationOver
        /// Nothing is handed over while mediation goes on.
        case mediationUnderWay
        /// The mediator has signed for the case.
        case mediatorAtWork
        case notAMediator
        case extendedAlready
        case claimedByAnother
        case incomplete
        case invalid
        case unknownCourt
        case unknownForm
        /// The form is for every cause, and none was named.
        case causeMissing
        /// There is no such cause, or the form is not for it.
        case unknownCause
        case tooManyDrafts
        case tooManyViews
        case tooManyDocuments
        case filingTooLarge
        case documentTooLarge
        case documentRefused
        case documentMissing
        case signInFailed
        case tooManyAttempts
        case contactMissing
        /// Not an account of the person who stands there.
        case contactNotTheirs
        case contactTaken
        /// A mobile number where only e-mail can be sent.
        case contactNotReachable
        case codeWrong
        case codeExpired
        case passwordTooWeak
        case nameMissing
        case consentMissing
        case signatureNameDiffers
        case signatureMissing
        case identityNotConfirmed
        case onceKeyReused
        case numberNotIssuable
        case insufficientStorage
        /// More come at once than can be served; nothing was begun.
        case tooBusy
        /// The connection to the database broke while it was being saved, and nobody could say afterwards whether it was.
        case outcomeUnknown
    }

    package let code: Code
    /// Named facts for the sentence: who, when, how much.
    package var facts: [String: String]
    /// What is missing or wrong, field by field.
    package var findings: [AnswerFinding]
    /// A sentence of its own, as from the examination of a document.
    package var sentence: Bilingual?
    package var article: Article?

    package init(
        _ code: Code,
        facts: [String: String] = [:],
        findings: [AnswerFinding] = [],
        sentence: Bilingual? = nil,
        article: Article? = nil
    ) {
        self.code = code
        self.facts = facts
        self.findings = findings
        self.sentence = sentence
        self.article = article
    }
}

extension Refusal {
    init(_ refusal: LifecycleRefusal) {
        let code: Code =
            switch refusal.code {
            case .notInThisStage: .notInThisStage
            case .notByThisRole: .notAllowed
            case .notAtThisTime: .notAtThisTime
            }
        self.init(code, facts: ["action": refusal.action.rawValue, "stage": refusal.stage.rawValue])
    }
}
