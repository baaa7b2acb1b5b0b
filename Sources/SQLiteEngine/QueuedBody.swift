import SQLEngine

/// A body waiting for its turn, with the caller that waits for its answer.
struct QueuedBody: Sendable {
    /// Hands the caller its value; called after the commit, never before.
    typealias Announcement = @Sendable () -> Void

    /// Runs the body and returns how to announce its value.
    ///
    /// May be called again if the commit failed.
    let run: @Sendable (any SQLConnection) throws -> Announcement
    let refuse: @Sendable (any Error) -> Void

    init<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value,
        answering caller: CheckedContinuation<Value, any Error>
    ) {
        run = { connection in
            let value = try body(connection)
            return { caller.resume(returning: value) }
        }
        refuse = { caller.resume(throwing: $0) }
    }
}
