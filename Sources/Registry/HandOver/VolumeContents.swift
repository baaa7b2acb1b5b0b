package import Filings

/// What a volume holds after its list, in the order in which it is bound: the court's papers as they came into being, then the
/// documents by what they are for.
package struct VolumeContents: Sendable {
    package enum Part: Sendable {
        case paper(PaperRecord)
        case document(DocumentRecord)
    }

    package let parts: [Part]

    /// - Throws: `volumeNotReady` while one of the papers is not made.
    package init(papers: [PaperRecord], documents: [DocumentRecord]) throws {
        let bound = papers.filter { ![.handOverList, .volume, .trialPaper].contains($0.kind) }
        guard bound.allSatisfy({ $0.state != .requested }) else { throw Refusal(.volumeNotReady) }
        let byRole = DocumentRole.allCases.flatMap { role in documents.filter { $0.role == role } }
        parts = bound.map { .paper($0) } + byRole.map { .document($0) }
    }
}
