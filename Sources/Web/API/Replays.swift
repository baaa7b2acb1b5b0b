import HTTPTypes
import Hummingbird
import Registry

extension Site {
    /// Answers a request that makes something, and says `Idempotency-Replayed: true` if it was made by an earlier one with
    /// the same key.
    func once(_ key: OnceKey?, _ respond: () async throws -> Response) async throws -> Response {
        guard let key else { return try await respond() }
        let isReplay = try await office.store.read { tx in try tx.once.find(key)?.key.request == key.request }
        var response = try await respond()
        if isReplay, let name = HTTPField.Name("Idempotency-Replayed") { response.headers[name] = "true" }
        return response
    }
}
