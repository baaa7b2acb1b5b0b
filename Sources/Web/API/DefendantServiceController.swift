import Filings
import Hummingbird
import Interchange
import Law
import Registry

/// Serving the complaint: `…/defendant-services`, `…/defendant-service-attempts`, and whom a court has still to serve.
struct DefendantServiceController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiDefendantServices: list, .apiServices: services, .apiServeDefendant: serve,
            .apiServiceAttempt: attempt,
        ]
    }

    private struct Sent: Decodable, Sendable {
        let party: String?
        let manner: String?
        let day: String?
        let isWithoutDomicile: Bool?
        let text: String?
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let found = try await ListDefendantServices(
            court: context.parameter("court"),
            after: try OpaqueCursor.services(query["after"]),
            limit: try query.number("limit", in: 1...200, otherwise: 50),
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        let items = found.items.map { DefendantServiceModel($0.service, name: nil, in: context.language) }
        return .list(items, next: found.next.map { OpaqueCursor.text($0) }, of: request)
    }

    @Sendable private func services(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        return .json(
            PageModel(
                items: view.services.map { DefendantServiceModel($0.record, name: $0.name, in: context.language) }
            )
        )
    }

    @Sendable private func serve(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        guard let manner = ServiceManner(rawValue: body.value.manner ?? "") else {
            throw MalformedRequest.wrongShape(pointer: "/manner")
        }
        guard let day = CourtDate(body.value.day ?? "") else { throw MalformedRequest.wrongShape(pointer: "/day") }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = ServeDefendant(
            filing: try context.filing(),
            party: body.value.party ?? "",
            manner: manner,
            day: day,
            isWithoutDomicile: body.value.isWithoutDomicile ?? false,
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let record = try await verb.carryOut(in: site.office)
            return Response.json(DefendantServiceModel(record, name: nil, in: context.language), status: .created)
        }
    }

    @Sendable private func attempt(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Sent.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = NoteServiceAttempt(
            filing: try context.filing(),
            party: body.value.party ?? "",
            text: body.value.text ?? "",
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let record = try await verb.carryOut(in: site.office)
            return Response.json(DefendantServiceModel(record, name: nil, in: context.language), status: .created)
        }
    }
}

extension DefendantServiceModel {
    init(_ record: DefendantServiceRecord, name: String?, in language: Language) {
        var (state, manner, day, answer): (String, String?, String?, Deadline?) = ("due", nil, nil, nil)
        switch record.state {
        case .due: break
        case .dropped: state = "dropped"
        case .served(let how, let on, let until, _, _):
            (state, manner, day, answer) = ("served", how.rawValue, on.description, until)
        }
        self.init(
            filing: record.filing.description,
            party: record.party,
            name: name,
            state: state,
            due: DeadlineModel(record.due, in: language),
            attempts: record.attempts,
            manner: manner,
            servedOn: day,
            answer: answer.map { DeadlineModel($0, in: language) }
        )
    }
}
