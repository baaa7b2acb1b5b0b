package import Filings

/// Where the bytes of a document or paper lie, for somebody who may read them.
package struct OpenDocument: Sendable {
    package enum Wanted: Sendable {
        case document(DocumentID)
        case paper(PaperID)
    }

    package struct Opened: Sendable {
        package let path: String
        package let mediaType: String
        package let sha256: String
        package let fileName: String
        package let bytes: Int
        package let pages: Int
    }

    package let filing: FilingID
    package let wanted: Wanted
    package let caller: Caller

    package init(filing: FilingID, wanted: Wanted, caller: Caller) {
        self.filing = filing
        self.wanted = wanted
        self.caller = caller
    }

    /// - Throws: `notFound` also for a paper that is not made yet.
    package func carryOut(in office: Office) async throws -> Opened {
        let found = try await office.store.read { tx -> Opened in
            let filing = try tx.filing(self.filing, for: caller, to: .read)
            switch wanted {
            case .document(let id):
                guard let document = try tx.documents.find(id), document.filing == filing.id,
                    document.state == .submitted || filing.isWritten(by: caller)
                else {
                    throw Refusal(.notFound)
                }
                return Opened(
                    path: "",
                    mediaType: document.mediaType,
                    sha256: document.sha256,
                    fileName: document.fileName,
                    bytes: document.bytes,
                    pages: document.pages
                )
            case .paper(let id):
                guard let paper = try tx.papers.find(id), paper.filing == filing.id,
                    case .made(let sha256, let bytes, let pages, _) = paper.state
                else { throw Refusal(.notFound) }
                return Opened(
                    path: "",
                    mediaType: "application/pdf",
                    sha256: sha256,
                    fileName: "\(paper.kind.rawValue)-\(filing.reference).pdf",
                    bytes: bytes,
                    pages: pages
                )
            }
        }
        guard let path = try await office.vault.path(of: found.sha256, for: filing) else { throw Refusal(.notFound) }
        return Opened(
            path: path,
            mediaType: found.mediaType,
            sha256: found.sha256,
            fileName: found.fileName,
            bytes: found.bytes,
            pages: found.pages
        )
    }
}
