import Documents
import Filings
import Law
import Papers
package import Registry

// The list of what goes to trial, and the volume that is bound in its order.

extension PaperStudio {
    func handOver(_ request: PaperRequest) throws -> HandOverList {
        guard let registration = request.filing.stage.registration else { throw Refusal(.notInThisStage) }
        let contents = try VolumeContents(papers: request.earlier, documents: request.documents)
        return HandOverList(
            matter: try decided(request, signed: false),
            registeredOn: CourtDate(registration.at),
            procedure: registration.procedure,
            fee: Self.standing(of: request.filing.fee),
            items: contents.parts.compactMap(Self.item)
        )
    }

    private static func item(_ part: VolumeContents.Part) -> HandOverList.Item? {
        switch part {
        case .document(let document):
            return HandOverList.Item(name: document.title, pages: document.pages, sha256: document.sha256)
        case .paper(let paper):
            guard case .made(let sha256, _, let pages, _) = paper.state else { return nil }
            return HandOverList.Item(name: title(of: paper.kind), pages: pages, sha256: sha256)
        }
    }

    private static func title(of kind: PaperKindCode) -> String {
        PaperKind(rawValue: kind.rawValue)?.title.chinese ?? kind.rawValue
    }

    private static func standing(of fee: FeeState) -> Bilingual {
        switch fee {
        case .notRequired, .awaitingMediation: Bilingual(chinese: "不需要预交", english: "None to be paid beforehand")
        case .noticed(let due), .waiverPending(let due, _):
            Bilingual(
                chinese: "应交 \(due.amount.formatted) 元，尚未交纳",
                english: "CNY \(due.amount.formatted) owed, not paid yet"
            )
        case .deferred(let due, let until, _):
            Bilingual(
                chinese: "准予缓交 \(due.amount.formatted) 元，至 \(until.description)",
                english: "CNY \(due.amount.formatted) deferred until \(until.description)"
            )
        case .exempted: Bilingual(chinese: "准予免交", english: "Exempted")
        case .paid(let due, let paid):
            Bilingual(
                chinese: "已交 \(due.amount.formatted) 元，票据号码 \(paid.receipt)",
                english: "CNY \(due.amount.formatted) paid, receipt \(paid.receipt)"
            )
        }
    }

    package func bind(_ parts: [BoundPart], take: @Sendable @escaping ([UInt8]) async throws -> Void) async throws {
        try await VolumeBinder().bind(
            parts.map { part in
                let title =
                    switch part.name {
                    case .paper(let kind): Self.title(of: kind)
                    case .document(let title): title
                    }
                let type = DocumentMediaType(rawValue: part.mediaType) ?? .pdf
                return VolumePart(
                    mediaType: type,
                    title: title,
                    path: part.path,
                    turn: type == .jpeg ? PictureTurn.degrees(ofJPEG: part.path) : 0
                )
            },
            take: take
        )
    }
}
