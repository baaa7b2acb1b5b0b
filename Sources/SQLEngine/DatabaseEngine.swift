/// A database that keeps its promises: what `write` has returned is on stable storage.
///
/// Bodies are synchronous, so that nothing can wait for a network inside a transaction, and may be run again (after a
/// conflict, or when a batch was rolled back), so that they have no effect but through the connection. A body never
/// catches a constraint error and goes on: PostgreSQL has aborted the transaction by then. Write `ON CONFLICT DO NOTHING`.
package protocol DatabaseEngine: Sendable {
    var dialect: SQLDialect { get }

    /// One transaction, committed and synced before this returns. Cancelling the calling task does not stop it.
    /// - Throws: what the body threw, then nothing was changed; or `DatabaseProblem`.
    @discardableResult
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    /// Reads one consistent state of the database, that of the latest commit or later.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    /// Waits for the writes already begun, then closes. Everything afterwards throws `.closed`.
    func close() async
}
