import Foundation
package import OwnCluster

/// A real pgbouncer before the tests' cluster: in transaction mode, with fewer connections than it has clients.
package final class Pooler: Sendable {
    package let folder: String
    private let server: PostgresServer
    private let watchdog: Watchdog

    package static func start(before server: PostgresServer) async throws -> Pooler {
        try await offPool { try Pooler(server) }
    }

    private init(_ server: PostgresServer) throws {
        self.server = server
        folder = "\(server.folder)/pooler-\(UUID().uuidString.prefix(8))"
        let settings = """
            [databases]
            * = host=\(server.folder)
            [pgbouncer]
            listen_addr =
            listen_port = 5432
            unix_socket_dir = \(folder)
            auth_type = trust
            auth_file = \(folder)/users
            pool_mode = transaction
            default_pool_size = 2
            max_client_conn = 100
            logfile = \(folder)/log
            pidfile = \(folder)/process
            """
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try settings.write(toFile: "\(folder)/settings", atomically: false, encoding: .utf8)
        try "\"postgres\" \"\"\n".write(toFile: "\(folder)/users", atomically: false, encoding: .utf8)
        try server.programs.giveAway(folder)
        // It goes into the background first and listens then; its number is written last.
        try Shell.run(
            server.programs.asOwner("/usr/sbin/pgbouncer -q -d '\(folder)/settings'")
                + "; for n in $(seq 400); do [ -s '\(folder)/process' ] && exit 0; sleep 0.05; done; exit 1"
        )
        // It has inherited what the test's thread blocks, SIGTERM among it.
        watchdog = try Watchdog(command: "kill -KILL $(cat '\(folder)/process')")
    }

    package func url(_ database: String) -> String {
        let host = folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "postgres://postgres@\(host)/\(database)"
    }

    deinit { watchdog.bite() }
}
