package import Filings

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
        try await office.store.write { tx in
            _ = try tx.filing(filing, for: caller, doing: .write, now: now)
            guard var record = try tx.documents.find(document), record.filing == filing, record.state == .staged else {
                throw Refusal(.notFound)
            }
            record.title = AddDocument.shortened(title.trimmingSpaces.isEmpty ? record.fileName : title.trimmingSpaces)
            record.proves = AddDocument.shortened(proves.trimmingSpaces)
            record.role = role
            try tx.documents.update(record)
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
}
