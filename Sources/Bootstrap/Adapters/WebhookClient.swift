import AsyncHTTPClient
import Crypto
import Filings
import Foundation
import Law
package import NIOCore
import NIOHTTP1
import NIOPosix
import Registry

/// Calls platforms over HTTP, signed as Standard Webhooks lays down.
///
/// It never reaches into the court's own network: a name is resolved once, the address looked at, and that address is the one
/// that is called. Nor does it follow where it is sent on to.
struct WebhookClient: WebhookSender {
    /// Whether addresses inside the network, and calls without encryption, are allowed: for trying it out on one machine.
    let reachesInside: Bool
    let threads: NIOThreadPool

    private enum Failure: String, FinalFailure {
        case notAnAddress = "webhook.not-an-address"
        case inside = "webhook.inside"

        var code: String { rawValue }
    }

    private struct NotTaken: Error {}

    private struct Body: Encodable {
        struct What: Encodable {
            let consent: String
            let filing: String
            let reference: String
            let stage: String
        }

        let type: String
        let timestamp: String
        let data: What
    }

    func send(_ call: WebhookCall) async throws {
        guard let url = URL(string: call.url), let host = url.host, let scheme = url.scheme,
            scheme == "https" || (scheme == "http" && reachesInside)
        else { throw Failure.notAnAddress }
        let port = url.port ?? (scheme == "https" ? 443 : 80)
        let address = try await threads.runIfActive { try SocketAddress.makeAddressResolvingHost(host, port: port) }
        guard reachesInside || PublicAddress.holds(address), let there = address.ipAddress else { throw Failure.inside }
        var configuration = HTTPClient.Configuration()
        configuration.dnsOverride = [host: there]
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: .seconds(5), read: .seconds(10))
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let response = try await client.execute(try Self.request(call), timeout: .seconds(15))
            try await client.shutdown()
            guard (200..<300).contains(response.status.code) else { throw NotTaken() }
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    /// With `webhook-id`, `webhook-timestamp` and `webhook-signature` over the three together.
    private static func request(_ call: WebhookCall) throws -> HTTPClientRequest {
        let what = Body.What(
            consent: call.consent.description,
            filing: call.filing.description,
            reference: call.reference,
            stage: call.stage
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try encoder.encode(Body(type: call.type, timestamp: call.at.rfc3339, data: what))
        let seconds = call.at.microseconds / 1_000_000
        var signed = Data("\(call.id).\(seconds).".utf8)
        signed.append(body)
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: call.secret))
        var request = HTTPClientRequest(url: call.url)
        request.method = .POST
        request.headers = [
            "Content-Type": "application/json", "User-Agent": "Dengwen", "webhook-id": call.id,
            "webhook-timestamp": "\(seconds)", "webhook-signature": "v1,\(Data(code).base64EncodedString())",
        ]
        request.body = .bytes(ByteBuffer(bytes: body))
        return request
    }
}

/// Which addresses are out in the open (RFC 6890): everything else is somebody's own network, or none.
package enum PublicAddress {
    package static func holds(_ address: SocketAddress) -> Bool {
        switch address {
        case .v4(let v4): holds(v4: withUnsafeBytes(of: v4.address.sin_addr) { Array($0) })
        case .v6(let v6): holds(v6: withUnsafeBytes(of: v6.address.sin6_addr) { Array($0) })
        case .unixDomainSocket: false
        }
    }

    static func holds(v4 bytes: [UInt8]) -> Bool {
        switch (bytes[0], bytes[1]) {
        case (0, _), (10, _), (127, _), (169, 254), (192, 168), (100, 64...127), (172, 16...31), (198, 18...19),
            (224..., _):
            false
        case (192, 0): bytes[2] != 0 && bytes[2] != 2
        case (198, 51): bytes[2] != 100
        case (203, 0): bytes[2] != 113
        default: true
        }
    }

    static func holds(v6 bytes: [UInt8]) -> Bool {
        // An address of the older kind in the newer's clothes, translated or mapped.
        if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            return holds(v4: Array(bytes.suffix(4)))
        }
        if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return holds(v4: Array(bytes.suffix(4))) }
        // Of all that may be given out, only 2000::/3 is; 2002::/16 and 2001:db8::/32 lead elsewhere or nowhere.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        return !bytes.starts(with: [0x20, 0x02]) && !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
            && !bytes.starts(with: [0x20, 0x01, 0x00, 0x00])
    }
}
