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
        if let earlier = try once.find(key) {
            guard earlier.key.request == key.request else { throw Refusal(.onceKeyReused) }
            return try JSONDecoder().decode(Outcome.self, from: Data(earlier.outcome))
        }
        let outcome = try body()
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
        if let earlier = try once.find(key) {
            guard earlier.key.request == key.request else { throw Refusal(.onceKeyReused) }
            return .success(try JSONDecoder().decode(Outcome.self, from: Data(earlier.outcome)))
        }
        let result = try body()
        if case .success(let outcome) = result {
            try once.put(OnceRecord(key: key, outcome: [UInt8](JSONEncoder().encode(outcome)), at: now))
        }
        return result
    }
}
