import Foundation
import Harness
import OwnCluster

/// A demonstration court on which a fault is tried.
struct TriedCourt: Sendable {
    static let password = "denggu-2026-demo"
    static let clerk = "clerk@example.org"

    let folder: TemporaryFolder
    /// The court's own cluster; nil where its database is a file.
    let cluster: PostgresServer?
    let promises = Promises()

    /// The database a fault is tried on.
    enum Engine: String, CaseIterable, Sendable {
        case sqlite = "SQLite"
        case postgres = "PostgreSQL"
    }

    static func make(
        in place: String = NSTemporaryDirectory(),
        environment: [String: String] = [:],
        on engine: Engine = .sqlite
    ) async throws
        -> TriedCourt
    {
        let folder = try TemporaryFolder(in: place)
        let cluster = engine == .postgres ? try await PostgresServer.start(.durability) : nil
        let court = TriedCourt(folder: folder, cluster: cluster)
        let demo = try await CommandLineRun.dengwen(
            ["demo", "--data", folder.path],
            environment: environment.merging(court.database) { $1 }
        )
        guard demo.exitCode == 0 else { throw HarnessProblem.commandFailed(demo.words) }
        return court
    }

    /// What the court's programs are told about their database.
    private var database: [String: String] { cluster.map { ["DENGWEN_DATABASE": $0.url()] } ?? [:] }

    /// A document of the given size; its content depends on the number.
    static func document(bytes: Int, number: Int = 0, in folder: TemporaryFolder) throws -> String {
        let path = "\(folder.path)/sent-\(bytes)-\(number).pdf"
        let text = Data("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".utf8)
        let pages = Data("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n".utf8)
        let page = Data("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n".utf8)
        let filling = Data(repeating: UInt8(ascii: "A") + UInt8(number % 26), count: max(0, bytes - 500))
        let stream =
            Data("4 0 obj\n<< /Length \(filling.count) >>\nstream\n".utf8) + filling
            + Data("\nendstream\nendobj\n".utf8)
        var pdf = Data()
        var offsets: [Int] = []
        for (index, part) in [text, pages, page, stream].enumerated() {
            offsets.append(index == 0 ? 9 : pdf.count)
            pdf.append(part)
        }
        let start = pdf.count
        var table = "xref\n0 5\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = "\(offset)"
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        table += "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        pdf.append(Data(table.utf8))
        try pdf.write(to: URL(fileURLWithPath: path))
        return path
    }

    func serve(_ environment: [String: String] = [:]) async throws -> RunningServer {
        // What a killed server had begun is taken up by the next one soon, not after the minute of an ordinary court.
        let soon = ["DENGWEN_OUTBOX_LEASE_SECONDS": "5"].merging(environment) { $1 }
        return try await RunningServer.start(in: folder, environment: soon.merging(database) { $1 })
    }

    /// Does what the outbox holds, with no server running.
    func workUntilDone(_ environment: [String: String] = [:]) async throws {
        let run = try await CommandLineRun.dengwen(
            ["work", "--data", folder.path, "--until-done"],
            environment: environment.merging(database) { $1 }
        )
        guard run.exitCode == 0 else { throw HarnessProblem.commandFailed(run.words) }
    }

    /// Runs `dengwen check`, which every fault must leave clean.
    func check(into row: inout FaultRow) async throws {
        let run = try await CommandLineRun.dengwen(["check", "--data", folder.path], environment: database)
        guard run.exitCode != 0 else { return }
        let found = run.output.split(separator: "\n").dropLast().map { String($0.prefix { $0 != " " }) }
        for code in Set(found.isEmpty ? ["check ended with \(run.exitCode)"] : found) where !row.problems.contains(code)
        {
            row.problems.append(code)
        }
    }

    /// Starts the court once more, undisturbed, and looks whether everything acknowledged is there.
    func settle(into row: inout FaultRow) async throws {
        try await check(into: &row)
        let server = try await serve()
        row.acknowledged = await promises.count
        row.lost = try await promises.lost(asking: Filer.signIn(at: server.address))
        await server.stop()
    }
}
