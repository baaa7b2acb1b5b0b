import Documents
import Filings
import Forms
package import Law
import NIOPosix
import Papers
package import Registry

// Correction notices and records of return.

extension PaperStudio {
    func correction(_ request: PaperRequest) throws -> CorrectionNotice {
        guard let notice = request.notice else { throw Refusal(.notInThisStage) }
        let form = try form(request)
        return CorrectionNotice(
            courtName: request.court.name,
            number: request.paper.number,
            addressees: plaintiffs(request),
            caption: request.filing.caption,
            cause: cause(of: request.filing, form: form),
            filingReference: request.filing.reference,
            receivedAt: request.receipt.receivedAt,
            items: notice.defects.map { defect in
                CorrectionNotice.Item(
                    place: place(of: defect, request, form),
                    statement: defect.statement,
                    remedy: defect.remedy,
                    note: defect.note,
                    article: defect.article
                )
            },
            days: notice.days,
            ordinal: notice.ordinal,
            reason: notice.reason,
            issuedAt: request.paper.requestedAt,
            contact: contact(request.court),
            verification: verification(request.paper)
        )
    }

    private func place(of defect: NoticedDefect, _ request: PaperRequest, _ form: FormDefinition) -> Bilingual? {
        switch defect.place {
        case .whole: return nil
        case .answer: return form.name(of: defect.place, in: request.submission.answers)
        case .document(let sort, let id):
            if let document = request.documents.first(where: { $0.id.description == id }) {
                return Bilingual(both: document.title)
            }
            return DocumentRole(rawValue: sort)?.name
        }
    }

    func returned(_ request: PaperRequest) throws -> ReturnRecord {
        guard let notice = request.notice, case .effective(let at, _, let due) = notice.service else {
            throw Refusal(.notInThisStage)
        }
        return ReturnRecord(
            courtName: request.court.name,
            number: request.paper.number ?? "",
            addressees: plaintiffs(request),
            caption: request.filing.caption,
            cause: cause(of: request.filing, form: try form(request)),
            filingReference: request.filing.reference,
            noticeNumber: notice.number,
            servedOn: CourtDate(at),
            due: due,
            returnedAt: request.paper.requestedAt,
            documents: request.receipt.lines.map {
                ReceiptPaper.Received(name: $0.title, pages: $0.pages, bytes: $0.bytes, sha256: $0.sha256)
            },
            contact: contact(request.court),
            verification: verification(request.paper)
        )
    }

    /// The notice as it would be issued now, as a PDF.
    package func compose(_ request: PaperRequest, in language: Language) async throws -> [UInt8] {
        let paper = try paper(for: request, in: language)
        return try await threads.runIfActive { [composer] in try composer.compose(paper) }
    }
}

extension DocumentRole {
    /// What the sort is called on paper.
    fileprivate var name: Bilingual {
        switch self {
        case .pleading: Bilingual(chinese: "起诉状", english: "pleading")
        case .identity: Bilingual(chinese: "身份证明", english: "proof of identity")
        case .authority: Bilingual(chinese: "委托手续", english: "power of attorney")
        case .exhibit: Bilingual(chinese: "证据材料", english: "evidence")
        case .serviceAddress: Bilingual(chinese: "送达地址确认书", english: "address for service")
        case .other: Bilingual(chinese: "其他材料", english: "other documents")
        }
    }
}
