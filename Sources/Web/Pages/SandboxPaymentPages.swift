import Filings
import Hummingbird
import Law
import Pages
import Registry

/// The page of the sandbox provider: what a bank's page would be, and no money moves.
struct SandboxPaymentPages: Sendable {
    let desk: PageDesk

    var handlers: Handlers { [.sandboxPaymentPage: page, .sandboxPay: pay] }

    /// The payment, if it is the caller's and there is a sandbox; for anybody else it is not there.
    private func payment(_ context: DengwenContext) async throws -> (PaymentRecord, any SandboxProvider) {
        guard let sandbox = desk.office.payments as? any SandboxProvider else { throw Refusal(.notFound) }
        let verb = ViewPayment(payment: try context.identifier("payment"), caller: try context.requireCaller())
        return (try await verb.carryOut(in: desk.office), sandbox)
    }

    private func page(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (payment, _) = try await payment(context)
        return try await desk.page(SandboxPaymentPage(payment, words: desk.words(context)), request, context)
    }

    /// Says it as a real provider would: signed, through the same door.
    private func pay(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (payment, sandbox) = try await payment(context)
        let isPaid = context.form["act"] == "pay"
        let said = PaymentNotice(
            payment: payment.id,
            amount: payment.amount,
            isPaid: isPaid,
            receipt: isPaid ? "SANDBOX-\(payment.id.description.suffix(8))" : ""
        )
        let now = desk.office.clock.now.microseconds / 1_000_000
        let callback = sandbox.callback(said, at: now)
        guard let notice = sandbox.notice(from: callback.body, signature: callback.signature, at: now) else {
            throw Refusal(.callbackNotTrusted)
        }
        _ = try await TakePaymentNotice(notice: notice).carryOut(in: desk.office)
        return desk.go(Link.filing(payment.filing), flash: isPaid ? "paid" : "payment_failed")
    }
}
