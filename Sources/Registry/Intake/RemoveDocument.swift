package import Filings

/// Takes back a document that was never submitted.
package struct RemoveDocument: Sendable {
    package let filing: FilingID
    package let document: DocumentID
    package let caller: Caller

    package init(filing: FilingID, document: DocumentID, caller: Caller) {
        self.filing = filing
        self.document = document
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        let removed = try await office.store.write { tx -> DocumentRecord in
            _ = try tx.filing(filing, for: caller, doing: .write, now: now)
            guard let record = try tx.documents.find(document), record.filing == filing, record.state == .staged else {
                throw Refusal(.notFound)
            }
            try tx.documents.remove(document)
            _ = try tx.docket.append(
                DocketDraft(
                    filing: filing,
                    act: .documentRemoved,
                    actor: caller.account,
                    at: now,
                    facts: ["document": record.id.description, "title": record.title, "sha256": record.sha256]
                )
            )
            return record
        }
        let stillNeeded = try await office.store.read { tx in
            try tx.documents.of(filing).contains { $0.sha256 == removed.sha256 }
        }
        if !stillNeeded { try await office.vault.remove(removed.sha256, for: filing) }
    }
}
