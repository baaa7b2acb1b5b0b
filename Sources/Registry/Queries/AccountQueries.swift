package import Filings

/// How many messages one has not read.
package struct CountUnread: Sendable {
    package let caller: Caller

    package init(caller: Caller) {
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> Int {
        try await office.store.read { tx in try tx.inbox.unread(of: caller.account) }
    }
}

/// An account that lies on the counter: for counter staff, and only while nobody has confirmed it.
package struct ViewApplicant: Sendable {
    package let account: AccountID
    package let court: String
    package let caller: Caller

    package init(account: AccountID, court: String, caller: Caller) {
        self.account = account
        self.court = court
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> AccountRecord {
        guard caller.holds(.counterStaff, in: court) else { throw Refusal(.notFound) }
        let found = try await office.store.read { tx in try tx.accounts.find(account) }
        guard let found, found.contact != .unconfirmed, found.identity == .unconfirmed, found.id != caller.account
        else {
            throw Refusal(.notFound)
        }
        return found
    }
}

/// What the simulated gateway kept, newest first; empty where messages are really sent.
package struct ListSimulatedMessages: Sendable {
    package init() {}

    package func carryOut(in office: Office) async throws -> [SimulatedMessage] {
        try await office.store.read { tx in try tx.inbox.simulated(for: nil, limit: 20) }
    }
}

/// Everything a paper is made of, for its twin as a page.
package struct ViewPaper: Sendable {
    package let filing: FilingID
    package let paper: PaperID
    package let caller: Caller

    package init(filing: FilingID, paper: PaperID, caller: Caller) {
        self.filing = filing
        self.paper = paper
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> PaperRequest {
        try await office.store.read { tx in
            _ = try tx.filing(filing, for: caller, to: .read)
            guard let record = try tx.papers.find(paper), record.filing == filing else { throw Refusal(.notFound) }
            return try tx.request(for: record, in: office)
        }
    }
}
