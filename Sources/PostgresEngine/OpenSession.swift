import CLibPQ
import Glibc
import SQLEngine

extension PostgresSession {
    /// Connects, and accepts the server only if it keeps what we promise.
    ///
    /// Blocks for as long as it takes, at most `connect_timeout` for each address.
    /// - Throws: `PostgresFailure`, `.lost` where trying again may help.
    static func open(_ address: PostgresAddress, _ settings: PostgresSettings) throws -> PostgresSession {
        // What the address itself says comes last and wins.
        let options = [
            ("connect_timeout", "5"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
            ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"), ("gssencmode", "disable"), ("application_name", "dengwen"),
            ("dbname", address.url), ("client_encoding", "UTF8"),
        ]
        guard let handle = connect(options) else {
            throw refusal(.unreachable, "no memory for a connection", mayHelpToRetry: true)
        }
        // libpq would print the server's notices on standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        let session = PostgresSession(handle, settings)
        guard PQstatus(handle) == CONNECTION_OK else {
            let words = address.cleaned(String(cString: PQerrorMessage(handle)))
            throw refusal(.unreachable, words, mayHelpToRetry: true)
        }
        if settings.pooling == .session { try session.command(settings.timeouts(local: false)) }
        try session.requirePromises()
        session.decidesCommits = (try? session.command(CommitMark.query)) != nil
        return session
    }

    /// - Throws: `.notDurable` for a server that confirms a commit before it is on its disk; `.cannotOpen` for an encoding
    ///   in which not every name can be written; `.unreachable` for a standby.
    private func requirePromises() throws {
        let answer =
            try command(
                """
                SELECT current_setting('server_encoding', true), current_setting('synchronous_commit', true),
                    current_setting('fsync', true), pg_is_in_recovery()::text
                """
            ).last?.texts ?? []
        guard answer.count == 4 else { return }
        // A compatible cluster may lack a setting: it has then no way to be wrong.
        if let encoding = answer[0], encoding != "UTF8" {
            throw Self.refusal(.cannotOpen, "the database is encoded in \(encoding), it must be UTF8")
        }
        if answer[1] == "off" { throw Self.refusal(.notDurable, "synchronous_commit is off") }
        if answer[2] == "off", !settings.acceptsUnsyncedServer { throw Self.refusal(.notDurable, "fsync is off") }
        if answer[3] == "true" {
            throw Self.refusal(.unreachable, "the server is a standby", mayHelpToRetry: true)
        }
    }

    private static func connect(_ options: [(String, String)]) -> OpaquePointer? {
        let texts = options.map { (strdup($0.0), strdup($0.1)) }
        defer {
            for text in texts {
                free(text.0)
                free(text.1)
            }
        }
        let keywords = texts.map { UnsafePointer($0.0) } + [nil]
        let values = texts.map { UnsafePointer($0.1) } + [nil]
        return PQconnectdbParams(keywords, values, 1)
    }

    private static func refusal(
        _ code: DatabaseProblem.Code,
        _ detail: String,
        mayHelpToRetry: Bool = false
    ) -> PostgresFailure {
        PostgresFailure(kind: mayHelpToRetry ? .lost : .final, problem: DatabaseProblem(code, detail: detail))
    }
}

extension PostgresSettings {
    /// Every transaction, or every session, gives up by itself; a body that hangs must not hold rows for ever.
    func timeouts(local: Bool) -> String {
        let set = local ? "SET LOCAL" : "SET"
        let idle = (statementTimeout + statementTimeout).milliseconds
        return """
            \(set) statement_timeout = \(statementTimeout.milliseconds); \
            \(set) lock_timeout = \(lockTimeout.milliseconds); \
            \(set) idle_in_transaction_session_timeout = \(idle)
            """
    }
}
