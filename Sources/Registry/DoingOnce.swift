import FoundationEssentials
package import Law

extension RegistryTransaction {
    /// Does something once for a key.
    ///
    /// Asked again with the same request it gives the first outcome; with another, it refuses.
    ///
    /// The record is written in the transaction that does the thing: either both are there after a crash, or neither.
    package func doingOnce<Outcome: Codable>(
        _ key: OnceKey?,
        at now: Instant,
        _ body: () throws -> Outcome
    ) throws -> Outcome {
        guard let key else { return try body() }
        if let earlier: Outcome = try earlier(key) { return earlier }
        let outcome: Outcome
        do {
            outcome = try body()
        } catch let refusal as Refusal {
            // Where bodies run side by side, the same request may have been done while this one waited for its turn.
            if let earlier: Outcome = try earlier(key) { return earlier }
            throw refusal
        }
        try once.put(OnceRecord(key: key, outcome: [UInt8](JSONEncoder().encode(outcome)), at: now))
        return outcome
    }

    /// As ``doingOnce(_:at:_:)`` for something whose failure must be committed too, as a wrong code is counted.
    ///
    /// A failure is not remembered: the same key may try again.
    package func doingOnceUnlessRefused<Outcome: Codable>(
        _ key: OnceKey?,
        at now: Instant,
        _ body: () throws -> Result<Outcome, Refusal>
    ) throws -> Result<Outcome, Refusal> {
        guard let key else { return try body() }
        if let earlier: Outcome = try earlier(key) { return .success(earlier) }
        let result: Result<Outcome, Refusal>
        do {
            result = try body()
        } catch let refusal as Refusal {
            if let earlier: Outcome = try earlier(key) { return .success(earlier) }
            throw refusal
        }
        if case .success(let outcome) = result {
            try once.put(OnceRecord(key: key, outcome: [UInt8](JSONEncoder().encode(outcome)), at: now))
        }
        return result
    }

    private func earlier<Outcome: Codable>(_ key: OnceKey) throws -> Outcome? {
        guard let earlier = try once.find(key) else { return nil }
        guard earlier.key.request == key.request else { throw Refusal(.onceKeyReused) }
        return try JSONDecoder().decode(Outcome.self, from: Data(earlier.outcome))
    }
}
