/// What may be set about an SQLite database.
///
/// Durability is not among it.
package struct SQLiteSettings: Sendable {
    /// How many reads may run at once beside the one writer.
    package var maximumReaders = 4
    /// How long a transaction waits for another process (an administrator's command) to finish its own.
    package var busyTimeout: Duration = .seconds(5)
    package var batch = BatchLimits()
    /// How many writes may wait for their turn; what comes beyond is refused at once.
    package var waitingWrites = 2_048

    package init() {}
}

/// How much may share one commit.
///
/// A body that comes alone waits for nobody.
package struct BatchLimits: Sendable {
    /// Bodies a commit.
    package var bodies = 256
    /// After this long no further body joins: the first one waits for its answer.
    package var time: Duration = .milliseconds(50)

    package init() {}
}
