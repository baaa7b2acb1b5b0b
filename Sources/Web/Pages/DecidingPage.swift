import Filings
import Hummingbird
import Law
import Pages
import Registry

extension PageDesk {
    typealias Decide = (FilingView, Deciding, DengwenContext) throws -> DecidePage?

    /// The court's page for a decision; where it is not possible now, the bench.
    func decide(_ request: Request, _ context: DengwenContext, as page: Decide) async throws -> Response {
        let view = try await viewForDesk(context)
        guard let page = try page(view, Deciding(), context) else { return go(Link.bench(view.filing.id)) }
        return try await self.page(page, request, context, court: try court(view.filing.court))
    }

    /// Carries a decision out; what is wrong with what was typed is said beside it, and nothing typed is lost.
    func deciding(
        _ request: Request,
        _ context: DengwenContext,
        fields: [String],
        as page: Decide,
        _ carryOut: () async throws -> Response
    ) async throws -> Response {
        // For whoever does not review it, there is nothing here.
        _ = try await viewForDesk(context)
        do {
            return try await carryOut()
        } catch let refusal as Refusal where refusal.isAboutTyping {
            return try await again(try await viewForDesk(context), refusal, fields, as: page, request, context)
        } catch let refusal as Refusal where refusal.isOvertaken {
            return try await overtaken(refusal, request, context)
        }
    }

    /// Somebody of this court was faster, or the party was: nothing was changed.
    func overtaken(_ refusal: Refusal, _ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await viewForDesk(context)
        let told = OvertakenPage(view.filing, sentence: sentence(refusal, context), words: words(context))
        return try await page(told, request, context, court: try court(view.filing.court), status: .conflict)
    }

    /// The same page with what was typed and what is wrong with it.
    func again(
        _ view: FilingView,
        _ refusal: Refusal,
        _ fields: [String],
        as page: Decide,
        _ request: Request,
        _ context: DengwenContext
    ) async throws -> Response {
        let typed = fields.reduce(into: [String: String]()) { $0[$1] = context.form[$1] }
        let place = refusal.field(among: fields)
        let deciding = Deciding(typed: typed, problems: [place: sentence(refusal, context)])
        guard let page = try page(view, deciding, context) else { throw refusal }
        return try await self.page(
            page,
            request,
            context,
            court: try court(view.filing.court),
            hasErrors: true,
            status: .init(code: Problem(refusal).status)
        )
    }
}

extension Refusal {
    /// What the person can mend on the same page.
    var isAboutTyping: Bool {
        switch code {
        case .factsMissing, .directionMissing, .groundMissing, .caseMissing, .outcomeMissing, .procedureMissing,
            .unknownCourt, .tooLong, .changedMeanwhile, .reliefMissing, .groundDoesNotFit, .reductionOutOfRange,
            .dayNotToCome, .receiptNumberMissing, .voucherMissing,
            .titleMissing, .shelfMarkMissing, .dayNotUnderstood, .notAMediator, .partyMissing,
            .serviceDayImpossible:
            true
        default: false
        }
    }

    /// Somebody was faster, or it is not the time: nothing was changed.
    var isOvertaken: Bool {
        switch code {
        case .decidedMeanwhile, .refusedMeanwhile, .withdrawnMeanwhile, .redirectedMeanwhile, .claimedByAnother,
            .notInThisStage,
            .notAtThisTime, .askedAlready, .insistedAlready, .nothingOwed, .matterOpen, .paymentAwaited,
            .volumeNotReady,
            .acknowledgedAlready, .caseNotClosed, .nothingToRefund, .waiverPending,
            .feePeriodRuns, .paymentNotOffered, .mediationAskedAlready, .mediationAgreedAlready, .mediationOver,
            .mediationUnderWay, .servedAlready, .mediatorAtWork, .extendedAlready:
            true
        default: false
        }
    }

    /// The field it is about; empty for the whole page.
    func field(among fields: [String]) -> String {
        let wanted: [String] =
            switch code {
            case .groundMissing, .groundDoesNotFit: ["ground"]
            case .notAMediator: ["name"]
            case .shelfMarkMissing: ["mark"]
            case .partyMissing: ["party"]
            case .serviceDayImpossible: ["day"]
            case .reliefMissing: ["relief"]
            case .reductionOutOfRange: ["share"]
            case .dayNotToCome: ["until"]
            case .receiptNumberMissing: ["receipt"]
            case .voucherMissing: ["voucher"]
            case .caseMissing: ["case"]
            case .outcomeMissing: ["outcome", "event"]
            case .dayNotUnderstood: ["day"]
            case .procedureMissing: ["procedure"]
            case .directionMissing: ["direction"]
            case .unknownCourt: ["court"]
            case .factsMissing, .tooLong: ["facts", "reasons", "reason", "petition", "statement", "order", "text"]
            default: []
            }
        return wanted.first { fields.contains($0) } ?? ""
    }
}
