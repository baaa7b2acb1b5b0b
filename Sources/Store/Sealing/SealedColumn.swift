/// Every column that holds personal data, sealed.
///
/// The raw value is "table.column"; in the schema the column's name ends in `_sealed`. What is not listed here is
/// neither opened, checked nor sealed anew, so a test compares the list with the schema.
enum SealedColumn: String, CaseIterable, Sendable {
    case accountName = "account.name"
    case accountEmail = "account.email"
    case accountMobile = "account.mobile"
    case accountCitizenNumber = "account.citizen_number"
    case filingCaption = "filing.caption"
    case draftAnswers = "draft.answers"
    case documentTitle = "document.title"
    case documentProves = "document.proves"
    case documentFileName = "document.file_name"
    case submissionAnswers = "submission.answers"
    case submissionSignature = "submission.signature"
    case receiptLines = "receipt.lines"
    case noticeDefects = "correction_notice.defects"
    case noticeReason = "correction_notice.reason"
    case noticeInternalNote = "correction_notice.internal_note"
    case decisionContent = "decision.content"
    case matterContent = "matter.content"
    case matterNote = "matter.note"
    case viewName = "saved_view.name"
    case platformWebhookSecret = "platform.webhook_secret"
    case batchName = "batch.name"
    case batchAnswers = "batch.answers"
    case batchSignature = "batch.signature"
    case batchCells = "batch_row.cells"
    case docketFacts = "docket_entry.facts"
    case outboxWork = "outbox_task.work"
    case simulatedMessage = "simulated_message.message"
    case onceOutcome = "once_outcome.outcome"

    /// The columns that tell one row of the table from another: a text, and in the docket the number of the entry.
    struct Key: Sendable {
        let text: String
        var number: String?
    }

    var table: String { String(rawValue.prefix { $0 != "." }) }

    var column: String { rawValue.dropFirst(table.count + 1) + "_sealed" }

    var key: Key {
        switch self {
        case .draftAnswers: Key(text: "filing")
        case .receiptLines: Key(text: "number")
        case .noticeDefects, .noticeReason, .noticeInternalNote, .decisionContent: Key(text: "paper")
        case .docketFacts: Key(text: "filing", number: "sequence")
        case .batchCells: Key(text: "batch", number: "number")
        case .simulatedMessage: Key(text: "task")
        default: Key(text: "id")
        }
    }

    /// What is authenticated with the value: it opens in its own row and column only.
    func context(_ row: some CustomStringConvertible) -> String { "\(rawValue):\(row)" }
}
