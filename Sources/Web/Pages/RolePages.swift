import Filings
import Hummingbird
import Pages
import Registry

/// What one role of a court does with a filing, on pages of its own: for anybody else the filing is not there.
struct RolePages: Sendable {
    let desk: PageDesk
    let role: Role

    private func view(_ context: DengwenContext) async throws -> FilingView {
        let caller = try context.requireCaller()
        let view = try await ViewFiling(filing: context.filing(), caller: caller).carryOut(in: desk.office)
        guard caller.holds(role, in: view.filing.court) else { throw Refusal(.notFound) }
        return view
    }

    /// The cases of a court that wait for this role, the oldest first; the key is that of the messages with its title.
    func waiting(
        _ kind: MatterRecord.Kind,
        _ key: String,
        at address: (String) -> String,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let (code, after) = (try context.parameter("court"), try Query(request)["after"].flatMap { MatterID($0) })
        let found = try await ListMatters(court: code, kind: kind, after: after, caller: context.requireCaller())
            .carryOut(in: desk.office)
        let page = WaitingCasesPage(
            found.items,
            key,
            at: address(code),
            next: found.next?.description,
            isFirst: after == nil,
            words: desk.words(context)
        )
        return try await desk.page(page, request, context, court: try desk.court(code))
    }

    func show(_ request: Request, _ context: DengwenContext, as page: PageDesk.Decide) async throws -> Response {
        let view = try await view(context)
        guard let page = try page(view, Deciding(), context) else { return desk.go(Link.filing(view.filing.id)) }
        return try await desk.page(page, request, context, court: try desk.court(view.filing.court))
    }

    func carryOut(
        _ request: Request,
        _ context: DengwenContext,
        fields: [String],
        as page: PageDesk.Decide,
        _ verb: () async throws -> Response
    ) async throws -> Response {
        let view = try await view(context)
        do {
            return try await verb()
        } catch let refusal as Refusal where refusal.isAboutTyping || refusal.saysWhatComesFirst {
            return try await desk.again(view, refusal, fields, as: page, request, context)
        } catch let refusal as Refusal where refusal.isOvertaken {
            return desk.go(Link.filing(view.filing.id), flash: "overtaken")
        }
    }
}

extension Refusal {
    /// Nothing was done, and the page says what is waited for.
    fileprivate var saysWhatComesFirst: Bool { [.volumeNotReady, .caseNotClosed, .matterOpen].contains(code) }
}
