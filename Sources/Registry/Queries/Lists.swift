package import Filings
import Law

/// A page of a list, and where the next one begins.
package struct Page<Item: Sendable, Cursor: Sendable>: Sendable {
    package let items: [Item]
    package let next: Cursor?

    package init(items: [Item], next: Cursor?) {
        self.items = items
        self.next = next
    }
}

/// One's own filings, or of somebody for whom one types, the last touched first.
package struct ListMyFilings: Sendable {
    package let caller: Caller
    /// Nil for one's own.
    package let owner: AccountID?
    package let after: FilingCursor?
    package let limit: Int

    package init(caller: Caller, of owner: AccountID? = nil, after: FilingCursor? = nil, limit: Int = 20) {
        self.caller = caller
        self.owner = owner
        self.after = after
        self.limit = min(max(limit, 1), 100)
    }

    package func carryOut(in office: Office) async throws -> Page<FilingRecord, FilingCursor> {
        let owner = owner ?? caller.account
        guard owner == caller.account || caller.principals.contains(owner) else { throw Refusal(.notFound) }
        let found = try await office.store.read { tx in
            try tx.filings.ofOwner(owner, after: after, limit: limit + 1)
        }
        let page = Array(found.prefix(limit))
        let next = found.count > limit ? page.last.map { FilingCursor(at: $0.updatedAt, id: $0.id) } : nil
        return Page(items: page, next: next)
    }
}

/// The review queue of a court: what runs out first comes first.
package struct ReviewQueue: Sendable {
    package let court: String
    package let filter: QueueQuery.Filter
    package let narrowing: QueueNarrowing
    package let search: String
    package let after: DayCursor?
    package let afterFound: FilingID?
    package let limit: Int
    package let caller: Caller

    package init(
        court: String,
        filter: QueueQuery.Filter = .all,
        narrowing: QueueNarrowing = .none,
        search: String = "",
        after: DayCursor? = nil,
        afterFound: FilingID? = nil,
        limit: Int = 50,
        caller: Caller
    ) {
        self.court = court
        self.filter = filter
        self.narrowing = narrowing
        self.search = search
        self.after = after
        self.afterFound = afterFound
        self.limit = min(max(limit, 1), 200)
        self.caller = caller
    }

    package struct Found: Sendable {
        package let items: [FilingRecord]
        package let next: DayCursor?
        package let nextFound: FilingID?
        package let dueToday: Int
        package let waiting: Int
        package let names: [AccountID: String]
        package let views: [SavedViewRecord]
    }

    /// The roles that work on the queue.
    package static let desk: Set<Role> = [.clerk, .filingJudge, .divisionHead]

    package func carryOut(in office: Office) async throws -> Found {
        guard Self.desk.contains(where: { caller.holds($0, in: court) }) else { throw Refusal(.notFound) }
        let now = office.clock.now
        let query = QueueQuery(
            court: court,
            filter: filter,
            narrowing: narrowing,
            viewer: caller.account,
            now: now,
            after: after,
            limit: limit + 1
        )
        let searched = search.trimmingSpaces
        return try await office.store.read { tx in
            let (page, next, nextFound) =
                searched.isEmpty ? try queue(query, tx) : try found(searched, office.forms.titles, tx)
            return Found(
                items: page,
                next: next,
                nextFound: nextFound,
                dueToday: try tx.filings.queueCount(court: court, dueBefore: CourtDate(now).adding(days: 1)),
                waiting: try tx.filings.queueCount(court: court, dueBefore: nil),
                names: try tx.accounts.names(of: Set(page.compactMap { $0.liveClaim(at: now)?.by })),
                views: try tx.views.of(caller.account, court: court)
            )
        }
    }

    private typealias Part = ([FilingRecord], DayCursor?, FilingID?)

    private func queue(_ query: QueueQuery, _ tx: any RegistryTransaction) throws -> Part {
        if narrowing != .none {
            var query = query
            query.limit = limit
            let part = try tx.filings.narrowed(query)
            return (part.items, part.next, nil)
        }
        let found = try tx.filings.queue(query)
        let page = Array(found.prefix(limit))
        return (page, found.count > limit ? page.last.map { DayCursor($0, in: filter) } : nil, nil)
    }

    private func found(_ text: String, _ titles: [String: [String]], _ tx: any RegistryTransaction) throws -> Part {
        let found = try tx.filings.search(
            FilingSearch(court: court, text: text, titles: titles, after: afterFound, limit: limit)
        )
        return (found.items, nil, found.next)
    }
}

extension DayCursor {
    init(_ filing: FilingRecord, in filter: QueueQuery.Filter) {
        let last = filter == .unpaid ? filing.fee.lastDay : filing.queueDeadline?.lastDay
        // A notice that is not served has no last day: such are listed by their identifiers alone.
        let day = last ?? CourtDate(filing.startedAt)
        self.init(day: day, id: filing.id)
    }
}

/// One's inbox, the newest first.
package struct ReadInbox: Sendable {
    package let caller: Caller
    package let after: MessageID?
    package let limit: Int

    package init(caller: Caller, after: MessageID? = nil, limit: Int = 20) {
        self.caller = caller
        self.after = after
        self.limit = min(max(limit, 1), 100)
    }

    /// A message and the filing it is about.
    package struct Item: Sendable {
        package let message: InboxMessage
        package let filing: FilingRecord?
    }

    package func carryOut(in office: Office) async throws -> Page<Item, MessageID> {
        try await office.store.read { tx in
            let found = try tx.inbox.of(caller.account, after: after, limit: limit + 1)
            let page = found.prefix(limit)
            let filings = try tx.filings.all(Set(page.compactMap(\.filing)))
            let items = page.map { message in Item(message: message, filing: message.filing.flatMap { filings[$0] }) }
            return Page(items: items, next: found.count > limit ? page.last?.id : nil)
        }
    }
}

/// Marks a message as read.
package struct MarkRead: Sendable {
    package let message: MessageID
    package let caller: Caller

    package init(message: MessageID, caller: Caller) {
        self.message = message
        self.caller = caller
    }

    /// - Returns: the filing the message is about.
    package func carryOut(in office: Office) async throws -> FilingID? {
        let now = office.clock.now
        return try await office.store.write { tx in
            guard let found = try tx.inbox.find(message, of: caller.account) else { throw Refusal(.notFound) }
            try tx.inbox.markRead(message, of: caller.account, at: now)
            if var missed = try tx.unreached.find(message) {
                missed.state = .reached(.inbox, by: nil, at: now)
                _ = try tx.unreached.settle(missed)
            }
            // Who opens the word of a correction or of a refusal has been told of it.
            if [.correctionRequested, .refused, .feeDue].contains(found.kind),
                let filing = try found.filing.flatMap({ try tx.filings.find($0) })
            {
                try tx.noteReading(of: filing, by: caller, at: now, in: office)
            }
            return found.filing
        }
    }
}

/// Accounts that wait for counter staff to confirm who they are.
package struct ListUnconfirmed: Sendable {
    package let court: String
    package let after: AccountID?
    /// A whole e-mail address or mobile number: names are kept encrypted and cannot be searched.
    package let search: String
    package let caller: Caller

    package init(court: String, after: AccountID? = nil, search: String = "", caller: Caller) {
        self.court = court
        self.after = after
        self.search = search
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> Page<AccountRecord, AccountID> {
        guard caller.holds(.counterStaff, in: court) else { throw Refusal(.notFound) }
        let limit = 50
        if !search.trimmingSpaces.isEmpty {
            let contact = ContactAddress(search)?.text
            let account = try await office.store.read { tx in try contact.flatMap { try tx.accounts.find(contact: $0) }
            }
            let waits = account.map { $0.contact != .unconfirmed && $0.identity == .unconfirmed } ?? false
            return Page(items: waits ? [account].compactMap { $0 } : [], next: nil)
        }
        let found = try await office.store.read { tx in try tx.accounts.unconfirmed(after: after, limit: limit + 1) }
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }
}

/// Tasks that were given up; for operators.
package struct ListFailures: Sendable {
    package let after: TaskID?
    package let caller: Caller

    package init(after: TaskID? = nil, caller: Caller) {
        self.after = after
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> Page<OutboxTask, TaskID> {
        guard !caller.courts(as: [.operator]).isEmpty else { throw Refusal(.notFound) }
        let limit = 50
        let found = try await office.store.read { tx in try tx.outbox.givenUp(after: after, limit: limit + 1) }
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }
}

/// Tries a task again that was given up.
package struct RetryFailure: Sendable {
    package let task: TaskID
    package let caller: Caller

    package init(task: TaskID, caller: Caller) {
        self.task = task
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws {
        guard !caller.courts(as: [.operator]).isEmpty else { throw Refusal(.notFound) }
        let now = office.clock.now
        guard try await office.store.write({ tx in try tx.outbox.retry(task, at: now) }) else {
            throw Refusal(.notFound)
        }
    }
}
