/// What may be set about a PostgreSQL database.
///
/// Durability is not among it: a server that confirms commits before they are on its disk is refused.
package struct PostgresSettings: Sendable {
    /// Connections at most, and as many threads: each body has both for itself while it runs.
    package var maximumConnections = 10
    /// Bodies that may wait for a connection; one more is refused at once.
    package var maximumWaiting = 1000
    /// How long a body waits for a connection.
    package var acquireTimeout: Duration = .seconds(5)
    /// The longest a statement may run.
    package var statementTimeout: Duration = .seconds(30)
    /// The longest a statement may wait for a row or table that somebody else holds.
    package var lockTimeout: Duration = .seconds(5)
    /// The longest a commit may take, a synchronous standby included; afterwards its outcome is asked for.
    package var commitTimeout: Duration = .seconds(30)
    /// A connection that was not used for so long is asked whether it is still there.
    package var healthCheckAfter: Duration = .seconds(30)
    /// How long a body keeps trying when the server is away, as while it restarts.
    package var reconnectPatience: Duration = .seconds(10)
    /// How often a body is run again after a conflict with another transaction.
    package var mostReruns = 8
    package var pooling: Pooling = .session

    /// A server with `fsync` off loses what it has confirmed when the power goes.
    ///
    /// Only for tests, whose data nobody needs; no setting of an installation reaches it.
    package var acceptsUnsyncedServer = false

    package init() {}

    /// Who is behind the address.
    package enum Pooling: String, Sendable, CaseIterable {
        /// The server itself, or a pooler that gives a connection to one client for as long as it stays.
        ///
        /// Statements are prepared once a connection and time-outs set once.
        case session
        /// A pooler that may give every transaction another connection, as pgbouncer with `pool_mode = transaction`.
        ///
        /// Nothing outlives a transaction: no prepared statements, time-outs by `SET LOCAL`.
        case transaction
    }
}

extension Duration {
    /// As PostgreSQL's settings take it.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
