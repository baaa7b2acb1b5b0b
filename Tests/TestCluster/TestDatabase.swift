import CLibPQ
import Foundation

/// A database of one test's own on the cluster that all tests of this process share; dropped when the test lets it go.
package final class TestDatabase: Sendable {
    package let name: String
    package let server: PostgresServer

    /// The cluster is started by whoever comes first.
    private static let shared = Task { try await PostgresServer.start(.rules) }

    package static var server: PostgresServer {
        get async throws { try await shared.value }
    }

    /// An empty database, or a copy of `template`.
    package static func make(like template: String = "template0") async throws -> TestDatabase {
        let server = try await server
        let name = "t" + UUID().uuidString.replacing("-", with: "").lowercased()
        try await server.run("CREATE DATABASE \(name) TEMPLATE \(template)")
        return TestDatabase(name, server)
    }

    private init(_ name: String, _ server: PostgresServer) {
        self.name = name
        self.server = server
    }

    package var url: String { server.url(name) }

    deinit {
        let (name, server) = (name, server)
        Task.detached { try? await server.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
    }
}

extension PostgresServer {
    /// Runs a statement as the superuser, outside any transaction and outside the engine under test.
    package func run(_ statement: String, in database: String = "postgres") async throws {
        try await offPool { [url = url(database)] in
            let connection = PQconnectdb(url)
            defer { PQfinish(connection) }
            let result = PQexec(connection, statement)
            defer { PQclear(result) }
            guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
                throw Problem.failed(statement, String(cString: PQerrorMessage(connection)))
            }
        }
    }
}
