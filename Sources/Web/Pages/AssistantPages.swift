import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Who types for whom.
struct AssistantPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers {
        [.assistants: list, .allowAssistant: allow, .endAssistancePage: ask, .endAssistance: end]
    }

    private func both(_ context: DengwenContext) async throws -> ListAssistance.Both {
        try await ListAssistance(caller: context.requireCaller()).carryOut(in: desk.office)
    }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.page(AssistantsPage(try await both(context)), request, context)
    }

    private func allow(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let contact = context.form["contact"] ?? ""
        do {
            try await AllowAssistant(contact: contact, caller: context.requireCaller()).carryOut(in: desk.office)
            return desk.go(Link.assistants, flash: "assistant_allowed")
        } catch let refusal as Refusal
            where [.assistantUnknown, .tooManyAssistants, .tooManyAttempts].contains(refusal.code)
        {
            let page = AssistantsPage(
                try await both(context),
                contact: contact,
                problem: desk.sentence(refusal, context)
            )
            let status = HTTPResponse.Status(code: Problem(refusal).status)
            return try await desk.page(page, request, context, hasErrors: true, status: status)
        }
    }

    private func ask(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (id, both) = (try context.identifier("account", as: AccountID.self), try await both(context))
        guard let person = (both.assistants + both.principals).first(where: { $0.account == id }) else {
            throw Refusal(.notFound)
        }
        return try await desk.page(EndAssistancePage(person, words: desk.words(context)), request, context)
    }

    private func end(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await EndAssistance(other: context.identifier("account"), caller: context.requireCaller())
            .carryOut(in: desk.office)
        return desk.go(Link.assistants, flash: "assistant_ended")
    }
}
