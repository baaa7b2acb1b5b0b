import Filings
import Hummingbird
import Pages
import Registry

/// The list of materials of a draft.
struct MaterialsPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.materials: list, .markMaterials: mark] }

    private func list(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (view, draft, form, court) = try await desk.draft(context)
        let page = MaterialsPage(view, draft: draft, form: form, words: desk.words(context))
        let response = try await desk.page(page, request, context, court: court)
        return view.filing.owner == context.caller?.account ? response.keptOffline() : response
    }

    private func mark(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let filing = try context.filing()
        let marks = context.form.typed.reduce(into: [String: MaterialMark]()) { all, pair in
            if let mark = MaterialMark(rawValue: pair.value) { all[pair.name] = mark }
        }
        _ = try await MarkMaterials(filing: filing, marks: marks, caller: context.requireCaller())
            .carryOut(in: desk.office)
        return desk.go(Link.materials(filing), flash: "saved")
    }
}
