extension Route {
    /// What a route is called: by this its handler is found, and an API's operation in the OpenAPI document.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case home, signInPage, signIn, signOut, openAccountPage, openAccount, confirmContactPage, confirmContact
        case preferences, simulatedMessages, exportFile, account, otherSignIns, inbox, readMessage

        case serviceWorker, offline
        case start, myFilings, startFiling, filing, formPage, saveFormPage, autosaveFormPage
        case materials, markMaterials, documents, addDocuments, describeDocumentPage, describeDocument,
            removeDocumentPage, removeDocument
        case documentContent, documentImage
        case apiAssistants, apiAllowAssistant, apiEndAssistance
        case assistants, allowAssistant, endAssistancePage, endAssistance
        case platforms, consentWithdrawalPage, withdrawConsent, consentPage, giveConsent
        case apiPlatforms, apiAddPlatform, apiRevokePlatform
        case apiToken, apiConsents, apiGiveConsent, apiWithdrawConsent
        case batches, batchStartPage, startBatch, batchTemplate, batch, batchTable, batchChangesPage, changeBatch,
            batchSignaturePage, sendBatchCode, signBatch
        case apiBatches, apiStartBatch, apiBatch, apiBatchRows, apiChangeBatch, apiSendBatchCode, apiSignBatch
        case pleadingPreview, checkAnswers, signaturePage, sign, sendSigningCode, receipt, paper, paperContent,
            paperImage

        case queue, claims, bench, claim, registrationPage, register, identities, identity, confirmIdentity, failures,
            retryFailure

        case correction, differences, refile
        case correctionBuilder, previewCorrection, requestCorrection, servicePage, recordService, returnPage,
            returnAndRecord

        case refusalPage, refuse, redirectionPage, redirect, forwardProposalPage, proposeForward
        case withdrawalRulingPage, decideWithdrawal, appealTransferPage, sendAppeal, orderPage, executeOrder, matters
        case insistencePage, insist, withdrawalPage, withdraw, forwardingPage, answerForward, appealPage, appeal

        case paymentPage, beginPayment, feeReliefPage, askFeeRelief, feeReliefDecisionPage, decideFeeRelief
        case counterPaymentPage, recordPayment, refundPage, recordRefund, deemedWithdrawalPage, deemWithdrawn,
            sandboxPaymentPage, sandboxPay

        case contactPage, noteContact
        case handOverPage, handOver, handOvers, acknowledgementPage, acknowledge, trialReportPage, reportTrial
        case archivings, archivingPage, archive

        case defendantServices, defendantServicePage, serveDefendant
        case counterPage, fileAtCounter
        case saveView, removeViewPage, removeView
        case mediationPage, answerMediation, mediations, mediationProposalPage, proposeMediation, mediatorPage,
            appointMediator, mediationReceiptPage, takeUpMediation, mediationExtensionPage, extendMediation,
            mediationEndPage, endMediation, settlementPage, settleMediation, settlementClosingPage, closeAsSettled

        case unreached, settleUnreached, overview, oversight, figures, guide

        case verifyPaperPage, verifyPaper, problem

        case staticFile, favicon, livez, readyz

        case apiDescription, apiSignIn, apiSignOut, apiExport, apiAccount, apiCourts, apiCauses, apiForms, apiForm,
            apiFormSchema
        case apiMyFilings, apiStartFiling, apiFiling, apiAnswers, apiSaveAnswers, apiCheck
        case apiMaterials, apiMarkMaterials, apiDocuments, apiAddDocument, apiDocument, apiRemoveDocument,
            apiDocumentContent
        case apiSendSigningCode, apiSubmit, apiReceipt, apiPapers, apiPaperContent
        case apiDefects, apiNotices, apiRequestCorrection, apiRecordService, apiReturn, apiRefile, apiSubmissions,
            apiDifferences
        case apiMatters, apiDecisions, apiDraftRefusal, apiSendBackDraft, apiRefuse, apiRedirect, apiProposeForward
        case apiAnswerForward, apiInsist, apiWithdraw, apiDecideWithdrawal, apiAppeal, apiSendAppeal, apiExecuteOrder
        case apiPayments, apiBeginPayment, apiAskFeeRelief, apiDecideFeeRelief, apiRecordPayment, apiRecordRefund
        case apiProposeDeemedWithdrawal, apiDeemWithdrawn, apiPaymentNotice
        case apiDesk, apiAssign, apiNoteContact, apiRelated
        case apiHandOver, apiHandOvers, apiCaseFile, apiAcknowledge, apiReportTrial, apiAddTrialPaper
        case apiArchivings, apiArchive
        case apiDefendantServices, apiServices, apiServeDefendant, apiServiceAttempt
        case apiFileAtCounter
        case apiViews, apiSaveView, apiRemoveView
        case apiMediations, apiMediators, apiAnswerMediation, apiProposeMediation, apiAppointMediator,
            apiTakeUpMediation,
            apiExtendMediation, apiEndMediation, apiSettleMediation, apiCloseAsSettled
        case apiUnreached, apiSettleUnreached, apiOverview, apiOversight, apiFigures, apiGuide, apiCourtPolicy
        case apiQueue, apiClaim, apiRelease, apiRegister, apiVerifyPaper
    }
}
