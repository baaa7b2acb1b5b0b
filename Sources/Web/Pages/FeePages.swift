import Filings
import Hummingbird
import Law
import Pages
import Registry

/// Fees: paid or asked to be waived by the party, decided on and recorded by the court.
struct FeePages: Sendable {
    let desk: PageDesk
    private let remedies: RemedyPages

    init(desk: PageDesk) {
        self.desk = desk
        remedies = RemedyPages(desk: desk)
    }

    var handlers: Handlers {
        [
            .paymentPage: paymentPage, .beginPayment: beginPayment, .feeReliefPage: feeReliefPage,
            .askFeeRelief: askFeeRelief, .feeReliefDecisionPage: decisionPage, .decideFeeRelief: decide,
            .counterPaymentPage: counterPage, .recordPayment: recordPayment, .deemedWithdrawalPage: deemedPage,
            .deemWithdrawn: deemWithdrawn, .refundPage: refundPage, .recordRefund: recordRefund,
        ]
    }

    // The party

    private func payment(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.filing.fee.due != nil, let provider = desk.office.payments else { return nil }
        return .payment(view, deciding, isSandbox: provider.isSandbox, words: desk.words(context))
    }

    private func paymentPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await remedies.show(request, context, as: payment)
    }

    private func beginPayment(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await remedies.carryOut(request, context, fields: [], as: payment) {
            let verb = BeginPayment(
                filing: try context.filing(),
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            let payment = try await verb.carryOut(in: desk.office)
            return desk.go(desk.office.payments?.address(of: payment) ?? Link.filing(payment.filing))
        }
    }

    private func feeRelief(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        let isAsked = view.matters.contains { $0.kind == .feeRelief && $0.isOpen }
        let isOwed = view.filing.stage.registration == nil || view.filing.fee.due != nil
        guard !isAsked, isOwed, [.received, .awaitingCorrection, .registered].contains(view.filing.stage.name) else {
            return nil
        }
        return .feeRelief(view, deciding, words: desk.words(context))
    }

    private func feeReliefPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await remedies.show(request, context, as: feeRelief)
    }

    private func askFeeRelief(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let form = context.form
        return try await remedies.carryOut(request, context, fields: ["relief", "ground", "facts"], as: feeRelief) {
            guard let relief = FeeRelief(rawValue: form["relief"] ?? "") else { throw Refusal(.reliefMissing) }
            guard let ground = FeeReliefGround(rawValue: form["ground"] ?? "") else { throw Refusal(.groundMissing) }
            let verb = AskFeeRelief(
                filing: try context.filing(),
                relief: relief,
                ground: ground,
                facts: form["facts"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            return desk.go(Link.filing(try await verb.carryOut(in: desk.office).id), flash: "relief_asked")
        }
    }

    // The court

    private func decision(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.matters.contains(where: { $0.kind == .feeRelief && $0.isOpen }) else { return nil }
        return .feeReliefDecision(view, deciding, words: desk.words(context))
    }

    private func decisionPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: decision)
    }

    private func decide(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        let fields = ["outcome", "share", "until", "reasons"]
        return try await desk.deciding(request, context, fields: fields, as: decision) {
            let verb = DecideFeeRelief(
                filing: filing,
                outcome: try DecideFeeRelief.Outcome(
                    typed: form["outcome"],
                    share: form["share"],
                    until: form["until"]
                ),
                reasons: form["reasons"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "relief_decided")
        }
    }

    private func counter(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.filing.fee.due != nil else { return nil }
        return .counterPayment(view, deciding, words: desk.words(context))
    }

    private func counterPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: counter)
    }

    private func recordPayment(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["receipt"], as: counter) {
            let verb = RecordPayment(
                filing: filing,
                receipt: form["receipt"] ?? "",
                seen: form["revision"].flatMap { Int64($0) }.map { Money(fen: $0) },
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "payment_recorded")
        }
    }

    private func refund(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) -> DecidePage? {
        guard view.matters.contains(where: { $0.kind == .refund && $0.isOpen }) else { return nil }
        return .refund(view, deciding, words: desk.words(context))
    }

    private func refundPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: refund)
    }

    private func recordRefund(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: ["voucher"], as: refund) {
            let verb = RecordRefund(
                filing: filing,
                voucher: form["voucher"] ?? "",
                once: try context.onceKey(for: request),
                caller: try context.requireCaller()
            )
            _ = try await verb.carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "refund_recorded")
        }
    }

    private func deemed(_ view: FilingView, _ deciding: Deciding, _ context: DengwenContext) throws -> DecidePage? {
        let today = CourtDate(desk.office.clock.now)
        guard view.filing.stage.name == .registered, view.filing.fee.isOverdue(on: today) else { return nil }
        let isProposed = view.matters.contains { $0.kind == .deemedWithdrawal && $0.isOpen }
        let isJudge = try Route.bench.contains { try context.requireCaller().holds($0, in: view.filing.court) }
        guard !isProposed || isJudge else { return nil }
        return .deemedWithdrawal(view, deciding, maySign: isProposed, words: desk.words(context))
    }

    private func deemedPage(_ request: Request, _ context: DengwenContext) async throws -> Response {
        try await desk.decide(request, context, as: deemed)
    }

    private func deemWithdrawn(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (form, filing) = (context.form, try context.filing())
        return try await desk.deciding(request, context, fields: [], as: deemed) {
            let (once, caller) = (try context.onceKey(for: request), try context.requireCaller())
            guard form["act"] == "sign" else {
                _ = try await ProposeDeemedWithdrawal(filing: filing, once: once, caller: caller)
                    .carryOut(in: desk.office)
                return desk.go(Link.bench(filing), flash: "deemed_proposed")
            }
            _ = try await DeemWithdrawn(filing: filing, once: once, caller: caller).carryOut(in: desk.office)
            return desk.go(Link.bench(filing), flash: "withdrawal_decided")
        }
    }
}

extension DecideFeeRelief.Outcome {
    /// As it is typed or sent: a share in per cent, a day as 2026-12-31.
    init(typed outcome: String?, share: String?, until: String?) throws(Refusal) {
        switch outcome {
        case "declined": self = .declined
        case "exempted": self = .exempted
        case "reduced": self = .reduced(share.flatMap { Int($0) } ?? 0)
        case "deferred":
            guard let day = until.flatMap({ CourtDate($0) }) else { throw Refusal(.dayNotToCome) }
            self = .deferred(until: day)
        default: throw Refusal(.outcomeMissing)
        }
    }
}
