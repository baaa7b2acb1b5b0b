import Filings
import Law

// How a party writes a correction: the same filing, its answers and documents as they were handed in, changed where they must
// be.

extension FilingRecord {
    /// What handing in is now: the first time, or after a notice.
    var submitting: Action { stage.name == .awaitingCorrection ? .resubmit : .submit }
}

extension RegistryTransaction {
    /// Whoever was too late is told by whom and when the filing was returned.
    func refuseReturned(_ filing: FilingRecord) throws {
        guard case .returnedAndRecorded(let returned) = filing.stage else { return }
        throw Refusal(
            .returnedMeanwhile,
            facts: ["by": try name(of: returned.by), "at": returned.at.rfc3339],
            article: Article(.registration, 7)
        )
    }

    /// The filing received, for the first time or corrected: the review clock starts on the following day (民诉法解释 art 126).
    ///
    /// Who corrects before the notice was served has acted on it: that serves it (在线诉讼规则 art 31).
    func received(
        _ filing: FilingRecord,
        as submission: SubmissionID,
        _ receipt: ReceiptRecord,
        by caller: Caller,
        in office: Office
    ) throws -> FilingRecord {
        var filing = filing
        if let notice = try unserved(filing) {
            let at = receipt.receivedAt
            filing = try serve(notice, of: filing, at: at, manner: .acting, by: caller.account, in: office)
        }
        switch filing.stage {
        case .draft(let draft):
            filing.stage = .received(
                draft.received(as: submission, at: receipt.receivedAt, deadline: receipt.deadline)
            )
        case .awaitingCorrection(let awaiting):
            filing.stage = .received(
                awaiting.corrected(by: submission, at: receipt.receivedAt, deadline: receipt.deadline)
            )
        default: throw Refusal(.notInThisStage)
        }
        return filing
    }

    /// Leaves a document of the submission before out of the next one; without a caller nothing is entered in the docket.
    func leaveOut(_ document: DocumentRecord, of filing: FilingRecord, by caller: Caller?, at now: Instant) throws {
        guard var draft = try drafts.find(filing.id), !draft.leftOut.contains(document.id) else {
            throw Refusal(.notFound)
        }
        draft.leftOut.append(document.id)
        draft.version += 1
        draft.updatedAt = now
        try drafts.put(draft)
        guard let caller else { return }
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .documentLeftOut,
                actor: caller.account,
                at: now,
                facts: ["document": document.id.description, "title": document.title, "sha256": document.sha256]
            )
        )
    }

    /// A document that was left out and is sent again is handed in again.
    func takeUpAgain(_ document: DocumentRecord, in filing: FilingID) throws {
        guard document.state == .submitted, var draft = try drafts.find(filing),
            draft.leftOut.contains(document.id)
        else { return }
        draft.leftOut.removeAll { $0 == document.id }
        draft.version += 1
        try drafts.put(draft)
    }
}
