import Filings
import Law

extension RegistryTransaction {
    /// Puts word into somebody's inbox, and has the platforms told that may look.
    ///
    /// - Returns: false if the word is there already.
    func deliver(_ word: InboxMessage) throws -> Bool {
        guard try inbox.add(word) else { return false }
        guard word.filing != nil else { return true }
        for consent in try platforms.consents(of: word.account) where consent.scopes.contains(.read) {
            guard try platforms.find(consent.platform)?.webhookURL != nil else { continue }
            // Named after the word and the consent, so that it is the same however often this is done.
            let task = TaskID(high: word.id.high, low: word.id.low ^ consent.id.low ^ consent.id.high)
            let work = OutboxTask.Work.hook(consent.id, message: word.id)
            try outbox.add(OutboxTask(id: task, work: work, createdAt: word.at, dueAt: word.at))
        }
        return true
    }
}

/// Tells one platform of one thing, if the person still allows it.
struct TellPlatform: Sendable {
    let consent: ConsentID
    let message: MessageID
    let task: TaskID

    func carryOut(in office: Office, by sender: any WebhookSender) async throws {
        let call = try await office.store.read { tx -> WebhookCall? in
            guard let given = try tx.platforms.consent(consent), given.withdrawnAt == nil,
                let platform = try tx.platforms.find(given.platform), platform.revokedAt == nil,
                let url = platform.webhookURL, let word = try tx.inbox.find(message, of: given.account),
                let filing = try word.filing.flatMap({ try tx.filings.find($0) })
            else { return nil }
            return WebhookCall(
                id: task.description,
                url: url,
                secret: platform.webhookSecret,
                at: office.clock.now,
                type: "filing.\(word.kind.rawValue)",
                consent: given.id,
                filing: filing.id,
                reference: filing.reference,
                stage: filing.stage.name.rawValue
            )
        }
        if let call { try await sender.send(call) }
    }
}
