import Foundation

/// A PostgreSQL cluster of the tests' own, in a folder that goes when the process goes, however it goes.
package final class PostgresServer: Sendable {
    package enum Problem: Error {
        case notInstalled
        case failed(String, String)
    }

    /// What a cluster is to endure.
    package enum Purpose: Sendable {
        /// Rules are tested, and nobody needs the data: nothing is synced.
        case rules
        /// The server is killed: it syncs as a court's would.
        case durability

        fileprivate var options: [String] {
            switch self {
            case .rules: ["fsync=off", "full_page_writes=off", "autovacuum=off"]
            case .durability: []
            }
        }
    }

    package let folder: String
    package let programs: Programs
    private let options: [String]
    private let watchdog: Watchdog

    /// Makes and starts a cluster: about two seconds.
    package static func start(_ purpose: Purpose, options: [String] = []) async throws -> PostgresServer {
        try await offPool {
            let server = try PostgresServer(Programs.find(), purpose.options + options)
            try server.make()
            try server.startAgain()
            return server
        }
    }

    private init(_ programs: Programs, _ options: [String]) throws {
        folder = try programs.makeFolder()
        self.programs = programs
        self.options =
            [
                "listen_addresses=", "unix_socket_directories=\(folder)", "max_connections=200", "shared_buffers=64MB",
                "wal_level=minimal", "max_wal_senders=0", "log_min_messages=fatal", "deadlock_timeout=50ms",
            ] + options
        watchdog = try Watchdog(
            command: "\(programs.line("pg_ctl")) -D '\(folder)/data' -m immediate stop; rm -rf '\(folder)'"
        )
    }

    /// With a Chinese collation, so that a key compared by anything but its bytes is found out.
    private func make() throws {
        try programs.run(
            "initdb",
            "-D",
            "\(folder)/data",
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--locale-provider=icu",
            "--icu-locale=zh-CN",
            "--no-sync"
        )
        let settings = options.map { option in
            let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return "\(parts[0]) = '\(parts[1])'\n"
        }
        try programs.append(settings.joined(), to: "\(folder)/data/postgresql.conf")
    }

    private func startAgain() throws {
        try programs.run("pg_ctl", "-D", "\(folder)/data", "-l", "\(folder)/data/log", "-w", "start")
    }

    package func restart() async throws {
        try await offPool { try self.startAgain() }
    }

    /// As a power cut would: nothing is written any more, connections just end.
    package func kill() async throws {
        try await offPool { try self.programs.run("pg_ctl", "-D", "\(self.folder)/data", "-m", "immediate", "stop") }
    }

    package func url(_ database: String = "postgres", user: String = "postgres") -> String {
        let host = folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "postgres://\(user)@\(host)/\(database)"
    }

    /// Stops the cluster and removes its folder; what happens at the end of the process anyway.
    package func stop() { watchdog.bite() }

    deinit { watchdog.bite() }
}

/// Runs what blocks on a thread of its own.
package func offPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { caller in
        Thread.detachNewThread { caller.resume(with: Result(catching: work)) }
    }
}
