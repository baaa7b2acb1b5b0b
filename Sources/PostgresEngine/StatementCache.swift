import CLibPQ

/// The statements a session has prepared, by their text and the types of their parameters.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    /// Lists of `IN` make many texts of one statement: the least used go.
    static let most = 256

    private var entries: [Key: (name: String, used: Int)] = [:]
    private var made = 0
    private var uses = 0

    /// Definitions run once.
    static func isWorthPreparing(_ text: String) -> Bool {
        let verb = text.drop { $0.isWhitespace }.prefix(6).uppercased()
        return ["SELECT", "INSERT", "UPDATE", "DELETE"].contains(verb) || verb.hasPrefix("WITH")
    }

    mutating func name(of key: Key) -> String? {
        guard let entry = entries[key] else { return nil }
        uses += 1
        entries[key] = (entry.name, uses)
        return entry.name
    }

    mutating func newName() -> String {
        made += 1
        return "d\(made)"
    }

    mutating func keep(_ key: Key, as name: String) {
        uses += 1
        entries[key] = (name, uses)
    }

    /// What must go before another can be kept.
    mutating func removeLeastUsed() -> String? {
        guard entries.count >= Self.most, let oldest = entries.min(by: { $0.value.used < $1.value.used }) else {
            return nil
        }
        entries[oldest.key] = nil
        return oldest.value.name
    }

    mutating func removeAll() {
        entries = [:]
    }
}
