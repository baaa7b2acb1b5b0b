package import Filings
import Law

/// Sends the filer a code for signing.
package struct RequestSigningCode: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package static func purpose(_ filing: FilingID) -> String { "sign:\(filing)" }

    /// A code on its way.
    package struct Sent: Sendable {
        /// The contact it goes to, masked.
        package let contact: String
        /// What the outbox was asked to do.
        package let task: TaskID
    }

    @discardableResult
    package func carryOut(in office: Office) async throws -> Sent {
        try await SigningCode(purpose: Self.purpose(filing), caller: caller).send(in: office) { tx, now in
            let filing = try tx.filing(filing, for: caller, doing: .write, now: now)
            guard filing.owner == caller.account || filing.isHelped(by: caller) else {
                throw Refusal(.onlyThePersonSigns)
            }
        }
    }
}

extension String {
    /// "138****0000", "zh***@example.org": enough to recognise, not enough to use.
    package var masked: String {
        if let at = firstIndex(of: "@") { return "\(self[..<at].prefix(2))***\(self[at...])" }
        guard count >= 7 else { return "****" }
        return "\(prefix(3))****\(suffix(4))"
    }
}
