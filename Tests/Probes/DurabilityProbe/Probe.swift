import Foundation
import NIOPosix
import SQLEngine
import SQLiteEngine
import Vault

/// Writes as the server does, so that a test can count or break its system calls from outside.
///
///     DurabilityProbe commits <folder> <number>   one write after the other
///     DurabilityProbe batch <folder> <number>     as many writes at once
///     DurabilityProbe documents <folder> <number> documents kept together, then as many again
///
/// Prints one line for each run of equal outcomes, such as `done 20`.
@main
struct Probe {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let number = Int(arguments[3]) else {
            misused()
        }
        var runs: [(outcome: String, count: Int)] = []
        for outcome in try await outcomes(arguments[1], arguments[2], number) {
            if runs.last?.outcome == outcome {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((outcome, 1))
            }
        }
        for run in runs { print(run.outcome, run.count) }
    }

    /// The usage, and exit code 64.
    private static func misused() -> Never {
        FileHandle.standardError.write(Data("usage: DurabilityProbe commits|batch|documents <folder> <number>\n".utf8))
        exit(64)
    }

    private static func outcomes(_ mode: String, _ folder: String, _ number: Int) async throws -> [String] {
        switch mode {
        case "commits": try await commits(folder, number, atOnce: false)
        case "batch": try await commits(folder, number, atOnce: true)
        case "documents": try await documents(folder, number)
        default: misused()
        }
    }

    private static func commits(_ folder: String, _ number: Int, atOnce: Bool) async throws -> [String] {
        let database = try await SQLiteDatabase.open("\(folder)/court.sqlite")
        try await database.write { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT"
            )
        }
        var outcomes: [String] = []
        if atOnce {
            outcomes = await withTaskGroup(of: String.self) { group in
                for _ in 0..<number { group.addTask { await commit(database) } }
                return await group.reduce(into: []) { $0.append($1) }.sorted()
            }
        } else {
            for _ in 0..<number { outcomes.append(await commit(database)) }
        }
        await database.close()
        return outcomes
    }

    private static func commit(_ database: SQLiteDatabase) async -> String {
        await outcome {
            try await database.write { try $0.execute("INSERT INTO entry (note) VALUES (\("登闻"))") }
        }
    }

    private static func documents(_ folder: String, _ number: Int) async throws -> [String] {
        // One thread: strace counts the calls to be broken by thread.
        let threads = NIOThreadPool(numberOfThreads: 1)
        threads.start()
        let vault = try await LocalVault(folder: "\(folder)/vault", threads: threads)
        var outcomes: [String] = []
        for round in 0..<2 {
            outcomes.append(await outcome { try await keep(number, round, in: vault) })
        }
        try await threads.shutdownGracefully()
        return outcomes
    }

    private static func keep(_ number: Int, _ round: Int, in vault: LocalVault) async throws -> [StoredBytes] {
        var incoming: [IncomingFile] = []
        for position in 0..<number {
            let file = try vault.begin(limit: 100_000)
            let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: round * number + position), count: 50_000)
            try await vault.append(bytes[...], to: file)
            incoming.append(file)
        }
        return try await vault.keepAll(incoming, filing: "0199d1b2-0000-7000-8000-0000000000ab")
    }

    private static func outcome<Value>(_ work: () async throws -> Value) async -> String {
        do {
            _ = try await work()
            return "done"
        } catch let problem as DatabaseProblem {
            return problem.code.rawValue
        } catch let problem as VaultProblem {
            return problem.code.rawValue
        } catch {
            return "unexpected"
        }
    }
}
