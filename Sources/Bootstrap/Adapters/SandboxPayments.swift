import Crypto
package import Filings
import Foundation
import Law
package import Registry

/// A payment provider that moves no money, and says so: for demonstrations and tests.
///
/// Its callbacks are signed as a real provider's are: HMAC-SHA256 over time and body with a key of its own.
package struct SandboxPayments: SandboxProvider {
    /// A callback older than this is refused, so that one that leaks cannot be used later.
    private static let mostSeconds: Int64 = 300

    private let key: SymmetricKey

    package init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    package var way: PaymentRecord.Way { .sandbox }
    package var isSandbox: Bool { true }

    package func address(of payment: PaymentRecord) -> String { "/sandbox-payments/\(payment.id)" }

    private struct Body: Codable {
        let payment: String
        let fen: Int64
        let outcome: String
        let receipt: String
        let at: Int64
    }

    package func notice(from body: [UInt8], signature: String, at seconds: Int64) -> PaymentNotice? {
        guard let code = Data(hex: signature),
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key),
            let said = try? JSONDecoder().decode(Body.self, from: Data(body)),
            abs(seconds - said.at) <= Self.mostSeconds, let payment = PaymentID(said.payment), said.fen >= 0,
            ["paid", "failed"].contains(said.outcome)
        else { return nil }
        return PaymentNotice(
            payment: payment,
            amount: Money(fen: said.fen),
            isPaid: said.outcome == "paid",
            receipt: said.receipt
        )
    }

    /// What the sandbox would call back with.
    package func callback(_ notice: PaymentNotice, at seconds: Int64) -> (body: [UInt8], signature: String) {
        let said = Body(
            payment: notice.payment.description,
            fen: notice.amount.fen,
            outcome: notice.isPaid ? "paid" : "failed",
            receipt: notice.receipt,
            at: seconds
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let body = (try? encoder.encode(said)) ?? Data()
        let code = HMAC<SHA256>.authenticationCode(for: body, using: key)
        return (Array(body), code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
}

extension Data {
    /// From hexadecimal digits; nil if it is none.
    fileprivate init?(hex: String) {
        guard hex.utf8.count.isMultiple(of: 2), hex.utf8.count <= 128 else { return nil }
        var bytes: [UInt8] = []
        var rest = hex[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self.init(bytes)
    }
}
