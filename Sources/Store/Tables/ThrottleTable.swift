import Law
import Registry
import SQLEngine
import Secrets

struct ThrottleTable: ThrottleShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    /// No window is longer than this; older events are swept out, twenty with each new one.
    private static let keptSeconds: Int64 = 24 * 3600

    func count(_ key: String, at: Instant, since: Instant) throws -> Int {
        let old = at.microseconds - Self.keptSeconds * 1_000_000
        try connection.execute(
            """
            DELETE FROM throttle_event WHERE id IN
                (SELECT id FROM throttle_event WHERE at < \(old) ORDER BY at LIMIT 20\(connection.dialect.skippingLocked))
            """
        )
        try connection.execute("INSERT INTO throttle_event (key_lookup, at) VALUES (\(hash(key)), \(at))")
        return try counted(key, since: since)
    }

    func counted(_ key: String, since: Instant) throws -> Int {
        try connection.first("SELECT count(*) FROM throttle_event WHERE key_lookup = \(hash(key)) AND at >= \(since)")?
            .int(0) ?? 0
    }

    func clear(_ key: String) throws {
        try connection.execute("DELETE FROM throttle_event WHERE key_lookup = \(hash(key))")
    }

    /// Keys hold contacts and network addresses.
    private func hash(_ key: String) -> [UInt8] { sealer.lookup.hash(key, purpose: "throttle") }
}
