import Filings
import Forms
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// Correction: `/api/v1/defects`, `…/correction-notices`, `…/return-record`, `…/refiling`, `…/submissions`.
struct CorrectionController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiDefects: defects, .apiNotices: notices, .apiRequestCorrection: request, .apiRecordService: service,
            .apiReturn: returning, .apiRefile: refile, .apiSubmissions: submissions, .apiDifferences: differences,
        ]
    }

    @Sendable private func defects(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let language = context.language
        let items = site.office.defects.flatMap(\.groups).flatMap { group in
            group.defects.map { defect in
                DefectModel(
                    code: defect.code,
                    group: group.id,
                    says: defect.statement.in(language),
                    remedy: defect.remedy.in(language),
                    article: defect.article.cited(in: language),
                    concerns: defect.concerns.description
                )
            }
        }
        return .json(PageModel(items: items))
    }

    /// Whose party asks has read them.
    @Sendable private func notices(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (filing, caller) = (try context.filing(), try context.requireCaller())
        try await ReadNotice(filing: filing, caller: caller).carryOut(in: site.office)
        let view = try await ViewFiling(filing: filing, caller: caller).carryOut(in: site.office)
        return .json(PageModel(items: view.notices.map { CorrectionNoticeModel($0, in: context.language) }))
    }

    private struct Asked: Decodable, Sendable {
        struct Defect: Decodable, Sendable {
            let code: String
            let place: PlaceModel?
            let note: String?
        }

        let defects: [Defect]?
        let others: [String]?
        let days: Int?
        let reason: String?
        let internalNote: String?
    }

    @Sendable private func request(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let asked = body.value
        let chosen = try (asked.defects ?? []).enumerated().map { index, defect in
            if let place = defect.place, place.place == nil {
                throw MalformedRequest.wrongShape(pointer: "/defects/\(index)/place")
            }
            return CorrectionContent.Chosen(code: defect.code, place: defect.place?.place, note: defect.note ?? "")
        }
        let verb = RequestCorrection(
            filing: try context.filing(),
            content: CorrectionContent(
                chosen: chosen,
                others: asked.others ?? [],
                days: asked.days ?? site.office.policy.correctionDays,
                reason: asked.reason ?? "",
                internalNote: asked.internalNote ?? ""
            ),
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let notice = try await verb.carryOut(in: site.office)
            return Response.json(CorrectionNoticeModel(notice, in: context.language), status: .created)
                .located(at: "/api/v1/filings/\(notice.filing)/papers")
        }
    }

    private struct Served: Decodable, Sendable {
        let day: String
        let manner: String
    }

    @Sendable private func service(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Served.self)
        guard let day = CourtDate(body.value.day) else { throw MalformedRequest.wrongShape(pointer: "/day") }
        guard let manner = ServiceManner(rawValue: body.value.manner) else {
            throw MalformedRequest.wrongShape(pointer: "/manner")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = RecordService(
            filing: try context.filing(),
            day: day,
            manner: manner,
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let filing = try await verb.carryOut(in: site.office)
            return Response.json(FilingModel(filing, office: site.office, language: context.language))
                .tagged(VersionTag.tag(filing.version))
        }
    }

    @Sendable private func returning(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let verb = ReturnAndRecord(
            filing: try context.filing(),
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let record = try await verb.carryOut(in: site.office)
            return Response.json(PaperModel(record), status: .created)
                .located(at: "/api/v1/filings/\(record.filing)/papers")
        }
    }

    @Sendable private func refile(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let verb = RefileFiling(filing: try context.filing(), once: once, caller: try context.requireCaller())
        return try await site.once(once) {
            let filing = try await verb.carryOut(in: site.office)
            return Response.json(FilingModel(filing, office: site.office, language: context.language), status: .created)
                .located(at: "/api/v1/filings/\(filing.id)")
                .tagged(VersionTag.tag(filing.version))
        }
    }

    @Sendable private func submissions(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let caller = try context.requireCaller()
        let found = try await ListSubmissions(filing: context.filing(), caller: caller).carryOut(in: site.office)
        let items = found.map { item in
            SubmissionModel(
                round: item.submission.round,
                submittedAt: item.submission.submittedAt.rfc3339,
                receipt: item.receipt.number,
                documents: item.submission.documents.map(\.description),
                answersSHA256: item.receipt.answersSHA256
            )
        }
        return .json(PageModel(items: items))
    }

    @Sendable private func differences(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let round = Int(try context.parameter("round")) else { throw Refusal(.notFound) }
        let verb = CompareSubmissions(
            filing: try context.filing(),
            round: round,
            caller: try context.requireCaller().speaking(context.language)
        )
        return .json(DifferencesModel(try await verb.carryOut(in: site.office)))
    }
}
