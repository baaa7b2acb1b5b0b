import Filings
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// The court's side: `/api/v1/courts/{court}/queue`, `…/desk`, `…/assignments`; `…/claim`, `…/contacts`, `…/registration`.
struct ReviewController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiQueue: queue, .apiClaim: claim, .apiRelease: release, .apiRegister: register, .apiDesk: people,
            .apiViews: views, .apiSaveView: saveView, .apiRemoveView: removeView, .apiAssign: assign,
            .apiNoteContact: noteContact, .apiRelated: related,
        ]
    }

    @Sendable private func queue(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let query = try Query(request)
        let view = try QueueView({ query[$0] })
        let search = query["q"] ?? ""
        let verb = ReviewQueue(
            court: try context.parameter("court"),
            filter: view.filter,
            narrowing: view.narrowing,
            search: search,
            after: search.isEmpty ? try OpaqueCursor.day(query["after"], in: .queue) : nil,
            afterFound: search.isEmpty ? nil : try OpaqueCursor.found(query["after"]),
            limit: try query.number("limit", in: 1...200, otherwise: 50),
            caller: try context.requireCaller()
        )
        let found = try await verb.carryOut(in: site.office)
        let items = found.items.map {
            QueueItemModel($0, office: site.office, language: context.language, names: found.names)
        }
        let next = found.next.map { OpaqueCursor.text($0, in: .queue) } ?? found.nextFound.map(OpaqueCursor.text)
        return .list(items, next: next, of: request)
    }

    @Sendable private func views(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let found = try await ListViews(court: context.parameter("court"), caller: context.requireCaller())
            .carryOut(in: site.office)
        return .json(PageModel(items: found.map { SavedViewModel($0) }))
    }

    private struct View: Decodable, Sendable {
        let name: String?
        let filter: String?
        let whose: String?
        let form: String?
        let least: String?
        let most: String?
    }

    @Sendable private func saveView(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let sent = try await JSONBody.read(request, as: View.self).value
        let given = [
            "filter": sent.filter, "whose": sent.whose, "form": sent.form, "least": sent.least, "most": sent.most,
        ]
        let view = try QueueView({ given[$0] ?? nil })
        let saved = try await SaveView(
            court: context.parameter("court"),
            name: sent.name ?? "",
            filter: view.filter,
            narrowing: view.narrowing,
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        return .json(SavedViewModel(saved), status: .created)
    }

    @Sendable private func removeView(_ request: Request, _ context: DengwenContext) async throws -> Response {
        guard let view = ViewID(try context.parameter("view")) else { throw Refusal(.notFound) }
        try await RemoveView(court: context.parameter("court"), view: view, caller: context.requireCaller())
            .carryOut(in: site.office)
        return Response(status: .noContent)
    }

    @Sendable private func claim(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let caller = try context.requireCaller()
        let filing = try await ClaimFiling(filing: context.filing(), caller: caller).carryOut(in: site.office)
        let names = [caller.account: caller.name]
        let model = QueueItemModel(filing, office: site.office, language: context.language, names: names)
        return Response.json(model).tagged(VersionTag.tag(filing.version))
    }

    @Sendable private func release(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await ReleaseFiling(filing: context.filing(), caller: context.requireCaller()).carryOut(in: site.office)
        return .nothing()
    }

    private struct Registration: Decodable, Sendable {
        let procedure: String
    }

    @Sendable private func register(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Registration.self)
        guard let procedure = Procedure(rawValue: body.value.procedure) else {
            throw MalformedRequest.wrongShape(pointer: "/procedure")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = RegisterCase(
            filing: try context.filing(),
            procedure: procedure,
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let courtCase = try await verb.carryOut(in: site.office)
            return Response.json(CaseModel(courtCase), status: .created)
                .located(at: "/api/v1/filings/\(courtCase.filing)")
        }
    }

    @Sendable private func related(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let found = try await FindRelated(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        let items = found.items.map {
            RelatedModel.Item(
                filing: $0.filing.id.description,
                reference: $0.filing.reference,
                caption: $0.filing.caption.in(context.language),
                stage: $0.filing.stage.name.rawValue,
                hint: $0.hint.rawValue,
                article: $0.hint.article.cited(in: context.language),
                likeness: $0.likeness.rawValue
            )
        }
        return .json(RelatedModel(items: items, loans: found.loans))
    }

    @Sendable private func people(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let found = try await ListDesk(court: context.parameter("court"), caller: context.requireCaller())
            .carryOut(in: site.office)
        let people = found.map {
            ColleagueModel(
                id: $0.id.description,
                name: $0.name,
                filings: $0.load.filings,
                firstDay: $0.load.firstDay?.description
            )
        }
        return .json(PageModel(items: people))
    }

    private struct Assignment: Decodable, Sendable {
        let filings: [String]
        let to: String
    }

    private struct Assigned: Encodable {
        let assigned: [String]
        let skipped: [String]
    }

    @Sendable private func assign(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Assignment.self)
        guard let to = AccountID(body.value.to) else { throw MalformedRequest.wrongShape(pointer: "/to") }
        let filings = body.value.filings.map { FilingID($0) }
        guard filings.count <= AssignFilings.limit, !filings.contains(nil) else {
            throw MalformedRequest.wrongShape(pointer: "/filings")
        }
        let outcome = try await AssignFilings(
            court: context.parameter("court"),
            filings: filings.compactMap { $0 },
            to: to,
            caller: context.requireCaller()
        ).carryOut(in: site.office)
        return .json(
            Assigned(
                assigned: outcome.assigned.map(\.description),
                skipped: outcome.skipped.map(\.description)
            )
        )
    }

    private struct Contact: Codable, Sendable {
        let way: String
        let text: String
    }

    @Sendable private func noteContact(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Contact.self)
        guard let way = NoteContact.Way(rawValue: body.value.way) else {
            throw MalformedRequest.wrongShape(pointer: "/way")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = NoteContact(
            filing: try context.filing(),
            way: way,
            text: body.value.text,
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            _ = try await verb.carryOut(in: site.office)
            return Response.json(body.value, status: .created)
        }
    }
}

extension SavedViewModel {
    init(_ view: SavedViewRecord) {
        self.init(
            id: view.id.description,
            name: view.name,
            filter: view.filter.rawValue,
            whose: view.narrowing.whose?.rawValue,
            form: view.narrowing.form,
            least: view.narrowing.least?.plain,
            most: view.narrowing.most?.plain
        )
    }
}
