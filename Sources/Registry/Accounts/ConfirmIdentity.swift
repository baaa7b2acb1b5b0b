package import Filings
import Law

/// Counter staff confirm that an account belongs to the person whose identity card they have seen (在线诉讼规则 art 7).
package struct ConfirmIdentity: Sendable {
    package let account: AccountID
    package let court: String
    package let citizenNumber: String
    package let caller: Caller

    package init(account: AccountID, court: String, citizenNumber: String, caller: Caller) {
        self.account = account
        self.court = court
        self.citizenNumber = citizenNumber
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> AccountRecord {
        guard caller.holds(.counterStaff, in: court) else { throw Refusal(.notFound) }
        // Nobody vouches for themselves.
        guard caller.account != account else { throw Refusal(.notAllowed) }
        guard let claimed = try await office.store.read({ tx in try tx.accounts.find(account) }) else {
            throw Refusal(.notFound)
        }
        let number = try await office.identity.confirm(citizenNumber: citizenNumber, of: claimed)
        let now = office.clock.now
        let message = office.identifiers.next(MessageID.self)
        return try await office.store.write { tx in
            guard var record = try tx.accounts.find(account), record.contact != .unconfirmed else {
                throw Refusal(.notFound)
            }
            guard record.identity == .unconfirmed else { return record }
            record.identity = .confirmedAtCounter(by: caller.account, court: court, at: now)
            record.citizenNumber = number.text
            try tx.accounts.update(record)
            _ = try tx.deliver(
                InboxMessage(id: message, account: record.id, kind: .identityConfirmed, filing: nil, at: now)
            )
            return record
        }
    }
}
