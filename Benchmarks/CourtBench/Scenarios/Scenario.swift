import Foundation
import Harness
import LoadGenerator
import NIOCore

/// Something people do, as a load.
protocol Scenario: Sendable {
    /// As "O1 file 3 × 100 KB".
    var name: String { get }
    /// The slowest that is good enough for 99 in 100.
    var limitMilliseconds: Double { get }
    /// Where the search begins, and where it need not go further: bounded in count.
    var rates: ClosedRange<Double> { get }
    /// What one of it writes, so that a run is bounded in bytes.
    var bytesWritten: Int { get }

    /// What one person does; `number` tells them apart.
    func journey(_ number: Int, _ lines: Lines) async throws
}

/// The requests of one person, with who they are.
struct Requests: Sendable {
    let host: String
    let token: String

    func get(_ path: String, keepsBody: Bool = false) -> PreparedRequest {
        PreparedRequest("GET", path, host: host, headers: headers, keepsBody: keepsBody)
    }

    func post(_ path: String, json: ByteBuffer, once: String? = nil, keepsBody: Bool = true) -> PreparedRequest {
        let more = [("Content-Type", "application/json")] + (once.map { [("Idempotency-Key", $0)] } ?? [])
        return PreparedRequest("POST", path, host: host, headers: headers + more, body: [json], keepsBody: keepsBody)
    }

    func post(_ path: String, form: [ByteBuffer], boundary: String) -> PreparedRequest {
        let type = ("Content-Type", "multipart/form-data; boundary=\(boundary)")
        return PreparedRequest("POST", path, host: host, headers: headers + [type], body: form, keepsBody: true)
    }

    private var headers: [(String, String)] {
        [("Authorization", "Bearer \(token)"), ("Accept", "*/*"), ("Accept-Language", "zh-CN")]
    }
}

enum JSONText {
    static func buffer(_ value: some Encodable) throws -> ByteBuffer {
        ByteBuffer(bytes: try JSONEncoder().encode(value))
    }
}
