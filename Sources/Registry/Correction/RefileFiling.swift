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

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let source = try await office.store.read { tx in try self.source(in: tx, now: now) }
        let court = try office.court(source.filing.court)
        let successor = try await Successor.make(of: source, at: court, for: caller, in: office, now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                _ = try self.source(in: tx, now: now)
                try tx.enter(successor, of: source.filing, by: caller, policy: office.policy, now: now)
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing,
                        act: .refiled,
                        actor: caller.account,
                        at: now,
                        facts: [
                            "filing": successor.filing.id.description, "reference": successor.filing.reference,
                        ]
                    )
                )
                return successor.filing
            }
        }
    }

    private func source(in tx: any RegistryTransaction, now: Instant) throws -> Successor.Source {
        try tx.source(of: try tx.filing(filing, for: caller, doing: .refile, now: now))
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
