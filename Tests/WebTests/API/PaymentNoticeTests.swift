import Crypto
import Filings
import Foundation
import Interchange
import Law
import Registry
import Testing
import Web

@Suite("A provider's word, over HTTP")
struct PaymentNoticeTests {
    /// Signs with HMAC-SHA256 as a provider does, and says what it is told to.
    private struct SigningProvider: PaymentProvider {
        struct Said: Codable {
            let payment: String
            let fen: Int64
            let paid: Bool
            let at: Int64
        }

        private static let key = SymmetricKey(data: Array(repeating: UInt8(9), count: 32))
        let way = PaymentRecord.Way.sandbox
        let isSandbox = true

        func address(of payment: PaymentRecord) -> String { "/pay/\(payment.id)" }

        func notice(from body: [UInt8], signature: String, at seconds: Int64) -> PaymentNotice? {
            guard signature == Self.signature(of: body),
                let said = try? JSONDecoder().decode(Said.self, from: Data(body)), abs(seconds - said.at) <= 300,
                let payment = PaymentID(said.payment)
            else { return nil }
            return PaymentNotice(payment: payment, amount: Money(fen: said.fen), isPaid: said.paid, receipt: "票0001")
        }

        static func signature(of body: [UInt8]) -> String {
            HMAC<SHA256>.authenticationCode(for: body, using: key).map {
                String(UInt16($0) + 256, radix: 16).dropFirst()
            }
            .joined()
        }
    }

    private struct Actors: Sendable {
        let court: TestCourt
        let filing: FilingRecord
        let party: String

        init() async throws {
            court = try await TestCourt(payments: SigningProvider())
            let person = try await court.person("林知秋", "lin@example.org")
            let clerk = try await court.person("王敏", "wang@example.org", roles: RoleHeld(.clerk, in: TestCourt.court))
            filing = try await court.received(from: person)
            let caller = try await court.caller(clerk)
            _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: caller).carryOut(
                in: court.office
            )
            party = try await court.token(of: person)
        }

        func begin(_ client: Client) async throws -> PaymentModel {
            let begun = try await client.call(.post, "/api/v1/filings/\(filing.id)/payments", token: party)
            #expect(begun.status == 201, "\(begun.text)")
            return try begun.decoded(as: PaymentModel.self)
        }

        func say(
            _ client: Client,
            of payment: PaymentModel,
            fen: Int64? = nil,
            paid: Bool = true,
            late: Int64 = 0,
            change: (String) -> String = { $0 },
            sign: (String) -> String = { SigningProvider.signature(of: Array($0.utf8)) }
        ) async throws -> Answer {
            let now = court.clock.now.microseconds / 1_000_000
            let amount = fen ?? payment.amount.fen
            let body = #"{"payment":"\#(payment.id)","fen":\#(amount),"paid":\#(paid),"at":\#(now - late)}"#
            return try await client.call(
                .post,
                "/api/v1/payment-notices",
                json: change(body),
                headers: ["Payment-Signature": sign(body)]
            )
        }

        func state(_ client: Client) async throws -> String {
            try await client.call(.get, "/api/v1/filings/\(filing.id)", token: party).decoded(as: FilingModel.self).fee
                .state
        }
    }

    @Test("Forged, changed, unsigned or late it is nobody's word, and nothing is paid")
    func untrusted() async throws {
        let actors = try await Actors()
        try await actors.court.run { client in
            let payment = try await actors.begin(client)
            for answer in [
                try await actors.say(client, of: payment) { _ in "00" },
                try await actors.say(client, of: payment, sign: { _ in "" }),
                try await actors.say(client, of: payment, change: { $0.replacing("true", with: "false") }),
                try await actors.say(client, of: payment, late: 301),
            ] {
                #expect(answer.status == 400, "\(answer.status) \(answer.text)")
                #expect(!answer.text.contains(payment.id))
            }
            #expect(try await actors.state(client) == "noticed")
        }
    }

    @Test(
        "Signed it pays, once, in whatever order; another amount is to be given back; an unknown payment is not found"
    )
    func trusted() async throws {
        let actors = try await Actors()
        try await actors.court.run { client in
            let (wrong, right) = (try await actors.begin(client), try await actors.begin(client))
            #expect(try await actors.say(client, of: wrong, fen: 1).status == 200)
            #expect(try await actors.say(client, of: right, paid: false).status == 200)
            #expect(try await actors.state(client) == "noticed")
            for _ in 0..<2 { #expect(try await actors.say(client, of: right).status == 200) }
            #expect(try await actors.say(client, of: right, paid: false).status == 200)
            #expect(try await actors.state(client) == "paid")
            let unknown = try await actors.say(
                client,
                of: right,
                change: { $0.replacing(right.id, with: "019a6f2e-4b10-7c3d-8a5e-2f1d3c4b5a73") },
                sign: { body in
                    let other = body.replacing(right.id, with: "019a6f2e-4b10-7c3d-8a5e-2f1d3c4b5a73")
                    return SigningProvider.signature(of: Array(other.utf8))
                }
            )
            #expect(unknown.status == 404)
        }
    }
}
