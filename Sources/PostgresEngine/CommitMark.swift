import SQLEngine

/// By what a transaction can be found again when its COMMIT was sent and the answer never came.
///
/// A transaction's number means something on its own timeline only: after a failover the new server gives the same
/// numbers to other transactions.
struct CommitMark: Sendable, Hashable {
    let transaction: Int64
    let timeline: String

    static let query = "SELECT txid_current(), substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)"

    init?(_ texts: [String?]) {
        guard texts.count == 2, let number = texts[0].flatMap(Int64.init), let timeline = texts[1] else { return nil }
        transaction = number
        self.timeline = timeline
    }

    enum Fate: Sendable {
        case committed
        case rolledBack
        /// The session that carried it still runs.
        case underWay
        case unknown
    }

    /// Asks the server what became of the transaction.
    func fate(_ session: PostgresSession) throws -> Fate {
        guard session.decidesCommits else { return .unknown }
        let here = try session.command(
            "SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), txid_status(\(transaction))"
        ).last?.texts
        guard let here, here.count == 2, here[0] == timeline else { return .unknown }
        return switch here[1] {
        case "committed": .committed
        case "aborted": .rolledBack
        case "in progress": .underWay
        default: .unknown
        }
    }
}
