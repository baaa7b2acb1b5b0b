package import Filings
import Forms
import Law

/// Files again what was returned: a new draft of the same answers and documents, nothing typed again.
package struct RefileFiling: Sendable {
    package let filing: FilingID
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.once = once
        self.caller = caller
    }

    /// What the new draft is made of.
    private struct Source: Sendable {
        let filing: FilingRecord
        let answers: Answers
        let documents: [DocumentRecord]
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let source = try await office.store.read { tx in try self.source(in: tx, now: now) }
        let court = try office.court(source.filing.court)
        guard let form = office.forms.form(id: source.filing.form) else { throw Refusal(.unknownForm) }
        let answers = form.pruned(source.answers)
        let begun = FilingRecord(
            id: office.identifiers.next(FilingID.self),
            reference: office.reference(.filing, court: court, on: now),
            kind: source.filing.kind,
            court: source.filing.court,
            form: form.id,
            formVersion: form.version,
            cause: source.filing.cause,
            owner: caller.account,
            caption: form.caption(answers),
            claimAmount: form.claimAmount(answers),
            stage: .draft(Draft(startedBy: caller.account, startedAt: now)),
            startedAt: now,
            updatedAt: now
        )
        // Documents belong to one filing each: the bytes are kept once more, before a row names them.
        for sha256 in Set(source.documents.map(\.sha256)) {
            try await office.vault.copy(sha256, from: source.filing.id, to: begun.id)
        }
        let documents = source.documents.map { document in
            document.copied(to: begun.id, as: office.identifiers.next(DocumentID.self), at: now)
        }
        let pages = Dictionary(form.reachable(answers).map { ($0.id, 1) }, uniquingKeysWith: { first, _ in first })
        let draft = DraftRecord(filing: begun.id, answers: answers, savedPages: pages, updatedAt: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                _ = try self.source(in: tx, now: now)
                return try enter(begun, draft, documents, in: tx, policy: office.policy, now: now)
            }
        }
    }

    private func source(in tx: any RegistryTransaction, now: Instant) throws -> Source {
        let seen = try tx.filing(filing, for: caller, doing: .refile, now: now)
        guard let received = seen.stage.received, let submission = try tx.submissions.find(received.submission) else {
            throw Refusal(.notInThisStage)
        }
        // What was written after the notice came is what the person last wanted to say.
        guard let draft = try tx.drafts.find(seen.id) else {
            let known = try tx.documents.of(seen.id)
            let documents = submission.documents.compactMap { id in known.first { $0.id == id } }
            return Source(filing: seen, answers: submission.answers, documents: documents)
        }
        let documents = try tx.documents.of(seen.id).inPlay(draft, after: submission)
        return Source(filing: seen, answers: draft.answers, documents: documents)
    }

    private func enter(
        _ begun: FilingRecord,
        _ draft: DraftRecord,
        _ documents: [DocumentRecord],
        in tx: any RegistryTransaction,
        policy: OfficePolicy,
        now: Instant
    ) throws -> FilingRecord {
        guard try tx.filings.countDrafts(of: caller.account) < policy.draftsPerAccount else {
            throw Refusal(.tooManyDrafts, facts: ["limit": "\(policy.draftsPerAccount)"])
        }
        try tx.filings.add(begun)
        try tx.drafts.put(draft)
        for document in documents { try tx.documents.add(document) }
        let account = caller.account
        _ = try tx.docket.append(
            DocketDraft(
                filing: begun.id,
                act: .started,
                actor: account,
                at: now,
                facts: ["from": filing.description]
            )
        )
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing,
                act: .refiled,
                actor: account,
                at: now,
                facts: ["filing": begun.id.description, "reference": begun.reference]
            )
        )
        return begun
    }
}

extension DocumentRecord {
    /// The same bytes with the same words, belonging elsewhere and handed in nowhere.
    func copied(to filing: FilingID, as id: DocumentID, at now: Instant) -> DocumentRecord {
        DocumentRecord(
            id: id,
            filing: filing,
            role: role,
            title: title,
            proves: proves,
            fileName: fileName,
            mediaType: mediaType,
            bytes: bytes,
            pages: pages,
            sha256: sha256,
            uploadedBy: uploadedBy,
            uploadedAt: now
        )
    }
}

extension [DocumentRecord] {
    /// What will be handed in next: of the submission before whatever is not left out, and what was added since.
    package func inPlay(_ draft: DraftRecord, after submission: SubmissionRecord?) -> [DocumentRecord] {
        let before = Set(submission?.documents ?? [])
        let leftOut = Set(draft.leftOut)
        return filter { document in
            switch document.state {
            case .staged: true
            case .submitted: before.contains(document.id) && !leftOut.contains(document.id)
            }
        }
    }
}
