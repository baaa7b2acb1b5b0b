import Filings
import Law

/// Does what transactions asked for: makes papers, fills inboxes, sends messages.
///
/// At least once each, bounded, and never in silence: what fails for good is on the list of failures.
package struct OutboxWorker: Sendable {
    let office: Office
    let papers: any PaperMaker
    let gateway: any MessageGateway

    package init(office: Office, papers: any PaperMaker, gateway: any MessageGateway) {
        self.office = office
        self.papers = papers
        self.gateway = gateway
    }

    /// Does what is due now.
    /// - Returns: how many tasks it took.
    @discardableResult
    package func workOnce(limit: Int = 16) async throws -> Int {
        let now = office.clock.now
        let tasks = try await office.store.write { tx in
            try tx.outbox.lease(now: now, until: now.adding(seconds: office.policy.outboxLeaseSeconds), limit: limit)
        }
        for task in tasks { try await settle(task) }
        return tasks.count
    }

    private func settle(_ task: OutboxTask) async throws {
        do {
            try await perform(task)
            let now = office.clock.now
            try await office.store.write { tx in try tx.outbox.done(task.id, at: now) }
        } catch {
            try await fail(task, reason: Self.code(of: error))
        }
    }

    private func fail(_ task: OutboxTask, reason: String) async throws {
        let attempts = task.attempts + 1
        // 2, 4, 8, … seconds, at most an hour; then it is a person's work.
        let delay = min(1 << min(attempts, 20), 3600)
        let next = attempts < office.policy.outboxAttempts ? office.clock.now.adding(seconds: delay) : nil
        try await office.store.write { tx in try tx.outbox.failed(task, reason: reason, nextAt: next) }
    }

    private func perform(_ task: OutboxTask) async throws {
        switch task.work {
        case .makePaper(let id):
            try await MakePaper(paper: id).carryOut(in: office, maker: papers)
        case .tell(let account, let kind, let filing, let message):
            let now = office.clock.now
            _ = try await office.store.write { tx in
                try tx.inbox.add(InboxMessage(id: message, account: account, kind: kind, filing: filing, at: now))
            }
        case .send(let message):
            try await gateway.send(message, task: task.id)
        }
    }

    /// A code for the list of failures: never the error's own text, which may hold personal data.
    private static func code(of error: any Error) -> String {
        if let refusal = error as? Refusal { return refusal.code.rawValue }
        return String(describing: type(of: error))
    }
}
