import Filings
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Registry

/// Signing and submitting: `…/signing-codes`, `…/submission`, `…/receipt`.
struct SubmissionController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiSendSigningCode: sendCode, .apiSubmit: submit, .apiReceipt: receipt] }

    @Sendable private func sendCode(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let (filing, caller) = (try context.filing(), try context.requireCaller())
        let sent = try await RequestSigningCode(filing: filing, caller: caller).carryOut(in: site.office)
        let isSimulated = site.settings.messagesAreSimulated
        let code = isSimulated ? try await SimulatedCode.find(sentBy: sent.task, in: site.office) : nil
        return .json(SigningCodeModel(sentTo: sent.contact, simulated: isSimulated, code: code), status: .created)
    }

    private struct Signing: Decodable, Sendable {
        let name: String
        /// The strokes of a pen, as ``SignatureStrokes`` reads them.
        let drawing: String?
        let code: String
    }

    @Sendable private func submit(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let body = try await JSONBody.read(request, as: Signing.self)
        let drawing = try body.value.drawing.map(Self.drawing)
        let once = try context.onceKey(for: request, body: body.bytes)
        let verb = SubmitFiling(
            filing: try context.filing(),
            signature: SubmitFiling.Signing(name: body.value.name, drawing: drawing, code: body.value.code),
            ifVersion: try VersionTag.ifMatch(request),
            once: once,
            caller: try context.requireCaller()
        )
        return try await site.once(once) {
            let receipt = try await verb.carryOut(in: site.office)
            let model = ReceiptModel(receipt, office: site.office, language: context.language)
            return Response.json(model, status: .created).located(at: "/api/v1/filings/\(receipt.filing)/receipt")
        }
    }

    private static func drawing(_ text: String) throws -> SignatureStrokes {
        guard let strokes = SignatureStrokes(text) else { throw MalformedRequest.wrongShape(pointer: "/drawing") }
        return strokes
    }

    @Sendable private func receipt(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let caller = try context.requireCaller()
        let filing = try await context.filing(orReferenceIn: site.office)
        let view = try await ViewFiling(filing: filing, caller: caller).carryOut(in: site.office)
        guard let receipt = view.receipts.last else { throw Refusal(.notFound) }
        return .json(ReceiptModel(receipt, office: site.office, language: context.language))
    }
}
