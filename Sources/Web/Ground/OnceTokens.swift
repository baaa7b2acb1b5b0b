import Crypto
import HTTPTypes
package import Hummingbird
package import Registry

// How a thing is done once: pages carry a random token in every form, programs send `Idempotency-Key`.

extension DengwenContext {
    /// A fresh token for a form's hidden field ``FormPairs/onceName``.
    package func freshOnce() -> String { FormTokens.random() }

    /// The key of the form that came in; nil if its page carried none.
    package func onceKey(for request: Request) throws -> OnceKey? {
        guard let token = form[FormPairs.onceName], (16...64).contains(token.utf8.count) else { return nil }
        var hash = SHA256()
        hash.update(data: Array("\(request.method.rawValue) \(request.uri.path)\n".utf8))
        for (name, value) in form.typed {
            // Lengths first, so that no two forms give the same bytes.
            hash.update(data: Array("\(name.utf8.count) \(value.utf8.count) \(name)\(value)".utf8))
        }
        return OnceKey(account: try requireCaller().account, key: "page:" + token, request: Array(hash.finalize()))
    }

    /// The key an API client sent (draft "Idempotency-Key"), over method, path and body; nil if it sent none.
    func onceKey(for request: Request, body: [UInt8]) throws -> OnceKey? {
        guard let name = HTTPField.Name("Idempotency-Key"), let sent = request.headers[name] else { return nil }
        let key =
            sent.utf8.count >= 2 && sent.hasPrefix("\"") && sent.hasSuffix("\"")
            ? String(sent.dropFirst().dropLast()) : sent
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            throw MalformedRequest.onceKeyNotUnderstood
        }
        var hash = SHA256()
        hash.update(data: Array("\(request.method.rawValue) \(request.uri.path)\n".utf8))
        hash.update(data: body)
        return OnceKey(account: try requireCaller().account, key: "api:" + key, request: Array(hash.finalize()))
    }
}
