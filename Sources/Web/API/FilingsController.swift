import Filings
import Forms
import HTTPTypes
import Hummingbird
import Interchange
import Registry

/// `/api/v1/filings`.
struct FilingsController: Sendable {
    let site: Site

    var handlers: Handlers {
        [.apiMyFilings: list, .apiStartFiling: start, .apiFileAtCounter: atCounter, .apiFiling: show]
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let owner = query["of"].map { AccountID($0) }
        if case .some(nil) = owner { throw Refusal(.notFound) }
        let verb = ListMyFilings(
            caller: try context.requireCaller(),
            of: owner ?? nil,
            after: try OpaqueCursor.filings(query["after"]),
            limit: try query.number("limit", in: 1...100, otherwise: 20)
        )
        let page = try await verb.carryOut(in: site.office)
        let items = page.items.map { FilingModel($0, office: site.office, language: context.language) }
        return .list(items, next: page.next.map(OpaqueCursor.text), of: request)
    }

    private struct Start: Decodable, Sendable {
        let court: String
        let form: String
        /// The code of the cause; missing for the form's own.
        let cause: String?
        /// Whose it is to be, where the caller types for somebody.
        let owner: String?
        let answers: AnswerValue?
    }

    private struct AtCounter: Decodable, Sendable {
        let form: String?
        let cause: String?
        let name: String?
        let citizenNumber: String?
        let contact: String?
    }

    /// For somebody who stands at the counter.
    @Sendable private func atCounter(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: AtCounter.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = FileAtCounter(
            court: try context.parameter("court"),
            form: body.value.form ?? "",
            cause: body.value.cause ?? "",
            name: body.value.name ?? "",
            citizenNumber: body.value.citizenNumber ?? "",
            contact: body.value.contact ?? "",
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let filing = try await verb.carryOut(in: site.office)
            return Response.json(
                FilingModel(filing, office: site.office, language: context.language),
                status: .created
            ).located(at: "/api/v1/filings/\(filing.id)")
        }
    }

    @Sendable private func start(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Start.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        guard let form = site.office.forms.form(id: body.value.form) else { throw Refusal(.unknownForm) }
        let owner = body.value.owner.map { AccountID($0) }
        if case .some(nil) = owner { throw Refusal(.notFound) }
        let answers = try body.value.answers.map { try AnswersBody.checked($0, by: form, at: "/answers") }
        let verb = StartFiling(
            form: form.id,
            court: body.value.court,
            cause: body.value.cause,
            answers: answers ?? Answers(),
            owner: owner ?? nil,
            caller: try context.requireCaller(),
            once: once
        )
        return try await site.once(once) {
            let filing = try await verb.carryOut(in: site.office)
            return Response.json(FilingModel(filing, office: site.office, language: context.language), status: .created)
                .located(at: "/api/v1/filings/\(filing.id)")
                .tagged(VersionTag.tag(filing.version))
        }
    }

    @Sendable private func show(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let caller = try context.requireCaller()
        let filing = try await context.filing(orReferenceIn: site.office)
        let view = try await ViewFiling(filing: filing, caller: caller).carryOut(in: site.office)
        let model = FilingModel(
            view.filing,
            office: site.office,
            language: context.language,
            receipt: view.receipts.last?.number,
            // Who has it on the desk is the court's business, not the party's.
            names: view.filing.owner == caller.account ? [:] : view.names
        )
        return Response.json(model).tagged(try VersionTag.tag(view.filing.version, showing: model))
    }
}
