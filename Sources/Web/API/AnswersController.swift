import Forms
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// `/api/v1/filings/{filing}/answers` and the dry run, `…/check`.
struct AnswersController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiAnswers: show, .apiSaveAnswers: save, .apiCheck: check] }

    /// The draft, with its version as ETag; once submitted, what was submitted, with its hash.
    @Sendable private func show(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        if let draft = view.draft { return Response.json(draft.answers).tagged(VersionTag.tag(draft.version)) }
        guard let submission = view.submission else { throw Refusal(.notFound) }
        return Response.json(submission.answers).tagged("\"\(submission.answers.sha256)\"")
    }

    @Sendable private func save(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (filing, caller) = (try context.filing(), try context.requireCaller())
        let known = try await ViewFiling(filing: filing, caller: caller).carryOut(in: site.office).filing
        let verb = SaveAnswers(
            filing: filing,
            typed: .whole(try await AnswersBody.read(request, by: try form(of: known))),
            ifVersion: try VersionTag.ifMatch(request),
            caller: caller
        )
        let draft = try await verb.carryOut(in: site.office)
        return Response.json(draft.answers).tagged(VersionTag.tag(draft.version))
    }

    /// What is missing or wrong, and the fee to expect; nothing is changed.
    @Sendable private func check(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        guard let answers = view.draft?.answers ?? view.submission?.answers else { throw Refusal(.notFound) }
        let form = try form(of: view.filing)
        let today = CourtDate(site.office.clock.now)
        let findings = form.check(
            form.listing(exhibits: view.documents.exhibitReferences, in: form.pruned(answers)),
            scope: .whole,
            today: today
        )
        let isComplete = findings.allSatisfy { $0.severity == .advice }
        let model = CheckModel(
            isComplete: isComplete,
            findings: findings.map { FindingModel($0, in: context.language) },
            fee: view.feeTerms.isKnown(whenComplete: isComplete)
                ? FeeEstimateModel(view.feeTerms.whole, in: context.language) : nil
        )
        return .json(model)
    }

    private func form(of filing: FilingRecord) throws -> FormDefinition {
        guard let form = site.office.forms.form(id: filing.form, version: filing.formVersion) else {
            throw Refusal(.unknownForm)
        }
        return form
    }
}
