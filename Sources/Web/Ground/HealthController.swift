import HTTPTypes
import Hummingbird
import Registry

/// For whoever watches the machine: `/livez` says that the process answers, `/readyz` that the store does.
struct HealthController: Sendable {
    let office: Office

    var handlers: Handlers { [.livez: live, .readyz: ready] }

    @Sendable private func live(_ request: Request, _ context: DengwenContext) async throws -> Response {
        .plain("ok\n")
    }

    @Sendable private func ready(_ request: Request, _ context: DengwenContext) async throws -> Response {
        do {
            _ = try await office.store.read { tx in try tx.outbox.counts().waiting }
            return .plain("ok\n")
        } catch {
            return .plain("store\n", status: .serviceUnavailable)
        }
    }
}
