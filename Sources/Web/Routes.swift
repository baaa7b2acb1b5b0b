import Filings
import HTTPTypes
import Registry

/// The whole URL map, one line an address.
///
/// An action is a resource: `POST …/registration`, never `…/register`.
///
/// A table test walks every line × role × relation; the OpenAPI document must describe every `/api/v1` line, and no other.
package enum Routes {
    package static let all = pages + files + health + api

    /// Where somebody can be sent back to who was sending something: that address, or the page above it that can be looked at.
    package static func nearestPage(to path: String) -> String {
        var pieces = path.split(separator: "/")
        while !pieces.isEmpty {
            let address = "/" + pieces.joined(separator: "/")
            if pages.contains(where: { $0.isSafe && $0.fits(address) }) { return address }
            pieces.removeLast()
        }
        return "/"
    }

    package static let pages: [Route] = [
        // Coming in
        Route(.home, .get, "/", .everyone),
        Route(.signInPage, .get, "/sign-in", .everyone),
        Route(.signIn, .post, "/sign-in", .everyone),
        Route(.signOut, .post, "/sign-out", .signedIn),
        Route(.openAccountPage, .get, "/accounts", .everyone),
        Route(.openAccount, .post, "/accounts", .everyone),
        Route(.confirmContactPage, .get, "/accounts/confirmation", .everyone),
        Route(.confirmContact, .post, "/accounts/confirmation", .everyone),
        Route(.preferences, .post, "/preferences", .everyone),
        Route(.simulatedMessages, .get, "/simulated-messages", .everyone),
        Route(.account, .get, "/account", .signedIn),
        Route(.otherSignIns, .post, "/account/other-sign-ins", .signedIn),
        Route(.inbox, .get, "/inbox", .signedIn),
        Route(.readMessage, .get, "/inbox/{message}", .signedIn),

        // Filing
        Route(.start, .get, "/start", .everyone),
        Route(.myFilings, .get, "/filings", .signedIn),
        Route(.startFiling, .post, "/filings", .signedIn),
        Route(.filing, .get, "/filings/{filing}", .reader),
        Route(.formPage, .get, "/filings/{filing}/pages/{page}", .owner),
        Route(.saveFormPage, .post, "/filings/{filing}/pages/{page}", .owner),
        Route(.autosaveFormPage, .post, "/filings/{filing}/pages/{page}/draft", .owner),
        Route(.documents, .get, "/filings/{filing}/documents", .owner),
        Route(.addDocuments, .post, "/filings/{filing}/documents", .owner),
        Route(.describeDocumentPage, .get, "/filings/{filing}/documents/{document}", .owner),
        Route(.describeDocument, .post, "/filings/{filing}/documents/{document}", .owner),
        Route(.removeDocumentPage, .get, "/filings/{filing}/documents/{document}/removal", .owner),
        Route(.removeDocument, .post, "/filings/{filing}/documents/{document}/removal", .owner),
        Route(.documentContent, .get, "/filings/{filing}/documents/{document}/content", .reader),
        Route(.documentImage, .get, "/filings/{filing}/documents/{document}/images/{number}", .reader),
        Route(.pleadingPreview, .get, "/filings/{filing}/pleading", .owner),
        Route(.checkAnswers, .get, "/filings/{filing}/answers", .owner),
        Route(.signaturePage, .get, "/filings/{filing}/signature", .owner),
        Route(.sign, .post, "/filings/{filing}/signature", .owner),
        Route(.sendSigningCode, .post, "/filings/{filing}/signing-codes", .owner),
        Route(.receipt, .get, "/filings/{filing}/receipt", .reader),
        Route(.paper, .get, "/filings/{filing}/papers/{paper}", .reader),
        Route(.paperContent, .get, "/filings/{filing}/papers/{paper}/content", .reader),
        Route(.paperImage, .get, "/filings/{filing}/papers/{paper}/images/{number}", .reader),

        // Correcting
        Route(.correction, .get, "/filings/{filing}/correction", .owner),
        Route(.differences, .get, "/filings/{filing}/submissions/{round}", .reader),
        Route(.refile, .post, "/filings/{filing}/refiling", .owner),

        // What a person does about what was handed in
        Route(.insistencePage, .get, "/filings/{filing}/insistence", .owner),
        Route(.insist, .post, "/filings/{filing}/insistence", .owner),
        Route(.withdrawalPage, .get, "/filings/{filing}/withdrawal", .owner),
        Route(.withdraw, .post, "/filings/{filing}/withdrawal", .owner),
        Route(.forwardingPage, .get, "/filings/{filing}/forwarding", .owner),
        Route(.answerForward, .post, "/filings/{filing}/forwarding", .owner),
        Route(.mediationPage, .get, "/filings/{filing}/mediation", .owner),
        Route(.answerMediation, .post, "/filings/{filing}/mediation", .owner),
        Route(.paymentPage, .get, "/filings/{filing}/payment", .owner),
        Route(.beginPayment, .post, "/filings/{filing}/payment", .owner),
        Route(.feeReliefPage, .get, "/filings/{filing}/fee-relief", .owner),
        Route(.askFeeRelief, .post, "/filings/{filing}/fee-relief", .owner),
        Route(.sandboxPaymentPage, .get, "/sandbox-payments/{payment}", .signedIn),
        Route(.sandboxPay, .post, "/sandbox-payments/{payment}", .signedIn),
        Route(.appealPage, .get, "/filings/{filing}/appeal", .owner),
        Route(.appeal, .post, "/filings/{filing}/appeal", .owner),

        // The court's side
        Route(.queue, .get, "/courts/{court}/queue", .roles(Route.desk)),
        Route(.saveView, .post, "/courts/{court}/views", .roles(Route.desk)),
        Route(.removeViewPage, .get, "/courts/{court}/views/{view}/removal", .roles(Route.desk)),
        Route(.removeView, .post, "/courts/{court}/views/{view}/removal", .roles(Route.desk)),
        Route(.claims, .post, "/courts/{court}/claims", .roles(Route.desk)),
        Route(.bench, .get, "/filings/{filing}/review", .desk),
        Route(.claim, .post, "/filings/{filing}/claim", .desk),
        Route(.registrationPage, .get, "/filings/{filing}/registration", .desk),
        Route(.register, .post, "/filings/{filing}/registration", .desk),
        Route(.correctionBuilder, .get, "/filings/{filing}/correction-notice", .desk),
        Route(.previewCorrection, .post, "/filings/{filing}/correction-notice/preview", .desk),
        Route(.requestCorrection, .post, "/filings/{filing}/correction-notice", .desk),
        Route(.servicePage, .get, "/filings/{filing}/correction-notice/service", .desk),
        Route(.recordService, .post, "/filings/{filing}/correction-notice/service", .desk),
        Route(.returnPage, .get, "/filings/{filing}/return-record", .desk),
        Route(.returnAndRecord, .post, "/filings/{filing}/return-record", .desk),
        Route(.matters, .get, "/courts/{court}/matters", .roles(Route.desk)),
        Route(.refusalPage, .get, "/filings/{filing}/refusal", .desk),
        Route(.refuse, .post, "/filings/{filing}/refusal", .desk),
        Route(.redirectionPage, .get, "/filings/{filing}/redirection", .desk),
        Route(.redirect, .post, "/filings/{filing}/redirection", .desk),
        Route(.forwardProposalPage, .get, "/filings/{filing}/forward-proposal", .desk),
        Route(.proposeForward, .post, "/filings/{filing}/forward-proposal", .desk),
        Route(.withdrawalRulingPage, .get, "/filings/{filing}/withdrawal-ruling", .bench),
        Route(.decideWithdrawal, .post, "/filings/{filing}/withdrawal-ruling", .bench),
        Route(.appealTransferPage, .get, "/filings/{filing}/appeal-transfer", .desk),
        Route(.sendAppeal, .post, "/filings/{filing}/appeal-transfer", .desk),
        Route(.feeReliefDecisionPage, .get, "/filings/{filing}/fee-relief-decision", .bench),
        Route(.decideFeeRelief, .post, "/filings/{filing}/fee-relief-decision", .bench),
        Route(.counterPaymentPage, .get, "/filings/{filing}/counter-payment", .desk),
        Route(.recordPayment, .post, "/filings/{filing}/counter-payment", .desk),
        Route(.refundPage, .get, "/filings/{filing}/refund", .desk),
        Route(.recordRefund, .post, "/filings/{filing}/refund", .desk),
        Route(.deemedWithdrawalPage, .get, "/filings/{filing}/deemed-withdrawal", .desk),
        Route(.deemWithdrawn, .post, "/filings/{filing}/deemed-withdrawal", .desk),
        Route(.contactPage, .get, "/filings/{filing}/contact", .desk),
        Route(.noteContact, .post, "/filings/{filing}/contact", .desk),
        Route(.handOverPage, .get, "/filings/{filing}/hand-over", .desk),
        Route(.handOver, .post, "/filings/{filing}/hand-over", .desk),
        Route(.orderPage, .get, "/filings/{filing}/order", .desk),
        Route(.executeOrder, .post, "/filings/{filing}/order", .desk),
        Route(.overview, .get, "/courts/{court}/overview", .roles(Route.oversight)),
        Route(.oversight, .get, "/courts/{court}/oversight", .roles(Route.oversight)),
        Route(.unreached, .get, "/courts/{court}/unreached", .roles(Route.desk)),
        Route(.settleUnreached, .post, "/courts/{court}/unreached/{message}/settlement", .roles(Route.desk)),
        // Serving the other side
        Route(.defendantServices, .get, "/courts/{court}/defendant-services", .roles(Route.desk)),
        Route(.defendantServicePage, .get, "/filings/{filing}/defendant-service", .desk),
        Route(.serveDefendant, .post, "/filings/{filing}/defendant-service", .desk),
        // Mediation
        Route(.mediations, .get, "/courts/{court}/mediations", .roles(ListMediations.roles)),
        Route(.mediationProposalPage, .get, "/filings/{filing}/mediation-proposal", .desk),
        Route(.proposeMediation, .post, "/filings/{filing}/mediation-proposal", .desk),
        Route(.mediatorPage, .get, "/filings/{filing}/mediator", .desk),
        Route(.appointMediator, .post, "/filings/{filing}/mediator", .desk),
        Route(.mediationReceiptPage, .get, "/filings/{filing}/mediation-receipt", .mediation),
        Route(.takeUpMediation, .post, "/filings/{filing}/mediation-receipt", .mediation),
        Route(.mediationExtensionPage, .get, "/filings/{filing}/mediation-extension", .mediation),
        Route(.extendMediation, .post, "/filings/{filing}/mediation-extension", .mediation),
        Route(.mediationEndPage, .get, "/filings/{filing}/mediation-end", .mediation),
        Route(.endMediation, .post, "/filings/{filing}/mediation-end", .mediation),
        Route(.settlementPage, .get, "/filings/{filing}/settlement", .mediation),
        Route(.settleMediation, .post, "/filings/{filing}/settlement", .mediation),
        Route(.settlementClosingPage, .get, "/filings/{filing}/settlement-closing", .bench),
        Route(.closeAsSettled, .post, "/filings/{filing}/settlement-closing", .bench),
        // The trial side
        Route(.handOvers, .get, "/courts/{court}/hand-overs", .roles([.trialReceiver])),
        Route(.acknowledgementPage, .get, "/filings/{filing}/acknowledgement", .trial),
        Route(.acknowledge, .post, "/filings/{filing}/acknowledgement", .trial),
        Route(.trialReportPage, .get, "/filings/{filing}/trial-reports", .trial),
        Route(.reportTrial, .post, "/filings/{filing}/trial-reports", .trial),
        // The archive
        Route(.archivings, .get, "/courts/{court}/archivings", .roles([.archivist])),
        Route(.archivingPage, .get, "/filings/{filing}/archiving", .archive),
        Route(.archive, .post, "/filings/{filing}/archiving", .archive),

        // The counter and the machine
        Route(.identities, .get, "/courts/{court}/identities", .roles([.counterStaff])),
        Route(.identity, .get, "/courts/{court}/identities/{account}", .roles([.counterStaff])),
        Route(.confirmIdentity, .post, "/courts/{court}/identities/{account}", .roles([.counterStaff])),
        Route(.counterPage, .get, "/courts/{court}/counter", .roles([.counterStaff])),
        Route(.fileAtCounter, .post, "/courts/{court}/counter", .roles([.counterStaff])),
        Route(.failures, .get, "/failures", .roles([.operator])),
        Route(.retryFailure, .post, "/failures/{task}/retry", .roles([.operator])),

        // For anyone
        Route(.verifyPaperPage, .get, "/papers", .everyone),
        Route(.verifyPaper, .get, "/papers/{code}", .everyone),
        Route(.problem, .get, "/problems/{code}", .everyone),
    ]

    package static let files: [Route] = [
        Route(.staticFile, .get, "/static/{hash}/**", .everyone),
        Route(.favicon, .get, "/favicon.ico", .everyone),
    ]

    package static let health: [Route] = [
        Route(.livez, .get, "/livez", .everyone),
        Route(.readyz, .get, "/readyz", .everyone),
    ]

    package static let api: [Route] = [
        Route(.apiDescription, .get, "/api/v1/openapi.json", .everyone),
        Route(.apiSignIn, .post, "/api/v1/sign-ins", .everyone),
        Route(.apiSignOut, .delete, "/api/v1/sign-ins/current", .signedIn),
        Route(.apiAccount, .get, "/api/v1/account", .signedIn),
        Route(.apiCourts, .get, "/api/v1/courts", .everyone),
        Route(.apiForms, .get, "/api/v1/forms", .everyone),
        Route(.apiForm, .get, "/api/v1/forms/{form}", .everyone),
        Route(.apiFormSchema, .get, "/api/v1/forms/{form}/schema", .everyone),

        Route(.apiMyFilings, .get, "/api/v1/filings", .signedIn),
        Route(.apiStartFiling, .post, "/api/v1/filings", .signedIn),
        Route(.apiFiling, .get, "/api/v1/filings/{filing}", .reader),
        Route(.apiAnswers, .get, "/api/v1/filings/{filing}/answers", .reader),
        Route(.apiSaveAnswers, .put, "/api/v1/filings/{filing}/answers", .owner),
        Route(.apiCheck, .post, "/api/v1/filings/{filing}/check", .reader),
        Route(.apiDocuments, .get, "/api/v1/filings/{filing}/documents", .reader),
        Route(.apiAddDocument, .post, "/api/v1/filings/{filing}/documents", .owner),
        Route(.apiDocument, .get, "/api/v1/filings/{filing}/documents/{document}", .reader),
        Route(.apiRemoveDocument, .delete, "/api/v1/filings/{filing}/documents/{document}", .owner),
        Route(.apiDocumentContent, .get, "/api/v1/filings/{filing}/documents/{document}/content", .reader),
        Route(.apiSendSigningCode, .post, "/api/v1/filings/{filing}/signing-codes", .owner),
        Route(.apiSubmit, .post, "/api/v1/filings/{filing}/submission", .owner),
        Route(.apiReceipt, .get, "/api/v1/filings/{filing}/receipt", .reader),
        Route(.apiPapers, .get, "/api/v1/filings/{filing}/papers", .reader),
        Route(.apiPaperContent, .get, "/api/v1/filings/{filing}/papers/{paper}/content", .reader),

        Route(.apiSubmissions, .get, "/api/v1/filings/{filing}/submissions", .reader),
        Route(.apiDifferences, .get, "/api/v1/filings/{filing}/submissions/{round}/differences", .reader),
        Route(.apiNotices, .get, "/api/v1/filings/{filing}/correction-notices", .reader),
        Route(.apiRefile, .post, "/api/v1/filings/{filing}/refiling", .owner),

        Route(.apiDefects, .get, "/api/v1/defects", .everyone),
        Route(.apiRequestCorrection, .post, "/api/v1/filings/{filing}/correction-notices", .desk),
        Route(.apiRecordService, .post, "/api/v1/filings/{filing}/correction-notices/service", .desk),
        Route(.apiReturn, .post, "/api/v1/filings/{filing}/return-record", .desk),

        Route(.apiRelated, .get, "/api/v1/filings/{filing}/related", .desk),
        Route(.apiDecisions, .get, "/api/v1/filings/{filing}/decisions", .reader),
        Route(.apiInsist, .post, "/api/v1/filings/{filing}/insistence", .owner),
        Route(.apiWithdraw, .post, "/api/v1/filings/{filing}/withdrawal", .owner),
        Route(.apiAnswerForward, .post, "/api/v1/filings/{filing}/forwarding", .owner),
        Route(.apiAppeal, .post, "/api/v1/filings/{filing}/appeal", .owner),
        Route(.apiDraftRefusal, .put, "/api/v1/filings/{filing}/refusal-draft", .desk),
        Route(.apiSendBackDraft, .post, "/api/v1/filings/{filing}/refusal-draft/remarks", .bench),
        Route(.apiRefuse, .post, "/api/v1/filings/{filing}/refusal", .bench),
        Route(.apiRedirect, .post, "/api/v1/filings/{filing}/redirection", .desk),
        Route(.apiProposeForward, .post, "/api/v1/filings/{filing}/forward-proposal", .desk),
        Route(.apiDecideWithdrawal, .post, "/api/v1/filings/{filing}/withdrawal-ruling", .bench),
        Route(.apiSendAppeal, .post, "/api/v1/filings/{filing}/appeal-transfer", .desk),
        Route(.apiExecuteOrder, .post, "/api/v1/filings/{filing}/order", .desk),
        Route(.apiPayments, .get, "/api/v1/filings/{filing}/payments", .reader),
        Route(.apiBeginPayment, .post, "/api/v1/filings/{filing}/payments", .owner),
        Route(.apiAskFeeRelief, .post, "/api/v1/filings/{filing}/fee-relief", .owner),
        Route(.apiDecideFeeRelief, .post, "/api/v1/filings/{filing}/fee-relief-decision", .bench),
        Route(.apiRecordPayment, .post, "/api/v1/filings/{filing}/counter-payment", .desk),
        Route(.apiRecordRefund, .post, "/api/v1/filings/{filing}/refund", .desk),
        Route(.apiProposeDeemedWithdrawal, .post, "/api/v1/filings/{filing}/deemed-withdrawal-proposal", .desk),
        Route(.apiDeemWithdrawn, .post, "/api/v1/filings/{filing}/deemed-withdrawal", .bench),
        Route(.apiPaymentNotice, .post, "/api/v1/payment-notices", .everyone),
        Route(.apiDefendantServices, .get, "/api/v1/courts/{court}/defendant-services", .roles(Route.desk)),
        Route(.apiServices, .get, "/api/v1/filings/{filing}/defendant-services", .reader),
        Route(.apiServeDefendant, .post, "/api/v1/filings/{filing}/defendant-services", .desk),
        Route(.apiServiceAttempt, .post, "/api/v1/filings/{filing}/defendant-service-attempts", .desk),
        Route(.apiMediations, .get, "/api/v1/courts/{court}/mediations", .roles(ListMediations.roles)),
        Route(.apiMediators, .get, "/api/v1/courts/{court}/mediators", .roles(Route.desk)),
        Route(.apiAnswerMediation, .post, "/api/v1/filings/{filing}/mediation", .owner),
        Route(.apiProposeMediation, .post, "/api/v1/filings/{filing}/mediation-proposal", .desk),
        Route(.apiAppointMediator, .post, "/api/v1/filings/{filing}/mediator", .desk),
        Route(.apiTakeUpMediation, .post, "/api/v1/filings/{filing}/mediation-receipt", .mediation),
        Route(.apiExtendMediation, .post, "/api/v1/filings/{filing}/mediation-extension", .mediation),
        Route(.apiEndMediation, .post, "/api/v1/filings/{filing}/mediation-end", .mediation),
        Route(.apiSettleMediation, .post, "/api/v1/filings/{filing}/settlement", .mediation),
        Route(.apiCloseAsSettled, .post, "/api/v1/filings/{filing}/settlement-closing", .bench),
        Route(.apiHandOver, .post, "/api/v1/filings/{filing}/hand-over", .desk),
        Route(.apiHandOvers, .get, "/api/v1/courts/{court}/hand-overs", .roles([.trialReceiver])),
        Route(.apiCaseFile, .get, "/api/v1/filings/{filing}/case-file", .reader),
        Route(.apiAcknowledge, .post, "/api/v1/filings/{filing}/acknowledgement", .trial),
        Route(.apiReportTrial, .post, "/api/v1/filings/{filing}/trial-reports", .trial),
        Route(.apiAddTrialPaper, .post, "/api/v1/filings/{filing}/trial-papers", .trial),
        Route(.apiArchivings, .get, "/api/v1/courts/{court}/archivings", .roles([.archivist])),
        Route(.apiArchive, .post, "/api/v1/filings/{filing}/archiving", .archive),
        Route(.apiMatters, .get, "/api/v1/courts/{court}/matters", .roles(Route.desk)),

        Route(.apiDesk, .get, "/api/v1/courts/{court}/desk", .roles(Route.oversight)),
        Route(.apiAssign, .post, "/api/v1/courts/{court}/assignments", .roles([.divisionHead])),
        Route(.apiNoteContact, .post, "/api/v1/filings/{filing}/contacts", .desk),
        Route(.apiQueue, .get, "/api/v1/courts/{court}/queue", .roles(Route.desk)),
        Route(.apiFileAtCounter, .post, "/api/v1/courts/{court}/counter-filings", .roles([.counterStaff])),
        Route(.apiViews, .get, "/api/v1/courts/{court}/views", .roles(Route.desk)),
        Route(.apiSaveView, .post, "/api/v1/courts/{court}/views", .roles(Route.desk)),
        Route(.apiRemoveView, .delete, "/api/v1/courts/{court}/views/{view}", .roles(Route.desk)),
        Route(.apiOverview, .get, "/api/v1/courts/{court}/overview", .roles(Route.oversight)),
        Route(.apiOversight, .get, "/api/v1/courts/{court}/oversight", .roles(Route.oversight)),
        Route(.apiUnreached, .get, "/api/v1/courts/{court}/unreached", .roles(Route.desk)),
        Route(.apiSettleUnreached, .post, "/api/v1/courts/{court}/unreached/{message}/settlement", .roles(Route.desk)),
        Route(.apiClaim, .post, "/api/v1/filings/{filing}/claim", .desk),
        Route(.apiRelease, .delete, "/api/v1/filings/{filing}/claim", .desk),
        Route(.apiRegister, .post, "/api/v1/filings/{filing}/registration", .desk),

        Route(.apiVerifyPaper, .get, "/api/v1/papers/{code}", .everyone),
    ]
}
