import Filings
import Hummingbird
import Interchange
import Registry

/// Who types for whom: `/api/v1/account/assistants`.
struct AssistantsController: Sendable {
    let site: Site

    var handlers: Handlers {
        [.apiAssistants: list, .apiAllowAssistant: allow, .apiEndAssistance: end]
    }

    private struct Allowing: Decodable, Sendable {
        let contact: String
    }

    private func both(_ context: DengwenContext) async throws -> AssistanceModel {
        let both = try await ListAssistance(caller: context.requireCaller()).carryOut(in: site.office)
        func people(_ people: [ListAssistance.Person]) -> [AssistanceModel.Person] {
            people.map { AssistanceModel.Person(account: $0.account.description, name: $0.name) }
        }
        return AssistanceModel(assistants: people(both.assistants), principals: people(both.principals))
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        .json(try await both(context))
    }

    @Sendable private func allow(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Allowing.self).value
        try await AllowAssistant(contact: body.contact, caller: context.requireCaller()).carryOut(in: site.office)
        return .json(try await both(context))
    }

    @Sendable private func end(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await EndAssistance(other: context.identifier("account"), caller: context.requireCaller())
            .carryOut(in: site.office)
        return .nothing()
    }
}
