package import Filings
import Law

/// Says what a document is called, where it belongs and what it proves (证明对象): what the list of evidence is made of.
///
/// The bytes stay as they came.
package struct DescribeDocument: Sendable {
    package let filing: FilingID
    package let document: DocumentID
    package let title: String
    package let role: DocumentRole
    package let proves: String
    package let caller: Caller

    package init(
        filing: FilingID,
        document: DocumentID,
        title: String,
        role: DocumentRole,
        proves: String,
        caller: Caller
    ) {
        self.filing = filing
        self.document = document
        self.title = title
        self.role = role
        self.proves = proves
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        let copy = office.identifiers.next(DocumentID.self)
        try await office.store.write { tx in
            let seen = try tx.filing(filing, for: caller, doing: .write, now: now)
            guard let record = try tx.documents.find(document), record.filing == filing else {
                throw Refusal(.notFound)
            }
            let described = described(record)
            guard record.state == .submitted else {
                try tx.documents.update(described)
                try note(described, in: tx, at: now)
                return
            }
            guard described != record else { return }
            // What was handed in stays as it was: the same file goes on under a row of its own.
            try tx.leaveOut(record, of: seen, by: nil, at: now)
            let successor = described.copied(to: filing, as: copy, at: now)
            try tx.documents.add(successor)
            try note(successor, in: tx, at: now)
        }
    }

    private func described(_ record: DocumentRecord) -> DocumentRecord {
        var record = record
        record.title = AddDocument.shortened(title.trimmingSpaces.isEmpty ? record.fileName : title.trimmingSpaces)
        record.proves = AddDocument.shortened(proves.trimmingSpaces)
        record.role = role
        return record
    }

    private func note(_ record: DocumentRecord, in tx: any RegistryTransaction, at now: Instant) throws {
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing,
                act: .documentDescribed,
                actor: caller.account,
                at: now,
                facts: ["document": record.id.description, "title": record.title, "role": role.rawValue]
            )
        )
    }
}
