import Filings
import Law
import Registry
import SQLEngine

struct OutboxTable: OutboxShelf {
    let connection: any SQLConnection
    let sealer: Sealer
    let workLeft: WorkLeft

    private static let columns: SQL = "id, work_sealed, created_at, due_at, attempts, last_failure"

    func add(_ task: OutboxTask) throws {
        workLeft.kinds.insert(task.work.kind)
        try connection.execute(
            """
            INSERT INTO outbox_task (id, kind, paper, work_sealed, created_at, due_at, attempts, last_failure, state)
            VALUES (\(task.id), \(task.work.kind.rawValue), \(task.work.paper), \(try sealer.seal(json: task.work, .outboxWork, task.id)),
                \(task.createdAt), \(task.dueAt), \(task.attempts), \(task.lastFailure), 'waiting')
            """
        )
    }

    func lease(now: Instant, until: Instant, limit: Int, kind: OutboxTask.Kind?) throws -> [OutboxTask] {
        let ofKind: SQL = kind.map { " AND kind = \($0.rawValue)" } ?? ""
        return try connection.query(
            """
            UPDATE outbox_task SET leased_until = \(until) WHERE id IN
                (SELECT id FROM outbox_task
                WHERE state = 'waiting'\(ofKind) AND due_at <= \(now)
                    AND (leased_until IS NULL OR leased_until <= \(now))
                ORDER BY due_at, id LIMIT \(limit)\(connection.dialect.skippingLocked))
            RETURNING \(Self.columns)
            """
        ).map(task).sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
    }

    func done(_ id: TaskID, at: Instant) throws {
        try connection.execute(
            """
            UPDATE outbox_task SET state = 'done', done_at = \(at), work_sealed = NULL, leased_until = NULL
            WHERE id = \(id)
            """
        )
    }

    /// Puts a task in that was done: it keeps no content.
    static func insertDone(_ task: OutboxTask, at: Instant, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO outbox_task (id, kind, paper, created_at, due_at, attempts, state, done_at)
            VALUES (\(task.id), \(task.work.kind.rawValue), \(task.work.paper), \(task.createdAt), \(task.dueAt),
                \(task.attempts), 'done', \(at))
            """
        )
    }

    func failed(_ task: OutboxTask, reason: String, nextAt: Instant?) throws {
        try connection.execute(
            """
            UPDATE outbox_task SET state = \(nextAt == nil ? "givenUp" : "waiting"), due_at = \(nextAt ?? task.dueAt),
                attempts = \(task.attempts + 1), last_failure = \(reason), leased_until = NULL
            WHERE id = \(task.id) AND state = 'waiting'
            """
        )
    }

    func givenUp(after: TaskID?, limit: Int) throws -> [OutboxTask] {
        let place: SQL = after.map { "AND id < \($0)" } ?? ""
        return try connection.query(
            "SELECT \(Self.columns) FROM outbox_task WHERE state = 'givenUp' \(place) ORDER BY id DESC LIMIT \(limit)"
        ).map(task)
    }

    func retry(_ id: TaskID, at: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE outbox_task SET state = 'waiting', due_at = \(at), attempts = 0
            WHERE id = \(id) AND state = 'givenUp'
            """
        ) == 1
    }

    func counts() throws -> (waiting: Int, givenUp: Int) {
        let waiting = try connection.first("SELECT count(*) FROM outbox_task WHERE state = 'waiting'")
        let givenUp = try connection.first("SELECT count(*) FROM outbox_task WHERE state = 'givenUp'")
        return (try waiting?.int(0) ?? 0, try givenUp?.int(0) ?? 0)
    }

    private func task(_ row: SQLRow) throws -> OutboxTask {
        let id = try row.identifier(0, of: TaskID.self)
        return OutboxTask(
            id: id,
            work: try sealer.open(json: row.blob(1), .outboxWork, id),
            createdAt: try row.instant(2),
            dueAt: try row.instant(3),
            attempts: try row.int(4),
            lastFailure: try row.optionalText(5)
        )
    }
}

extension OutboxTask.Work {
    fileprivate var paper: PaperID? {
        guard case .makePaper(let paper) = self else { return nil }
        return paper
    }
}
