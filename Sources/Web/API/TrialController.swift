import Filings
import Forms
import Hummingbird
import Interchange
import Law
import Registry

/// Between filing and trial: `…/hand-over`, `/api/v1/courts/{court}/hand-overs`, `…/case-file`, `…/acknowledgement`,
/// `…/trial-reports`, `…/trial-papers`.
struct TrialController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiHandOver: handOver, .apiHandOvers: list, .apiCaseFile: caseFile, .apiAcknowledge: acknowledge,
            .apiReportTrial: report, .apiAddTrialPaper: addPaper,
        ]
    }

    private func model(_ filing: FilingRecord, _ context: DengwenContext) -> FilingModel {
        FilingModel(filing, office: site.office, language: context.language)
    }

    @Sendable private func handOver(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let verb = HandOver(filing: try context.filing(), once: once, caller: try context.requireCaller())
        return try await site.once(once) {
            Response.json(model(try await verb.carryOut(in: site.office), context), status: .created)
        }
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await site.waiting(.handOver, request, context)
    }

    /// Everything that is known of a case, as data: what the volume holds as pages.
    private struct CaseFile: Encodable {
        let filing: FilingModel
        let answers: Answers
        let documents: [DocumentModel]
        let papers: [PaperModel]
        let decisions: [DecisionModel]
        let payments: [PaymentModel]
        let docket: [Entry]

        struct Entry: Encodable {
            let act: String
            let at: String
            let actor: String?
            let facts: [String: String]
        }
    }

    @Sendable private func caseFile(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        guard let submission = view.submission else { throw Refusal(.notFound) }
        return .json(
            CaseFile(
                filing: model(view.filing, context),
                answers: submission.answers,
                documents: view.handedIn.map(DocumentModel.init),
                papers: view.papers.map(PaperModel.init),
                decisions: view.decisions.map { DecisionModel($0, names: view.names, in: context.language) },
                payments: view.payments.map { PaymentModel($0, address: nil) },
                docket: view.docket.map { entry in
                    CaseFile.Entry(
                        act: entry.act.rawValue,
                        at: entry.at.rfc3339,
                        actor: entry.actor.flatMap { view.names[$0] },
                        facts: entry.facts
                    )
                }
            )
        )
    }

    @Sendable private func acknowledge(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let verb = AcknowledgeHandOver(filing: try context.filing(), once: once, caller: try context.requireCaller())
        return try await site.once(once) {
            Response.json(model(try await verb.carryOut(in: site.office), context), status: .created)
        }
    }

    private struct Report: Decodable, Sendable {
        let event: String
        let day: String?
        let text: String?
    }

    @Sendable private func report(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Report.self)
        guard let event = ReportTrial.Event(rawValue: body.value.event) else {
            throw MalformedRequest.wrongShape(pointer: "/event")
        }
        let day = body.value.day.map { CourtDate($0) }
        if let day, day == nil { throw MalformedRequest.wrongShape(pointer: "/day") }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = ReportTrial(
            filing: try context.filing(),
            event: event,
            day: day ?? nil,
            text: body.value.text ?? "",
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let entry = try await verb.carryOut(in: site.office)
            return Response.json(TrialReportModel(entry), status: .created)
        }
    }

    /// Whether it may be sent at all is asked before its first byte is read.
    @Sendable private func addPaper(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (caller, filing, now) = (try context.requireCaller(), try context.filing(), site.office.clock.now)
        _ = try await site.office.store.read { tx in try tx.filing(filing, for: caller, doing: .reportTrial, now: now) }
        let upload = try await Upload.read(request, context, site: site)
        guard let file = upload.files.first else { throw MalformedRequest.fileMissing }
        let verb = TakeTrialPaper(
            filing: filing,
            title: upload.form["title"] ?? "",
            incoming: file.incoming,
            caller: caller
        )
        return Response.json(PaperModel(try await verb.carryOut(in: site.office)), status: .created)
    }
}

/// A report as it was taken down.
private struct TrialReportModel: Encodable {
    let event: String
    let day: String?
    let text: String
    let at: String

    init(_ entry: DocketEntry) {
        event = entry.facts["event"] ?? ""
        day = entry.facts["date"]
        text = entry.facts["text"] ?? ""
        at = entry.at.rfc3339
    }
}
