package import Law

/// A limit on how often something may be tried.
///
/// Counted in the store, so that it holds across restarts and processes.
package struct Throttle: Sendable {
    let key: String
    let limit: Int
    let windowSeconds: Int

    /// Failed sign-ins with one contact.
    package static func signIn(contact: String) -> Throttle {
        Throttle(key: "sign-in:\(contact)", limit: 10, windowSeconds: 15 * 60)
    }

    /// Failed sign-ins from one address.
    package static func signIn(from source: String) -> Throttle {
        Throttle(key: "sign-in-from:\(source)", limit: 100, windowSeconds: 15 * 60)
    }

    package static func opening(from source: String) -> Throttle {
        Throttle(key: "open-from:\(source)", limit: 30, windowSeconds: 60 * 60)
    }

    /// A million codes exist and a code may be tried five times: a hundred an hour leave a guesser no chance.
    package static func codes(for account: String, limit: Int) -> Throttle {
        Throttle(key: "codes:\(account)", limit: limit, windowSeconds: 60 * 60)
    }

    package static func assistants(of account: String) -> Throttle {
        Throttle(key: "assistants:\(account)", limit: 20, windowSeconds: 60 * 60)
    }

    /// Counts one and refuses if it is one too many.
    package func pass(in office: Office) async throws {
        let now = office.clock.now
        let since = now.adding(seconds: -windowSeconds)
        let count = try await office.store.write { tx in try tx.throttles.count(key, at: now, since: since) }
        guard count <= limit else { throw refusal }
    }

    /// Refuses if the limit is used up, without counting.
    package func check(in tx: any RegistryTransaction, now: Instant) throws {
        guard try tx.throttles.counted(key, since: now.adding(seconds: -windowSeconds)) < limit else { throw refusal }
    }

    private var refusal: Refusal { Refusal(.tooManyAttempts, facts: ["minutes": "\(windowSeconds / 60)"]) }
}
