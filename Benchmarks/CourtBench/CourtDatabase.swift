import Foundation
import Harness

/// The database of one measured court: the file in its folder, or one of its own on the server that `DENGWEN_DATABASE` names.
///
///     Scripts/with-postgres FOLDER .build/release/CourtBench load
struct CourtDatabase: Sendable {
    /// What the court's programs are told.
    let environment: [String: String]
    private let server: String?
    private let name: String

    var flags: [String: String] {
        // Indexes of large tables take longer to make than a statement of a verb may.
        environment["DENGWEN_DATABASE"].map { ["database": $0, "databaseStatementSeconds": "3600"] } ?? [:]
    }

    var isFile: Bool { environment.isEmpty }

    static func make() async throws -> CourtDatabase {
        let server = ProcessInfo.processInfo.environment["DENGWEN_DATABASE"] ?? "sqlite"
        guard server.hasPrefix("postgres"), var address = URLComponents(string: server) else {
            return CourtDatabase(environment: [:], server: nil, name: "")
        }
        let name = "bench_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try await ask(server, "CREATE DATABASE \(name)")
        address.path = "/" + name
        return CourtDatabase(environment: ["DENGWEN_DATABASE": address.string ?? server], server: server, name: name)
    }

    /// Old data goes before the next is made; a file goes with its folder.
    func drop() async {
        guard let server else { return }
        _ = try? await Self.ask(server, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }

    /// As autovacuum leaves a table that has grown over the years.
    func settle() async throws {
        guard let own = environment["DENGWEN_DATABASE"] else { return }
        try await Self.ask(own, "VACUUM (ANALYZE)")
        try await Self.ask(own, "CHECKPOINT")
    }

    /// Of a database server's database.
    func bytes() async -> Double? {
        guard let own = environment["DENGWEN_DATABASE"] else { return nil }
        return (try? await Self.ask(own, "SELECT pg_database_size(current_database())"))
            .flatMap { Double($0.filter(\.isNumber)) }
    }

    func outboxWaiting() async -> Int? {
        guard let own = environment["DENGWEN_DATABASE"] else { return nil }
        let answer = try? await Self.ask(own, "SELECT count(*) FROM outbox_task WHERE state = 'waiting'")
        return answer.flatMap { Int($0.filter(\.isNumber)) }
    }

    @discardableResult
    private static func ask(_ server: String, _ words: String) async throws -> String {
        let run = try await CommandLineRun.run("/usr/bin/psql", ["-q", "-A", "-t", "-d", server, "-c", words])
        guard run.exitCode == 0 else { throw BenchProblem.cannotStart("a database: \(run.words)") }
        return run.output
    }
}
