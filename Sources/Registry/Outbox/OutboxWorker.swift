import Filings
import Law

/// Does what transactions asked for: makes papers, fills inboxes, sends messages.
///
/// At least once each, bounded, and never in silence: what fails for good is on the list of failures.
package struct OutboxWorker: Sendable {
    let office: Office
    let papers: any PaperMaker
    let gateway: any MessageGateway
    let webhooks: any WebhookSender

    package init(
        office: Office,
        papers: any PaperMaker,
        gateway: any MessageGateway,
        webhooks: any WebhookSender = NoWebhooks()
    ) {
        self.office = office
        self.papers = papers
        self.gateway = gateway
        self.webhooks = webhooks
    }

    /// How a task ended.
    private struct Ending: Sendable {
        let task: OutboxTask
        /// Nil if it is done.
        let failure: String?
        /// Whether trying again would not help.
        var isFinal = false
    }

    /// Does what is due now.
    /// - Returns: how many tasks it took.
    @discardableResult
    package func workOnce(on lane: OutboxLane = .everything) async throws -> Int {
        let endings = try await settle(try await next(on: lane, after: []), on: lane)
        guard !endings.isEmpty else { return 0 }
        let now = office.clock.now
        try await office.store.write { tx in try note(endings, in: tx, at: now) }
        return endings.count
    }

    /// Does what is due until nothing is: what was done is noted in the transaction that takes what comes next.
    package func workThrough(_ lane: OutboxLane) async throws {
        var endings: [Ending] = []
        repeat {
            endings = try await settle(try await next(on: lane, after: endings), on: lane)
        } while !endings.isEmpty
    }

    private func next(on lane: OutboxLane, after endings: [Ending]) async throws -> [OutboxTask] {
        let now = office.clock.now
        let until = now.adding(seconds: office.policy.outboxLeaseSeconds)
        let isStopping = Task.isCancelled
        return try await office.store.write { tx in
            try note(endings, in: tx, at: now)
            // A worker that was told to stop finishes what it has and takes nothing more.
            if isStopping { return [] }
            return try tx.outbox.lease(now: now, until: until, limit: lane.tasks, kind: lane.kind)
        }
    }

    private func settle(_ tasks: [OutboxTask], on lane: OutboxLane) async throws -> [Ending] {
        await withTaskGroup(of: Ending.self) { group in
            var endings: [Ending] = []
            for (position, task) in tasks.enumerated() {
                if position >= lane.atOnce, let ending = await group.next() { endings.append(ending) }
                group.addTask { await settle(task) }
            }
            for await ending in group { endings.append(ending) }
            return endings
        }
    }

    private func settle(_ task: OutboxTask) async -> Ending {
        do {
            try await perform(task)
            return Ending(task: task, failure: nil)
        } catch {
            return Ending(task: task, failure: Self.code(of: error), isFinal: error is any FinalFailure)
        }
    }

    private func perform(_ task: OutboxTask) async throws {
        switch task.work {
        case .makePaper(let id):
            try await MakePaper(paper: id).carryOut(in: office, maker: papers)
        case .tell(let account, let kind, let filing, let message):
            let now = office.clock.now
            let announces = gateway.announcesNews
            try await office.store.write { tx in
                let word = InboxMessage(id: message, account: account, kind: kind, filing: filing, at: now)
                guard try tx.deliver(word), announces else { return }
                try announce(word, in: tx, at: now)
            }
        case .serve(let notice, let message):
            try await ServeNotice(notice: notice, message: message).carryOut(in: office)
        case .serveRuling(let ruling, let message):
            try await ServeRuling(ruling: ruling, message: message).carryOut(in: office)
        case .serveFee(let paper, let message):
            try await ServeFee(paper: paper, message: message).carryOut(in: office)
        case .hook(let consent, let message):
            try await TellPlatform(consent: consent, message: message, task: task.id)
                .carryOut(in: office, by: webhooks)
        case .growBatch(let batch):
            try await GrowBatch(batch: batch).carryOut(in: office)
        case .submitBatch(let batch):
            try await SubmitBatch(batch: batch).carryOut(in: office)
        case .send(let message):
            try await gateway.send(message, task: task.id)
        }
    }

    /// Word that there is something new, and nothing of what: a mailbox may be read by others.
    private func announce(_ word: InboxMessage, in tx: any RegistryTransaction, at now: Instant) throws {
        guard let account = try tx.accounts.find(word.account), let address = account.email,
            case .confirmed = account.contact
        else { return }
        let text = NewsWords(language: account.language).inbox(at: office.policy.publicURL)
        // Named after the word, so that it goes out once however often this is done.
        let task = TaskID(high: word.id.high, low: word.id.low)
        let message = OutgoingMessage(account: account.id, to: address, text: text)
        try tx.outbox.add(OutboxTask(id: task, work: .send(message), createdAt: now, dueAt: now))
    }

    private func note(_ endings: [Ending], in tx: any RegistryTransaction, at now: Instant) throws {
        for ending in endings {
            guard let reason = ending.failure else {
                try tx.outbox.done(ending.task.id, at: now)
                continue
            }
            let attempts = ending.task.attempts + 1
            // 2, 4, 8, … seconds, at most an hour; then it is a person's work.
            let delay = min(1 << min(attempts, 20), 3600)
            let next = attempts < office.policy.outboxAttempts && !ending.isFinal ? now.adding(seconds: delay) : nil
            try tx.outbox.failed(ending.task, reason: reason, nextAt: next)
            guard next == nil, case .send(let word) = ending.task.work else { continue }
            // Word of something new bears the name of its message; a code does not.
            let message = try tx.inbox.find(
                MessageID(high: ending.task.id.high, low: ending.task.id.low),
                of: word.account
            )
            if let message { _ = try tx.noteUnreached(message, reason: reason, at: now) }
        }
    }

    /// A code for the list of failures: never the error's own text, which may hold personal data.
    private static func code(of error: any Error) -> String {
        if let refusal = error as? Refusal { return refusal.code.rawValue }
        if let failure = error as? any FinalFailure { return failure.code }
        return String(describing: type(of: error))
    }
}
