package import Filings

/// Changes what the party says of a document: its title, what it is for, what it proves. The bytes stay.
package struct DescribeDocument: Sendable {
    package let filing: FilingID
    package let document: DocumentID
    package let role: DocumentRole
    package let title: String
    package let proves: String
    package let caller: Caller

    package init(
        filing: FilingID,
        document: DocumentID,
        role: DocumentRole,
        title: String,
        proves: String,
        caller: Caller
    ) {
        self.filing = filing
        self.document = document
        self.role = role
        self.title = title
        self.proves = proves
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DocumentRecord {
        let now = office.clock.now
        return try await office.store.write { tx in
            _ = try tx.filing(filing, for: caller, doing: .write, now: now)
            guard var record = try tx.documents.find(document), record.filing == filing, record.state == .staged else {
                throw Refusal(.notFound)
            }
            record.role = role
            if !title.trimmingSpaces.isEmpty { record.title = String(title.trimmingSpaces.prefix(200)) }
            record.proves = String(proves.trimmingSpaces.prefix(200))
            try tx.documents.update(record)
            return record
        }
    }
}
