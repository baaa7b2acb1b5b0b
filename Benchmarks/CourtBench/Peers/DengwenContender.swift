import Foundation
import Harness
import LoadGenerator
import NIOCore

/// Our own O1: six requests, until the receipt is there.
struct DengwenContender: Contender {
    let version: String
    let requests = "begin, 3 documents, code, signed submission"
    let scenario: any Scenario
    private let served: ServedCourt

    static func start(_ command: PeersCommand, on group: any EventLoopGroup) async throws -> (any Contender)? {
        let court = try await BenchCourt.make(in: command.folder, filings: command.filings)
        let served = try await ServedCourt.start(court, on: group)
        let scenario = try FileACase(
            "Dengwen",
            sizes: PeerDocuments.sizes,
            limit: command.limit,
            rates: 16...400,
            court: court
        )
        return DengwenContender(
            version: "Dengwen, " + (court.database.isFile ? "SQLite" : "PostgreSQL"),
            scenario: scenario,
            served: served
        )
    }

    var documentsFolder: String? { served.court.folder.path + "/vault/" }
    var lines: Lines { served.lines }
    var process: Int32 { served.server.processIdentifier }

    func rest(atMost seconds: Double) async throws { try await served.rest(atMost: seconds) }
    func stop() async { await served.stop() }
}
