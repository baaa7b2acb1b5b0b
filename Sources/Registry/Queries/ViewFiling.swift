package import Filings
import Forms
import Law

/// A filing with everything its page shows, read in one transaction.
package struct FilingView: Sendable {
    package let filing: FilingRecord
    package let draft: DraftRecord?
    /// To whoever writes, what will be handed in; to anybody else what was.
    package let documents: [DocumentRecord]
    /// The documents of the last submission, in its order.
    package let handedIn: [DocumentRecord]
    package let submission: SubmissionRecord?
    package let receipts: [ReceiptRecord]
    /// Correction notices, the first first; without the court's own notes where a party looks.
    package let notices: [CorrectionNoticeRecord]
    /// Decisions on the filing, the first first.
    package let decisions: [DecisionRecord]
    /// What waits for somebody's decision, or waited; a party sees its own and what it is asked.
    package let matters: [MatterRecord]
    package let payments: [PaymentRecord]
    package let papers: [PaperRecord]
    /// How far the service on each defendant is.
    package let services: [DefendantService]
    package let docket: [DocketEntry]
    package let courtCase: CaseRecord?
    package let feeTerms: FeeTerms
    /// Names of everybody who appears.
    package let names: [AccountID: String]
    package let ownerIdentity: AccountRecord.Identity
}

/// A defendant, and how far the service on them is.
package struct DefendantService: Sendable {
    package let record: DefendantServiceRecord
    package let name: String
}

/// Looks at a filing, as its owner or as somebody of the court.
package struct ViewFiling: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingView {
        try await office.store.read { tx in
            let filing = try tx.filing(self.filing, for: caller, to: .read)
            let isOwner = filing.isWritten(by: caller)
            let docket = try tx.docket.of(filing.id).seen(by: isOwner, in: filing.stage.name)
            let draft = isOwner ? try tx.drafts.find(filing.id) : nil
            let submission = try filing.stage.received.flatMap { try tx.submissions.find($0.submission) }
            let notices = submission == nil ? [] : try tx.corrections.of(filing.id)
            var people = Set(docket.compactMap(\.actor))
            people.insert(filing.owner)
            if let claim = filing.claim { people.insert(claim.by) }
            people.formUnion(notices.map(\.issuedBy))
            let matters = submission == nil ? [] : try tx.matters.of(filing.id)
            let decisions = submission == nil ? [] : try tx.decisions.of(filing.id)
            people.formUnion(decisions.map(\.signedBy))
            if !isOwner { people.formUnion(matters.map(\.by)) }
            let known = try tx.documents.of(filing.id)
            return FilingView(
                filing: filing,
                draft: filing.isWritten ? draft : nil,
                documents: known.shown(filing, draft: draft, submission: submission),
                handedIn: submission?.documents.compactMap { id in known.first { $0.id == id } } ?? [],
                submission: submission,
                receipts: try tx.submissions.receipts(of: filing.id),
                notices: isOwner ? notices.map(\.forParty) : notices,
                decisions: decisions,
                matters: isOwner ? matters.filter { !$0.kind.isInternal }.map(\.forParty) : matters,
                payments: filing.fee == .notRequired ? [] : try tx.payments.of(filing.id),
                papers: try tx.papers.of(filing.id),
                services: try services(of: filing, submission, in: tx, office: office),
                docket: docket,
                courtCase: try tx.cases.of(filing.id),
                feeTerms: office.feeTerms(of: filing),
                names: try tx.accounts.names(of: people),
                ownerIdentity: try tx.accounts.find(filing.owner)?.identity ?? .unconfirmed
            )
        }
    }
}

extension ViewFiling {
    private func services(
        of filing: FilingRecord,
        _ submission: SubmissionRecord?,
        in tx: any RegistryTransaction,
        office: Office
    ) throws -> [DefendantService] {
        guard filing.stage.registration != nil, let submission else { return [] }
        let names = office.defendants(in: submission).reduce(into: [:]) { $0[$1.path.description] = $1.name }
        return try tx.services.of(filing.id).map { DefendantService(record: $0, name: names[$0.party] ?? "") }
    }
}

extension FilingRecord {
    /// Whether its owner can write in it now.
    package var isWritten: Bool { stage.name == .draft || stage.name == .awaitingCorrection }
}

extension [DocumentRecord] {
    /// To whoever writes, what will be handed in; to anybody else what was, in its order.
    fileprivate func shown(_ filing: FilingRecord, draft: DraftRecord?, submission: SubmissionRecord?) -> Self {
        if filing.isWritten, let draft { return inPlay(draft, after: submission) }
        guard let submission else { return self }
        return submission.documents.compactMap { id in first { $0.id == id } }
    }
}

extension [DocketEntry] {
    /// What a party is still writing is theirs: the court sees it when it is handed in.
    fileprivate func seen(by isOwner: Bool, in stage: Stage.Name) -> Self {
        if isOwner { return filter { !$0.act.isInternal } }
        guard stage == .awaitingCorrection || stage == .returnedAndRecorded,
            let asked = lastIndex(where: { $0.act == .correctionRequested })
        else { return self }
        let writing: Set<DocketAct> = [.documentAdded, .documentDescribed, .documentRemoved, .documentLeftOut]
        return prefix(asked) + suffix(from: asked).filter { !writing.contains($0.act) }
    }
}
