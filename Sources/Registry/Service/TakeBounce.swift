package import Filings
import Law

/// Takes a mail that came back: whoever it was for has not heard of what is new (在线诉讼规则 art 29: 无法送达的，另行送达).
package struct TakeBounce: Sendable {
    /// The task that sent the mail, as its Message-ID names it.
    package let task: TaskID

    package init(task: TaskID) {
        self.task = task
    }

    /// - Returns: whether it became work; false for a code, a message that was read, or one that is not ours.
    package func carryOut(in office: Office) async throws -> Bool {
        let now = office.clock.now
        return try await office.store.write { tx in
            guard let message = try tx.inbox.find(MessageID(high: task.high, low: task.low)) else { return false }
            return try tx.noteUnreached(message, reason: "mail.bounced", at: now)
        }
    }
}
