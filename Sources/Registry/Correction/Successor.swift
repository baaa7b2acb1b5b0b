import Filings
import Forms
import Law

/// A new draft of the same answers and documents as another filing, at the same court or another; nothing typed again.
struct Successor: Sendable {
    /// What it is made of.
    struct Source: Sendable {
        let filing: FilingRecord
        let answers: Answers
        let documents: [DocumentRecord]
    }

    let filing: FilingRecord
    let draft: DraftRecord
    let documents: [DocumentRecord]

    /// Copies the documents' bytes as well, before any row names them: documents belong to one filing each.
    static func make(
        of source: Source,
        at court: Court,
        for caller: Caller,
        in office: Office,
        now: Instant
    ) async throws -> Successor {
        guard let form = office.forms.form(id: source.filing.form) else { throw Refusal(.unknownForm) }
        let answers = form.pruned(source.answers)
        let begun = FilingRecord(
            id: office.identifiers.next(FilingID.self),
            reference: office.reference(.filing, court: court, on: now),
            kind: source.filing.kind,
            court: court.code.description,
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
        for sha256 in Set(source.documents.map(\.sha256)) {
            try await office.vault.copy(sha256, from: source.filing.id, to: begun.id)
        }
        let documents = source.documents.map { document in
            document.copied(to: begun.id, as: office.identifiers.next(DocumentID.self), at: now)
        }
        let pages = Dictionary(form.reachable(answers).map { ($0.id, 1) }, uniquingKeysWith: { first, _ in first })
        let draft = DraftRecord(filing: begun.id, answers: answers, savedPages: pages, updatedAt: now)
        return Successor(filing: begun, draft: draft, documents: documents)
    }
}

extension RegistryTransaction {
    /// What was last handed in, or what was written since.
    func source(of seen: FilingRecord) throws -> Successor.Source {
        guard let received = seen.stage.received, let submission = try submissions.find(received.submission) else {
            throw Refusal(.notInThisStage)
        }
        // What was written after a notice came is what the person last wanted to say.
        guard let draft = try drafts.find(seen.id) else {
            let known = try documents.of(seen.id)
            let handedIn = submission.documents.compactMap { id in known.first { $0.id == id } }
            return Successor.Source(filing: seen, answers: submission.answers, documents: handedIn)
        }
        let inPlay = try documents.of(seen.id).inPlay(draft, after: submission)
        return Successor.Source(filing: seen, answers: draft.answers, documents: inPlay)
    }

    func enter(
        _ successor: Successor,
        of source: FilingRecord,
        by caller: Caller,
        policy: OfficePolicy,
        now: Instant
    ) throws {
        guard try filings.countDrafts(of: caller.account) < policy.draftsPerAccount else {
            throw Refusal(.tooManyDrafts, facts: ["limit": "\(policy.draftsPerAccount)"])
        }
        try filings.add(successor.filing)
        try drafts.put(successor.draft)
        for document in successor.documents { try documents.add(document) }
        _ = try docket.append(
            DocketDraft(
                filing: successor.filing.id,
                act: .started,
                actor: caller.account,
                at: now,
                facts: ["from": source.id.description]
            )
        )
    }
}
