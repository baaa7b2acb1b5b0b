import CLibPQ
import Foundation
package import OwnCluster
import Synchronization

/// A database of one test's own on the cluster that all tests of this process share.
package final class TestDatabase: Sendable {
    package let name: String
    package let server: PostgresServer
    /// What becomes of it when the test lets it go.
    private let end: End

    private enum End {
        case dropped
        /// Emptied for another test: a new copy of the template costs a tenth of a second, and there are hundreds.
        case emptied
    }

    /// The cluster is started by whoever comes first.
    private static let shared = Task { try await PostgresServer.start(.rules) }
    /// Empty copies of the template.
    private static let copies = Mutex<[String]>([])

    package static var server: PostgresServer {
        get async throws { try await shared.value }
    }

    /// An empty database.
    package static func make() async throws -> TestDatabase {
        let server = try await server
        return TestDatabase(try await create("template0", server), server, .dropped)
    }

    /// A database with the tables of `template`, and nothing in them.
    package static func copy(of template: String) async throws -> TestDatabase {
        let server = try await server
        if let kept = copies.withLock({ $0.popLast() }) { return TestDatabase(kept, server, .emptied) }
        return TestDatabase(try await create(template, server), server, .emptied)
    }

    private static func create(_ template: String, _ server: PostgresServer) async throws -> String {
        let name = "t" + UUID().uuidString.replacing("-", with: "").lowercased()
        try await server.run("CREATE DATABASE \(name) TEMPLATE \(template)")
        return name
    }

    private init(_ name: String, _ server: PostgresServer, _ end: End) {
        self.name = name
        self.server = server
        self.end = end
    }

    package var url: String { server.url(name) }

    /// To be run once in a template that has its tables: what `copy(of:)` empties later.
    static let remembering = """
        CREATE SCHEMA test; CREATE TABLE test.known AS SELECT tablename FROM pg_tables WHERE schemaname = 'public'
        """

    /// Row by row: there are few, and `TRUNCATE` makes a hundred files anew.
    private static let emptying = """
        DO $$ DECLARE name text; BEGIN
            SET LOCAL session_replication_role = replica;
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                IF NOT EXISTS (SELECT 1 FROM test.known WHERE tablename = name) THEN EXECUTE 'DROP TABLE ' || name;
                ELSIF name <> 'schema_version' THEN EXECUTE 'DELETE FROM ' || name; END IF;
            END LOOP;
        END $$
        """

    deinit {
        let (name, server, end) = (name, server, end)
        Task.detached {
            switch end {
            case .dropped:
                try? await server.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
            case .emptied:
                guard (try? await server.run(Self.emptying, in: name)) != nil else { return }
                Self.copies.withLock { $0.append(name) }
            }
        }
    }
}

extension PostgresServer {
    /// Runs a statement as the superuser, outside any transaction and outside the engine under test.
    package func run(_ statement: String, in database: String = "postgres") async throws {
        try await offPool { [url = url(database)] in
            let connection = PQconnectdb(url)
            defer { PQfinish(connection) }
            PQsetNoticeProcessor(connection, { _, _ in }, nil)
            let result = PQexec(connection, statement)
            defer { PQclear(result) }
            guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
                throw Problem.failed(statement, String(cString: PQerrorMessage(connection)))
            }
        }
    }
}
