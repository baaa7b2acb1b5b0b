import Foundation
import GRDB
import Harness
import LoadGenerator
import NIOCore

/// A court with its server running and connections to it.
struct ServedCourt: Sendable {
    let court: BenchCourt
    let server: RunningServer
    let lines: Lines
    let startUpMilliseconds: Double

    static func start(
        _ court: BenchCourt,
        connections: Int = 512,
        on group: any EventLoopGroup
    ) async throws
        -> ServedCourt
    {
        let begin = ContinuousClock.now
        let server = try await RunningServer.start(in: court.folder, environment: court.database.environment)
        let startUp = begin.duration(to: .now) / .milliseconds(1)
        let port = Int(server.address.split(separator: ":").last.map(String.init) ?? "") ?? 0
        let lines = Lines(host: "127.0.0.1", port: port, most: connections, on: group)
        return ServedCourt(court: court, server: server, lines: lines, startUpMilliseconds: startUp)
    }

    var store: String { court.folder.path + "/dengwen.sqlite" }

    /// Whether the store has what somebody was given a receipt for; `place` is a filing's path.
    func hasSubmitted(_ place: String) throws -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let filing = String(place.split(separator: "/").last ?? "")
        return try DatabaseQueue(path: store, configuration: configuration).read { database in
            let sql =
                "SELECT count(*) FROM submission JOIN receipt ON receipt.submission = submission.id WHERE submission.filing = ?"
            return try Int.fetchOne(database, sql: sql, arguments: [filing]) == 1
        }
    }

    /// How much the outbox still has to do; nil where the store cannot be looked into.
    func outboxWaiting() async -> Int? {
        court.database.isFile ? waitingInFile() : await court.database.outboxWaiting()
    }

    private func waitingInFile() -> Int? {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        guard FileManager.default.fileExists(atPath: store),
            let queue = try? DatabaseQueue(path: store, configuration: configuration)
        else { return nil }
        return try? queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM outbox_task WHERE state = 'waiting'") }
    }

    /// Waits until the outbox is empty, so that no step pays for the one before; bounded.
    func rest(atMost seconds: Double = 120) async throws {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            guard let waiting = await outboxWaiting(), waiting > 0 else { return }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    var residentMegabytes: Double { ProcessFigures.resident(of: server.processIdentifier) }

    /// What the server has used so far; that of a database server is not in it.
    var processorMilliseconds: Double { ProcessFigures.processor(of: server.processIdentifier) }

    /// Of the server and its children, from now on.
    var processorTime: ProcessorTime { ProcessorTime(of: server.processIdentifier) }

    func stop() async {
        await end()
        await court.database.drop()
    }

    /// Ends the server; the data stays.
    func end() async {
        lines.closeAll()
        await server.stop()
    }
}

enum ProcessFigures {
    /// Milliseconds of processor time, in user and kernel, to the hundredth of a second.
    static func processor(of process: Int32) -> Double {
        guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let rest = line.split(separator: ")").last?.split(separator: " "), rest.count > 12,
            let user = Double(rest[11]), let kernel = Double(rest[12])
        else { return 0 }
        return (user + kernel) * 1000 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    static func resident(of process: Int32) -> Double {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = Double(line.split(separator: " ").dropFirst().first.map(String.init) ?? "")
        else { return 0 }
        return kilobytes / 1024
    }
}
