package import Filings
import Law

/// Binds the file of a case into one PDF: the list first, then everything on it, in its order.
///
/// Done twice it changes nothing.
struct BindVolume: Sendable {
    let paper: PaperID

    private struct Asked: Sendable {
        let filing: FilingID
        let parts: [(name: BoundPart.Name, mediaType: String, sha256: String, pages: Int)]
    }

    func carryOut(in office: Office, maker: any PaperMaker) async throws {
        guard let asked = try await asked(in: office) else { return }
        var parts: [BoundPart] = []
        for part in asked.parts {
            guard let path = try await office.vault.path(of: part.sha256, for: asked.filing) else {
                throw Refusal(.documentMissing)
            }
            parts.append(BoundPart(name: part.name, mediaType: part.mediaType, path: path))
        }
        // The parts themselves were taken in under limits; bound they are hardly larger.
        let incoming = try await office.vault.begin(limit: .max)
        let kept: KeptBytes
        do {
            try await maker.bind(parts) { piece in try await incoming.append(piece) }
            kept = try await office.vault.keep(incoming, for: asked.filing)
        } catch {
            await incoming.discard()
            throw error
        }
        let (now, pages) = (office.clock.now, asked.parts.reduce(0) { $0 + $1.pages })
        try await office.store.write { tx in
            guard var volume = try tx.papers.find(self.paper), volume.state == .requested else { return }
            // Holds the filing: its docket grows by one entry at a time.
            guard try tx.filings.find(volume.filing) != nil else { throw Refusal(.notFound) }
            volume.state = .made(sha256: kept.sha256, bytes: kept.bytes, pages: pages, at: now)
            try tx.papers.update(volume)
            _ = try tx.docket.append(
                DocketDraft(
                    filing: volume.filing,
                    act: .paperMade,
                    actor: nil,
                    at: now,
                    facts: ["paper": volume.id.description, "kind": volume.kind.rawValue, "sha256": kept.sha256]
                )
            )
        }
    }

    /// What is bound, in its order; nil if it is bound already.
    private func asked(in office: Office) async throws -> Asked? {
        try await office.store.read { tx in
            guard let volume = try tx.papers.find(self.paper), let filing = try tx.filings.find(volume.filing) else {
                throw Refusal(.notFound)
            }
            guard volume.state == .requested else { return nil }
            guard let submission = try tx.submissions.find(volume.submission) else { throw Refusal(.notFound) }
            let (papers, known) = (try tx.papers.of(filing.id), try tx.documents.of(filing.id))
            let documents = submission.documents.compactMap { id in known.first { $0.id == id } }
            let contents = try VolumeContents(papers: papers, documents: documents)
            let list = papers.filter { $0.kind == .handOverList }.map { VolumeContents.Part.paper($0) }
            return Asked(
                filing: filing.id,
                parts: try (list + contents.parts).map { part in
                    switch part {
                    case .document(let document):
                        return (.document(document.title), document.mediaType, document.sha256, document.pages)
                    case .paper(let paper):
                        guard case .made(let sha256, _, let pages, _) = paper.state else {
                            throw Refusal(.volumeNotReady)
                        }
                        return (.paper(paper.kind), "application/pdf", sha256, pages)
                    }
                }
            )
        }
    }
}
