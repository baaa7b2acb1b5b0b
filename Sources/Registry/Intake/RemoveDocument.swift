package import Filings

/// Takes back a document that was never submitted; in a correction, leaves out one that was.
///
/// What was submitted stays with its submission, byte for byte.
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
        let removed = try await office.store.write { tx -> DocumentRecord? in
            let seen = try tx.filing(filing, for: caller, doing: .write, now: now)
            guard let record = try tx.documents.find(document), record.filing == filing else {
                throw Refusal(.notFound)
            }
            guard record.state == .staged else {
                try tx.leaveOut(record, of: seen, by: caller, at: now)
                return nil
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
        guard let removed else { return }
        let stillNeeded = try await office.store.read { tx in
            try tx.documents.of(filing).contains { $0.sha256 == removed.sha256 }
        }
        if !stillNeeded { try await office.vault.remove(removed.sha256, for: filing) }
    }
}
