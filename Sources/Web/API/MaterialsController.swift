import Filings
import Forms
import Hummingbird
import Interchange
import Law
import Registry

/// The list of materials of a draft: `/api/v1/filings/{filing}/materials`.
struct MaterialsController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiMaterials: list, .apiMarkMaterials: mark] }

    private struct Marks: Decodable, Sendable {
        /// By the material; what is missing has no mark any more.
        let marks: [String: String]
    }

    @Sendable private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        guard view.filing.isWritten(by: try context.requireCaller()),
            let answers = view.draft?.answers ?? view.submission?.answers
        else { throw Refusal(.notFound) }
        return try answer(view.filing, answers, view.draft?.materials ?? [:], context)
    }

    @Sendable private func mark(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (caller, filing) = (try context.requireCaller(), try context.filing())
        let body = try await JSONBody.read(request, as: Marks.self)
        var marks: [String: MaterialMark] = [:]
        for (id, text) in body.value.marks {
            guard let mark = MaterialMark(rawValue: text) else {
                throw MalformedRequest.wrongShape(pointer: "/marks/\(id)")
            }
            marks[id] = mark
        }
        let draft = try await MarkMaterials(filing: filing, marks: marks, caller: caller).carryOut(in: site.office)
        let view = try await ViewFiling(filing: filing, caller: caller).carryOut(in: site.office)
        return try answer(view.filing, draft.answers, draft.materials, context)
    }

    private func answer(
        _ filing: FilingRecord,
        _ answers: Answers,
        _ marks: [String: MaterialMark],
        _ context: DengwenContext
    ) throws -> Response {
        guard let form = site.office.forms.form(id: filing.form, version: filing.formVersion) else {
            throw Refusal(.unknownForm)
        }
        let items = form.materials(for: filing, answers).map {
            MaterialModel($0, mark: marks[$0.id]?.rawValue, in: context.language)
        }
        return .json(PageModel(items: items))
    }
}
