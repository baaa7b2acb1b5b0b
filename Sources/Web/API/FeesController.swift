import Filings
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// Fees: `…/payments`, `…/payment`, `…/fee-relief`, `…/fee-relief-decision`, `…/counter-payment`, `…/deemed-withdrawal`, and what
/// a provider calls back with at `/api/v1/payment-notices`.
struct FeesController: Sendable {
    let site: Site

    var handlers: Handlers {
        [
            .apiPayments: payments, .apiBeginPayment: begin, .apiAskFeeRelief: ask, .apiDecideFeeRelief: decide,
            .apiRecordPayment: record, .apiRecordRefund: refund, .apiProposeDeemedWithdrawal: propose,
            .apiDeemWithdrawn: deem,
            .apiPaymentNotice: notice,
        ]
    }

    private func model(_ payment: PaymentRecord) -> PaymentModel {
        PaymentModel(payment, address: payment.state == .begun ? site.office.payments?.address(of: payment) : nil)
    }

    @Sendable private func payments(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let view = try await ViewFiling(filing: context.filing(), caller: context.requireCaller())
            .carryOut(in: site.office)
        return .json(PageModel(items: view.payments.map { PaymentModel($0, address: nil) }))
    }

    @Sendable private func begin(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let verb = BeginPayment(filing: try context.filing(), once: once, caller: try context.requireCaller())
        return try await site.once(once) {
            Response.json(model(try await verb.carryOut(in: site.office)), status: .created)
        }
    }

    private struct Asked: Decodable, Sendable {
        let relief: String?
        let ground: String?
        let facts: String?
        let outcome: String?
        let share: Int?
        let until: String?
        let reasons: String?
        let receipt: String?
        let voucher: String?
    }

    @Sendable private func ask(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        guard let relief = FeeRelief(rawValue: body.value.relief ?? "") else {
            throw MalformedRequest.wrongShape(pointer: "/relief")
        }
        guard let ground = FeeReliefGround(rawValue: body.value.ground ?? "") else {
            throw MalformedRequest.wrongShape(pointer: "/ground")
        }
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = AskFeeRelief(
            filing: try context.filing(),
            relief: relief,
            ground: ground,
            facts: body.value.facts ?? "",
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let filing = try await verb.carryOut(in: site.office)
            return Response.json(
                FilingModel(filing, office: site.office, language: context.language),
                status: .created
            )
        }
    }

    @Sendable private func decide(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let caller = try context.requireCaller()
        let verb = DecideFeeRelief(
            filing: try context.filing(),
            outcome: try DecideFeeRelief.Outcome(
                typed: body.value.outcome,
                share: body.value.share.map { "\($0)" },
                until: body.value.until
            ),
            reasons: body.value.reasons ?? "",
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: caller
        )
        return try await site.once(once) {
            let decision = try await verb.carryOut(in: site.office)
            return .decision(decision, by: caller, in: context.language)
        }
    }

    @Sendable private func record(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = RecordPayment(
            filing: try context.filing(),
            receipt: body.value.receipt ?? "",
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            Response.json(model(try await verb.carryOut(in: site.office)), status: .created)
        }
    }

    @Sendable private func refund(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Asked.self)
        let once = try context.onceKey(for: request, body: body.bytes)
        let caller = try context.requireCaller()
        let verb = RecordRefund(
            filing: try context.filing(),
            voucher: body.value.voucher ?? "",
            once: once,
            caller: caller
        )
        return try await site.once(once) {
            let matter = try await verb.carryOut(in: site.office)
            let view = try await ViewFiling(filing: matter.filing, caller: caller).carryOut(in: site.office)
            let name = view.names[matter.by] ?? caller.name
            return Response.json(
                MatterModel(matter, of: view.filing, name: name, in: context.language),
                status: .created
            )
        }
    }

    @Sendable private func propose(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let caller = try context.requireCaller()
        let verb = ProposeDeemedWithdrawal(filing: try context.filing(), once: once, caller: caller)
        return try await site.once(once) {
            let matter = try await verb.carryOut(in: site.office)
            let view = try await ViewFiling(filing: matter.filing, caller: caller).carryOut(in: site.office)
            let model = MatterModel(matter, of: view.filing, name: caller.name, in: context.language)
            return Response.json(model, status: .created)
        }
    }

    @Sendable private func deem(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let once = try context.onceKey(for: request, body: [])
        let caller = try context.requireCaller()
        let verb = DeemWithdrawn(
            filing: try context.filing(),
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: caller
        )
        return try await site.once(once) {
            .decision(try await verb.carryOut(in: site.office), by: caller, in: context.language)
        }
    }

    /// A provider's word: taken if it is signed by it and fresh, whoever brings it.
    @Sendable private func notice(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let bytes = try await BodyLimits.collect(request, upTo: BodyLimits.form)
        let signature = HTTPField.Name("Payment-Signature").flatMap { request.headers[$0] } ?? ""
        let now = site.office.clock.now.microseconds / 1_000_000
        guard let said = site.office.payments?.notice(from: bytes, signature: signature, at: now) else {
            throw Refusal(.callbackNotTrusted)
        }
        return .json(PaymentModel(try await TakePaymentNotice(notice: said).carryOut(in: site.office), address: nil))
    }
}

extension Response {
    fileprivate static func decision(_ decision: DecisionRecord, by caller: Caller, in language: Language) -> Response {
        let model = DecisionModel(decision, names: [decision.signedBy: caller.name], in: language)
        return Response.json(model, status: .created)
            .located(at: "/api/v1/filings/\(decision.filing)/papers/\(decision.paper)/content")
    }
}

extension PaymentModel {
    init(_ payment: PaymentRecord, address: String?) {
        let (state, receipt): (String, String?) =
            switch payment.state {
            case .begun: ("begun", nil)
            case .failed: ("failed", nil)
            case .paid(let receipt, _): ("paid", receipt)
            case .toRefund(let receipt, _, _): ("toRefund", receipt)
            case .refunded(let receipt, _, _, _): ("refunded", receipt)
            }
        self.init(
            id: payment.id.description,
            amount: MoneyModel(payment.amount),
            way: payment.way.rawValue,
            state: state,
            receipt: receipt,
            address: address,
            begunAt: payment.begunAt.rfc3339
        )
    }
}
