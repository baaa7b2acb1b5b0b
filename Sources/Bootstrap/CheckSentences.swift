import Store

extension CheckProblem {
    /// What is wrong, for whoever has to see to it; the subject says where.
    var sentence: String {
        switch kind {
        case .integrity: "The database itself is damaged."
        case .unreadable: "A personal field cannot be opened with the key ring."
        case .rowUnreadable: "A row cannot be read."
        case .docketMissing: "A filing has no docket."
        case .docketGap: "An entry of the docket is missing."
        case .docketChain: "An entry of the docket was changed, or does not follow the one before it."
        case .receiptMissing: "A submission has no receipt."
        case .receiptDocumentMissing: "A document on a receipt is missing."
        case .receiptDiffers: "A document is not what its receipt says."
        case .receiptAnswersDiffer: "The answers are not those the receipt was given for."
        case .submissionDocumentMissing: "A document of a submission is missing."
        case .submissionMissing: "A filing that was received has no submission."
        case .bytesMissing:
            "A file of the vault (filing/SHA-256) is missing or was changed: restore it from the backup."
        case .caseGap: "A case number is missing."
        case .caseTwice: "A case number was given twice."
        case .caseBeyondCounter: "A case number is higher than the counter."
        case .paperMissing: "A paper that must follow was never asked for."
        case .paperTwice: "A paper was made twice."
        case .paperUnasked: "A paper is there that nothing asked for."
        case .paperDocket: "A paper and the docket do not agree."
        case .stageColumn, .stageReceipt, .stageCase, .stageDocket: "A filing's stage and its evidence do not agree."
        case .deadlineDiffers: "A deadline is not what the calendar gives."
        case .correctionNotice: "A correction notice and the filing do not agree."
        case .correctionService: "The service of a correction notice and its period do not agree."
        case .decision: "A decision, its paper and the filing do not agree."
        case .refusalGap: "A number of a refusal ruling is missing."
        case .payment: "A payment, the fee and the docket do not agree."
        case .oversight: "What division heads look at and the docket do not agree."
        case .draftMissing: "A draft has no answers."
        case .draftLeft: "A draft was left behind after the submission."
        case .more: "There are more problems than are listed."
        }
    }
}
