import Filings
import Law
import Registry
import SQLEngine

struct InboxTable: InboxShelf {
    let connection: any SQLConnection
    let sealer: Sealer

    func add(_ message: InboxMessage) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO inbox_message (id, account, kind, filing, at, read_at)
            VALUES (\(message.id), \(message.account), \(message.kind.rawValue), \(message.filing), \(message.at),
                \(message.readAt))
            ON CONFLICT (id) DO NOTHING
            """
        ) == 1
    }

    func of(_ account: AccountID, after: MessageID?, limit: Int) throws -> [InboxMessage] {
        let place: SQL = after.map { "AND id < \($0)" } ?? ""
        return try connection.query(
            """
            SELECT id, account, kind, filing, at, read_at FROM inbox_message
            WHERE account = \(account) \(place) ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Self.message)
    }

    func find(_ id: MessageID) throws -> InboxMessage? {
        try connection.first("SELECT id, account, kind, filing, at, read_at FROM inbox_message WHERE id = \(id)")
            .map(Self.message)
    }

    func find(_ id: MessageID, of account: AccountID) throws -> InboxMessage? {
        try connection.first(
            """
            SELECT id, account, kind, filing, at, read_at FROM inbox_message WHERE id = \(id) AND account = \(account)
            """
        ).map(Self.message)
    }

    private static func message(_ row: SQLRow) throws -> InboxMessage {
        InboxMessage(
            id: try row.identifier(0),
            account: try row.identifier(1),
            kind: try row.named(2),
            filing: try row.optionalIdentifier(3),
            at: try row.instant(4),
            readAt: try row.optionalInstant(5)
        )
    }

    func unread(of account: AccountID) throws -> Int {
        try connection.first("SELECT count(*) FROM inbox_message WHERE account = \(account) AND read_at IS NULL")?
            .int(0) ?? 0
    }

    func markRead(_ id: MessageID, of account: AccountID, at: Instant) throws {
        try connection.execute(
            "UPDATE inbox_message SET read_at = \(at) WHERE id = \(id) AND account = \(account) AND read_at IS NULL"
        )
    }

    func addSimulated(_ message: OutgoingMessage, task: TaskID, at: Instant) throws {
        // An account that was never confirmed may have given way to another since; then there is nobody to show it to.
        try connection.execute(
            """
            INSERT INTO simulated_message (task, account, message_sealed, at)
            SELECT \(task), id, \(try sealer.seal(json: message, .simulatedMessage, task)), \(at)
            FROM account WHERE id = \(message.account)
            ON CONFLICT (task) DO NOTHING
            """
        )
    }

    func simulated(for account: AccountID?, limit: Int) throws -> [SimulatedMessage] {
        let whose: SQL = account.map { "WHERE account = \($0)" } ?? ""
        return try connection.query(
            "SELECT task, message_sealed, at FROM simulated_message \(whose) ORDER BY at DESC, task DESC LIMIT \(limit)"
        ).map(simulated)
    }

    func simulated(by task: TaskID) throws -> SimulatedMessage? {
        try connection.first("SELECT task, message_sealed, at FROM simulated_message WHERE task = \(task)").map(
            simulated
        )
    }

    private func simulated(_ row: SQLRow) throws -> SimulatedMessage {
        SimulatedMessage(
            message: try sealer.open(json: row.blob(1), .simulatedMessage, row.text(0)),
            at: try row.instant(2)
        )
    }
}
