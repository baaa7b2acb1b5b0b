import Foundation
import GRDB
import Harness

/// pgbench with the same rows, one transaction a filing, on a cluster of its own with the defaults of PostgreSQL.
struct PostgresFloor: Sendable {
    static let name = "pgbench, same rows"

    let rows: RowTemplate
    let seconds: Int
    let clients: Int

    func measure() async -> Floor {
        guard let programs = Self.programs() else {
            return .notMeasured(Self.name, because: "PostgreSQL is not installed (Scripts/install bench)")
        }
        do {
            return try await measure(with: programs)
        } catch {
            return .notMeasured(Self.name, because: "the cluster did not start")
        }
    }

    private func measure(with programs: String) async throws -> Floor {
        let folder = try TemporaryFolder(in: "/tmp")
        let isRoot = getuid() == 0
        if isRoot, let owner = getpwnam("postgres") { chown(folder.path, owner.pointee.pw_uid, owner.pointee.pw_gid) }
        let (tables, script) = (folder.path + "/tables.sql", folder.path + "/filing.sql")
        try Self.tables(rows).write(toFile: tables, atomically: true, encoding: .utf8)
        try Self.transaction(rows).write(toFile: script, atomically: true, encoding: .utf8)
        for file in [script, tables] { chmod(file, 0o644) }
        // One shell from beginning to end: a server that outlives the command that started it keeps Foundation waiting.
        let steps = """
            cd \(folder.path) && export PATH=\(programs):$PATH
            initdb -A trust -E UTF8 --locale=C -D data >log 2>&1 || exit 1
            trap 'pg_ctl -D data -m immediate stop >>log 2>&1' EXIT
            pg_ctl -w -D data -l data/log -o "-c listen_addresses='' -c unix_socket_directories=$PWD" start >>log 2>&1 || exit 1
            psql -q -h "$PWD" -d postgres -f tables.sql >>log 2>&1 || exit 1
            pgbench -n -h "$PWD" -c \(clients) -j 2 -T \(seconds) -M prepared -f filing.sql postgres 2>>log
            """
        let command =
            isRoot ? ["/usr/sbin/runuser", "-u", "postgres", "--", "sh", "-c", steps] : ["/bin/sh", "-c", steps]
        let run = try await CommandLineRun.run(command[0], Array(command.dropFirst()))
        guard let rate = Self.rate(in: run.output) else {
            return .notMeasured(Self.name, because: "pgbench ended with \(run.exitCode)")
        }
        return .measured(Self.name, rate, "\(rows.rowCount) rows, no files")
    }

    /// The newest PostgreSQL Debian has put on this machine.
    private static func programs() -> String? {
        let folder = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard let version = versions.compactMap({ Int($0) }).max() else { return nil }
        let bin = "\(folder)/\(version)/bin"
        let needed = ["initdb", "pg_ctl", "psql", "pgbench"]
        return needed.allSatisfy { FileManager.default.isExecutableFile(atPath: "\(bin)/\($0)") } ? bin : nil
    }

    private static func tables(_ rows: RowTemplate) -> String {
        rows.tables.map { table in
            let columns = (table.rows.first ?? []).indices.map { column in
                let sample = table.rows.map { $0[column] }.first { !$0.isNull }
                return "c\(column) \(columnType(of: sample ?? .null))"
            }
            return "CREATE TABLE \"t_\(table.name)\" (\(columns.joined(separator: ", ")));"
        }.joined(separator: "\n")
    }

    private static func columnType(of value: DatabaseValue) -> String {
        switch value.storage {
        case .int64: "bigint"
        case .double: "double precision"
        case .blob: "bytea"
        case .null, .string: "text"
        }
    }

    /// Texts and bytes of the same length; what they say makes no difference.
    private static func transaction(_ rows: RowTemplate) -> String {
        let inserts = rows.tables.map { table in
            let tuples = table.rows.map { "(" + $0.map(literal).joined(separator: ", ") + ")" }
            return "INSERT INTO \"t_\(table.name)\" VALUES \(tuples.joined(separator: ", "));"
        }
        return (["BEGIN;"] + inserts + ["COMMIT;"]).joined(separator: "\n") + "\n"
    }

    private static func literal(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "NULL"
        case .int64(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): "'" + String(repeating: "x", count: text.utf8.count) + "'"
        case .blob(let data): "'\\x" + String(repeating: "a5", count: data.count) + "'"
        }
    }

    private static func rate(in words: String) -> Double? {
        words.split(separator: "\n").first { $0.hasPrefix("tps = ") }.flatMap {
            Double($0.dropFirst(6).prefix { $0 != " " })
        }
    }
}
