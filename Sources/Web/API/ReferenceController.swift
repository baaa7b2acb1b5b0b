import Forms
import HTTPTypes
import Hummingbird
import Interchange
import Law
import NIOCore
import Registry

/// What every client must know first: `/api/v1/courts`, `/api/v1/forms`.
struct ReferenceController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiCourts: courts, .apiCauses: causes, .apiForms: forms, .apiForm: form, .apiFormSchema: schema,
        ]
    }

    private static let pageLength = 100
    private static let found = 50

    @Sendable private func courts(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, all) = (try Query(request), site.office.courts)
        if let words = query["q"]?.trimmingSpaces, !words.isEmpty {
            let found = site.office.finder.courts(String(words.prefix(60)), limit: Self.found)
            return .json(PageModel(items: found.map { CourtModel($0, in: context.language) }))
        }
        let page = try page(of: all, after: query["after"], key: \.code.text)
        return .json(PageModel(items: page.items.map { CourtModel($0, in: context.language) }, next: page.next))
    }

    /// The table of causes, or those that words may mean.
    @Sendable private func causes(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (query, table) = (try Query(request), site.office.causes)
        func model(_ cause: Cause) -> CauseModel { CauseModel(cause, in: table, language: context.language) }
        if let words = query["q"]?.trimmingSpaces, !words.isEmpty {
            let today = CourtDate(site.office.clock.now)
            let found = site.office.finder.causes(String(words.prefix(60)), on: today, limit: Self.found)
            return .json(PageModel(items: found.map(model)))
        }
        let page = try page(of: table.causes, after: query["after"], key: \.code)
        return .json(PageModel(items: page.items.map(model), next: page.next))
    }

    /// A page of a table that stands in memory: the cursor is the key of the last one shown.
    private func page<Item>(
        of all: [Item],
        after: String?,
        key: (Item) -> String
    ) throws -> (items: [Item], next: String?) {
        var start = 0
        if let after {
            guard let place = all.firstIndex(where: { key($0) == after }) else {
                throw MalformedRequest.queryNotUnderstood(name: "after")
            }
            start = place + 1
        }
        let items = Array(all[start...].prefix(Self.pageLength))
        return (items, start + items.count < all.count ? items.last.map(key) : nil)
    }

    @Sendable private func forms(_ request: Request, _ context: DengwenContext) async throws -> Response {
        .json(PageModel(items: site.office.forms.newest.map { FormModel($0, in: context.language) }))
    }

    @Sendable private func form(_ request: Request, _ context: DengwenContext) async throws -> Response {
        .json(FormModel(try find(context), in: context.language))
    }

    @Sendable private func schema(_ request: Request, _ context: DengwenContext) async throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/schema+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: try find(context).jsonSchema(context.language).text))
        )
    }

    private func find(_ context: DengwenContext) throws -> FormDefinition {
        guard let form = site.office.forms.form(id: try context.parameter("form")) else { throw Refusal(.notFound) }
        return form
    }
}
