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

    var handlers: Handlers { [.apiCourts: courts, .apiForms: forms, .apiForm: form, .apiFormSchema: schema] }

    @Sendable private func courts(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let models = site.office.courts.map { court in
            CourtModel(
                code: court.code.text,
                name: court.name.in(context.language),
                acceptsFilings: court.mayIssueCaseNumbers
            )
        }
        return .json(PageModel(items: models))
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
