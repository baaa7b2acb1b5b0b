package import Filings
import Law

/// Takes a document: examined, put on stable storage, then entered.
package struct AddDocument: Sendable {
    package let filing: FilingID
    package let role: DocumentRole
    package let title: String
    package let proves: String
    package let fileName: String
    package let claimedType: String?
    package let incoming: any IncomingBytes
    package let caller: Caller

    package init(
        filing: FilingID,
        role: DocumentRole,
        title: String,
        proves: String,
        fileName: String,
        claimedType: String?,
        incoming: any IncomingBytes,
        caller: Caller
    ) {
        self.filing = filing
        self.role = role
        self.title = title
        self.proves = proves
        self.fileName = fileName
        self.claimedType = claimedType
        self.incoming = incoming
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DocumentRecord {
        do {
            return try await take(in: office)
        } catch {
            await incoming.discard()
            throw error
        }
    }

    private func take(in office: Office) async throws -> DocumentRecord {
        let now = office.clock.now
        _ = try await office.store.read { tx in try tx.filing(filing, for: caller, doing: .write, now: now) }
        let examination: Examination
        do {
            examination = try await office.examiner.examine(
                path: incoming.path,
                claimedType: claimedType,
                fileName: fileName
            )
        } catch let refused as DocumentRefused {
            throw Refusal(.documentRefused, facts: ["reason": refused.code], sentence: refused.sentence)
        }
        let kept = try await office.vault.keep(incoming, for: filing)
        let title = Self.shortened(title.trimmingSpaces.isEmpty ? fileName : title.trimmingSpaces)
        let document = DocumentRecord(
            id: office.identifiers.next(DocumentID.self),
            filing: filing,
            role: role,
            title: title,
            proves: Self.shortened(proves.trimmingSpaces),
            fileName: Self.shortened(fileName),
            mediaType: examination.mediaType,
            bytes: kept.bytes,
            pages: examination.pages,
            sha256: kept.sha256,
            uploadedBy: caller.account,
            uploadedAt: now
        )
        return try await office.store.write { tx in
            _ = try tx.filing(filing, for: caller, doing: .write, now: now)
            return try enter(document, in: tx, at: now, policy: office.policy)
        }
    }

    private func enter(
        _ document: DocumentRecord,
        in tx: any RegistryTransaction,
        at now: Instant,
        policy: OfficePolicy
    ) throws -> DocumentRecord {
        let already = try tx.documents.of(filing)
        // The same bytes in the same place sent twice, as after a lost answer: one document.
        if let same = already.first(where: { $0.sha256 == document.sha256 && $0.role == document.role }) {
            try tx.takeUpAgain(same, in: filing)
            return same
        }
        guard already.count < policy.documentsPerFiling else {
            throw Refusal(.tooManyDocuments, facts: ["limit": "\(policy.documentsPerFiling)"])
        }
        guard already.reduce(document.bytes, { $0 + $1.bytes }) <= policy.filingBytes else {
            throw Refusal(.filingTooLarge, facts: ["limit": "\(policy.filingBytes / 1_000_000)"])
        }
        try tx.documents.add(document)
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing,
                act: .documentAdded,
                actor: caller.account,
                at: now,
                facts: ["document": document.id.description, "title": document.title, "sha256": document.sha256]
            )
        )
        return document
    }

    /// Names are kept to 200 scalars; what is longer is a mistake or an attack, and the bytes are not touched.
    static func shortened(_ text: String) -> String {
        guard text.unicodeScalars.count > 200 else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(200)))
    }
}
