import Filings
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// `…/papers`, and the check that anyone may make of a paper: `/api/v1/papers/{code}`.
struct PapersController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiPapers: list, .apiPaperContent: content, .apiVerifyPaper: verify] }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        return .json(PageModel(items: view.papers.map(PaperModel.init)))
    }

    @Sendable private func content(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let verb = OpenDocument(
            filing: try context.filing(),
            wanted: .paper(try context.paper()),
            caller: try context.requireCaller()
        )
        let opened = try await verb.carryOut(in: site.office)
        // A program that fetches the notice for its party has read it for them.
        try await ReadNotice(filing: verb.filing, paper: context.paper(), caller: verb.caller).carryOut(in: site.office)
        return try await FileResponse.send(opened, for: request, context)
    }

    @Sendable private func verify(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let answer = try await VerifyPaper(code: context.parameter("code")).carryOut(in: site.office)
        let model = PaperCheckModel(
            kind: answer.kind.rawValue,
            court: answer.court.code.text,
            courtName: answer.court.name.in(context.language),
            number: answer.number,
            madeAt: answer.madeAt.rfc3339,
            sha256: answer.sha256
        )
        return .json(model)
    }
}
